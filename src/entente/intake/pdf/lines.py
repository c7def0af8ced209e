"""From glyphs to fragments (runs of words side by side) and lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from entente.intake.pdf.glyphs import Glyph

_WIDE = 1.2
"""A gap of so many heights of the font ends a fragment: words of one line stand closer."""
_SPACE = 0.15
"""A gap of so many heights parts two words, where the file has no space."""
_SAME_LINE = 0.35
_RAISED = 0.2
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
              "\ufb06": "st"}  # fmt: skip
_HYPHENS = "\x02\ufffe\u00ad"
"""What PDFium gives for a hyphen that it takes for one of a line's end, and the soft hyphen."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand side by side; also a fragment of such a line, before columns are known."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    column: tuple[int, float, float] = (0, 0.0, 0.0)
    """Its number within the document, and where it starts and ends."""


def fragments_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The fragments of a page, in the order in which the file holds them."""
    fragments: list[Line] = []
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and _parts(run, glyph):
            fragments.append(_fragment(run))
            run = []
        if run or not glyph.char.isspace():
            run.append(glyph)
    if run:
        fragments.append(_fragment(run))
    return [fragment for fragment in fragments if fragment.text]


def _parts(run: Sequence[Glyph], glyph: Glyph) -> bool:
    last, first = run[-1], run[0]
    size = max(first.size, glyph.size)
    gap = glyph.left - last.right
    raised = glyph.base - first.base
    if glyph.follows_break and not (-0.3 * size < gap < _SPACE * 2 * size and abs(raised) < 0.7 * size):
        return True
    lowest = -0.7 if first.size < 0.85 * glyph.size else -_SAME_LINE  # a note begins with its raised mark
    return not (lowest * size <= raised <= 0.7 * size and -size < gap < _WIDE * size)


def _fragment(run: Sequence[Glyph]) -> Line:
    sizes = Counter(round(glyph.size, 1) for glyph in run if not glyph.char.isspace())
    size = max(sizes, key=lambda each: (sizes[each], each), default=0.0)
    full = [glyph for glyph in run if glyph.size >= 0.85 * size and not glyph.char.isspace()] or list(run)
    base = sorted(glyph.base for glyph in full)[len(full) // 2]
    bold = sum(glyph.bold for glyph in full) * 2 > len(full)
    seen = [glyph for glyph in run if not glyph.char.isspace()] or list(run)
    left, right = min(glyph.left for glyph in seen), max(glyph.right for glyph in seen)
    return Line(_text(run, base, size), left, right, base, size, bold)


def _text(run: Sequence[Glyph], base: float, size: float) -> str:
    parts: list[str] = []
    before: Glyph | None = None
    for glyph in run:
        char = _LIGATURES.get(glyph.char, glyph.char)
        char = "-" if char in _HYPHENS else char
        if (
            before
            and glyph.left - before.right > _SPACE * size
            and not (char.isspace() or before.char.isspace())
        ):
            parts.append(" ")
        if glyph.size < 0.85 * size and glyph.base > base + _RAISED * size:
            char = char.translate(_SUPERSCRIPTS)
        if char.isprintable() or char.isspace():
            parts.append(char)
        before = glyph
    return " ".join("".join(parts).split())


def lines_of(fragments: Iterable[Line]) -> list[Line]:
    """The fragments of one column as lines, from top to bottom."""
    rows: list[list[Line]] = []
    for fragment in sorted(fragments, key=lambda each: (-each.base, each.left)):
        if rows and rows[-1][0].base - fragment.base <= _SAME_LINE * max(rows[-1][0].size, fragment.size):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return [_line(sorted(row, key=lambda each: each.left)) for row in rows]


def _line(row: Sequence[Line]) -> Line:
    main = max(row, key=lambda each: len(each.text))
    text = row[0].text
    for before, fragment in pairwise(row):
        close = fragment.left - before.right < _SPACE * main.size
        text += fragment.text if close else " " + fragment.text
    bold = all(each.bold for each in row)
    return Line(text, row[0].left, max(each.right for each in row), main.base, main.size, bold)
