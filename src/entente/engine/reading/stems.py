"""Stems: the words that lead into a list, and what they lend to its items."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from entente.engine.lexicon.en_wordlists import AREAS, STEPS
from entente.engine.reading.clauses import Clause
from entente.engine.reading.forces import Strength
from entente.engine.reading.heads import Phrase
from entente.engine.reading.records import Force
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.verb_chains import OPEN

CLOSERS = frozenset((":", "–", "-", "—", ".", ","))
LEADING = frozenset(("to", "will", "shall", "that"))
FOLLOWING = frozenset(("following", "follows"))
SHORT = 8
"""Words behind a stem's verb that may stand before a `to` that its items continue."""


class Opening(Enum):
    """What the items of a stem go on with."""

    VERB = "verb"
    PURPOSE = "purpose"
    MEANS = "means"
    SCOPE = "scope"


@dataclass(slots=True)
class Stem:
    """What a stem lends to its items: its strength (None where it only declares), its subject, whether it negates."""

    tokens: Tokens
    strength: Strength | None
    subject: Phrase | None
    negated: bool
    opening: Opening


def stem_of(tokens: Tokens, clauses: list[Clause], outer: Stem | None) -> Stem | None:
    """What the last clause of a passage lends to the items after it; `outer` is the stem of the passage itself."""
    size = len(tokens)
    while size and tokens.words[size - 1] in CLOSERS:
        size -= 1
    if not size:
        return None
    if not clauses:
        return outer
    head = clauses[-1].head
    tail = tokens.words[head.verb + 1 : size]
    if head.strength is not None:
        return Stem(tokens, head.strength, head.subject, head.negated, _opening(tail))
    if "agreed" in tail:
        agreed = Strength(Force.COMMITTED, "force.performative:agree")
        return Stem(tokens, agreed, None, head.negated, Opening.VERB)
    return Stem(tokens, None, head.subject, head.negated, Opening.VERB)


def _opening(tail: list[str]) -> Opening:
    """How the words behind a stem's verb lead into its items."""
    last = tail[-1] if tail else "to"
    if last in LEADING:
        purpose = len(tail) >= SHORT and last == "to" and "following" not in tail
        return Opening.PURPOSE if purpose or "order" in tail[-3:] else Opening.VERB
    if last in ("by", "through") or "means" in tail[-2:]:
        return Opening.MEANS
    if not STEPS.isdisjoint(tail[-6:]) or not FOLLOWING.isdisjoint(tail[-2:]):
        return Opening.VERB
    return Opening.VERB if AREAS.isdisjoint(tail[-8:]) else Opening.SCOPE


def is_open(clause: Clause) -> bool:
    """True if the verbs of the clause stand in the items of a list: "We will:"."""
    return OPEN in clause.head.rules


def opens_list(clause: Clause) -> bool:
    """True if the clause leads into a list whose items may carry the undertakings."""
    return is_open(clause) or clause.tokens.words[clause.head.end - 1] == ":"


def only_opens(clause: Clause) -> bool:
    """True for "agreed as follows", "take the following measures:": words that only announce what comes."""
    words, end = clause.tokens.words, clause.end
    tail = words[clause.begin : end][-4:]
    announced = ("following" in tail[-3:] and "including" not in tail) or words[end - 1] in (
        "follows",
        "below",
    )
    return announced and words[end : end + 1] in ([":"], ["."], [])
