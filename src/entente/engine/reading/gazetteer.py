"""Names that the lexicon lists, found in a text as they are written there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from entente.engine.lexicon.en_names import FORMS, NAMES, SHAPES
from entente.engine.reading.tokens import Tokens
from entente.engine.source.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a passage: its tokens [first, last), its words, its normal name and what it names.

    `sense` is forum, framework, state, territory, city, area, or "" for a name of unknown kind.
    """

    first: int
    last: int
    span: Span
    name: str
    sense: str
    rule: str


NUMBERED_FIRST = frozenset(
    "un u.n. united security general unsc unscr unscrs unga a council commission regulation directive ilo".split()
)
"""The first words of texts that are named by number."""
DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "‐": "-", "’": "'", "ʼ": "'"})


@cache
def opened_by(word: str) -> tuple[tuple[int, ...], dict[str, int], frozenset[str]]:
    """The forms that begin with a word: their numbers of words, greatest first, the forms, their second words."""
    pairs = [entry.rpartition("=") for entry in FORMS[word].split("|")]
    forms = {form: int(place) for form, _, place in pairs}
    sizes = sorted({form.count(" ") + 1 for form in forms}, reverse=True)
    return tuple(sizes), forms, frozenset(form.split(" ", 2)[1] for form in forms if " " in form)


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{shape})" for shape in SHAPES.values()))


def written(tokens: Tokens, first: int, last: int) -> str:
    """The words as written, one space between them, dashes and apostrophes made plain."""
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    words = " ".join([text[starts[index] : ends[index]] for index in range(first, last)])
    return words if words.isascii() else words.translate(DASHES)


def bare(word: str) -> str:
    """A word in lower case without the possessive ending or a plus sign."""
    return word[:-2] if word.endswith("'s") else word[:-1] if word.endswith(("s'", "+")) else word


def span_of(tokens: Tokens, first: int, last: int) -> Span:
    """The passage of tokens[first:last] without a possessive ending."""
    word = tokens.words[last - 1]
    return Span(tokens.starts[first], tokens.ends[last - 1] - (2 if word.endswith("'s") else 0))


def listed(tokens: Tokens, first: int, end: int) -> Mention | None:
    """The longest listed name that begins here, if one does."""
    word = tokens.words[first]
    if word in NUMBERED_FIRST:
        numbered = _by_number(tokens, first, end)
        if numbered is not None:
            return numbered
    word = word if word in FORMS else bare(word)
    if word not in FORMS:
        return None
    sizes, forms, seconds = opened_by(word)
    if seconds and not (first + 1 < end and _is_second(tokens, first + 1, seconds)):
        sizes = sizes[-1:]
    for size in sizes:
        if first + size <= end:
            key = written(tokens, first, first + size)
            place = forms.get(key)
            if place is None and key.endswith(("'s", "s'", "+")):
                place = forms.get(bare(key))
            if place is not None:
                sense, _, name = NAMES[place].partition(":")
                rule = f"name.gazetteer:{name}"
                return Mention(first, first + size, span_of(tokens, first, first + size), name, sense, rule)
    return None


def _listed_name(tokens: Tokens, first: int, last: int) -> str:
    """The normal name of a numbered text that is listed as it is written here; "" where it is not."""
    word = tokens.words[first]
    place = opened_by(word)[1].get(written(tokens, first, last)) if word in FORMS else None
    return "" if place is None else NAMES[place].partition(":")[2]


def _is_second(tokens: Tokens, index: int, seconds: frozenset[str]) -> bool:
    """True if the word here is the second of a listed name."""
    word = written(tokens, index, index + 1)
    return word in seconds or bare(word) in seconds


def _by_number(tokens: Tokens, first: int, end: int) -> Mention | None:
    """A text named by its number here: "UN Security Council resolution 1325"."""
    match = _numbered().match(tokens.text, tokens.starts[first])
    if match is None:
        return None
    last = first + 1
    while last < end and tokens.starts[last] < match.end():
        last += 1
    name = _listed_name(tokens, first, last) or " ".join(match.group().split())
    return Mention(first, last, Span(*match.span()), name, "framework", f"name.gazetteer:{name}")
