"""What became of a commitment, in words."""

from __future__ import annotations

from entente.cli.formats.marks import MARKS
from entente.cli.when import deadline_told
from entente.engine.reading.export import Record

SIGNS = {"strengthened": "▲", "weakened": "▽", "new": "✚", "dropped": "✕", "kept": "●"}
"""Each kind of change with its sign, in the order in which they are shown."""
COLOURS = {"strengthened": "green", "weakened": "yellow", "new": "cyan", "dropped": "magenta", "kept": "dim"}
TITLES = {
    "strengthened": "Strengthened",
    "weakened": "Weakened",
    "new": "New",
    "dropped": "Dropped",
    "kept": "Kept",
}


_TRENDS = {
    "start": "a word of beginning",
    "continue": "a word of going on",
    "increase": "a word of growth",
    "conclude": "a word of conclusion",
}
"""What the words of each trend speak of."""


def reasons(by: list[str], old: Record, new: Record, *, dated: tuple[str | None, str | None]) -> str:
    """Why a commitment counts as strengthened or weakened: "committed, was intended; by 30 June 2026, was undated".

    `dated` are the days of the old and the new statement.
    """
    return "; ".join(_reason(name, old, new, dated) for name in by)


def _reason(name: str, old: Record, new: Record, dated: tuple[str | None, str | None]) -> str:
    if name == "trend":
        return f"now {_with(new['trend'])}; before {_with(old['trend'])}"
    return f"{_told(name, new, dated[1])}, was {_told(name, old, dated[0])}"


def _with(trend: str | None) -> str:
    return f"with {_TRENDS[trend]}" if trend else "without"


def _told(name: str, commitment: Record, dated: str | None) -> str:
    if name == "force":
        return MARKS[commitment["force"]].word
    return deadline_told(commitment, dated=dated) or "undated"


def question(doubt: Record) -> str:
    """The question that a pairing leaves open."""
    return f"{len(doubt['old'])} old and {len(doubt['new'])} new are equally alike. Which belong together?"
