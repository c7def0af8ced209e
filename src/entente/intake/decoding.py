"""From bytes to characters, each as it stands: no line end is translated, nothing is normalised.

A byte order mark is a signature and no character of the text (The Unicode Standard, 23.8): it is left out.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from entente.intake.codes import IntakeCode, refusal

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What statements were saved in before UTF-8; the further guesses of the detector (EBCDIC, DOS) only mislead it.
_CANDIDATES = [
    "cp1252", "iso8859_15", "cp1250", "iso8859_2", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256",
    "cp1257", "cp932", "euc_jp", "gb18030", "big5", "cp949",
]  # fmt: skip

# Encodings whose bytes are all valid UTF-8 too, so that the statement of the sender must come first.
_SEVEN_BIT = re.compile("2022|utf-?7|^hz", re.I)

# Python's own codecs that are no encodings of texts: they give lone surrogates, or take forever.
_NO_ENCODING = re.compile("escape|punycode|idna", re.I)
_SURROGATES = re.compile("[\ud800-\udfff]")

# Source: WHATWG Encoding Standard, 4.2: what pages that state these labels really hold.
_LABELS = dict.fromkeys(("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1"), "cp1252")

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 1_000_000


class Decoded(NamedTuple):
    """The characters, and a remark for each thing that had to be guessed."""

    text: str
    remarks: tuple[str, ...]


def decoded(raw: bytes, *, where: str, charset: str | None = None) -> Decoded:
    """The characters; for UTF-8 exactly `raw.decode("utf-8")` without a byte order mark.

    `charset` is what the sender stated; bytes that are valid UTF-8 are UTF-8 whatever was stated.
    Errors: E105 for bytes that are no text, E106 where no encoding fits.
    """
    text = _by_mark(raw, where=where)
    if text is None and charset and _SEVEN_BIT.search(charset):
        text = _as_stated(raw, charset)
    if text is None:
        text = _by_zeros(raw) or _attempt(raw, "utf-8")
    if text is None and charset:
        text = _as_stated(raw, _LABELS.get(charset.lower(), charset))
    if text is not None:
        return Decoded(_checked(text, where=where), ())
    text, encoding = _guessed(raw, where=where)
    told = f"the stated encoding {charset[:40]!r} does not fit" if charset else "no encoding is stated"
    return Decoded(_checked(text, where=where), (f"{told}; it was read as {encoding}",))


def _by_mark(raw: bytes, *, where: str) -> str | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            text = _attempt(raw[len(mark) :], encoding)
            if text is None:
                found = f"it starts as {encoding.upper()} and breaks its rules later"
                raise refusal(IntakeCode.ENCODING_UNKNOWN, found=found, where=where)
            return text
    return None


def _by_zeros(raw: bytes) -> str | None:
    """The characters of UTF-16 without a mark: in Western text every second byte is zero."""
    sample = raw[:_SAMPLE]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[first::2].count(0) > 0.4 * len(sample) / 2 > 10 * sample[1 - first :: 2].count(0):
            return _attempt(raw, encoding)
    return None


def _as_stated(raw: bytes, charset: str) -> str | None:
    """The characters in the encoding that the sender stated, where it is one and fits."""
    text = None if _NO_ENCODING.search(charset) else _attempt(raw, charset)
    return None if text is None or _SURROGATES.search(text) else text


def _attempt(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (LookupError, ValueError):  # no such encoding, or it does not fit
        return None


def _guessed(raw: bytes, *, where: str) -> tuple[str, str]:
    """The characters by the detector's best guess, and its name; a guess leaves no byte undecoded."""
    from charset_normalizer import from_bytes

    _check_controls(raw[:_SAMPLE].decode("latin-1"), where=where)
    guess = from_bytes(raw[:_SAMPLE], cp_isolation=_CANDIDATES, threshold=0.4, enable_fallback=False).best()
    text = _attempt(raw, guess.encoding) if guess else None
    if guess is None or text is None:
        found = "these bytes are no text in any encoding that we know"
        raise refusal(IntakeCode.ENCODING_UNKNOWN, found=found, where=where)
    return text, guess.encoding


def _checked(text: str, *, where: str) -> str:
    """The text, where it reads as one."""
    _check_controls(text[:_SAMPLE], where=where)
    if not text.strip():
        raise refusal(IntakeCode.EMPTY, found="there is nothing but white space in it", where=where)
    return text


def _check_controls(sample: str, *, where: str) -> None:
    """Refuses what is no text: control characters are rare in a text and common elsewhere."""
    controls = len(_CONTROLS.findall(sample))
    if controls > len(sample) // 100 + 1:
        found = (
            f"{controls:,} of its first {len(sample):,} characters are control characters, so this is no text"
        )
        raise refusal(IntakeCode.NOT_TEXT, found=found, where=where)
