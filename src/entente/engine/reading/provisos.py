"""Provisos: passages that qualify the whole text, a part of it or one place, and which commitments they cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from entente.engine.lexicon.en_provisos import DOCUMENT, KEYS, NOTE_KEYS, PART, PHRASES, PLACE, UNDERTAKINGS
from entente.engine.lexicon.flags import BASE, BE, CAPITAL, COLLECTIVE, MODAL
from entente.engine.reading.records import Section
from entente.engine.reading.tokens import Tokens
from entente.engine.source.span import Span


class Reach(Enum):
    """How much of the text a proviso qualifies."""

    TEXT = "text"
    PART = "part"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Proviso:
    """What a passage qualifies: `word` names the kind of part ("article"), `phrase` the rule that found it."""

    reach: Reach
    word: str = ""
    phrase: str = ""


IN_PROSE, IN_NOTES = frozenset(KEYS), frozenset(NOTE_KEYS)
SKIPPED = frozenset('*_“”"')
"""Marks that may stand inside a phrase."""
PARTING = frozenset(";:")
NAMED = DOCUMENT | PART | PLACE
GAP = 8
"""Words that "…" stands for at most."""
BEFORE = 14
"""Words that may lie between a phrase's first word and the key by which it is found."""
MANY = 8
"""Keys of one sentence that are looked at."""
SUBJECT = 30
"""Words before a phrase in which its subject stands."""
POINTING = frozenset("this present these said our such that".split())
OURS = frozenset("this present today's joint".split())
COUNTED = frozenset("all any these the above foregoing said each".split())
HERE = frozenset("herein hereunder thereunder hereof foregoing".split())
GROUP_VERBS = frozenset(
    "is are be been being was shall will does do did not also itself intended meant to hereby remain remains".split()
)


def may_qualify(tokens: Tokens, *, note: bool = False) -> bool:
    """False where no word of a passage belongs to a phrase of a proviso."""
    return not (IN_NOTES if note else IN_PROSE).isdisjoint(tokens.words)


def proviso_in(
    tokens: Tokens, begin: int, end: int, *, note: bool = False, about: bool = False
) -> Proviso | None:
    """What the sentence tokens[begin:end] qualifies, if it is a proviso.

    `note` tells that it stands in a footnote; `about` that "it" stands for the text.
    """
    if (IN_NOTES if note else IN_PROSE).isdisjoint(tokens.words[begin:end]):
        return None
    keys = NOTE_KEYS if note else KEYS
    places = [index for index in range(begin, end) if tokens.words[index] not in SKIPPED]
    words = [tokens.words[index] for index in places]
    for at in [at for at, word in enumerate(words) if word in keys][:MANY]:
        for number in keys[words[at]]:
            of, *items = PHRASES[number]
            start = _found(words, tuple(items), at)
            if start >= 0 and _qualifies(tokens, places, words, start, of=of, note=note, about=about):
                return _reaching(words, f"{of}:{words[at]}", note=note)
    return None


def speaks_of_text(tokens: Tokens, begin: int, end: int, *, about: bool = False) -> bool:
    """True if the sentence has the text itself as subject, or an "it" that stands for it; `about` as above."""
    words = tokens.words[begin : min(end, begin + 5)]
    if about and words[:1] == ["it"]:
        return True
    return any(
        word in DOCUMENT
        and (
            words[place - 1] in OURS or (words[place - 1] == "the" and tokens.flags[begin + place] & CAPITAL)
        )
        for place, word in enumerate(words)
        if place
    )


def _found(words: list[str], items: tuple[str, ...], key: int) -> int:
    """Where a phrase starts that holds the word at `key`, or -1."""
    exact, opened, _ = _item(items[0])
    for start in range(key, max(-1, key - BEFORE), -1):
        word = words[start]
        if (word in exact or (opened and word.startswith(opened))) and _matches(words, start, items, 0) > key:
            return start
    return -1


def _matches(words: list[str], at: int, items: tuple[str, ...], item: int) -> int:
    """The place after the words that the items from `item` on stand for, or -1."""
    while item < len(items):
        if items[item] == "…":
            return _after_gap(words, at, items, item + 1)
        exact, opened, optional = _item(items[item])
        hit = at < len(words) and (words[at] in exact or (bool(opened) and words[at].startswith(opened)))
        if not hit and not optional:
            return -1
        at, item = at + hit, item + 1
    return at


def _after_gap(words: list[str], at: int, items: tuple[str, ...], item: int) -> int:
    for place in range(at, min(len(words), at + GAP + 1)):
        end = _matches(words, place, items, item)
        if end >= 0:
            return end
        if words[place] in PARTING:
            break
    return -1


@cache
def _item(item: str) -> tuple[frozenset[str], tuple[str, ...], bool]:
    """The words of an item, the beginnings of words, and whether it may be missing."""
    optional = item.startswith("[")
    words = item.strip("[]").split("|")
    return (
        frozenset(word for word in words if not word.endswith("*")),
        tuple(word[:-1] for word in words if word.endswith("*")),
        optional,
    )


def _qualifies(
    tokens: Tokens, places: list[int], words: list[str], start: int, *, of: str, note: bool, about: bool
) -> bool:
    """True if the phrase that starts here makes its sentence a proviso."""
    if note:
        return True
    if of == "note" or _undertaken(tokens, places, start):
        return False
    return of == "any" or _has_text_as_subject(tokens, places, words, start, about=about)


def _undertaken(tokens: Tokens, places: list[int], start: int) -> bool:
    """True if somebody undertakes something before the phrase, which then only bounds the undertaking."""
    flags = tokens.flags
    for at in range(start - 1):
        if not flags[places[at]] & MODAL:
            continue
        after = at + 1
        while after < start and tokens.words[places[after]] in GROUP_VERBS and not flags[places[after]] & BE:
            after += 1
        if after < start and flags[places[after]] & BASE:
            return True
    return False


def _has_text_as_subject(
    tokens: Tokens, places: list[int], words: list[str], start: int, *, about: bool
) -> bool:
    """True if the subject of the phrase is the text, a part of it, or what is done under it."""
    if any(words[at : at + 2] == ["by", "this"] for at in range(start, min(len(words), start + GAP))):
        return True
    low = max(0, start - SUBJECT)
    if start > 0 and words[0] == "it" and about:
        return True
    if (low == 0 and tokens.flags[places[0]] & COLLECTIVE) or (
        words[0] in ("we", "the")
        and words[1:2]
        and (tokens.flags[places[1]] & COLLECTIVE and words[1] not in DOCUMENT)
    ):
        low = next((at + 1 for at in range(start) if words[at] == "that"), start)
    for at in range(low, start):
        if words[at] in NAMED and (
            not POINTING.isdisjoint(words[max(low, at - 3) : at]) or (at == low + 1 and words[low] == "the")
        ):
            return True
        if words[at] in UNDERTAKINGS and words[at - 1] in COUNTED and at <= low + 2:
            return True
        if words[at] in HERE or words[at : at + 2] == [
            "under",
            "it",
        ]:
            return True
    return False


def _reaching(words: list[str], phrase: str, *, note: bool) -> Proviso:
    """The proviso with its reach: by the first word that names the text, a part or a place with "this"."""
    for at in range(1, len(words)):
        if POINTING.isdisjoint(words[max(0, at - 2) : at]):
            continue
        if words[at] in DOCUMENT:
            return Proviso(Reach.TEXT, words[at], phrase)
        if words[at] in PART:
            return Proviso(Reach.PART, words[at], phrase)
        if words[at] in PLACE:
            return Proviso(Reach.PLACE, words[at], phrase)
    if note and not any(
        word in UNDERTAKINGS and words[at - 1] in ("all", "any") for at, word in enumerate(words) if at
    ):
        return Proviso(Reach.PLACE, "", phrase)
    return Proviso(Reach.TEXT, "", phrase)


def part_around(sections: Sequence[Section], section: int | None, word: str) -> Span | None:
    """The section around a place that is called by this word ("article"), else the innermost one."""
    innermost = section
    while section is not None:
        one = sections[section]
        if (one.number or "").lower().startswith(word):
            return one.span
        section = one.parent
    return sections[innermost].span if innermost is not None else None
