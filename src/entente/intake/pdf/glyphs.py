"""The characters of a PDF file with their places, as PDFium finds them."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any, NamedTuple

from entente.engine.errors import IntakeError
from entente.intake.codes import IntakeCode, refusal

MAX_GLYPHS = 50_000_000
_PASSWORD = 4  # FPDF_ERR_PASSWORD
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

    width: float
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
        width, height = page.get_width(), page.get_height()
        left, bottom, right, top = page.get_bbox()
        found = list(_glyphs(text, text.count_chars()))
    turn = _turn([angle for _, angle in found])
    upright = _UPRIGHT[turn](left, bottom, right, top)
    glyphs = (upright(glyph) for glyph, angle in found if _quarter(angle) == turn)
    turned = turn in (1, 3)
    size = (top - bottom, right - left) if turned else (right - left, top - bottom)
    return Page(size[0] or width, size[1] or height, tuple(glyphs))


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
    follows_break = False
    bold = _Bold(text)
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if raw.FPDFText_IsGenerated(text, index) == 1:
            follows_break = follows_break or code in (10, 13)
            continue
        if code > 0x10FFFF or 0xD800 <= code < 0xE000 or not raw.FPDFText_GetLooseCharBox(text, index, box):
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        found = _Box(
            chr(code), box.left, box.bottom, box.right, box.top, x.value, y.value, bold.at(index), follows_break
        )
        if all(map(math.isfinite, found[1:7])):
            yield found, raw.FPDFText_GetCharAngle(text, index)
            follows_break = False


class _Bold:
    """Whether characters are bold, by their font's weight, else by its name."""

    def __init__(self, text: Any) -> None:
        self._text = text
        self._name = ctypes.create_string_buffer(200)
        self._flags = ctypes.c_int()

    def at(self, index: int) -> bool:
        from pypdfium2 import raw

        weight = raw.FPDFText_GetFontWeight(self._text, index)
        if weight >= 600:
            return True
        raw.FPDFText_GetFontInfo(self._text, index, self._name, 200, self._flags)
        name = self._name.value.lower()
        return b"bold" in name or b"black" in name or b"heavy" in name


def _quarter(angle: float) -> int:
    return round(angle / (math.pi / 2)) % 4 if angle >= 0 else 0


def _turn(angles: list[float]) -> int:
    """How many quarters most characters of a page are turned."""
    counts = Counter(map(_quarter, angles))
    return max(counts, key=lambda turn: (counts[turn], -turn), default=0)


def _stands(left: float, bottom: float, right: float, top: float) -> Callable[[_Box], Glyph]:
    return lambda box: Glyph(
        box.char, box.left - left, box.right - left, box.y - bottom, box.top - box.bottom, box.bold, box.follows_break
    )


def _turned_once(left: float, bottom: float, right: float, top: float) -> Callable[[_Box], Glyph]:
    return lambda box: Glyph(
        box.char, box.bottom - bottom, box.top - bottom, right - box.x, box.right - box.left, box.bold,
        box.follows_break,
    )  # fmt: skip


def _turned_twice(left: float, bottom: float, right: float, top: float) -> Callable[[_Box], Glyph]:
    return lambda box: Glyph(
        box.char, right - box.right, right - box.left, top - box.y, box.top - box.bottom, box.bold, box.follows_break
    )


def _turned_thrice(left: float, bottom: float, right: float, top: float) -> Callable[[_Box], Glyph]:
    return lambda box: Glyph(
        box.char, top - box.top, top - box.bottom, box.x - left, box.right - box.left, box.bold, box.follows_break
    )


_UPRIGHT = (_stands, _turned_once, _turned_twice, _turned_thrice)
