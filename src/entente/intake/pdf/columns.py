"""The columns of a page: which lines are read before which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from statistics import median

from entente.intake.pdf.lines import Line, lines_of

_FEWEST = 4
"""So many lines make a column."""
_NEAR = 6
"""Columns that start so many points apart start alike."""
_MAX_DEPTH = 3


def in_reading_order(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of a document: of each page each column from top to bottom, the left one first."""
    numbers = count()
    found: list[Line] = []
    gutters = _with_the_usual(pages, [_gutter(page) for page in pages])
    for page, gutter in zip(pages, gutters, strict=True):
        for column in _ordered(page, gutter, depth=0):
            lines = lines_of(column)
            if lines:
                place = (next(numbers), min(line.left for line in lines), max(line.right for line in lines))
                found += [replace(line, column=place) for line in lines]
    return _with_common_widths(found)


def _with_the_usual(pages: Sequence[Sequence[Line]], gutters: Sequence[float | None]) -> list[float | None]:
    """The gutter of each page; the usual one where a page of few lines does not show its own."""
    known = [gutter for gutter in gutters if gutter is not None]
    if not known:
        return list(gutters)
    usual = median(known)
    return [
        usual if gutter is None and _is_parted(page, usual) else gutter
        for page, gutter in zip(pages, gutters, strict=True)
    ]


def _is_parted(page: Sequence[Line], gutter: float) -> bool:
    crossing = sum(1 for line in page if line.left < gutter < line.right)
    right = sum(1 for line in page if line.left >= gutter)
    return right > 0 and crossing * 3 <= len(page)


def _with_common_widths(lines: Sequence[Line]) -> list[Line]:
    """The lines with the end of their column where the longest line ends of all columns that start alike.

    A column of a few short lines does not show how wide it is.
    """
    starts = sorted({line.column[1] for line in lines})
    near = {start: [other for other in starts if abs(other - start) < _NEAR] for start in starts}
    ends: dict[float, float] = {}
    for line in lines:
        for start in near[line.column[1]]:
            ends[start] = max(ends.get(start, 0.0), line.column[2])
    return [replace(line, column=(line.column[0], line.column[1], ends[line.column[1]])) for line in lines]


def _ordered(fragments: Sequence[Line], gutter: float | None, *, depth: int) -> Iterator[Sequence[Line]]:
    """The columns; what crosses the gutter (a title, a wide table) is read between what is above and below."""
    if gutter is None or depth == _MAX_DEPTH:
        yield fragments
        return
    crossing = [each for each in fragments if each.left < gutter < each.right]
    rest = [each for each in fragments if not each.left < gutter < each.right]
    for band in _bands(crossing, rest):
        left = [each for each in band if each.right <= gutter]
        right = [each for each in band if each.left >= gutter]
        if not left and not right:
            yield band
        for side in (left, right):
            if side:
                yield from _ordered(side, _gutter(side), depth=depth + 1)


def _bands(crossing: Iterable[Line], rest: Sequence[Line]) -> Iterator[list[Line]]:
    """What crosses and what does not, by turns, from top to bottom."""
    waiting = sorted(rest, key=lambda each: -each.base)
    across: list[Line] = []
    for line in sorted(crossing, key=lambda each: -each.base):
        above = [each for each in waiting if each.base > line.base + 0.1]
        if above:
            if across:
                yield across
            across = []
            yield above
            waiting = waiting[len(above) :]
        across.append(line)
    if across:
        yield across
    if waiting:
        yield waiting


def _gutter(fragments: Sequence[Line]) -> float | None:
    """Where an empty strip parts the words into two columns of prose; None for one column or a table."""
    if len(fragments) < 2 * _FEWEST:
        return None
    start, end = min(each.left for each in fragments), max(each.right for each in fragments)
    strip = _emptiest(fragments, start + 0.2 * (end - start), end - 0.2 * (end - start))
    if strip is None:
        return None
    left = [each for each in fragments if each.right <= strip]
    right = [each for each in fragments if each.left >= strip]
    across = len(fragments) - len(left) - len(right)
    return strip if across <= min(len(left), len(right)) and _is_prose(left) and _is_prose(right) else None


def _is_prose(side: Sequence[Line]) -> bool:
    """True where lines fill their column, as those of a table do not."""
    if len(side) < _FEWEST:
        return False
    width = max(each.right for each in side) - min(each.left for each in side)
    return median(each.right - each.left for each in lines_of(side)) >= 0.6 * width


def _emptiest(fragments: Sequence[Line], low: float, high: float) -> float | None:
    """The middle of the widest strip that the fewest fragments cross."""
    if high - low < 20 or high - low > 20_000:
        return None
    cover = [0] * (int(high - low) + 1)
    for each in fragments:
        for place in range(max(0, int(each.left - low) + 1), min(len(cover), int(each.right - low) + 1)):
            cover[place] += 1
    least = min(cover)
    best, run = (0, 0), 0
    for place, crossed in enumerate([*cover, least + 1]):
        if crossed == least:
            run += 1
            continue
        best = max(best, (run, place))
        run = 0
    width, after = best
    enough = 0.6 * median(each.size for each in fragments)
    return low + after - width / 2 if width >= enough else None
