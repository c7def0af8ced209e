"""Sources made to break the reader, or unlucky ones: each gives its text once, whole, in bounded time and memory."""

from __future__ import annotations

import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from entente.engine.errors import IntakeError
from entente.intake import receive
from entente.intake.fetch import fetch
from entente.intake.kinds import kind_of
from entente.intake.received import Content, Kind
from tests.intake.conftest import Site
from tests.intake.makers import paragraph, raw_docx


def _box(depth: int) -> str:
    inner = f"<w:txbxContent>{_box(depth - 1)}</w:txbxContent>" if depth else ""
    return f"<w:p><w:r><w:t>We will meet in box {depth}.</w:t>{inner}</w:r></w:p>"


def test_a_box_in_a_box_is_read_once(tmp_path: Path) -> None:
    """Not once for each box around it, which takes forever at a depth of thirty."""
    path = tmp_path / "boxes.docx"
    path.write_bytes(raw_docx(_box(40)))

    text = receive(path).text

    assert [text.count(f"in box {depth}.") for depth in range(41)] == [1] * 41


def test_a_small_docx_file_that_unpacks_to_much_is_refused(tmp_path: Path) -> None:
    """A part of a tenth of the limit or more may be a hundred times the file, and no more."""
    path = tmp_path / "bomb.docx"
    path.write_bytes(raw_docx("<w:p/>" * 300_000))

    with pytest.raises(IntakeError, match="E110"):
        receive(path, max_bytes=2_000_000)

    assert _text(raw_docx("<w:p/>" * 300_000 + paragraph("We will meet.")), tmp_path) == "We will meet.\n"


def _text(raw: bytes, folder: Path) -> str:
    """The text of a DOCX file under the usual limit."""
    path = folder / "fine.docx"
    path.write_bytes(raw)
    return receive(path).text


def test_a_list_level_without_end_takes_no_memory(tmp_path: Path) -> None:
    """Items are indented up to a bound, whatever level the file states."""
    level = '<w:lvl w:ilvl="999999999"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    item = '<w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr>'

    text = _text(raw_docx(paragraph("We will meet.", properties=item), numbering=lists), tmp_path)

    assert len(text) < 60
    assert text.endswith("We will meet.\n")


def test_lists_in_lists_do_not_multiply_a_page(tmp_path: Path) -> None:
    """The text stays within a few times the page."""
    path = tmp_path / "lists.html"
    path.write_text("<ul>" * 500 + "<li>We act" * 2_000, "utf-8")

    assert len(receive(path).text) < 4 * path.stat().st_size


def test_a_note_far_outside_the_article_is_found_fast(tmp_path: Path) -> None:
    """The part that holds both is looked for along the parents, not by searching each of them."""
    path = tmp_path / "notes.html"
    mark = '<sup><a href="#n">1</a></sup>'
    words = "<p>We will meet.</p>" * 5_000
    path.write_text(f"<body>{'<div>' * 600}{words}{mark}{'</div>' * 600}<p id=n>No more.</p>", "utf-8")
    started = time.monotonic()

    text = receive(path).text

    assert text.endswith("[1] No more.\n")
    assert time.monotonic() - started < 20


@pytest.mark.parametrize("charset", ["unicode_escape", "raw_unicode_escape", "utf-7", "punycode", "idna"])
def test_no_stated_encoding_gives_half_a_character(charset: str, tmp_path: Path) -> None:
    """Codecs that are no encodings of texts are not obeyed, and lone surrogates never come out."""
    path = tmp_path / "page.html"
    words = b"<p>We will \\ud800 meet +2AA- caf\xe9 and talk of trade.</p>"
    path.write_bytes(b"<meta charset=" + charset.encode() + b">" + words)

    received = receive(path)

    assert received.text.encode()
    assert "meet" in received.text
    assert any(f"the stated encoding {charset!r} does not fit" in told for told in received.remarks)


def test_a_sentence_about_pdf_files_is_text() -> None:
    """The mark of a PDF file stands at its start, or after bytes that are no words."""
    words = b"The annex (%PDF-1.7 format) will be exchanged."

    assert kind_of(Content("a.txt", words), where="a.txt") is Kind.TEXT
    assert kind_of(Content("a.txt", b"\r\n\xff%PDF-1.7"), where="a.txt") is Kind.PDF


@pytest.mark.parametrize("limit", [10**12, 10**18, 2**63 - 1, 10**30])
def test_a_limit_without_end_takes_no_memory(limit: int, tmp_path: Path) -> None:
    """What is read is what the file holds."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"We will meet.")

    assert receive(path, max_bytes=limit).text == "We will meet."


def test_a_closed_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """As by `<&-` in a shell."""
    monkeypatch.setattr("sys.stdin", None)

    with pytest.raises(IntakeError, match="E111.*standard input"):
        receive("-")


def test_an_answer_that_time_cut_off_is_not_taken_for_whole(site: Site) -> None:
    """An answer without a stated length ends where its connection does; where we ended that, it is an error."""

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "text/plain")
        request.end_headers()
        for _ in range(200):
            request.wfile.write(b"We will meet. ")
            request.wfile.flush()
            time.sleep(0.02)

    site.answers["/drip"] = drip

    with pytest.raises(IntakeError, match="E116"):
        fetch(site.address + "/drip", max_bytes=10**6, seconds=0.5, allow_private=True)


def test_a_port_that_no_machine_has_is_refused() -> None:
    """Before any connection."""
    with pytest.raises(IntakeError, match="E112.*no port 99999"):
        fetch("http://127.0.0.1:99999/", max_bytes=10, allow_private=True)
