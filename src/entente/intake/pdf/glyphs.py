"""The characters of a PDF file with their places, as PDFium finds them."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any, NamedTuple

from entente.engine.errors import IntakeError
from entente.intake.codes import IntakeCode, refusal

MAX_GLYPHS = 50_000_000
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_LAST = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_HANDLER = 5  # FPDF_ERR_SECURITY: locked in a way that PDFium does not know


class Glyph(NamedTuple):
    """A character: from `left` to `right`, standing on `base`; points, from the page's lower left corner."""

    char: str
    left: float
    right: float
    base: float
    size: float
    """The height of its font."""
    bold: bool
    follows_break: bool
    """PDFium saw the end of a line before it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is seen, upright."""

    height: float
    glyphs: tuple[Glyph, ...]


def pages_of(raw: bytes, *, where: str) -> Iterator[Page]:
    """Each page of a file.

    Errors: E107, E109, E110.
    """
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(raw)) as document:
            total = 0
            for number in range(len(document)):
                page = _page(document, number)
                total += len(page.glyphs)
                if total > MAX_GLYPHS:
                    found = f"it has more than {MAX_GLYPHS:,} characters"
                    raise refusal(IntakeCode.EXPANDS_TOO_FAR, found=found, where=where)
                yield page
    except pypdfium2.PdfiumError as error:
        raise _refused(error, error.err_code, where=where) from None


def _refused(error: Exception, code: int | None, *, where: str) -> IntakeError:
    if code in (_PASSWORD, _HANDLER):
        return refusal(IntakeCode.ENCRYPTED, found="this PDF is locked with a password", where=where)
    return refusal(IntakeCode.BROKEN, found=f"this PDF is damaged: {error}", where=where)


def _page(document: Any, number: int) -> Page:
    with closing(document[number]) as page, closing(page.get_textpage()) as text:
        box = page.get_bbox()
        found = list(_glyphs(text, text.count_chars()))
    turn = _turn([angle for _, angle in found])
    glyphs = tuple(_upright(glyph, turn, box) for glyph, angle in found if _quarter(angle) == turn)
    return Page(height=box[2] - box[0] if turn in (1, 3) else box[3] - box[1], glyphs=glyphs)


class _Box(NamedTuple):
    """A character's box and origin on the page as it is stored."""

    char: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    bold: bool
    follows_break: bool


def _glyphs(text: Any, count: int) -> Iterator[tuple[_Box, float]]:
    """Each character that stands in the file, with its angle; those that PDFium adds only mark ends of lines."""
    from pypdfium2 import raw

    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    follows_break, bold, in_word = False, False, False
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if raw.FPDFText_IsGenerated(text, index) == 1:
            follows_break, in_word = follows_break or code in (10, 13), False
            continue
        if code > _LAST or code in _SURROGATES or not raw.FPDFText_GetLooseCharBox(text, index, box):
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        bold = bold if in_word else _is_bold(text, index)  # asked once a word: it is the dearest question
        found = _Box(
            chr(code), box.left, box.bottom, box.right, box.top, x.value, y.value, bold, follows_break
        )
        if all(map(math.isfinite, found[1:7])):
            yield found, raw.FPDFText_GetCharAngle(text, index)
            follows_break, in_word = False, not found.char.isspace()


def _is_bold(text: Any, index: int) -> bool:
    """Whether a character is bold, by its font's weight, else by its name."""
    from pypdfium2 import raw

    if raw.FPDFText_GetFontWeight(text, index) >= 600:
        return True
    name = ctypes.create_string_buffer(200)
    raw.FPDFText_GetFontInfo(text, index, name, 200, ctypes.c_int())
    return any(word in name.value.lower() for word in (b"bold", b"black", b"heavy"))


def _quarter(angle: float) -> int:
    return round(angle / (math.pi / 2)) % 4 if angle >= 0 else 0


def _turn(angles: list[float]) -> int:
    """How many quarters most characters of a page are turned."""
    counts = Counter(map(_quarter, angles))
    return max(counts, key=lambda turn: (counts[turn], -turn), default=0)


def _upright(box: _Box, turn: int, page: tuple[float, float, float, float]) -> Glyph:
    """The character as it stands once the page is turned so many quarters back."""
    left, bottom, right, top = page
    match turn:
        case 3:
            start, end, base = box.bottom - bottom, box.top - bottom, right - box.x
        case 2:
            start, end, base = right - box.right, right - box.left, top - box.y
        case 1:
            start, end, base = top - box.top, top - box.bottom, box.x - left
        case _:
            start, end, base = box.left - left, box.right - left, box.y - bottom
    size = box.right - box.left if turn in (1, 3) else box.top - box.bottom
    return Glyph(box.char, start, end, base, size, box.bold, box.follows_break)
