"""Sections and the provisions that stand in them, from the blocks of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from entente.engine.reading.records import Section
from entente.engine.source.layout import Block, BlockKind
from entente.engine.source.span import Span


@dataclass(slots=True)
class Passage:
    """A block that is to be read, with its section and the passage whose stem introduces it."""

    block: Block
    section: int | None
    stem: int | None = None


@dataclass(slots=True)
class OpenList:
    """A list that goes on: the passage that is its stem, the shape of its marks, the number of its last item."""

    stem: int
    shape: str = ""
    number: int = 0


@dataclass(slots=True)
class Structure:
    """The sections of a text, its headings with their white space, and its passages in order."""

    sections: list[Section]
    headings: list[Span]
    passages: list[Passage]
    furniture: list[Span]


def structure_of(text: str, blocks: tuple[Block, ...], title: Span | None = None) -> Structure:
    """Where each passage stands; the title and a line of place and date are headings, but open no section."""
    found = Structure([], [], [], [])
    open_sections: list[tuple[int, int]] = []
    stems: list[OpenList] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            found.headings.append(block.span)
            if not _stands_over_all(text, block, title):
                _open_section(found, block, open_sections)
            stems = [one for one in stems if one.number > 0 or one.shape == ""][:1] if stems else []
        elif block.kind is BlockKind.FURNITURE:
            found.furniture.append(block.span)
        else:
            section = open_sections[-1][0] if open_sections else None
            passage = Passage(block, section)
            passage.stem = _stem_of(text, found, passage, stems)
            found.passages.append(passage)
    _close_sections(text, found)
    return found


def _open_section(found: Structure, block: Block, open_sections: list[tuple[int, int]]) -> None:
    while open_sections and open_sections[-1][1] >= block.level:
        open_sections.pop()
    parent = open_sections[-1][0] if open_sections else None
    found.sections.append(Section(block.span, block.words, block.mark, parent))
    open_sections.append((len(found.sections) - 1, block.level))


def _close_sections(text: str, found: Structure) -> None:
    """Each section runs to the next heading of its level or above."""
    open_ones: list[int] = []
    for index, section in enumerate(found.sections):
        while open_ones and open_ones[-1] != section.parent:
            _close(found, open_ones.pop(), section.span.start)
        open_ones.append(index)
    for index in open_ones:
        _close(found, index, len(text))


def _close(found: Structure, index: int, end: int) -> None:
    section = found.sections[index]
    found.sections[index] = replace(section, span=Span(section.span.start, end))


DATELINE = re.compile(
    r"(?:(?:Done|Issued|Signed|Adopted|Given|Made|Concluded|Released)[ ](?:at|in|on)\b.*"
    r"|[^\d\n]{0,60}\b\d{1,2}(?:st|nd|rd|th)?[ ][^\d\n]{3,16}[ ,]\d{4}"
    r"|[^\d\n]{3,60}[ ]\d{1,2},[ ]\d{4}"
    r"|\d{4}-\d{2}-\d{2})\W*",
    re.DOTALL,
)


def _stands_over_all(text: str, block: Block, title: Span | None) -> bool:
    """True for the title, and for a line that says only where and when."""
    if title is not None and title.start <= block.words.start < title.end:
        return True
    return block.mark is None and DATELINE.fullmatch(text, *block.words) is not None


OPENING = re.compile(r"(?::|[-–—])\s*$")
UNFINISHED = re.compile(
    r"\b(?:to|will|shall|that|by|of|for|on|in|the following|as follows)\W*$", re.IGNORECASE
)


def _stem_of(text: str, found: Structure, passage: Passage, stems: list[OpenList]) -> int | None:
    """The passage that introduces this one's list, if it is an item of one."""
    block = passage.block
    stem: int | None = None
    if block.kind is BlockKind.ITEM or _looks_like_item(text, block):
        stem = _joined(block, stems)
    elif block.kind is BlockKind.PARAGRAPH and stems and stems[-1].shape:
        stems.clear()
    words = text[max(block.words.start, block.words.end - 40) : block.words.end]
    if OPENING.search(words) or UNFINISHED.search(words):
        stems.append(OpenList(len(found.passages)))
    elif block.kind in READ_ON and words.rstrip().endswith((";", "; and")):
        inline = INLINE.search(text, block.words.start, block.words.end)
        if inline:
            shape = "(letter)" if inline.group(1) == "a" else "(1)" if inline.group(1) == "1" else "(roman)"
            stems.append(OpenList(len(found.passages), shape, 1 if shape == "(1)" else 0))
    return stem


READ_ON = (BlockKind.PARAGRAPH, BlockKind.ITEM)
GAP = 4
"""How far the number of an item in brackets may be from the one before it."""
INLINE = re.compile(r"[:–—-]\s*\((a|1|i)\)")


def _joined(block: Block, stems: list[OpenList]) -> int | None:
    """The stem of the open list that the item goes on with; closes the lists inside it."""
    number = (
        int(digits.group()) if block.mark and (digits := re.search(r"\d+$", block.mark.strip("()."))) else 0
    )
    while stems and stems[-1].shape not in ("", block.shape):
        if not any(one.shape == block.shape for one in stems):
            return None
        stems.pop()
    if not stems:
        return None
    last = stems[-1]
    if _leaves_out(last, number, block.shape) or (number > 1 and not last.shape):
        stems.pop()
        return None
    last.shape, last.number = block.shape, number
    return last.stem


def _leaves_out(last: OpenList, number: int, shape: str) -> bool:
    """True if the number does not go on with the list; an excerpt may leave out items in brackets."""
    step = number - last.number
    return bool(last.number and number) and step != 1 and not (shape == "(1)" and 1 < step <= GAP)


def _looks_like_item(text: str, block: Block) -> bool:
    """True for a line without a mark that is an item all the same: it starts small or ends with a semicolon."""
    if block.kind is not BlockKind.PARAGRAPH or block.words.start >= block.words.end:
        return False
    first, last = text[block.words.start], text[block.words.end - 1]
    tail = text[max(block.words.start, block.words.end - 5) : block.words.end]
    return first.islower() or last == ";" or tail.endswith(("; and", ", and", ";and"))
