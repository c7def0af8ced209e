"""Rows of tables: lines whose cells stand apart, in Markdown, by tabs or in aligned columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from entente.engine.source.lines import Line
from entente.engine.source.marks import mark_of

GAP = re.compile(r"(?<=[^\s.!?:;”’\"])(?: {2,}|[ \t]*\t[ \t]*| +\| +)(?=\S)")
"""What stands between two cells; two spaces after a full stop are none."""
WIDEST = 300
"""Code points; a longer line is a paragraph."""
WIDE = 4
"""Spaces that part cells, also where the columns are not aligned."""


@dataclass(frozen=True, slots=True)
class Row:
    """Where the cells of a line start and end, counted from the line's first character; `wide` if no gap is narrow."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    wide: bool = False

    def continues(self, above: Row) -> bool:
        """True if this row and the one above it have the same columns."""
        if not self.starts or len(self.starts) != len(above.starts):
            return False
        aligned = all(
            start == other_start or end == other_end
            for start, other_start, end, other_end in zip(
                self.starts, above.starts, self.ends, above.ends, strict=True
            )
        )
        return aligned or (self.wide and above.wide)


PROSE = Row()


def with_tables(text: str, lines: Iterator[Line | None]) -> Iterator[Line | None]:
    """The lines (None for a blank one), with the rows of tables as furniture."""
    if "  " not in text and "\t" not in text and " | " not in text:
        yield from lines
        return
    held: list[Line | None] = []
    above = PROSE
    for line in lines:
        if line is None or line.furniture:
            held.append(line)
            continue
        row = row_of(text, line)
        if row.continues(above):
            held = [one and replace(one, furniture=True) for one in [*held, line]]
            yield from held[:-1]
            held = held[-1:]
        else:
            yield from held
            held = [line]
        above = row
    yield from held


def row_of(text: str, line: Line) -> Row:
    """The cells of a line behind the first; none for prose."""
    if line.width > WIDEST:
        return PROSE
    words = text[line.start : line.end]
    if "  " not in words and "\t" not in words and " | " not in words:
        return PROSE
    gaps = list(GAP.finditer(text, line.start + line.indent, line.end))
    mark = mark_of(text, line.start, line.end) if len(gaps) == 1 else None
    if not gaps or (mark and mark.end == gaps[0].end()):
        return PROSE
    begin = line.start
    ends = [*(gap.start() - begin for gap in gaps[1:]), line.width]
    wide = all(
        gap.end() - gap.start() >= WIDE or not gap.group().isspace() or "\t" in gap.group() for gap in gaps
    )
    return Row(tuple(gap.end() - begin for gap in gaps), tuple(ends), wide)
