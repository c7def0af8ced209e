"""A head: one finite or coordinated verb of a main clause, and what the rules found about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from entente.engine.reading.records import Force


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
class Head:
    """A verb of a main clause; all numbers are token indices.

    `link` is where what leads to it starts (the earlier clause ends there); `begin` where its extent starts;
    `anchor` its lead verb phrase; `verb` the last verb of its chain of verbs; `force` None for a declaration.
    """

    link: int
    begin: int
    anchor: int
    verb: int
    chain: Chain
    force: Force | None
    subject: tuple[int, int] | None = None
    negated: bool = False
    trend: str = ""
    passive: bool = False
    others: bool = False
    tense: Chain = Chain.BARE
    """PRESENT or PAST for a verb without a modal, which a verb of the same tense may follow."""
    end: int = 0
    rules: list[str] = field(default_factory=list)
    verbs: list[int] = field(default_factory=list)
    """Every verb of the chain, outermost first."""
