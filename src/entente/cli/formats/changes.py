"""What became of a commitment, in words."""

from __future__ import annotations

from entente.cli.formats.marks import MARKS
from entente.cli.when import interval_told
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


def reasons(by: list[str], old: Record, new: Record) -> str:
    """Why a commitment counts as strengthened or weakened: "committed, was intended; by 30 June 2026, was undated"."""
    return "; ".join(f"{_told(name, new)}, was {_told(name, old)}" for name in by)


def _told(name: str, commitment: Record) -> str:
    if name == "force":
        return MARKS[commitment["force"]].word
    if name == "deadline":
        deadline = commitment["deadline"]
        return interval_told(deadline.get("value") or deadline["text"]) if deadline else "undated"
    return commitment["trend"] or "without a word of trend"


def question(doubt: Record) -> str:
    """The question that a pairing leaves open."""
    return f"{len(doubt['old'])} old and {len(doubt['new'])} new are equally alike. Which belong together?"
