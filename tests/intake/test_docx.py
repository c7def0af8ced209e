"""DOCX files: headings, numbers that Word counts only when it shows them, tables, notes."""

from __future__ import annotations

from typing import Any

import pytest

from entente.intake.docx.text import text_of_docx
from tests.intake.makers import docx_of, paragraph, raw_docx

MEGABYTE = 1_000_000


def text_of(raw: bytes) -> str:
    """The text of a DOCX file."""
    return text_of_docx(raw, max_bytes=MEGABYTE, where="a test")


def test_a_document_of_another_program_gives_its_text() -> None:
    """Title, headings, bullets, numbers and a table, as python-docx writes them."""

    def build(document: Any) -> None:
        document.add_heading("Joint statement", 0)
        document.add_heading("Trade", 1)
        document.add_paragraph("We will:")
        document.add_paragraph("open the ports;", style="List Bullet")
        document.add_paragraph("share charts.", style="List Bullet")
        document.add_paragraph("They will meet.", style="List Number")
        document.add_paragraph("They will report.", style="List Number")
        table = document.add_table(rows=2, cols=2)
        for cell, text in zip(table._cells, ("Action", "By", "Open a desk", "2032"), strict=True):
            cell.text = text

    assert text_of(docx_of(build)) == (
        "# Joint statement\n\n## Trade\n\nWe will:\n\n- open the ports;\n- share charts.\n"
        "1. They will meet.\n2. They will report.\n\nAction | By\n\nOpen a desk | 2032\n"
    )


def level(place: int, shape: str, text: str, *, start: int = 1, more: str = "") -> str:
    """A level of a list in WordprocessingML."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


LEGAL = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "upperRoman", "Article %1")}{level(1, "decimal", "%1.%2")}'
    f"{level(2, 'lowerLetter', '(%3)')}{level(3, 'decimal', '%1.%2', more='<w:isLgl/>')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", chr(0xF0B7))}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def item(text: str, place: int, *, list_id: int = 1) -> str:
    """A paragraph of a list."""
    numbering = f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(text, properties=numbering)


def test_numbers_are_counted_as_word_shows_them() -> None:
    """A deeper level starts anew after each higher one; a list of the same rule goes on, unless it says otherwise."""
    body = (
        item("a", 0) + item("b", 1) + item("c", 2) + item("d", 2) + item("e", 1) + item("f", 2) + item("g", 0)
        + item("h", 1) + item("i", 2, list_id=3) + item("j", 2, list_id=3) + item("k", 0, list_id=2)
    )  # fmt: skip

    text = text_of(raw_docx(body, numbering=LEGAL))

    assert text.splitlines() == [
        "Article I a", "  I.1 b", "    (a) c", "    (b) d", "  I.2 e", "    (a) f", "Article II g",
        "  II.1 h", "    (a) i", "    (b) j", "- k",
    ]  # fmt: skip


def test_a_list_id_of_zero_takes_a_paragraph_out_of_its_list() -> None:
    """So Word writes a paragraph whose number was removed."""
    assert text_of(raw_docx(item("a", 0, list_id=0), numbering=LEGAL)) == "a\n"


def test_a_style_puts_its_paragraphs_in_a_list() -> None:
    """Also one that has it from the style that it is based on."""
    styles = (
        '<w:style w:styleId="A"><w:name w:val="Clause"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="B"><w:name w:val="Clause two"/><w:basedOn w:val="A"/></w:style>'
    )
    body = paragraph("a", properties='<w:pStyle w:val="A"/>') + paragraph(
        "b", properties='<w:pStyle w:val="B"/>'
    )

    assert text_of(raw_docx(body, styles=styles, numbering=LEGAL)) == "Article I a\nArticle II b\n"


@pytest.mark.parametrize("style", ["heading 2", "Heading 2"])
def test_a_heading_is_known_by_its_style(style: str) -> None:
    """Whatever the id of the style, which is translated in many versions of Word."""
    styles = f'<w:style w:styleId="berschrift2"><w:name w:val="{style}"/></w:style>'
    body = paragraph("Trade", properties='<w:pStyle w:val="berschrift2"/>')

    assert text_of(raw_docx(body, styles=styles)) == "## Trade\n"


def test_notes_stand_at_the_end_after_their_marks() -> None:
    """Each as often as it is called, in the order in which the text calls them."""
    body = (
        '<w:p><w:r><w:t>Regions</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:t>, ports</w:t></w:r>'
        '<w:r><w:footnoteReference w:id="5"/></w:r><w:r><w:t> and </w:t></w:r><w:r><w:t>towns</w:t></w:r>'
        '<w:r><w:endnoteReference w:id="1"/></w:r></w:p>'
    )
    footnotes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(text)}</w:footnote>'
        for number, text in ((5, "All."), (7, "Three."))
    )
    endnotes = f'<w:endnote w:id="1">{paragraph("Many.")}</w:endnote>'

    text = text_of(raw_docx(body, footnotes=footnotes, endnotes=endnotes))

    assert text == "Regions[1], ports[2] and towns[i]\n\n[1] Three.\n\n[2] All.\n\n[i] Many.\n"


def test_a_note_may_have_a_mark_of_its_own() -> None:
    """A star stays a star."""
    body = (
        '<w:p><w:r><w:t>Regions</w:t></w:r>'
        '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r></w:p>'
    )  # fmt: skip

    text = text_of(raw_docx(body, footnotes=f'<w:footnote w:id="2">{paragraph("* Three.")}</w:footnote>'))

    assert text == "Regions*\n\n* Three.\n"


def test_changes_count_as_accepted() -> None:
    """What was inserted is read, what was deleted or hidden is not."""
    body = (
        "<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>may</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>will</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> not</w:t></w:r>"
        "<w:r><w:t> meet.</w:t></w:r></w:p>"
    )

    assert text_of(raw_docx(body)) == "We will meet.\n"


def test_text_in_controls_and_boxes_is_read_once() -> None:
    """Word stores a text box twice, for older programs."""
    box = f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent>"
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('In a control.')}</w:sdtContent></w:sdt>"
        f"<w:p><w:r><w:AlternateContent><w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback></w:AlternateContent>"
        "<w:t>Outside.</w:t></w:r></w:p>"
    )

    assert text_of(raw_docx(body)) == "In a control.\n\nOutside.\n\nIn a box.\n"


def test_breaks_tabs_and_hyphens_are_characters() -> None:
    """A line's end within a paragraph is one; a tab parts words."""
    body = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>"

    assert text_of(raw_docx(body)) == "a b\nc\u2011d\n"


def test_a_table_that_lays_out_the_page_gives_its_paragraphs() -> None:
    """A row of a plan has one line in each cell; a cell with more is a page within the page."""
    cell = "<w:tc>{}</w:tc>"
    layout = f"<w:tbl><w:tr>{cell.format(paragraph('a') + paragraph('b'))}{cell.format(paragraph('c'))}</w:tr></w:tbl>"

    assert text_of(raw_docx(layout)) == "a\n\nb\n\nc\n"
