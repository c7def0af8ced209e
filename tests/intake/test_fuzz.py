"""Damaged files of every format: whatever the bytes, a text comes out or one of our errors."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.engine.errors import IntakeError
from entente.intake import Received, receive
from tests.intake.makers import docx_of, flow_of, paragraph, paragraphs, pdf_of, raw_docx
from tests.intake.test_docx import LEGAL, item
from tests.intake.test_html import MODERN

PDF = pdf_of(flow_of(paragraphs(6)), columns=2, head="Journal", foot="{}", notes="1 A note.")
DOCX = docx_of(lambda document: document.add_heading("Trade", 1))
LISTS = raw_docx(item("a", 0) + item("b", 1) + paragraph("c"), numbering=LEGAL)
TEXT = "Les ministres se réuniront – « chaque année ».\r\n\r\n".encode()
SEEDS = {"pdf": PDF, "docx": DOCX, "html": MODERN.encode(), "txt": TEXT}
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
    outcome(data.draw(damaged(SEEDS[suffix])), suffix, folder)


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


WORDS = ["We will meet", " ", "\n", "<", ">", "&amp;", "<p>", "</p>", "<ol type=a start=-3>", "<li>", "</ol>",
         "<table>", "<tr>", "<td>", "</table>", "<h2>", "</h2>", "<sup>", "<a href=#x>", "1", "</a>", "<i id=x>",
         "<br>", "<pre>", "<main>", "<article>", "<div class=nav>", "<div hidden>", "<footer>", "<!--", "-->",
         "</div>", "&#1;", "&#xd800;"]  # fmt: skip


@pytest.mark.fuzz
@given(pieces=st.lists(st.sampled_from(WORDS), max_size=80))
def test_any_tags_give_a_text_or_an_error_of_ours(folder: Path, pieces: list[str]) -> None:
    """Elements in places where no standard puts them."""
    outcome(("<html><body>" + "".join(pieces)).encode(), "html", folder)
