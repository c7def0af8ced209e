"""Words and marks of a passage, each with its offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.engine.lexicon.flags import (
    ADVERB,
    CAPITAL,
    GERUND,
    MARK,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    UNKNOWN,
)
from entente.engine.lexicon.en_words import CLASSES

TOKEN = re.compile(
    r"""
    (?:\w+[-–])?(?:[^\W\d_]\.){2,}(?:-\w+)*                 # U.S., e.g., ROK-U.S., U.S.-led
    | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th)?(?![^\W\d_])          # 1,000  3.2  19:30  3rd
    | \w+(?:(?:[-‐‑'’&](?:\n[ \t]*)?|/(?=or\b))\w+|'|’(?=\s))*\+?   # in-depth, Europe’s, co-\noperate, and/or
    | \.\.\.|--+|[^\w\s]
    """,
    re.VERBOSE,
)


ACRONYMS = frozenset(("WHO", "US", "IT", "AIDS", "ACT", "START", "AID"))
"""Names in capitals that would else be read as words; not in a line of capitals."""
NOMINAL = ("s", "ion", "ity", "ment", "ness", "ance", "ence", "ism", "al", "ic", "ous", "ful", "ship", "ar", "er", "or")


@dataclass(slots=True)
class Tokens:
    """Parallel lists, one place a token: offsets, the word in lower case, and the classes of the word."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    flags: list[int]

    def __len__(self) -> int:
        return len(self.starts)


def guess(word: str) -> int:
    """The classes of a word that the lexicon does not have, from its shape."""
    if not (word[0].isalpha() or word[0] == "_"):
        return NUMBER if word[0].isdigit() else MARK
    if word.endswith("ly") and len(word) > 4:
        return ADVERB
    if word.endswith("ing") and len(word) > 5:
        return GERUND | NOUN
    if word.endswith("ed") and len(word) > 4:
        return PAST | PARTICIPLE
    if word.endswith(NOMINAL) or not word.isascii() or not word.isalpha():
        return NOUN
    return NOUN | UNKNOWN


def tokenize(text: str, start: int, end: int) -> Tokens:
    """The tokens of text[start:end], left to right; white space is in none of them."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    flags: list[int] = []
    classes = CLASSES
    for match in TOKEN.finditer(text, start, end):
        raw = match.group()
        word = raw.lower()
        bits = classes.get(word)
        if bits is None:
            word, bits = _normal(word)
        elif raw in ACRONYMS and not text[match.end() : match.end() + 3].strip().isupper():
            bits = NOUN
        if raw[0].isupper():
            bits |= CAPITAL
        starts.append(match.start())
        ends.append(match.end())
        words.append(word)
        flags.append(bits)
    return Tokens(text, starts, ends, words, flags)


def _normal(word: str) -> tuple[str, int]:
    """An unlisted word, with curly apostrophes and line breaks undone, and its classes."""
    if len(word) == 1 and not word.isalnum():
        return word, MARK
    word = word.replace("’", "'")
    if "\n" in word:
        word = _rejoined(word)
    bits = CLASSES.get(word)
    return word, guess(word) if bits is None else bits


def _rejoined(word: str) -> str:
    """A word that a printer broke: without the hyphen where the lexicon has the whole word."""
    whole = re.sub(r"[-‐‑]\n[ \t]*", "", word)
    return whole if whole in CLASSES else re.sub(r"\n[ \t]*", "", word)
