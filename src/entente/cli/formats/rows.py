"""Commitments as rows of plain cells, for csv and xlsx."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.cli.documents import Document
from entente.cli.formats.words import plain
from entente.engine.reading.export import Record

_LISTS = ("partner", "forum", "framework", "place", "subject", "purpose", "means", "scope", "safeguard")
COLUMNS = (
    "source", "number", "id", "section", "quote", "verb", "lemma", "negated", "force", "trend", "form", "actor",
    *_LISTS[:5], "deadline", "deadline_words", "recurrence", "recurrence_words", "until", *_LISTS[5:],
    "anchor", "start", "end", "rules",
)  # fmt: skip
"""The columns, in order. Lists are joined by "; "; a value stands as its name, else its words."""

Cell = str | int | bool


def rows(documents: Sequence[Document]) -> Iterator[tuple[Cell, ...]]:
    """One row for each commitment of each document."""
    for one in documents:
        headings = {section["id"]: plain(section["heading"]) for section in one.record["sections"]}
        for commitment in one.record["commitments"]:
            cells = _cells(commitment) | {
                "source": one.record["source"]["name"],
                "number": one.numbers[commitment["id"]],
                "section": headings.get(commitment["section"], ""),
            }
            yield tuple(cells[name] for name in COLUMNS)


def _cells(one: Record) -> dict[str, Cell]:
    cells: dict[str, Cell] = {
        name: one[name] for name in ("id", "lemma", "negated", "anchor", "start", "end")
    }
    cells |= {name: plain(one[name] or "") for name in ("quote", "verb", "force", "trend", "form")}
    cells |= {name: "; ".join(_named(value) for value in one[name]) for name in _LISTS}
    cells |= {name: _named(one[name]) for name in ("actor", "until")}
    for name in ("deadline", "recurrence"):
        cells[name] = one[name]["value"] if one[name] else ""
        cells[f"{name}_words"] = plain(one[name]["text"]) if one[name] else ""
    return cells | {"rules": " ".join(one["rules"])}


def _named(value: Record | None) -> str:
    return plain(value.get("name") or value["text"]) if value else ""
