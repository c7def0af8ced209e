"""PDF files: paragraphs made whole again from lines that stand at places on pages."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, Spacer

from entente.intake.pdf.text import text_of_pdf
from tests.intake.makers import BODY, HEADING, ITEM, SENTENCES, drawn_pdf, flow_of, paragraphs, pdf_of


def text_of(raw: bytes) -> str:
    """The text of a PDF file."""
    return text_of_pdf(raw, where="a test").text


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_are_read_one_after_the_other(columns: int) -> None:
    """Each paragraph is whole, whatever lines, columns and pages it runs over."""
    texts = paragraphs(24)

    text = text_of(pdf_of(flow_of(texts), columns=columns, head="Journal of Aldmark", foot="{}"))

    assert text.split("\n\n") == [*texts[:-1], texts[-1] + "\n"]


def test_a_title_across_the_columns_comes_first() -> None:
    """What crosses the gutter is read before what is below it."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Bold", 16)
        canvas.drawString(60, 780, "Joint statement of Aldmark and Veria on the Narrow Sea")
        canvas.setFont("Times-Roman", 10)
        for place in range(12):
            canvas.drawString(60, 740 - 12 * place, f"left {place} of the words that fill this column")
            canvas.drawString(310, 740 - 12 * place, f"right {place} of the words that fill this column")

    lines = text_of(drawn_pdf(draw)).replace("\n", " ")

    assert lines.startswith("# Joint statement of Aldmark and Veria on the Narrow Sea  left 0")
    assert lines.index("left 11") < lines.index("right 0")


def test_running_heads_feet_and_page_numbers_are_left_out() -> None:
    """They belong to no paragraph, and would stand in the middle of one."""
    raw = pdf_of(flow_of(paragraphs(30)), head="Official Journal, page {}", foot="- {} -")

    text = text_of(raw)

    assert "Official Journal" not in text
    assert text.split("\n\n")[0].startswith("Paragraph 1 begins")
    assert "- 2 -" not in text


def test_the_head_of_a_chapter_is_left_out() -> None:
    """It runs over a few pages only, and its page number changes."""

    def draw(canvas: Canvas) -> None:
        for page in range(3, 12):
            canvas.setFont("Times-Roman", 10)
            canvas.drawString(60, 800, f"Chapter {1 + page // 4}: Trade")
            canvas.drawRightString(535, 800, str(page))
            for place in range(40):
                canvas.drawString(
                    60, 760 - 14 * place, f"line {place} of page {page} of the words of this statement"
                )
            canvas.showPage()

    assert "Chapter" not in text_of(drawn_pdf(draw))


def test_a_number_that_stands_alone_at_the_foot_of_a_page_may_be_a_year() -> None:
    """The last cell of a table, say; a page's number goes with the pages."""

    def draw(canvas: Canvas) -> None:
        for year in (2031, 2040, 2037):
            canvas.setFont("Times-Roman", 10)
            for place in range(40):
                canvas.drawString(60, 760 - 16 * place, f"line {place} of the words of this statement")
            canvas.drawString(60, 80, str(year))
            canvas.showPage()

    text = text_of(drawn_pdf(draw))

    assert [str(year) in text for year in (2031, 2040, 2037)] == [True, True, True]


def test_a_heading_that_only_looks_like_its_neighbour_stays() -> None:
    """Articles begin pages too; their numbers do not follow the pages'."""
    flow = []
    for number in (3, 7, 8):
        flow += [Paragraph(f"Article {number}", HEADING), Paragraph(" ".join(SENTENCES), BODY), PageBreak()]

    text = text_of(pdf_of(flow, foot="{}"))

    assert [f"Article {number}" in text for number in (3, 7, 8)] == [True, True, True]


def test_words_parted_at_a_line_end_are_whole_again() -> None:
    """A hyphen stays where the document writes the word with one."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 10)
        lines = (
            "The like-minded ministers of both countries will hold their regular consul-",
            "tations on cross-border trade with the EU-UK council and with other like-",
            "minded states, and they will report on the matter of trade with the EU-",
            "UK council each year.",
        )
        for place, line in enumerate(lines):
            canvas.drawString(60, 780 - 12 * place, line)

    assert text_of(drawn_pdf(draw)) == (
        "The like-minded ministers of both countries will hold their regular consultations on cross-border trade with "
        "the EU-UK council and with other like-minded states, and they will report on the matter of trade with the "
        "EU-UK council each year.\n"
    )


def test_headings_and_items_are_told_from_paragraphs() -> None:
    """By their type, and by their marks."""
    flow = [
        Paragraph("Trade and growth", HEADING),
        Paragraph(SENTENCES[0] + " We will:", BODY),
        Paragraph("open the ports of both countries to the ships of the other, as far as the law of each permits it, "
                  "before the end of the year;", ITEM, bulletText="•"),
        Paragraph("share charts.", ITEM, bulletText="•"),
        Paragraph("Energy", HEADING),
        *flow_of(paragraphs(3)),
    ]  # fmt: skip

    text = text_of(pdf_of(flow))

    assert text.startswith(
        f"# Trade and growth\n\n{SENTENCES[0]} We will:\n\n"
        "- open the ports of both countries to the ships of the other, as far as the law of each permits it, "
        "before the end of the year;\n- share charts.\n\n# Energy\n\nParagraph 1 begins"
    )


def test_numbered_paragraphs_start_anew() -> None:
    """A number opens a paragraph, but not where it ends a sentence's line."""
    texts = [f"{number}. {' '.join(SENTENCES)}" for number in range(1, 12)]

    text = text_of(pdf_of([Paragraph(text, BODY) for text in texts]))

    assert text == "\n".join(texts) + "\n"


def test_notes_at_the_foot_stand_at_the_end_after_their_marks() -> None:
    """They would part a paragraph that runs on to the next page."""
    texts = paragraphs(20)
    texts[0] += " Within their powers.<super size=6>1</super> On 5 km<super size=6>2</super> of land."

    text = text_of(pdf_of(flow_of(texts), notes="<super size=5>1</super> This includes the regions."))

    assert "Within their powers.[1] On 5 km² of land." in text
    assert text.endswith("\n\n[1] This includes the regions.\n")


def test_a_page_turned_on_its_side_is_read_upright() -> None:
    """Wide tables are often set so."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(500, 50)
        canvas.rotate(90)
        canvas.setFont("Times-Roman", 10)
        canvas.drawString(0, 100, "We will open the ports")
        canvas.drawString(0, 88, "and share charts.")

    assert text_of(drawn_pdf(draw)) == "We will open the ports and share charts.\n"


def test_a_watermark_across_a_page_is_left_out() -> None:
    """Slanted words belong to no line."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 10)
        canvas.drawString(60, 780, "We will open the ports")
        canvas.drawString(60, 768, "and share charts.")
        canvas.rotate(50)
        canvas.drawString(400, 100, "DRAFT")

    assert text_of(drawn_pdf(draw)) == "We will open the ports and share charts.\n"


def test_a_page_without_text_is_remarked() -> None:
    """A scanned page among others would be missed in silence."""
    first, last = paragraphs(2)
    raw = pdf_of([*flow_of([first]), PageBreak(), Spacer(1, 1), PageBreak(), *flow_of([last])])

    found = text_of_pdf(raw, where="a test")

    assert found.text == f"{first}\n\n{last}\n"
    assert found.remarks == ("page 2 holds no text: it is a picture, or empty",)


def test_ligatures_are_letters() -> None:
    """`ﬁ` is how two letters look, not a letter of a word."""
    from entente.intake.pdf.glyphs import Glyph
    from entente.intake.pdf.lines import fragments_of

    glyphs = [
        Glyph(char, 10 * place, 10 * place + 10, 0, 10, False, False) for place, char in enumerate("eﬃcient")
    ]

    assert [line.text for line in fragments_of(glyphs)] == ["efficient"]
