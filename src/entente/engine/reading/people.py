"""Who undertakes a commitment, and with whom."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from entente.engine.lexicon.en_adjuncts import MANNER, TIMEWORD
from entente.engine.lexicon.en_wordlists import FRONT_OPENERS
from entente.engine.lexicon.flags import (
    ADVERB,
    AUXILIARY,
    BASE,
    CAPITAL,
    CONJUNCTION,
    GERUND,
    MARK,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
)
from entente.engine.reading.agents import is_agent
from entente.engine.reading.clauses import Clause
from entente.engine.reading.openers import Found
from entente.engine.reading.parties import Parties
from entente.engine.reading.partners import keep_partners
from entente.engine.reading.phrases import ABSTRACT, goes_on, head_of, is_relative, phrase_end
from entente.engine.reading.records import Value
from entente.engine.reading.tokens import Tokens
from entente.engine.source.span import Span

Range = tuple[int, int]

PERSONAL = frozenset(("we", "they", "it", "you", "he", "she"))
FRONTS = FRONT_OPENERS | {"founded", "full", "last", "next", "rooted", "inspired", "contingent"}
"""First words of a phrase in front of a subject."""
TRAILING = frozenset((",", "and", "also", "both", "each", "all", "–", "—", "-", "do"))
ASIDES = frozenset(("that", "(", "[", "–", "—", "--"))
"""Words that open a passage which only says more of the subject."""


@dataclass(slots=True)
class People:
    """The actor and the partners of a clause."""

    actor: Value | None = None
    partner: tuple[Value, ...] = ()
    rules: tuple[str, ...] = ()


def people_of(clause: Clause, parties: Parties | None = None) -> People:
    """The actor and the partners of a clause; `parties` tells who the parties of the statement are."""
    found = Found()
    actor = _actor(found, clause)
    keep_partners(found, clause, parties)
    return People(actor, tuple(Value(span) for span in found.sorted("partner")), tuple(found.rules))


def _actor(found: Found, clause: Clause) -> Value | None:
    """Who undertakes: the agent of a passive, else the subject, the clause's own, shared or lent by the stem."""
    head, tokens = clause.head, clause.tokens
    if head.passive:
        agent = _agent(clause)
        if agent is None:
            return None
        found.rules["people.agent:by"] = None
        return Value(clause.span_of(*agent))
    if clause.lent is not None:
        found.rules["people.stem:subject"] = None
        return Value(_lent(clause.lender, clause.lent))
    if head.subject is None:
        return None
    first, last = subject_core(tokens, *head.subject)
    found.rules[f"people.subject:{tokens.words[first]}"] = None
    return Value(clause.span_of(first, last))


def _lent(lender: Tokens | None, lent: Span) -> Span:
    """The stem's subject without what only says more of it."""
    if lender is None:
        return lent
    first, last = subject_core(
        lender, bisect_left(lender.starts, lent.start), bisect_left(lender.ends, lent.end) + 1
    )
    return Span(lender.starts[first], lender.ends[last - 1])


def subject_core(tokens: Tokens, first: int, last: int) -> Range:
    """The subject without a fronted phrase, relative clause, apposition and what else only says more of it."""
    words, flags = tokens.words, tokens.flags
    first = _core_start(tokens, first, last)
    if words[first] in PERSONAL and flags[first] & PRONOUN:
        return first, first + 1
    end = next((place for place in range(first + 1, last) if _says_more(tokens, place, last)), last)
    while end > first + 1 and (words[end - 1] in TRAILING or (flags[end - 1] & (ADVERB | CAPITAL)) == ADVERB):
        end -= 1
    return first, end


def _core_start(tokens: Tokens, first: int, last: int) -> int:
    """The start of the subject without the marks and the fronted phrase that may stand before it."""
    words, flags = tokens.words, tokens.flags
    while first + 1 < last and flags[first] & MARK and words[first] not in '"“‘':
        first += 1
    if words[first] not in FRONTS:
        return first
    comma = next((place for place in range(last - 2, first, -1) if words[place] == ","), -1)
    return comma + 1 if comma > 0 and not flags[comma + 1] & CONJUNCTION else first


def _says_more(tokens: Tokens, place: int, last: int) -> bool:
    """True where a relative, participle or bracketed passage starts, or one in commas that joins nobody."""
    word, bits = tokens.words[place], tokens.flags[place]
    if is_relative(tokens, place) or word in ASIDES or bits & AUXILIARY:
        return not bits & CAPITAL
    if bits & PARTICIPLE and not bits & (CAPITAL | NOUN | BASE):
        follows = place + 1 < last and tokens.flags[place + 1] & PREPOSITION
        return bool(follows) and not tokens.flags[place - 1] & ADVERB
    return word == "," and not goes_on(tokens, place, last)


def _agent(clause: Clause) -> Range | None:
    """Who "by …" names after a passive."""
    words, flags = clause.tokens.words, clause.tokens.flags
    for place in range(clause.head.verb + 1, clause.end - 1):
        if words[place] in (";", ":") or flags[place] & SUBORDINATOR:
            return None
        if words[place] == "by":
            return _agent_at(clause.tokens, place + 1, clause.end)
    return None


def _agent_at(tokens: Tokens, start: int, limit: int) -> Range | None:
    """The noun phrase after "by", unless it is a date, a way or a thing."""
    words, end = tokens.words, phrase_end(tokens, start, limit)
    if end <= start or (tokens.flags[start] & (NUMBER | GERUND) and not tokens.flags[start] & CAPITAL):
        return None
    if any(
        word in TIMEWORD or (len(word) == 4 and word.isdigit()) for word in words[start : min(end, start + 4)]
    ):
        return None
    agent, noun = is_agent(tokens, start, end), words[head_of(tokens, start, end)]
    names = agent or (agent is None and noun not in MANNER and not noun.endswith(ABSTRACT))
    return (start, end) if names else None
