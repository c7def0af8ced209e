"""Who undertakes a commitment, and with whom."""

from __future__ import annotations

from dataclasses import dataclass, field

from entente.engine.lexicon.en_adjuncts import APPROACHED, CALLED, COMPLYING, MANNER, PARTNERS, TIMEWORD
from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import (
    ADVERB,
    AUXILIARY,
    BASE,
    CAPITAL,
    CONJUNCTION,
    GERUND,
    MARK,
    MODAL,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    TO,
)
from entente.engine.reading.adjuncts import FRONT, _comma_after
from entente.engine.reading.clauses import Clause
from entente.engine.reading.grammar import FRONT_OPENERS, is_agent, phrase_head
from entente.engine.reading.openers import match
from entente.engine.reading.parties import Parties
from entente.engine.reading.phrases import ABSTRACT, HANGING, POSSESSIVE, goes_on, is_partner, phrase_end, split
from entente.engine.reading.records import Value
from entente.engine.reading.tokens import Tokens
from entente.engine.source.span import Span

RELATIVES = frozenset(("which", "who", "whose", "whom"))
KEYS = frozenset(PARTNERS) | RELATIVES
BACKERS = frozenset(("at", "as"))


@dataclass(slots=True)
class People:
    """The actor and the partners of a clause."""

    actor: Value | None = None
    partner: tuple[Value, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(slots=True)
class Partners:
    """Partners as they are found."""

    spans: list[Span] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)

    def add(self, tokens: Tokens, first: int, last: int, rule: str) -> None:
        """Keeps tokens[first:last]."""
        self.spans.append(Span(tokens.starts[first], tokens.ends[last - 1]))
        self.rules.append(f"people.{rule}")


def people_of(clause: Clause, parties: Parties | None = None) -> People:
    """The actor and the partners of a clause; `parties` tells the parties of the statement."""
    actor, rule = _actor(clause)
    found = Partners()
    _asked(found, clause)
    _approached(found, clause, parties)
    _accompanied(found, clause, parties)
    spans = sorted(set(found.spans), key=lambda span: (span.start, span.end))
    rules = ([rule] if rule else []) + found.rules
    return People(actor, tuple(Value(span) for span in spans), tuple(dict.fromkeys(rules)))


# who undertakes


def _actor(clause: Clause) -> tuple[Value | None, str]:
    """Who undertakes, and the rule that says so."""
    tokens, head = clause.tokens, clause.head
    if head.passive:
        agent = _agent(clause)
        return (Value(clause.span_of(*agent)), "people.agent:by") if agent else (None, "")
    if clause.lent is not None:
        return Value(_lent(clause, clause.lent)), "people.stem"
    if head.subject is None:
        return None, ""
    last = head.subject[1]
    first = subject_start(tokens, head.subject[0], last)
    return Value(clause.span_of(first, subject_end(tokens, first, last))), f"people.subject:{tokens.words[first]}"


def _lent(clause: Clause, lent: Span) -> Span:
    """The stem's subject without what only says more."""
    tokens = clause.stem
    if tokens is None:
        return lent
    first = next((place for place, start in enumerate(tokens.starts) if start == lent.start), -1)
    last = next((place for place, end in enumerate(tokens.ends) if end == lent.end), -1)
    if first < 0 or last < first:
        return lent
    first = subject_start(tokens, first, last + 1)
    return Span(tokens.starts[first], tokens.ends[subject_end(tokens, first, last + 1) - 1])


def subject_start(tokens: Tokens, first: int, last: int) -> int:
    """The start of the subject without the marks and the fronted phrase that may stand before it."""
    words, flags = tokens.words, tokens.flags
    while first + 1 < last and flags[first] & MARK and words[first] not in "\"“‘":
        first += 1
    if flags[first] & (PREPOSITION | PARTICIPLE) and words[first] in FRONT_OPENERS or words[first] in FRONTS:
        comma = next((place for place in range(last - 2, first, -1) if words[place] == ","), -1)
        first = comma + 1 if comma > 0 and not flags[comma + 1] & CONJUNCTION else first
    return first


FRONTS = frozenset(("founded", "full", "last", "next", "rooted", "inspired", "contingent", "consistent"))


def subject_end(tokens: Tokens, first: int, last: int) -> int:
    """The end of the subject without relative clause, apposition and what else only says more of it."""
    words, flags = tokens.words, tokens.flags
    if flags[first] & PRONOUN and words[first] in ("we", "they", "it", "you", "he", "she"):
        return first + 1
    end = last
    for place in range(first + 1, last):
        if _says_more(tokens, place, last):
            end = place
            break
    while end > first + 1 and (words[end - 1] in TRAILING or flags[end - 1] & ADVERB and not flags[end - 1] & CAPITAL):
        end -= 1
    return end


TRAILING = frozenset((",", "and", "also", "both", "each", "all", "–", "—", "-", "do"))


def _says_more(tokens: Tokens, place: int, last: int) -> bool:
    """True where a relative, participle or bracketed passage starts, or one in commas that joins nobody."""
    word, bits = tokens.words[place], tokens.flags[place]
    after = tokens.flags[place + 1] if place + 1 < last else MARK
    if _is_relative(tokens, place) or word in ("that", "(", "[", "–", "—", "--") or bits & AUXILIARY:
        return not bits & CAPITAL
    if bits & PARTICIPLE and not bits & (CAPITAL | NOUN | BASE):
        return bool(after & PREPOSITION) and not tokens.flags[place - 1] & ADVERB
    if word != ",":
        return False
    return not goes_on(tokens, place, last)


def _agent(clause: Clause) -> tuple[int, int] | None:
    """Who "by …" names after a passive."""
    tokens, words = clause.tokens, clause.tokens.words
    for place in range(clause.head.verb + 1, clause.end - 1):
        if words[place] in (";", ":") or tokens.flags[place] & SUBORDINATOR:
            return None
        if words[place] == "by":
            return _agent_at(tokens, place + 1, clause.end)
    return None


def _agent_at(tokens: Tokens, start: int, limit: int) -> tuple[int, int] | None:
    """The noun phrase after "by", unless it is a date, a way or a thing."""
    end = phrase_end(tokens, start, limit)
    if end <= start or tokens.flags[start] & (NUMBER | GERUND) and not tokens.flags[start] & CAPITAL:
        return None
    if any(tokens.words[place] in TIMEWORD or len(tokens.words[place]) == 4 and tokens.words[place].isdigit()
           for place in range(start, min(end, start + 4))):  # fmt: skip
        return None
    agent = is_agent(tokens, start, end)
    noun = tokens.words[phrase_head(tokens, start, end)]
    return (start, end) if agent or agent is None and noun not in MANNER and not noun.endswith(ABSTRACT) else None


# with whom


def _asked(found: Partners, clause: Clause) -> None:
    """Those called on, urged, invited or encouraged, and those of whom one hopes that they will."""
    tokens, words, end = clause.tokens, clause.tokens.words, clause.end
    verb = _called(clause)
    if verb < 0:
        return
    if clause.head.passive and clause.head.subject is not None:
        first, last = clause.head.subject
        found.add(tokens, first, subject_end(tokens, first, last), f"asked:{words[verb]}")
        return
    start = verb + 1
    while start < end and words[start] in AGAIN:
        start += 1
    if words[verb] in ("hope", "hopes"):
        if start < clause.ceiling and words[start] == "that":
            _hoped(found, clause, start + 1)
        return
    if LEMMAS.get(words[verb], words[verb]) not in CALLED:
        start = next((place + 1 for place in range(start, end) if words[place] in CALLS), start)
    if start < end and words[start] in ("on", "upon", "to", "for"):
        start += 1
    stop = next((place for place in range(start, end) if tokens.flags[place] & TO), end)
    bare = stop == end
    stop = phrase_end(tokens, start, stop) if bare else _before_clause(tokens, start, stop)
    for first, last in split(tokens, start, stop):
        last = _trimmed(tokens, first, last)
        if _is_asked(tokens, first, last, bare=bare):
            found.add(tokens, first, last, f"asked:{words[verb]}")


AGAIN = frozenset(("also", "further", "therefore", "again", "once", "more", "strongly", "jointly", "urgently"))
CALLS = frozenset(("call", "calls", "appeal", "appeals", "invitation", "request"))


def _called(clause: Clause) -> int:
    """The place of the verb by which others are asked, -1 where none are."""
    words, head = clause.tokens.words, clause.head
    for place in head.verbs:
        lemma = LEMMAS.get(words[place], words[place])
        if lemma in CALLED or lemma == "hope":
            return place
    return head.anchor if head.others else -1


def _before_clause(tokens: Tokens, start: int, stop: int) -> int:
    """The end of those asked, without the clause, the adjunct or the bracket after them."""
    for place in range(start + 1, stop):
        word = tokens.words[place]
        if _is_relative(tokens, place) or word == "that" or word == "(" and tokens.words[stop - 1] == ")":
            return place
        if word == "," and place + 1 < stop and tokens.flags[place + 1] & PREPOSITION:
            return place
    return stop


def _is_relative(tokens: Tokens, place: int) -> bool:
    """True for "who", not for WHO."""
    return tokens.words[place] in RELATIVES and not tokens.flags[place] & CAPITAL


def _is_asked(tokens: Tokens, first: int, last: int, *, bare: bool) -> bool:
    """True if the phrase can be asked something; without an infinitive after it, only people and bodies can."""
    if first >= last or tokens.flags[first] & PREPOSITION and not tokens.flags[first] & CAPITAL:
        return False
    if tokens.flags[first] & PRONOUN and last == first + 1:
        return False
    if tokens.words[last - 1] in HANGING:
        last -= 1
    if bare or last - first == 1:
        return is_partner(tokens, first, last, None) or not bare and tokens.words[first].endswith("s")
    noun = tokens.words[phrase_head(tokens, first, last)]
    people = is_partner(tokens, first, last, None) or tokens.words[first] in POSSESSIVE
    return people or noun.endswith("s") and not noun.endswith(ABSTRACT)


def _trimmed(tokens: Tokens, first: int, last: int) -> int:
    while last > first + 1 and tokens.words[last - 1] in (",", "also", "and", "not"):
        last -= 1
    return last


def _hoped(found: Partners, clause: Clause, start: int) -> None:
    """ "hope that further States will join": the others are the partner."""
    tokens = clause.tokens
    end = next((place for place in range(start, clause.ceiling) if tokens.flags[place] & MODAL), -1)
    if end > start and not tokens.flags[start] & PRONOUN and is_partner(tokens, start, end, None):
        found.add(tokens, start, phrase_end(tokens, start, end), "hoped:that")


def _approached(found: Partners, clause: Clause, parties: Parties | None) -> None:
    """ "consult the riparian communities": the object is the partner."""
    tokens, head = clause.tokens, clause.head
    lemma = LEMMAS.get(tokens.words[head.verb], tokens.words[head.verb])
    start = head.verb + 1
    if lemma not in APPROACHED or start >= clause.end or tokens.words[start] == "with":
        return
    _keep(found, tokens, start, clause.end, parties, f"object:{lemma}")


def _accompanied(found: Partners, clause: Clause, parties: Parties | None) -> None:
    """ "with like-minded partners", "in close cooperation with industry"."""
    tokens, head = clause.tokens, clause.head
    subject = head.subject[0] if head.subject is not None else clause.begin
    if clause.floor < subject <= clause.floor + FRONT and not any(bits & MODAL for bits in tokens.flags[clause.floor : subject]):
        _company(found, tokens, clause.floor, subject, parties)
    if not found.spans:
        _company(found, tokens, max(clause.begin, head.anchor + 1), clause.end, parties)


def _company(found: Partners, tokens: Tokens, start: int, end: int, parties: Parties | None) -> None:
    """Keeps whom "with" names in tokens[start:end]."""
    words, hidden = tokens.words, start
    for index in [place for place, word in enumerate(words[start:end], start) if word in KEYS]:
        if index < hidden:
            continue
        if _is_relative(tokens, index):
            hidden = _comma_after(tokens, index, end)
            continue
        mark = match(tokens, index, start, end, PARTNERS)
        if mark is None or index and words[index - 1] in COMPLYING:
            continue
        hidden = max(mark.body, _keep(found, tokens, mark.body, end, parties, f"with:{mark.phrase}"))


def _keep(found: Partners, tokens: Tokens, start: int, limit: int, parties: Parties | None, rule: str) -> int:
    """Adds the partners that a joined noun phrase names; its end."""
    end = phrase_end(tokens, start, limit)
    if end <= start or _is_absolute(tokens, start, end, limit):
        return max(start, end)
    for first, last in split(tokens, start, end):
        if is_partner(tokens, first, last, parties):
            found.add(tokens, first, last, rule)
    return end


def _is_absolute(tokens: Tokens, start: int, end: int, limit: int) -> bool:
    """True for "with the WTO at its centre" and ", with ten states supporting it": these say how things stand."""
    after = end
    if after < limit and tokens.words[after] == "(":
        after = next((place + 1 for place in range(after, limit) if tokens.words[place] == ")"), limit)
    if after + 1 >= limit:
        return False
    if tokens.words[after] in BACKERS and tokens.words[after + 1] in ("its", "their", "the"):
        return True
    return tokens.words[start - 2] == "," and bool(tokens.flags[after] & GERUND) and tokens.words[after] != "including"
