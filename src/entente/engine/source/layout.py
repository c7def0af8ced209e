"""A text's blocks: headings, paragraphs, list items, notes and furniture, which together tile it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from entente.engine.source.headings import SENTENCE_END, VERBISH, heading_level, run_in_heading
from entente.engine.source.lines import Line, groups_of_lines, lines_of
from entente.engine.source.marks import Mark, NoteMark, mark_of, note_mark
from entente.engine.source.notes import NoteMarks
from entente.engine.source.span import Span
from entente.engine.source.tables import with_tables


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    NOTE = "note"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines that belong together.

    `span` is the block with the white space after it; `words` what is to be read of it, after its mark and
    without the white space. `mark` is its list mark, heading number or note mark; `level` orders headings.
    """

    kind: BlockKind
    span: Span
    words: Span
    mark: str | None = None
    shape: str = ""
    level: int = 0
    indent: int = 0


def blocks_of(text: str, notes: NoteMarks | None = None) -> tuple[Block, ...]:
    """The blocks of a text, in order; each character is in exactly one."""
    notes = notes or NoteMarks(text)
    blocks: list[Block] = []
    for group in groups_of_lines(text, with_tables(text, lines_of(text)), notes):
        blocks.extend(_blocks_of_group(text, group, notes))
    return _tiled(text, _with_last_notes(text, blocks, notes))


def _with_last_notes(text: str, blocks: list[Block], notes: NoteMarks) -> list[Block]:
    """The blocks, with those at the end that look like notes as notes, though no mark in the text asks for them."""
    place = len(blocks)
    found: dict[int, NoteMark] = {}
    while place > 1:
        block = blocks[place - 1]
        if block.kind is not BlockKind.FURNITURE and block.kind is not BlockKind.NOTE:
            note = note_mark(text, block.span.start)
            if note is None or not notes.closes(note):
                break
            found[place - 1] = note
        place -= 1
    if len(found) > FEW and not any(sign[0] == "[" for sign in notes.places):
        return blocks
    for place, note in found.items():
        words = Span(note.end, blocks[place].words.end)
        blocks[place] = Block(BlockKind.NOTE, blocks[place].span, words, mark=note.sign)
    return blocks


FEW = 2
"""Lines marked like notes at the end of a text without any such mark; more are its numbered paragraphs."""


def _blocks_of_group(text: str, lines: list[Line], notes: NoteMarks) -> list[Block]:
    """The blocks of one run of lines without a paragraph's break inside."""
    first, last = lines[0], lines[-1]
    span = Span(first.start, last.end)
    if first.furniture:
        return [Block(BlockKind.FURNITURE, span, span)]
    mark = mark_of(text, first.start, last.end)
    words = Span(mark.end if mark else first.start, last.end)
    if (note := note_mark(text, first.start)) and notes.opens(note):
        return [Block(BlockKind.NOTE, span, Span(note.end, last.end), mark=note.sign)]
    level = heading_level(text, span, words, mark.shape if mark else "") if len(lines) <= 3 else 0
    if level:
        return [_heading(text, span, words, mark, level)]
    if mark and mark.shape == "article":
        return _article(text, lines, mark)
    kind = BlockKind.ITEM if mark else BlockKind.PARAGRAPH
    block = Block(kind, span, words, mark.text if mark else None, mark.shape if mark else "", 0, first.indent)
    split = None if kind is BlockKind.ITEM and mark and mark.is_bullet else run_in_heading(text, words)
    if split is None or not _is_said(text, split[1], last.end):
        return [block]
    head, rest = split
    heading = _heading(text, Span(span.start, rest), Span(words.start, head), mark, 3)
    return [heading, Block(BlockKind.PARAGRAPH, Span(rest, span.end), Span(rest, span.end))]


def _is_said(text: str, start: int, end: int) -> bool:
    """True if what follows a heading in its line is prose: it has a finite verb or its stop."""
    return (
        SENTENCE_END.search(text, max(start, end - 6), end) is not None
        or VERBISH.search(text, start, end) is not None
    )


def _heading(text: str, span: Span, words: Span, mark: Mark | None, level: int) -> Block:
    """A heading; signs of Markdown are neither its number nor among its words."""
    if mark is None or mark.shape == "md":
        opened = _without_signs(text, words)
        mark = _number_of(text, opened)
        words = Span(mark.end, words.end) if mark and text[mark.end : words.end].strip(SIGNS) else opened
    trimmed = text[words.start : words.end].strip(SIGNS)
    start = text.find(trimmed, words.start, words.end) if trimmed else words.start
    named = Span(start, start + len(trimmed)) if trimmed else Span(*words)
    return Block(
        BlockKind.HEADING, span, named, mark.text if mark else None, mark.shape if mark else "", level
    )


SIGNS = " \t\n*_#:=~-–—."
NUMBERS = frozenset(("1.", "1.1", "1)", "ROMAN", "A)", "article"))
"""Shapes of the numbers that headings have behind signs of Markdown."""


def _without_signs(text: str, words: Span) -> Span:
    start = words.start
    while start < words.end and text[start] in SIGNS:
        start += 1
    return Span(start, words.end)


def _number_of(text: str, words: Span) -> Mark | None:
    """The number before the words of a heading, or that is all of them."""
    mark = mark_of(text, *words)
    return mark if mark is not None and mark.shape in NUMBERS else None


def _article(text: str, lines: list[Line], mark: Mark) -> list[Block]:
    """An article whose words run on after its number: the number is the heading, the rest a paragraph."""
    rest = mark.end
    span = Span(lines[0].start, rest)
    number = Span(lines[0].start, rest)
    heading = _heading(text, span, number, mark, 2)
    if not text[rest : lines[-1].end].strip():
        return [heading]
    split = run_in_heading(text, Span(rest, lines[-1].end))
    if split:
        head, after = split
        heading = _heading(text, Span(span.start, after), Span(rest, head), mark, 2)
        rest = after
    body = Span(rest, lines[-1].end)
    return [heading, Block(BlockKind.PARAGRAPH, body, body)]


def _tiled(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks with the white space between them given to the one before, at the start to the one after."""
    if not blocks:
        whole = Span(0, len(text))
        return (Block(BlockKind.FURNITURE, whole, whole),) if text else ()
    starts = [0, *(_trimmed(text, block.span).start for block in blocks[1:]), len(text)]
    return tuple(
        Block(
            block.kind,
            Span(start, end),
            _trimmed(text, block.words),
            block.mark,
            block.shape,
            block.level,
            block.indent,
        )
        for block, start, end in zip(blocks, starts, starts[1:], strict=False)
    )


_SPACE = re.compile(r"\s*")


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    found = _SPACE.match(text, start, end)
    start = found.end() if found else start
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
