"""Sections and the provisions that stand in them, from the blocks of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
class Structure:
    """The sections of a text, its headings with their white space, and its passages in order."""

    sections: list[Section]
    headings: list[Span]
    passages: list[Passage]
    furniture: list[Span]


def structure_of(text: str, blocks: tuple[Block, ...]) -> Structure:
    """Where each passage stands."""
    found = Structure([], [], [], [])
    open_sections: list[tuple[int, int]] = []
    stems: list[tuple[int, str, int]] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            found.headings.append(block.span)
            _open_section(found, block, open_sections)
            stems = []
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
    ends: list[int] = [len(text)] * len(found.sections)
    for index in range(len(found.sections)):
        section = found.sections[index]
        for later in range(index + 1, len(found.sections)):
            parent = found.sections[later].parent
            if parent is None or parent < index:
                ends[index] = found.sections[later].span.start
                break
        found.sections[index] = Section(Span(section.span.start, ends[index]), section.heading, section.number, section.parent)


OPENING = re.compile(r"(?::|[-–—])\s*$")
UNFINISHED = re.compile(r"\b(?:to|will|shall|that|by|of|for|on|in|the following|as follows)\W*$", re.IGNORECASE)


def _stem_of(text: str, found: Structure, passage: Passage, stems: list[tuple[int, str, int]]) -> int | None:
    """The passage that introduces this one's list, if it is an item of one; `stems` are the open lists."""
    block = passage.block
    place = len(found.passages)
    stem: int | None = None
    if block.kind is BlockKind.ITEM or _looks_like_item(text, block):
        while stems and stems[-1][1] not in ("", block.shape):
            if any(one[1] == block.shape for one in stems):
                stems.pop()
            else:
                break
        if stems and stems[-1][1] in ("", block.shape):
            stem = stems[-1][0]
            stems[-1] = (stem, block.shape, block.indent)
    elif block.kind is BlockKind.PARAGRAPH and stems and stems[-1][1]:
        stems.clear()
    words = text[max(block.words.start, block.words.end - 40) : block.words.end]
    if OPENING.search(words) or UNFINISHED.search(words):
        stems.append((place, "", block.indent))
    return stem


def _looks_like_item(text: str, block: Block) -> bool:
    """True for a line without a mark that is an item all the same: it starts small or ends with a semicolon."""
    if block.kind is not BlockKind.PARAGRAPH or block.words.start >= block.words.end:
        return False
    first, last = text[block.words.start], text[block.words.end - 1]
    return first.islower() or last == ";" or text[: block.words.end].endswith(("; and", ", and", ";and"))
