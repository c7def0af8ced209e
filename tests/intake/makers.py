"""Makes the files that the tests of the intake read, with other programs than the intake's own."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=12, alignment=4, spaceAfter=8)
HEADING = ParagraphStyle(
    "heading", fontName="Times-Bold", fontSize=13, leading=16, spaceBefore=8, spaceAfter=6
)
ITEM = ParagraphStyle("item", BODY, leftIndent=14, bulletIndent=2, spaceAfter=2)
NOTE = ParagraphStyle("note", fontName="Times-Roman", fontSize=7.5, leading=9)

SENTENCES = (
    "The two governments will hold talks on trade and investment each year, in one capital and then in the other.",
    "They agree to share the results of their research on the health of the sea, and to publish them together.",
    "A working group shall propose, before the end of the year, how the ports of both countries may be joined.",
    "Neither side will raise its duties on the goods of the other without talks at the level of ministers.",
)


def pdf_of(
    flow: Sequence[Flowable],
    *,
    columns: int = 1,
    head: str = "",
    foot: str = "",
    notes: str = "",
    password: str | None = None,
) -> bytes:
    """A PDF file with so many columns; `{}` in head and foot is the page's number."""

    def decorate(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Times-Italic", 8)
        canvas.drawString(60, 805, head.format(canvas.getPageNumber()))
        canvas.drawCentredString(297, 28, foot.format(canvas.getPageNumber()))
        if notes and canvas.getPageNumber() == 1:
            note = Paragraph(notes, NOTE)
            _, height = note.wrap(470, 100)
            note.drawOn(canvas, 60, 88 - height)

    width = (475 - 15 * (columns - 1)) / columns
    frames = [Frame(60 + place * (width + 15), 90, width, 700, 0, 0, 0, 0) for place in range(columns)]
    stream = BytesIO()
    lock = StandardEncryption(password, strength=128) if password else None
    document = BaseDocTemplate(stream, pagesize=A4, encrypt=lock)
    document.addPageTemplates([PageTemplate("page", frames, onPage=decorate)])
    document.build(list(flow))
    return stream.getvalue()


def drawn_pdf(draw: Callable[[Canvas], None]) -> bytes:
    """A PDF file as drawn by hand."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    draw(canvas)
    canvas.save()
    return stream.getvalue()


def paragraphs(count: int) -> list[str]:
    """So many paragraphs of four sentences, each with its number in front."""
    return [f"Paragraph {place} begins here. " + " ".join(SENTENCES) for place in range(1, count + 1)]


def flow_of(texts: Sequence[str]) -> list[Flowable]:
    """The texts as paragraphs set in the body's type."""
    return [Paragraph(text, BODY) for text in texts]


def docx_of(build: Callable[[Any], None]) -> bytes:
    """A DOCX file as python-docx writes it."""
    document = Document()
    build(document)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def raw_docx(body: str, **parts: str) -> bytes:
    """A DOCX file with this XML as its body; `parts` are further parts without their name space."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", document)
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{W}">{xml}</w:{name}>')
    return stream.getvalue()


def paragraph(text: str, *, properties: str = "") -> str:
    """A paragraph in WordprocessingML."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
