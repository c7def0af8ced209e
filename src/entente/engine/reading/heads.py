"""A head: one finite or coordinated verb of a main clause, and what the rules found about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from entente.engine.reading.forces import Strength
from entente.engine.reading.records import Force

Phrase = tuple[int, int]
"""A noun phrase as a half-open range of token indices."""


class Chain(Enum):
    """The shape that a further verb under the same subject must have."""

    BARE = "bare"
    TO = "to"
    GERUND = "gerund"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    REPEAT = "repeat"
    """Only a repeated `to` goes on: "our commitment to peace and to V-ing"."""
    CLOSED = "closed"


@dataclass(slots=True)
class Predicate:
    """What a rule found at a verb; all numbers are token indices.

    `anchor` is its lead verb phrase; `verb` the last verb of its chain of verbs; `resume` where to read on.
    `that` is the place of a that-clause, -1 for none; `carries` tells that the undertaking stands in it.
    """

    anchor: int
    verb: int
    chain: Chain
    resume: int
    strength: Strength | None = None
    """None for a declaration; in a chain that is still followed, for one in which no word weakens."""
    negated: bool = False
    trend: str = ""
    passive: bool = False
    others: bool = False
    """True where others are asked to act."""
    tense: Chain = Chain.BARE
    """PRESENT or PAST for a verb without a modal, which a verb of the same tense may follow."""
    that: int = -1
    carries: bool = False
    decides: bool = False
    """True where the that-clause is decided (agree, decide), not affirmed."""
    verbs: list[int] = field(default_factory=list)
    """Every verb of the chain, outermost first."""
    rules: list[str] = field(default_factory=list)
    base: Strength | None = None
    """What the modal or performative gives before a word of its chain weakens it; a further verb starts from it."""


@dataclass(slots=True)
class Head:
    """A verb of a main clause; all numbers are token indices.

    `link` is where what leads to it starts (the earlier clause ends there); `begin` where its extent starts; `end`
    where the next head's link starts, or its sentence ends. The other fields are those of its predicate.
    """

    link: int
    begin: int
    subject: Phrase | None
    anchor: int
    verb: int
    chain: Chain
    strength: Strength | None
    negated: bool
    trend: str
    passive: bool
    others: bool
    tense: Chain
    verbs: list[int]
    rules: list[str]
    base: Strength | None = None
    end: int = 0

    @property
    def force(self) -> Force | None:
        """How strongly it is worded; None for a declaration."""
        return self.strength.force if self.strength is not None else None


def head_of(predicate: Predicate, *, link: int, begin: int, subject: Phrase | None) -> Head:
    """The head that a predicate makes; where its that-clause carries the undertaking, it only declares."""
    return Head(
        link=link,
        begin=begin,
        subject=subject,
        anchor=predicate.anchor,
        verb=predicate.verb,
        chain=predicate.chain,
        strength=None if predicate.carries else predicate.strength,
        negated=predicate.negated,
        trend=predicate.trend,
        passive=predicate.passive,
        others=predicate.others,
        tense=predicate.tense,
        verbs=predicate.verbs or [predicate.verb],
        rules=predicate.rules,
        base=predicate.base,
    )
