"""Damaged files of every format: whatever the bytes, a text comes out or one of our errors."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from entente.engine.errors import IntakeError
from entente.engine.reading.read import read
from entente.intake import Received, receive
from tests.intake.makers import docx_of, drawn_pdf, flow_of, paragraph, paragraphs, pdf_of, raw_docx
from tests.intake.test_docx import LEGAL, item
from tests.intake.test_html import MODERN

PDF = pdf_of(flow_of(paragraphs(6)), columns=2, head="Journal", foot="{}", notes="1 A note.")
DOCX = docx_of(lambda document: document.add_heading("Trade", 1))
LISTS = raw_docx(item("a", 0) + item("b", 1) + paragraph("c"), numbering=LEGAL)
WORDS = "Les ministres se réuniront – « chaque année ».\r\n\r\n"
TEXT = WORDS.encode()
MARKDOWN = (
    b"---\ntitle: Joint statement\n---\n\n# Joint statement\n\n## 1. Trade\n\nWe will *open* the [ports](#p):[^1]\n\n"
    b"- by **May**;\n  - by `rail`.\n\n| Action | By |\n| --- | --- |\n| Visit | 2032 |\n\n[^1]: All of them.\n"
)
LOCKED = pdf_of(flow_of(["We will meet."]), password="sea")
PLAIN_PDF = drawn_pdf(lambda canvas: canvas.drawString(60, 700, "We will meet."))
SEEDS = {
    "pdf": [PDF, LOCKED, PLAIN_PDF],
    "docx": [DOCX, LISTS],
    "html": [MODERN.encode(), MODERN.encode("utf-16"), MODERN.replace("<h2", "<table><tr><td><h2").encode()],
    "md": [MARKDOWN],
    "txt": [
        TEXT,
        WORDS.encode("utf-16"),
        WORDS.encode("utf-32"),
        WORDS.encode("cp1252"),
        b"\xef\xbb\xbf" + TEXT,
    ],
}
MEGABYTE = 1_000_000


@st.composite
def damaged(draw: st.DrawFn, raw: bytes) -> bytes:
    """The bytes with some replaced, cut out, doubled or moved."""
    found = bytearray(raw)
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, max(0, len(found) - 1)))
        end = min(len(found), start + draw(st.integers(0, 60)))
        match draw(st.sampled_from(["replace", "cut", "double", "insert", "end"])):
            case "replace":
                found[start:end] = draw(st.binary(min_size=end - start, max_size=end - start))
            case "cut":
                del found[start:end]
            case "double":
                found[start:start] = found[start:end] * draw(st.integers(1, 50))
            case "insert":
                found[start:start] = draw(st.sampled_from(PIECES))
            case "end":
                del found[max(start, len(found) // 2) :]
    return bytes(found)


PIECES = [
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"%PDF-1.7", b"PK\x03\x04", b"<", b"</p>", b"<table>", b"<ol start=99999>",
    b"<a href='#n1'><sup>1</sup></a>", b"<li id=n1>", b"<!DOCTYPE html>", b"<body>", b"&#x110000;", b"&#0;", b"endobj",
    b"/Count 99999999", b"/Kids [1 0 R]", b"/Rotate 90", b"stream\n", b"<w:p>", b'w:val="-1"', b"9999999999", b"-",
]  # fmt: skip


def outcome(raw: bytes, suffix: str, folder: Path) -> None:
    """Reads the bytes as a file; nothing but our own errors may come of it."""
    path = folder / f"fuzz.{suffix}"
    path.write_bytes(raw)
    try:
        received = receive(path, max_bytes=MEGABYTE)
    except IntakeError:
        return
    assert isinstance(received, Received)
    assert received.text.strip()
    received.text.encode()
    assert read(received.text).text == received.text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all examples of a property."""
    return tmp_path_factory.mktemp("fuzz")


@pytest.mark.fuzz
@pytest.mark.parametrize("suffix", SEEDS)
@given(data=st.data())
def test_a_damaged_file_gives_a_text_or_an_error_of_ours(
    suffix: str, folder: Path, data: st.DataObject
) -> None:
    """No library's own error, no endless loop, no half a character."""
    seed = data.draw(st.sampled_from(SEEDS[suffix]))

    outcome(data.draw(damaged(seed)), suffix, folder)


@pytest.mark.fuzz
@pytest.mark.parametrize("suffix", ["pdf", "docx", "html", "md"])
@given(raw=st.binary(max_size=2_000))
def test_any_bytes_give_a_text_or_an_error_of_ours(suffix: str, folder: Path, raw: bytes) -> None:
    """A name promises nothing."""
    outcome(raw, suffix, folder)


@pytest.mark.fuzz
@given(raw=st.binary(max_size=500))
def test_bytes_that_start_like_a_pdf_give_a_text_or_an_error_of_ours(folder: Path, raw: bytes) -> None:
    """The first bytes may lie."""
    outcome(b"%PDF-1.4\n" + raw, "txt", folder)


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", [DOCX, LISTS], ids=["python-docx", "lists"])
@given(data=st.data())
def test_a_damaged_part_of_a_docx_file_gives_a_text_or_an_error_of_ours(
    seed: bytes, folder: Path, data: st.DataObject
) -> None:
    """The archive is whole, its XML is not."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(seed)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        names = sorted({"word/document.xml", "word/numbering.xml", "word/styles.xml"} & {*old.namelist()})
        broken = data.draw(st.sampled_from(names))
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, data.draw(damaged(part)) if name == broken else part)

    outcome(stream.getvalue(), "docx", folder)


TAGS = ["We will meet", " ", "\n", "<", ">", "&amp;", "<p>", "</p>", "<ol type=a start=-3>", "<li>", "</ol>",
         "<table>", "<tr>", "<td>", "</table>", "<h2>", "</h2>", "<sup>", "<a href=#x>", "1", "</a>", "<i id=x>",
         "<br>", "<pre>", "<main>", "<article>", "<div class=nav>", "<div hidden>", "<footer>", "<!--", "-->",
         "</div>", "&#1;", "&#xd800;"]  # fmt: skip


@pytest.mark.fuzz
@given(pieces=st.lists(st.sampled_from(TAGS), max_size=80))
def test_any_tags_give_a_text_or_an_error_of_ours(folder: Path, pieces: list[str]) -> None:
    """Elements in places where no standard puts them."""
    outcome(("<html><body>" + "".join(pieces)).encode(), "html", folder)


said = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp", "Zs", "Cn", "Co")),
    min_size=1,
    max_size=60,
)
"""Words of any script."""


@pytest.mark.fuzz
@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@given(words=st.lists(said, min_size=1, max_size=20))
def test_a_text_that_names_its_encoding_comes_out_as_it_went_in(
    suffix: str, encoding: str, folder: Path, words: list[str]
) -> None:
    """Whatever the script; Markdown too is kept as it is written."""
    text = "We will meet. " + "\n".join(words)
    path = folder / f"whole.{suffix}"
    path.write_bytes(text.encode(encoding))

    assert receive(path, max_bytes=MEGABYTE).text == text


ENCODINGS = (
    "cp1250 cp1251 cp1252 cp1253 iso8859-2 iso8859-15 koi8-r mac-roman shift_jis euc-jp gb18030 big5".split()
)


@pytest.mark.fuzz
@given(words=said, encoding=st.sampled_from(ENCODINGS))
def test_a_text_in_any_encoding_gives_a_text_or_an_error_of_ours(
    folder: Path, words: str, encoding: str
) -> None:
    """Old ones do not say which they are."""
    outcome(words.encode(encoding, "replace") * 3, "txt", folder)


MARKS = ["# ", "## ", "- ", "* ", "1. ", "12) ", "> ", "```\n", "~~~\n", "    ", "| a | b |\n", "| --- |\n", "**", "__",
         "`", "[a](b)", "![a](b)", "[^1]", "[^1]: ", "---\n", "===\n", "<div>", "</div>", "<!--", "-->", "&amp;", "\\*",
         "\n", "\n\n", "We will meet", " and trade. "]  # fmt: skip


@pytest.mark.fuzz
@given(pieces=st.lists(st.sampled_from(MARKS), max_size=80))
def test_any_markdown_gives_a_text_or_an_error_of_ours(folder: Path, pieces: list[str]) -> None:
    """Fences that never close, tables without rows, notes without words."""
    outcome("".join(pieces).encode(), "md", folder)


strokes = st.tuples(
    st.floats(-50, 700), st.floats(-50, 900), st.floats(0.1, 60), st.sampled_from([0, 0, 0, 90, 180, 33]),
    st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=20),
)  # fmt: skip


@pytest.mark.fuzz
@given(pages=st.lists(st.lists(strokes, max_size=25), min_size=1, max_size=3))
def test_words_anywhere_on_a_page_give_a_text_or_an_error_of_ours(
    folder: Path, pages: list[list[tuple[float, float, float, int, str]]]
) -> None:
    """Beside the page, over each other, upside down, in letters as small as dust."""

    def draw(canvas: Canvas) -> None:
        for page in pages:
            for x, y, size, angle, text in page:
                canvas.saveState()
                canvas.setFont("Helvetica", size)
                canvas.translate(x, y)
                canvas.rotate(angle)
                canvas.drawString(0, 0, text)
                canvas.restoreState()
            canvas.showPage()

    outcome(drawn_pdf(draw), "pdf", folder)


LEAVES = [
    "<w:t>We will meet</w:t>", "<w:t/>", "<w:br/>", "<w:tab/>", "<w:noBreakHyphen/>", "<w:sym w:char='F0B7'/>",
    '<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="x"/>', "<w:footnoteReference/>",
    '<w:pPr><w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr></w:pPr>',
    '<w:pPr><w:numPr><w:ilvl w:val="-1"/><w:numId w:val="77"/></w:numPr></w:pPr>', "<w:pPr><w:numPr/></w:pPr>",
    '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>', '<w:rPr><w:vanish/></w:rPr>', '<w:fldChar w:fldCharType="begin"/>',
]  # fmt: skip
TAGS_OF_WORD = "p r t tbl tr tc del ins sdt sdtContent hyperlink footnote txbxContent".split()
elements = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: st.builds(
        lambda tag, parts: f"<w:{tag}>{''.join(parts)}</w:{tag}>",
        st.sampled_from(TAGS_OF_WORD),
        st.lists(inner, max_size=6),
    ),
    max_leaves=40,
)
"""XML that is whole, with elements nested as no standard nests them."""
NOTES = '<w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>'


@pytest.mark.fuzz
@given(pieces=st.lists(elements, max_size=8))
def test_any_elements_of_a_docx_file_give_a_text_or_an_error_of_ours(folder: Path, pieces: list[str]) -> None:
    """Nested where no standard nests them, with references to nothing."""
    outcome(raw_docx("".join(pieces), numbering=LEGAL, footnotes=NOTES), "docx", folder)


@pytest.mark.fuzz
@given(pieces=st.lists(st.sampled_from([leaf for leaf in LEAVES if leaf.endswith("/>")]), max_size=20))
def test_a_docx_file_with_odd_references_keeps_its_words(folder: Path, pieces: list[str]) -> None:
    """What cannot be resolved is left out; the words around it are not."""
    path = folder / "odd.docx"
    path.write_bytes(
        raw_docx(f"<w:p><w:r><w:t>We will meet</w:t>{''.join(pieces)}<w:t>again.</w:t></w:r></w:p>")
    )

    text = receive(path, max_bytes=MEGABYTE).text

    assert "We will meet" in text
    assert "again." in text
