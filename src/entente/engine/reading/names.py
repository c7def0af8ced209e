"""Forums, frameworks and places that a clause names."""

from __future__ import annotations

from dataclasses import dataclass

from entente.engine.reading.clauses import Clause
from entente.engine.reading.records import Doubt, Value


@dataclass(slots=True)
class Names:
    """The bodies, texts and places that a clause names."""

    forum: tuple[Value, ...] = ()
    framework: tuple[Value, ...] = ()
    place: tuple[Value, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(slots=True)
class Abbreviations:
    """What a text's own abbreviations stand for: short form -> full name."""

    meanings: dict[str, str]
    doubts: tuple[Doubt, ...] = ()


def abbreviations_of(text: str) -> Abbreviations:
    """The abbreviations that a text defines: "the Law Enforcement Cooperation Agreement (LECA)"."""
    return Abbreviations({})


def names_of(clause: Clause, abbreviations: Abbreviations) -> Names:
    """The forums, frameworks and places of a clause."""
    return Names()
