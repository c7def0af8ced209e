"""Text and Markdown: every character as it stands in the file."""

from __future__ import annotations

import codecs
import hashlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.engine.errors import IntakeError
from entente.intake import Kind, receive
from entente.intake.decoding import decoded

FRENCH = (
    "Les deux gouvernements se réuniront chaque année à Liège – « au niveau des ministres » – et décideront."
)
POLISH = (
    "Obie strony podkreślają znaczenie współpracy gospodarczej i zobowiązują się do jej dalszego rozwoju."
)
RUSSIAN = "Обе стороны будут укреплять сотрудничество в области торговли и проведут встречу министров."
GREEK = "Οι δύο πλευρές θα ενισχύσουν τη συνεργασία τους στον τομέα της άμυνας και της ασφάλειας."


@pytest.mark.fuzz
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\r\n\t"), min_size=1))
def test_utf_8_is_decoded_to_exactly_its_characters(text: str) -> None:
    """Offsets count in what `bytes.decode` gives: no line end is translated, nothing is normalised."""
    raw = f"A{text}".encode()

    assert decoded(raw, where="a test") == (f"A{text}".removeprefix("\ufeff"), ())


def test_windows_line_ends_stay(tmp_path: Path) -> None:
    """A line end is two characters where the file has two."""
    file = tmp_path / "statement.txt"
    file.write_bytes(b"We will meet.\r\n\r\nWe will talk.\r")

    received = receive(file)

    assert received.text == "We will meet.\r\n\r\nWe will talk.\r"


def test_a_file_is_known_by_its_name_hash_and_kind(tmp_path: Path) -> None:
    """The hash is of the file's bytes, so that anyone can check it."""
    file = tmp_path / "statement.md"
    file.write_bytes(b"# Talks\n\nWe will meet.")

    received = receive(str(file))

    assert (received.name, received.kind) == ("statement.md", Kind.MARKDOWN)
    assert received.sha256 == hashlib.sha256(b"# Talks\n\nWe will meet.").hexdigest()


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_character(mark: bytes, encoding: str) -> None:
    """The mark is a signature of the encoding, not a part of the text (The Unicode Standard, 23.8)."""
    raw = mark + FRENCH.encode(encoding)

    assert decoded(raw, where="a test").text == FRENCH


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH.replace("–", "-"), "iso8859_15"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (GREEK, "cp1253"),
    ],
)
def test_an_old_encoding_is_recognised_and_said_to_be_a_guess(text: str, encoding: str) -> None:
    """Statements of other decades are not in UTF-8; what was guessed is said."""
    found = decoded(text.encode(encoding), where="a test")

    assert found.text == text
    assert found.remarks[0].startswith("no encoding is stated; it was read as")


def test_utf_16_without_a_mark_is_recognised() -> None:
    """Some programs write it so."""
    assert decoded(FRENCH.encode("utf-16-le"), where="a test").text == FRENCH


def test_what_the_sender_states_counts_only_where_the_bytes_are_not_utf_8() -> None:
    """Servers state old encodings for pages that have long been in UTF-8."""
    assert decoded(FRENCH.encode(), charset="iso-8859-1", where="a test").text == FRENCH
    assert decoded(GREEK.encode("cp1253"), charset="windows-1253", where="a test").text == GREEK


def test_standard_input_is_read_as_bytes() -> None:
    """`-` is standard input, whose kind its first bytes tell."""
    page = receive("-", standard_input=BytesIO(b"<!doctype html><p>We will meet.</p>"))
    text = receive("-", standard_input=BytesIO(b"We will meet."))

    assert (page.name, page.kind, page.text) == ("-", Kind.HTML, "We will meet.\n")
    assert (text.kind, text.text) == (Kind.TEXT, "We will meet.")


def test_bytes_that_are_no_text_are_refused() -> None:
    """Control characters are common in other files and rare in a text."""
    with pytest.raises(IntakeError, match="E105.*control characters"):
        decoded(bytes(range(32)) * 20, where="a test")


def test_bytes_that_fit_no_encoding_are_refused() -> None:
    """Nothing is replaced by question marks."""
    with pytest.raises(IntakeError, match="E106"):
        decoded(codecs.BOM_UTF16_LE + b"\x00\xd8\x00\x00\x41", where="a test")
