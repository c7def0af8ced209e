"""What gives no text: each has its own code, says what was found and where, and what to do."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from entente.engine.errors import IntakeError
from entente.intake import IntakeCode, receive
from tests.intake.makers import drawn_pdf, flow_of, paragraph, pdf_of, raw_docx

Make = Callable[[Path], Path]


def _file(name: str, raw: bytes) -> Make:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(raw)
        return path

    return make


PDF = pdf_of(flow_of(["We will meet."]))
DOCX = raw_docx(paragraph("We will meet."))
BOMB = raw_docx(paragraph("a" * 3_000_000))
BOMB_OF_ENTITIES = "".join(
    f'<!ENTITY {name} "{before * 10}">'
    for before, name in zip(["a", *[f"&{x};" for x in "bcdefghij"]], "bcdefghijk", strict=True)
)

REFUSED: dict[str, tuple[Make, IntakeCode]] = {
    "no such file": (lambda folder: folder / "none.txt", IntakeCode.NOT_FOUND),
    "a file as a folder": (lambda folder: _file("a", b"x")(folder) / "b.txt", IntakeCode.NOT_FOUND),
    "a folder": (lambda folder: folder, IntakeCode.NOT_A_FILE),
    "an empty file": (_file("empty.txt", b""), IntakeCode.EMPTY),
    "white space only": (_file("blank.txt", b" \n\n\t"), IntakeCode.EMPTY),
    "a page without words": (_file("page.html", b"<html><body><nav>Home</nav></body></html>"), IntakeCode.EMPTY),
    "a page without elements": (_file("page.html", b"<!-- nothing -->"), IntakeCode.EMPTY),
    "a too large file": (_file("large.txt", b"a" * 2_000_001), IntakeCode.TOO_LARGE),
    "a picture": (_file("scan.txt", b"\x89PNG\r\n\x1a\n" + bytes(100)), IntakeCode.NOT_TEXT),
    "an old Word file": (_file("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), IntakeCode.NOT_TEXT),
    "a Rich Text file": (_file("text.rtf", b"{\\rtf1 We will meet.}"), IntakeCode.NOT_TEXT),
    "bytes of no meaning": (_file("noise.txt", bytes(range(256)) * 8), IntakeCode.NOT_TEXT),
    "a locked DOCX file": (
        _file("locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
        IntakeCode.ENCRYPTED,
    ),
    "a locked PDF file": (_file("locked.pdf", pdf_of(flow_of(["x"]), password="secret")), IntakeCode.ENCRYPTED),
    "a PDF file of pictures": (
        _file("scan.pdf", drawn_pdf(lambda canvas: canvas.rect(50, 50, 400, 600, fill=1))),
        IntakeCode.ONLY_PICTURES,
    ),
    "a broken PDF file": (_file("broken.pdf", PDF[:200]), IntakeCode.BROKEN),
    "half a DOCX file": (_file("broken.docx", DOCX[: len(DOCX) // 2]), IntakeCode.BROKEN),
    "a ZIP bomb": (_file("bomb.docx", BOMB), IntakeCode.EXPANDS_TOO_FAR),
    "deeply nested elements": (
        _file("deep.html", b"<html><body>" + b"<div>" * 1_500 + b"We will meet."), IntakeCode.NESTED_TOO_DEEP
    ),
    "very deeply nested elements": (
        _file("deep.html", b"<html><body>" + b"<i>" * 60_000 + b"We will meet."), IntakeCode.NESTED_TOO_DEEP
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_what_gives_no_text_is_refused_with_its_code(what: str, tmp_path: Path) -> None:
    """The message says the code, what was found, where, and what to do."""
    make, problem = REFUSED[what]
    path = make(tmp_path)

    with pytest.raises(IntakeError) as caught:
        receive(path, max_bytes=2_000_000)

    error = caught.value
    assert error.code == problem.code
    assert error.where == str(path)
    assert str(error) == f"{problem.code}: {error.found} ({path}). {problem.remedy}"


@pytest.mark.parametrize("declared", [BOMB_OF_ENTITIES, '<!ENTITY k "We will">'], ids=["bomb", "one entity"])
def test_entities_in_a_docx_file_are_refused(declared: str, tmp_path: Path) -> None:
    """No part of such a file may declare any, and none is ever replaced."""
    body = "<w:document xmlns:w='x'><w:body><w:p><w:r><w:t>&k;</w:t></w:r></w:p></w:body></w:document>"
    path = tmp_path / "entities.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f"<!DOCTYPE d [{declared}]>{body}")

    with pytest.raises(IntakeError, match=r"E109.*part word/document.xml"):
        receive(path)


@pytest.mark.skipif(os.name == "nt", reason="the file system has no such rights")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    """The system's own reason is in the message; a loop of links stands for every such reason, even for root."""
    link = tmp_path / "loop.txt"
    link.symlink_to(link)

    with pytest.raises(IntakeError, match="E111.*cannot be read"):
        receive(link)


def test_a_name_that_no_file_can_have_is_refused() -> None:
    """A null character ends a name for the system."""
    with pytest.raises(IntakeError, match="E101"):
        receive("state\0ment.txt")


@pytest.mark.parametrize("address", ["ftp://example.org/a.txt", "file:///etc/passwd", "gopher://example.org"])
def test_only_http_addresses_are_read(address: str) -> None:
    """An address of another kind is neither fetched nor taken for a file's name."""
    with pytest.raises(IntakeError, match="E112"):
        receive(address)


def test_too_much_on_standard_input_is_refused() -> None:
    """The limit holds for every source."""
    with pytest.raises(IntakeError, match=r"E103.*more than 10 bytes.*--max-size"):
        receive("-", standard_input=BytesIO(b"a" * 11), max_bytes=10)


def test_an_endless_file_is_refused_without_reading_it_whole() -> None:
    """Reading stops at the limit."""
    with pytest.raises(IntakeError, match="E103"):
        receive(Path("/dev/zero"), max_bytes=1_000)


def test_no_code_stands_for_two_problems() -> None:
    """A code is never used again."""
    codes = [problem.code for problem in IntakeCode]

    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch("E1[0-9][0-9]", code) for code in codes)


def test_no_library_loads_before_it_is_used(tmp_path: Path) -> None:
    """Reading a text file costs nothing of what pages, PDF and DOCX files need."""
    file = tmp_path / "statement.txt"
    file.write_text("We will meet.", encoding="utf-8")
    program = (
        "import sys; from entente.intake import receive; receive(sys.argv[1]);"
        "print(*{'httpx2', 'lxml', 'pypdfium2', 'charset_normalizer', 'zipfile', 'email'} & set(sys.modules))"
    )

    answer = subprocess.run([sys.executable, "-c", program, file], capture_output=True, text=True, check=True)

    assert answer.stdout.strip() == ""
