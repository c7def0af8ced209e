"""Constructions with two readings: a verb joined to a purpose or to its clause; a pronoun with two candidates."""

from __future__ import annotations

from entente.engine.errors import DoubtCode
from entente.engine.lexicon.en_wordlists import JOINERS
from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import (
    BASE,
    BODY,
    CAPITAL,
    COLLECTIVE,
    CONJUNCTION,
    DETERMINER,
    MARK,
    MODAL,
    NOUN,
    NUMBER,
    SUBORDINATOR,
    THING,
    TO,
)
from entente.engine.reading.clauses import Clause
from entente.engine.reading.grammar import opens_verb, skip_adverbs
from entente.engine.reading.heads import Chain, Head
from entente.engine.reading.records import Doubt
from entente.engine.reading.tokens import Tokens
from entente.engine.source.span import Span

NAMING = NOUN | CAPITAL | COLLECTIVE | BODY | THING
SEPARATE = frozenset((",", ";", ":", "(", "–", "—", "--", "by", "through", "including"))
"""What ends the stretch in which a second verb can go either way."""


def coordination_doubt(clause: Clause) -> Doubt | None:
    """The doubt about "train officers to detect X and warn Y": the officers may be trained to warn, or not.

    The reader keeps the verb in the purpose. It asks only where the words allow both: a plain infinitive of purpose
    after an object, no comma, the first verb with its own object, and the second verb of the form that the main
    clause goes on with.
    """
    head, tokens = clause.head, clause.tokens
    if head.chain not in (Chain.BARE, Chain.TO) or head.others or head.passive:
        return None
    words = tokens.words[head.verb : clause.end]
    if "and" not in words or "to" not in words:
        return None
    purpose = _purpose(tokens, head, clause.end)
    if purpose < 0:
        return None
    joint = _joint(tokens, purpose, clause.end)
    if joint < 0:
        return None
    end = _phrase_end(tokens, joint + 2, clause.end)
    verb = tokens.text[tokens.starts[joint + 1] : tokens.ends[joint + 1]]
    return Doubt(DoubtCode.COORDINATION_TWO_READINGS, clause.span_of(joint, end), facts=(("verb", verb),))


def _purpose(tokens: Tokens, head: Head, end: int) -> int:
    """The place of the verb of a plain infinitive after the object of the clause, or -1."""
    words, flags = tokens.words, tokens.flags
    last = max(head.verb, *head.verbs) if head.verbs else head.verb
    start = skip_adverbs(tokens, last + 1, end)
    if start >= end or flags[start] & TO:
        return -1
    for at in range(start + 1, end - 3):
        if words[at] in SEPARATE or flags[at] & (SUBORDINATOR | MODAL):
            return -1
        if flags[at] & TO and words[at - 1] not in ("order", "as") and flags[at - 1] & NAMING:
            verb = skip_adverbs(tokens, at + 1, end)
            if verb < end and flags[verb] & BASE:
                return verb
    return -1


def _joint(tokens: Tokens, purpose: int, end: int) -> int:
    """The place of an "and" after the purpose's object that joins a verb with its own object, or -1."""
    words, flags = tokens.words, tokens.flags
    for at in range(purpose + 1, end - 2):
        if words[at] in SEPARATE or flags[at] & (SUBORDINATOR | MODAL | TO):
            return -1
        if words[at] != "and" or not flags[at + 1] & BASE:
            continue
        if at == purpose + 1 or (flags[at - 1] & BASE and not flags[at - 1] & NOUN):
            return -1
        if opens_verb(tokens, at + 1, end) and LEMMAS.get(words[at + 1], words[at + 1]) not in JOINERS:
            return at if flags[at + 2] & (NAMING | DETERMINER | NUMBER) else -1
    return -1


def _phrase_end(tokens: Tokens, start: int, end: int) -> int:
    for at in range(start, end):
        if tokens.words[at] in SEPARATE or tokens.flags[at] & CONJUNCTION:
            return at
    return end


def pronoun_doubt(tokens: Tokens, before: int, begin: int, head: Head) -> Doubt | None:
    """The doubt about "It will …" after a sentence that names two bodies; tokens[before:begin] is that sentence."""
    if head.subject is None or tokens.words[head.subject[0]] != "it" or head.subject[0] - begin > FRONT:
        return None
    first = head.subject[0]
    bodies = named_bodies(tokens, before, begin)
    if len(bodies) < 2 or named_bodies(tokens, begin, first):
        return None
    facts = tuple((f"candidate {place}", name) for place, name in enumerate(bodies.values(), 1))
    span = Span(tokens.starts[first], tokens.ends[max(head.anchor, first)])
    return Doubt(DoubtCode.ACTOR_TWO_CANDIDATES, span, facts=facts)


FRONT = 8
"""Words that may stand before "it" at the start of its sentence."""


def named_bodies(tokens: Tokens, begin: int, end: int) -> dict[str, str]:
    """The single bodies of a sentence by their names: "Coast Guard Agency", "Academy of Sciences", "secretariat"."""
    found: dict[str, str] = {}
    for at in range(begin, end):
        bits = tokens.flags[at]
        if not bits & BODY or tokens.words[at].endswith("s"):
            continue
        if not bits & CAPITAL and tokens.words[at - 1] != "the":
            continue
        first = at
        while (
            first > begin
            and tokens.flags[first - 1] & CAPITAL
            and not tokens.flags[first - 1] & (MARK | DETERMINER)
        ):
            first -= 1
        if at + 1 < end and tokens.flags[at + 1] & BODY and tokens.flags[at + 1] & CAPITAL:
            continue
        name = tokens.text[tokens.starts[first] : tokens.ends[_name_end(tokens, at, end)]]
        found.setdefault(name.lower(), name)
    return found


def _name_end(tokens: Tokens, at: int, end: int) -> int:
    """The last word of a name that goes on after its body: Academy of Sciences."""
    while at + 2 < end and tokens.words[at + 1] in ("of", "for") and tokens.flags[at + 2] & CAPITAL:
        at += 2
        while at + 1 < end and tokens.flags[at + 1] & CAPITAL:
            at += 1
    return at
