"""A statement with its reading, as the writers take it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from entente.cli.output import tell
from entente.engine.reading.export import Record, to_record
from entente.engine.reading.read import read
from entente.intake.received import Received


@dataclass(frozen=True)
class Document:
    """A reading as `entente.reading/1`, and the text that its offsets count in."""

    record: Record
    text: str
    numbers: dict[str, int]
    """The number of each commitment in the whole reading, by id; what `explain` takes."""
    hidden: int = 0
    """How many commitments a filter left out."""
    covered: dict[str, int] = field(default_factory=dict)
    """How many commitments each proviso covers in the whole reading, by its id, where a filter left some out."""

    @cached_property
    def provisos_on(self) -> dict[str, list[Record]]:
        """The provisos that qualify each commitment, by its id; none is asked for in a loop over all provisions."""
        found: dict[str, list[Record]] = {}
        for provision in self.record["provisions"]:
            for covered in provision["covers"]:
                found.setdefault(covered, []).append(provision)
        return found

    @cached_property
    def doubts_about(self) -> dict[str | None, list[Record]]:
        """The doubts about each commitment, by its id; under None those about no commitment."""
        found: dict[str | None, list[Record]] = {}
        for doubt in self.record["doubts"]:
            found.setdefault(doubt["commitment"], []).append(doubt)
        return found


def document(source: Received, *, dated: date | None) -> Document:
    """The source read."""
    record = to_record(read(source.text, dated=dated), name=source.name, sha256=source.sha256)
    numbers = {one["id"]: number for number, one in enumerate(record["commitments"], start=1)}
    return Document(record, source.text, numbers)


def narrowed(whole: Document, *, forms: Collection[str], forces: Collection[str]) -> Document:
    """The document with the commitments of these forms and forces only; of all where none is named.

    Provisos keep what is left of the commitments that they cover; doubts about others are left out.
    """
    kept = [
        one
        for one in whole.record["commitments"]
        if _wanted(one["form"], forms) and _wanted(one["force"], forces)
    ]
    left = {one["id"] for one in kept}
    record = {
        **whole.record,
        "provisions": [
            {**one, "covers": [own for own in one["covers"] if own in left]}
            for one in whole.record["provisions"]
        ],
        "commitments": kept,
        "doubts": [
            one for one in whole.record["doubts"] if one["commitment"] is None or one["commitment"] in left
        ],
    }
    hidden = whole.hidden + len(whole.record["commitments"]) - len(kept)
    covered = whole.covered or {one["id"]: len(one["covers"]) for one in whole.record["provisions"]}
    return Document(record, whole.text, whole.numbers, hidden, covered)


def remark(source: Received) -> None:
    """What a reader must know of how the text was got stands on standard error."""
    for told in source.remarks:
        tell(f"{source.name}: {told}")


def _wanted(value: str, asked: Collection[str]) -> bool:
    return not asked or value in asked
