"""From a file, an address or standard input to the text as received."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import BinaryIO

from entente.intake.codes import IntakeCode, refusal
from entente.intake.decoding import decoded
from entente.intake.files import from_file, from_standard_input
from entente.intake.kinds import kind_of
from entente.intake.received import Content, Kind, Received

MAX_BYTES = 100_000_000

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")


def receive(
    source: str | Path,
    *,
    max_bytes: int = MAX_BYTES,
    standard_input: BinaryIO | None = None,
    allow_private: bool = False,
) -> Received:
    """The text of a file, of an http(s) address, or for `-` of standard input.

    A `Path` always names a file. `allow_private` is for tests against a server on the same machine.
    Errors: IntakeError with a code of `IntakeCode`.
    """
    content = _content(
        source, max_bytes=max_bytes, standard_input=standard_input, allow_private=allow_private
    )
    where = "standard input" if content.name == "-" else str(source)
    kind = kind_of(content, where=where)
    text, remarks = _text(content, kind, max_bytes=max_bytes, where=where)
    if not text.strip():
        raise refusal(IntakeCode.EMPTY, found=f"there is no text in this {kind} file", where=where)
    return Received(content.name, text, hashlib.sha256(content.raw).hexdigest(), kind, remarks)


def _content(
    source: str | Path, *, max_bytes: int, standard_input: BinaryIO | None, allow_private: bool
) -> Content:
    if isinstance(source, Path):
        return from_file(source, max_bytes=max_bytes)
    if source == "-":
        return from_standard_input(standard_input, max_bytes=max_bytes)
    if not source:
        raise refusal(IntakeCode.NOT_FOUND, found="no file is named", where=repr(source))
    scheme = _SCHEME.match(source)
    if scheme is None:
        return from_file(Path(source), max_bytes=max_bytes)
    if scheme[1].lower() not in ("http", "https"):
        raise refusal(
            IntakeCode.ADDRESS_WRONG, found=f"addresses of {scheme[1]}:// are not read", where=source
        )
    from entente.intake.fetch import fetch  # loads httpx2

    return fetch(source, max_bytes=max_bytes, allow_private=allow_private)


def _text(content: Content, kind: Kind, *, max_bytes: int, where: str) -> tuple[str, tuple[str, ...]]:
    """The text and its remarks; each format's library loads only here."""
    match kind:
        case Kind.TEXT | Kind.MARKDOWN:
            return decoded(content.raw, charset=content.charset, where=where)
        case Kind.HTML:
            from entente.intake.html.text import text_of_page

            return text_of_page(content.raw, charset=content.charset, where=where)
        case Kind.PDF:
            from entente.intake.pdf.text import text_of_pdf

            return text_of_pdf(content.raw, where=where)
        case Kind.DOCX:
            from entente.intake.docx.text import text_of_docx

            return text_of_docx(content.raw, max_bytes=max_bytes, where=where), ()
