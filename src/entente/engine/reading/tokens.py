"""Words and marks of a passage, each with its offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from entente.engine.lexicon.en_wordlists import ACRONYMS, NOMINAL
from entente.engine.lexicon.en_words import CLASSES, LEMMAS
from entente.engine.lexicon.flags import (
    ADVERB,
    CAPITAL,
    GERUND,
    MARK,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    TURN,
    UNKNOWN,
)

TOKEN = re.compile(
    r"""
    [a-zA-Z]{2,}+(?=[ \n,])                                  # a plain word: most are, and no other row has them
    | (?:\w+[-–]){0,3}(?:[^\W\d_]\.){2,}(?:-\w+)*            # U.S., e.g., ROK-U.S., U.S.-led
    | \d++(?:[.,:/]\d+)*+(?:st|nd|rd|th)?(?![^\W\d_])        # 1,000  3.2  19:30  3rd
    | \w+(?:(?:[-‐‑'’&](?:\n[ \t]*)?|/(?=or\b))\w+|'|’(?=\s))*\+?   # in-depth, Europe’s, co-\noperate, and/or
    | \.\.\.|--+|[^\w\s]
    """,
    re.VERBOSE,
)
BROKEN = re.compile(r"\n[ \t]*")
BROKEN_AT_HYPHEN = re.compile(r"[-‐‑]\n[ \t]*")
TURNS = frozenset(",;:([")
"""Marks at which what is being read may turn."""
KNOWN = 1 << 13
"""Different words of which the classes are kept at hand."""


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

    def lemma(self, index: int) -> str:
        """The base form of the verb here; of any other word the word itself."""
        word = self.words[index]
        return LEMMAS.get(word, word)


def tokenize(text: str, start: int, end: int) -> Tokens:
    """The tokens of text[start:end], left to right; white space is in none of them."""
    spans = [match.span() for match in TOKEN.finditer(text, start, end)]
    written = [text[first:last] for first, last in spans]
    known = [classified(word) for word in written]
    tokens = Tokens(
        text,
        [first for first, _ in spans],
        [last for _, last in spans],
        [word for word, _ in known],
        [bits for _, bits in known],
    )
    if not ACRONYMS.isdisjoint(written):
        _name_acronyms(tokens, written)
    return tokens


REPEATING = frozenset(("re-", "co-"))
"""How words begin that are of the classes of the word behind: re-start, co-host."""


@lru_cache(maxsize=KNOWN)
def classified(written: str) -> tuple[str, int]:
    """A word as the lexicon spells it, in lower case, and its classes."""
    word = written.lower()
    bits = CLASSES.get(word)
    if bits is None:
        word = _respelled(word)
        bits = CLASSES.get(word)
    if bits is None:
        bits = guess(word, name=written[0].isupper() and not written.isupper())
    return word, bits | CAPITAL if written[0].isupper() else bits


def guess(word: str, *, name: bool = False) -> int:
    """The classes of a word that the lexicon does not have, from its shape; `name` tells of a capital: Italy."""
    if not (word[0].isalpha() or word[0] == "_"):
        return NUMBER if word[0].isdigit() else MARK | (TURN if word in TURNS else 0)
    if word == "_":
        return MARK
    if name and word.endswith(("ly", "ing", "ed")):
        return NOUN
    if word[:3] in REPEATING and word[3:] in CLASSES:
        return CLASSES[word[3:]]
    if word.endswith("ly") and len(word) > 4:
        return ADVERB
    if word.endswith("ing") and len(word) > 5:
        return GERUND | NOUN
    if word.endswith("ed") and len(word) > 4:
        return PARTICIPLE if "-" in word else PAST | PARTICIPLE
    if word.endswith(NOMINAL) or not word.isascii() or not word.isalpha():
        return NOUN
    return NOUN | UNKNOWN


def _respelled(word: str) -> str:
    """The word with curly apostrophes and line breaks undone; without the hyphen where the lexicon has the whole."""
    word = word.replace("’", "'")
    if "\n" not in word:
        return word
    whole = BROKEN_AT_HYPHEN.sub("", word)
    return whole if whole in CLASSES else BROKEN.sub("", word)


def _name_acronyms(tokens: Tokens, written: list[str]) -> None:
    """Makes names of words in capitals, unless the words after them are in capitals too."""
    for index, word in enumerate(written):
        if word in ACRONYMS:
            end = tokens.ends[index]
            if not tokens.text[end : end + 3].strip().isupper():
                tokens.flags[index] = NOUN | CAPITAL
