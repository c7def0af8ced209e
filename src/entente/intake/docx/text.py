"""The text of a DOCX file: headings, numbered and bulleted paragraphs, tables, notes."""

from __future__ import annotations

from collections.abc import Iterator

from entente.intake.blocks import Block, BlockKind, joined, tidy
from entente.intake.codes import IntakeCode, refusal
from entente.intake.docx.archive import Element, part_of
from entente.intake.docx.elements import child, local, number, stated
from entente.intake.docx.numbering import Numbering
from entente.intake.docx.styles import Styles
from entente.intake.docx.words import Notes, words_of

_WRAPPERS = ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice")


class Document:
    """A document under way: its styles, its lists with where they stand, its notes."""

    def __init__(self, raw: bytes, *, max_bytes: int, where: str) -> None:
        def part(name: str) -> Element | None:
            return part_of(raw, f"word/{name}.xml", max_bytes=max_bytes, where=where)

        self._body = child(part("document"), "body")
        self._where = where
        self._styles = Styles(part("styles"))
        self._numbering = Numbering(part("numbering"))
        self._notes = Notes()
        self._written = {kind: part(f"{kind}s") for kind in ("footnote", "endnote")}

    def blocks(self) -> list[Block]:
        """All blocks, the notes last, in the order in which the text calls them."""
        if self._body is None:
            raise refusal(IntakeCode.BROKEN, found="the file has no document in it", where=self._where)
        found = list(self._within(self._body))
        if any(block.kind is BlockKind.HEADING and block.level == 0 for block in found):
            found = [_deeper(block) for block in found]
        return found + list(self._note_blocks())

    def _within(self, parent: Element) -> Iterator[Block]:
        for element in parent:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name in _WRAPPERS:
                yield from self._within(element)

    def _paragraph(self, paragraph: Element) -> Iterator[Block]:
        text = tidy(words_of(paragraph, self._notes))
        if text:  # an empty paragraph takes no number
            yield self._block(paragraph, text)
        for box in paragraph.iter("{*}txbxContent"):
            shown_once = not any(local(parent) == "Fallback" for parent in box.iterancestors())
            if shown_once and _paragraph_of(box) is paragraph:  # a box in a box comes with the outer one
                yield from self._within(box)

    def _block(self, paragraph: Element, text: str) -> Block:
        style = stated(child(paragraph, "pPr", "pStyle"))
        outline = stated(child(paragraph, "pPr", "outlineLvl"))
        heading = self._styles.heading_level(style, None if outline is None else number(outline))
        mark, level = self._mark(paragraph, style)
        if heading >= 0:
            return Block(BlockKind.HEADING, f"{mark or ''} {text}".strip(), heading)
        if mark is None:
            return Block(BlockKind.PARAGRAPH, text)
        return Block(BlockKind.ITEM, text, level, mark)

    def _mark(self, paragraph: Element, style: str | None) -> tuple[str | None, int]:
        list_id, level = self._styles.numbering(style)
        own = child(paragraph, "pPr", "numPr")
        list_id = stated(child(own, "numId")) or list_id
        own_level = stated(child(own, "ilvl"))
        level = number(own_level) if own_level is not None else level or 0
        return self._numbering.mark(list_id, level), level

    def _table(self, table: Element) -> Iterator[Block]:
        for row in (each for each in table.iter("{*}tr") if _table_of(each) is table):
            cells = [each for each in row.iter("{*}tc") if _row_of(each) is row]
            contents = [list(self._within(cell)) for cell in cells]
            if len(cells) > 1 and all(len(content) <= 1 for content in contents):
                texts = [" ".join(_flat(block) for block in content) for content in contents]
                yield Block(BlockKind.ROW, " | ".join(texts) if any(texts) else "")
            else:
                yield from (block for content in contents for block in content)

    def _note_blocks(self) -> Iterator[Block]:
        written = {
            (kind, stated(note, "id") or ""): note
            for kind, part in self._written.items()
            for note in (() if part is None else part)
        }
        for key, mark in list(self._notes.marks.items()):
            if key in written:
                text = " ".join(tidy(words_of(each, self._notes)) for each in written[key].iter("{*}p"))
                yield Block(BlockKind.NOTE, text.removeprefix(mark).strip(), mark=mark)


def text_of_docx(raw: bytes, *, max_bytes: int, where: str) -> str:
    """The text of a DOCX file.

    Errors: E109, E110.
    """
    return joined(Document(raw, max_bytes=max_bytes, where=where).blocks())


def _deeper(block: Block) -> Block:
    """A heading one level down, below the title."""
    if block.kind is not BlockKind.HEADING:
        return block
    return Block(block.kind, block.text, block.level + 1, block.mark)


def _flat(block: Block) -> str:
    mark = f"{block.mark} " if block.mark and block.kind is BlockKind.ITEM else ""
    return mark + block.text.replace("\n", " ")


def _table_of(row: Element) -> Element | None:
    return next((each for each in row.iterancestors() if local(each) == "tbl"), None)


def _paragraph_of(box: Element) -> Element | None:
    return next((each for each in box.iterancestors() if local(each) == "p"), None)


def _row_of(cell: Element) -> Element | None:
    return next((each for each in cell.iterancestors() if local(each) == "tr"), None)
