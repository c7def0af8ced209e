"""A passage as it is compared between renderings of one text: words without what a printer or a browser changes."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

FIRST = 6
"""How many words the first hash covers."""

_QUOTES = dict.fromkeys(map(ord, "‘’‚‛ʼ′`´＇"), "'") | dict.fromkeys(map(ord, "“”„‟″«»＂"), '"')
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SAME = _QUOTES | _DASHES | _UNSEEN
_RUN = re.compile(r"\S+")
_JOINED = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Word:
    """A normalised word and where it stands in the text: half-open, Unicode code points."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hashes:
    """What names a passage without its words."""

    words: int
    first: str
    whole: str


def normalised(text: str) -> str:
    """The text in NFKC, white space runs as one space, quotes and dashes unified, hyphens between letters taken out.

    A hyphen between letters goes, with the white space after it, since a printer breaks words at it and a reader of
    the print cannot know whether it belongs: `like-minded`, `like-⏎minded` and `likeminded` are one.
    """
    return " ".join(word.text for word in words_of(text))


def hashes_of(extent: str) -> Hashes:
    """How many words a passage has, and the SHA-256 (hex) of its first six and of all of it, normalised."""
    words = tuple(word.text for word in words_of(extent))
    return Hashes(len(words), hash_of(words[:FIRST]), hash_of(words))


def hash_of(words: tuple[str, ...]) -> str:
    """The SHA-256 (hex) of normalised words, joined by one space, in UTF-8."""
    return hashlib.sha256(" ".join(words).encode()).hexdigest()


def words_of(text: str) -> Iterator[Word]:
    """The normalised words of a text, in order, each with its place; linear in the text's length."""
    parts: list[str] = []
    start = end = 0
    for run in _RUN.finditer(text):
        folded = _folded(run[0])
        if not folded:
            continue
        if parts and _joins(parts[-1], folded[0]):
            parts[-1] = parts[-1][:-1] + folded[0]
            folded = folded[1:]
            end = run.end()
        if folded:
            yield from _finished(parts, start, end)
            parts, start, end = list(folded), run.start(), run.end()
    yield from _finished(parts, start, end)


def _folded(run: str) -> list[str]:
    if run.isascii():
        return [_JOINED.sub("", run.replace("`", "'"))]
    even = unicodedata.normalize("NFKC", run.translate(_SAME)).translate(_SAME)
    return [_JOINED.sub("", part) for part in even.split()]


def _joins(before: str, after: str) -> bool:
    """Whether the word before ends in a hyphen that this one goes on from."""
    return len(before) > 1 and before[-1] == "-" and before[-2].isalpha() and after[0].isalpha()


def _finished(parts: list[str], start: int, end: int) -> Iterator[Word]:
    for part in parts:
        yield Word(part, start, end)
