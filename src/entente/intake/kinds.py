"""Tells what kind of file some bytes are: by their first bytes, the media type, the name, in this order."""

from __future__ import annotations

import re

from entente.intake.codes import IntakeCode, refusal
from entente.intake.received import Content, Kind

_SUFFIXES = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
}
_MEDIA_TYPES = {
    "text/plain": Kind.TEXT,
    "text/markdown": Kind.MARKDOWN,
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
}
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.I)
# ISO 32000-1, annex H.3: readers accept it within the first 1,024 bytes. A sentence about PDF files is none.
_PDF = re.compile(rb"(?<![ -~])%PDF-[0-9]\.[0-9]")
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO], 2.3.4.4

# First bytes of what people try to read, and what it is. Source: the formats' own specifications.
_STRANGERS: tuple[tuple[bytes, str], ...] = (
    (_OLE, "an old Word, Excel or PowerPoint file"),
    (b"{\\rtf", "a Rich Text file"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"%!PS", "a PostScript file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)


def kind_of(content: Content, *, where: str) -> Kind:
    """The kind of file; what is not told by its first bytes is text.

    Errors: E105 for a format that is not read, E109 for a damaged archive.
    """
    raw = content.raw
    if raw.startswith(b"%PDF-") or _PDF.search(raw, 0, 1024):
        return Kind.PDF
    if raw.startswith(_ZIP):
        return _kind_of_archive(raw, where=where)
    if raw.startswith(_OLE) and _LOCKED in raw:
        raise refusal(IntakeCode.ENCRYPTED, found="this document is locked with a password", where=where)
    for start, what in _STRANGERS:
        if raw.startswith(start):
            raise refusal(IntakeCode.NOT_TEXT, found=f"this is {what}", where=where)
    if content.media_type and content.media_type.startswith(("image/", "audio/", "video/", "font/")):
        raise refusal(IntakeCode.NOT_TEXT, found=f"this is {content.media_type}", where=where)
    return _kind_of_text(content)


def _kind_of_archive(raw: bytes, *, where: str) -> Kind:
    from entente.intake.docx.archive import names_in  # loads zipfile

    names = names_in(raw, where=where)
    if "word/document.xml" in names:
        return Kind.DOCX
    raise refusal(IntakeCode.NOT_TEXT, found="this is a ZIP archive and no DOCX file", where=where)


def _kind_of_text(content: Content) -> Kind:
    suffix = _suffix(content.name)
    if content.media_type in _MEDIA_TYPES:
        stated = _MEDIA_TYPES[content.media_type]
        return _SUFFIXES.get(suffix, stated) if stated is Kind.TEXT else stated
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    start = content.raw[:2048].removeprefix(b"\xef\xbb\xbf").lstrip()
    return Kind.HTML if start.startswith(b"<") and _MARKUP.search(start) else Kind.TEXT


def _suffix(name: str) -> str:
    last = name.partition("?")[0].partition("#")[0].rpartition("/")[2]
    dot = last.rpartition(".")
    return f".{dot[2].lower()}" if dot[1] else ""
