"""Running heads, running feet and page numbers: what stands at the edge of every page and belongs to none."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from entente.intake.pdf.lines import Line

_EDGE = 0.14
"""The part of a page's height, at each end, where running lines stand."""
_DEEPEST = 3
"""So many lines of an edge may be running ones."""
_NUMBER = re.compile(r"\d+")
# A page's number that is told by its words alone; a bare number must go with the pages.
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|seite|pagina|página)\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|de|sur|von)\s*\d{1,4})?"
    r"|\d{1,4}\s*(?:of|/|sur|von)\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—]|1",
    re.I,
)

Key = tuple[str, str, int]


def without_running_lines(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The fragments of each page without those that repeat at the same edge of others, and without page numbers."""
    plain = _plain_size(pages)
    seen: defaultdict[Key, set[int]] = defaultdict(set)
    for number, lines in enumerate(pages):
        for edge, line in _at_edges(lines, heights[number]):
            for key in _keys(edge, line, number, plain):
                seen[key].add(number)
    repeated = {key for key, numbers in seen.items() if _is_repeated(numbers)}
    kept = []
    for number, lines in enumerate(pages):
        edges = _at_edges(lines, heights[number])
        running = _running(
            ((edge, line, {*_keys(edge, line, number, plain)}) for edge, line in edges), repeated
        )
        kept.append([line for line in lines if id(line) not in running])
    return kept


def _is_repeated(pages: set[int]) -> bool:
    """True for two pages in a row, or every other page: left and right pages have their own heads."""
    return any(after - before <= 2 for before, after in pairwise(sorted(pages)))


def _plain_size(pages: Sequence[Sequence[Line]]) -> float:
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _running(edges: Iterable[tuple[str, Line, set[Key]]], repeated: set[Key]) -> set[int]:
    """Which lines are running, from each edge inwards until one is not."""
    found: set[int] = set()
    ended: set[str] = set()
    for edge, line, keys in edges:
        if edge in ended:
            continue
        if _PAGE_NUMBER.fullmatch(line.text) or not repeated.isdisjoint(keys):
            found.add(id(line))
        else:
            ended.add(edge)
    return found


def _at_edges(lines: Sequence[Line], height: float) -> Iterator[tuple[str, Line]]:
    """The lines at the top from the first down, and at the bottom from the last up."""
    high = sorted((line for line in lines if line.base > (1 - _EDGE) * height), key=lambda line: -line.base)
    low = sorted((line for line in lines if line.base < _EDGE * height), key=lambda line: line.base)
    for edge, side in (("top", high), ("bottom", low)):
        bases = sorted({round(line.base) for line in side}, reverse=edge == "top")[:_DEEPEST]
        yield from ((edge, line) for line in side if round(line.base) in bases)


def _keys(edge: str, line: Line, page: int, plain: float) -> Iterator[Key]:
    """The line as it stands, and with each number counted from the page's.

    The second not for a heading: Articles 7 and 8 may well begin pages 2 and 3.
    """
    place = round(line.base / 6)
    yield edge, line.text, place
    if _NUMBER.search(line.text) and not line.bold and line.size <= 1.02 * plain:
        yield edge, _NUMBER.sub(lambda found: f"#{int(found[0][:9]) - page}", line.text), place
