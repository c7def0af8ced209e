"""Notes at the foot of a page or column: small lines, the first of which starts with a mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from entente.intake.blocks import Block, BlockKind, note_mark
from entente.intake.pdf.lines import Line

_SMALL = 0.93
_MARK = re.compile(r"(?P<mark>[⁰¹²³⁴-⁹]{1,3}|\d{1,3}|\*{1,3}|†)[.)]?\s*(?=[\w“\"(])")
_RAISED = re.compile(r"[⁰¹²³⁴-⁹]+")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def parted(lines: Sequence[Line], body_size: float) -> tuple[list[Line], list[list[Line]]]:
    """The lines of the body, and those of each note, in order."""
    body: list[Line] = []
    notes: list[list[Line]] = []
    for _, column in groupby(lines, key=lambda line: line.column):
        above, foot = _foot(list(column), body_size)
        body += above
        for line in foot:
            if mark_of(line.text) or not notes:
                notes.append([line])
            else:
                notes[-1].append(line)
    return body, notes


def _foot(column: list[Line], body_size: float) -> tuple[list[Line], list[Line]]:
    """A column's lines down to its notes, and the notes' lines; a note starts with a mark."""
    start = len(column)
    while start > 0 and column[start - 1].size < _SMALL * body_size:
        start -= 1
    while start < len(column) and not mark_of(column[start].text):
        start += 1
    return column[:start], column[start:]


def mark_of(text: str) -> str:
    """The mark that a note's line starts with, or nothing."""
    found = _MARK.match(text)
    return found["mark"].translate(_DIGITS) if found else ""


def note_block(text: str) -> Block:
    """A note without its mark in front."""
    found = _MARK.match(text)
    return Block(BlockKind.NOTE, text[found.end() :] if found else text, mark=mark_of(text))


def with_marks(text: str, marks: Iterable[str]) -> str:
    """The text with raised numbers as marks, where a note has them: `trade¹` becomes `trade[1]`; `km²` stays."""
    known = set(marks)

    def marked(found: re.Match[str]) -> str:
        mark = found[0].translate(_DIGITS)
        return note_mark(mark) if mark in known else found[0]

    return _RAISED.sub(marked, text)
