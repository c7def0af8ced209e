"""How strongly a clause is worded, and which rule says so."""

from __future__ import annotations

from typing import NamedTuple

from entente.engine.reading.records import Force

ORDER = {force: place for place, force in enumerate(Force)}
"""Each force's row in the manual's table; the lower row is the weaker."""


class Strength(NamedTuple):
    """A force with the id of the rule that found it."""

    force: Force
    rule: str


def weaker(first: Strength, second: Strength | None) -> Strength:
    """The weaker of two; the first where both are as strong."""
    return first if second is None or ORDER[first.force] >= ORDER[second.force] else second
