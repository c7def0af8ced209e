"""A statement cut into the pieces of its reading: headings, provisions, unread passages, in the order of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from entente.engine.reading.export import Record

Kind = Literal["heading", "provision", "unread"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One passage of the text; `item` is its section, provision or unread record, None for a title."""

    kind: Kind
    start: int
    end: int
    item: Record | None


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a piece that belong to one commitment, from its anchor on, or to none."""

    start: int
    end: int
    commitment: Record | None


def pieces(record: Record, length: int) -> list[Piece]:
    """The pieces of a text of this length; together they are the whole text.

    What lies in no provision and no unread passage is a heading, cut where sections start.
    """
    blocks = [Piece("provision", one["start"], one["end"], one) for one in record["provisions"]]
    blocks += [Piece("unread", one["start"], one["end"], one) for one in record["unread"]]
    sections = {one["start"]: one for one in record["sections"]}
    found: list[Piece] = []
    place = 0
    for block in [*sorted(blocks, key=lambda piece: piece.start), Piece("heading", length, length, None)]:
        found += _headings(sections, place, block.start)
        found += [block] if block.start < block.end else []
        place = max(place, block.end)
    return found


def runs(piece: Piece, commitments: Sequence[Record]) -> Iterator[Run]:
    """The words of a piece, cut where the words of the commitments in it begin and end."""
    place = piece.start
    for one in commitments:
        start, end = max(one["anchor"], place), min(one["end"], piece.end)
        if start >= end:
            continue
        if place < start:
            yield Run(place, start, None)
        yield Run(start, end, one)
        place = end
    if place < piece.end:
        yield Run(place, piece.end, None)


def commitments_in(found: Sequence[Piece], commitments: Sequence[Record]) -> dict[int, list[Record]]:
    """The commitments whose anchor lies in each piece, in their order, by the piece's start."""
    starts = [piece.start for piece in found]
    inside: dict[int, list[Record]] = {}
    for one in sorted(commitments, key=lambda commitment: int(commitment["anchor"])):
        inside.setdefault(starts[bisect_right(starts, one["anchor"]) - 1], []).append(one)
    return inside


def _headings(sections: Mapping[int, Record], start: int, end: int) -> Iterator[Piece]:
    cuts = sorted({start, *(place for place in sections if start <= place < end)}) if start < end else []
    for first, last in zip(cuts, [*cuts[1:], end], strict=False):
        yield Piece("heading", first, last, sections.get(first))
