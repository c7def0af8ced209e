"""A text as received, with where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What kind of file a text came in."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class Received:
    """A text as received: every offset of a reading counts in `text`."""

    name: str
    """The file's name without its folder, the address that answered, or `-`."""
    text: str
    sha256: str
    """Of the file's bytes."""
    kind: Kind
    remarks: tuple[str, ...] = ()
    """What a reader must know of how the text was got, in words: "page 3 holds a picture and no text"."""


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a source, before anyone looked into them."""

    name: str
    raw: bytes
    media_type: str | None = None
    """As the server stated it, in lower case: `text/html`."""
    charset: str | None = None
    """As the server stated it."""
