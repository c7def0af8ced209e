"""The text of a PDF file: its paragraphs, whole again, without what stands at the edge of every page."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from entente.intake.blocks import Block, joined
from entente.intake.codes import IntakeCode, refusal
from entente.intake.decoding import Decoded
from entente.intake.pdf.columns import in_reading_order
from entente.intake.pdf.glyphs import Page, pages_of
from entente.intake.pdf.lines import Line, fragments_of
from entente.intake.pdf.notes import note_block, parted, with_marks
from entente.intake.pdf.paragraphs import block_of, paragraphs_of, type_of, vocabulary_of, words_of
from entente.intake.pdf.running import without_running_lines

_UNKNOWN = "\ufffd"


def text_of_pdf(raw: bytes, *, where: str) -> Decoded:
    """The text of a PDF file, with a remark for each page that gave none.

    Errors: E107, E108, E109, E110.
    """
    fragments: list[list[Line]] = []
    heights: list[float] = []
    letters: list[_Letters] = []
    for page in pages_of(raw, where=where):  # one after the other: the glyphs of a whole book fill the memory
        fragments.append(fragments_of(page.glyphs))
        heights.append(page.height)
        letters.append(_letters_of(page))
    _check_letters(letters, where=where)
    kept = without_running_lines(fragments, heights)
    remarks = tuple(
        f"page {place} holds no text: it is a picture, or empty"
        for place, page_letters in enumerate(letters, start=1)
        if not any(page_letters)
    )
    return Decoded(joined(_blocks(in_reading_order(kept))), remarks)


def _blocks(lines: list[Line]) -> list[Block]:
    type_ = type_of(lines)
    vocabulary = vocabulary_of(lines)
    body, notes = parted(lines, type_.size)
    note_blocks = [note_block(words_of(group, vocabulary)) for group in notes]
    marks = {block.mark for block in note_blocks}
    blocks = [block_of(group, words_of(group, vocabulary), type_) for group in paragraphs_of(body, type_)]
    return [replace(block, text=with_marks(block.text, marks)) for block in blocks] + note_blocks


class _Letters(NamedTuple):
    """How many characters of a page are no space, by whether it is known what they stand for."""

    known: int
    unknown: int


def _letters_of(page: Page) -> _Letters:
    chars = [glyph.char for glyph in page.glyphs if not glyph.char.isspace()]
    unknown = sum(char == _UNKNOWN or "\ue000" <= char <= "\uf8ff" or ord(char) < 32 for char in chars)
    return _Letters(len(chars) - unknown, unknown)


def _check_letters(pages: list[_Letters], *, where: str) -> None:
    """Refuses a file of pictures, and one whose letters stand for nothing that can be known."""
    unknown = sum(page.unknown for page in pages)
    count = unknown + sum(page.known for page in pages)
    if not count:
        found = f"none of its {len(pages)} pages holds any text, so this is a scan or a picture"
        raise refusal(IntakeCode.ONLY_PICTURES, found=found, where=where)
    if unknown * 2 > count:
        found = f"{unknown:,} of its {count:,} characters have no letter, only a shape"
        raise refusal(IntakeCode.ONLY_PICTURES, found=found, where=where)
