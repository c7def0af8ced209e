"""Finds the passages that a pack names, by their hashes, in any rendering of the text."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from entente.packs.normalising import FIRST, Word, hash_of, normalised, words_of
from entente.packs.shape import Passage

_CLOSING = ".,;:!?)]}*†‡\"'0123456789"
_OPENING = "([{\"'*-•"
_OPENING_QUOTES = "‘’‚‛“”„‟«–—"
_MOST_CLOSING = 6


class PassageDoubt(StrEnum):
    """Why a passage is left to a person."""

    NONE = "passage-none"
    """No words of the text have its hashes."""
    FIRST_WORDS = "passage-first-words"
    """Its first six words stand there, and go on otherwise."""
    SEVERAL = "passage-several"
    """More than one passage fits, and the order does not decide."""
    OUT_OF_ORDER = "passage-out-of-order"
    """It stands there once, but not between those before and after it."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a passage stands in a text: half-open, Unicode code points, the anchor at its lead verb phrase."""

    key: str
    anchor: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Doubted:
    """A passage that was not found for certain, with the places that a person may look at."""

    key: str
    code: PassageDoubt
    places: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Located:
    """What was found of a pack's passages in one text, each key in one of the two."""

    found: tuple[Found, ...]
    doubts: tuple[Doubted, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a passage may stand: indices of words, half-open, and offsets in the text."""

    first: int
    after: int
    start: int
    end: int
    anchor: int


@dataclass(slots=True)
class _Candidates:
    """Where both hashes of a passage agree, and where only the first does."""

    whole: list[_Place]
    first: list[int]


def locate(passages: Mapping[str, Passage], text: str) -> Located:
    """Where these passages stand in the text; only where exactly one place fits, in the order of their anchors.

    Linear in the length of the text where its words do not repeat those of a passage.
    """
    words = tuple(words_of(text))
    keys = sorted(passages, key=lambda key: passages[key].start)
    candidates = _candidates(passages, words, text)
    chosen = in_order([[(one.first, one.after) for one in candidates[key].whole] for key in keys])
    found, doubts = [], []
    for key, choice in zip(keys, chosen, strict=True):
        if choice is None:
            doubts.append(_doubted(key, passages[key], candidates[key], words))
        else:
            place = candidates[key].whole[choice]
            found.append(Found(key, place.anchor, place.start, place.end))
    return Located(tuple(found), tuple(doubts))


def _candidates(
    passages: Mapping[str, Passage], words: tuple[Word, ...], text: str
) -> dict[str, _Candidates]:
    wanted: dict[str, list[str]] = {}
    for key, passage in passages.items():
        wanted.setdefault(passage.first, []).append(key)
    sizes = sorted({min(passage.words, FIRST) for passage in passages.values()})
    candidates = {key: _Candidates([], []) for key in passages}
    for index in range(len(words)):
        for size in sizes:
            for key in _keys_at(words, index, size, wanted):
                place = _place(passages[key], words, index, text)
                if place is not None:
                    candidates[key].whole.append(place)
                elif passages[key].words > size:
                    candidates[key].first.append(index)
    return candidates


def _keys_at(words: tuple[Word, ...], index: int, size: int, wanted: Mapping[str, list[str]]) -> list[str]:
    """The passages whose first hash agrees with so many words from here."""
    if index + size > len(words):
        return []
    run = _run(words, index, size)
    return [key for ending in _endings(run[-1]) for key in wanted.get(hash_of((*run[:-1], ending)), ())]


def _run(words: tuple[Word, ...], index: int, size: int) -> tuple[str, ...]:
    """So many words from here, without a quote, bracket or bullet that opens before them."""
    first, *others = (word.text for word in words[index : index + size])
    return (first.lstrip(_OPENING) or first, *others)


def _endings(word: str) -> Iterator[str]:
    """The word, and the word without one, two, … of the closing marks at its end."""
    yield word
    for _ in range(_MOST_CLOSING):
        if len(word) < 2 or word[-1] not in _CLOSING:
            return
        word = word[:-1]
        yield word


def _place(passage: Passage, words: tuple[Word, ...], index: int, text: str) -> _Place | None:
    """The place that begins here, where the whole hash agrees."""
    after = index + passage.words
    if after > len(words):
        return None
    run = _run(words, index, passage.words)
    for ending in _endings(run[-1]):
        if hash_of((*run[:-1], ending)) == passage.whole:
            start = _start(words[index], text)
            end = _end(words[after - 1], ending, text)
            lead = words[index + passage.lead].start if passage.lead else start
            return _Place(index, after, start, end, lead)
    return None


def _start(word: Word, text: str) -> int:
    raw = text[word.start : word.end]
    opened = len(raw) - len(raw.lstrip(_OPENING + _OPENING_QUOTES))
    return word.start + (opened if opened < len(raw) else 0)


def _end(word: Word, kept: str, text: str) -> int:
    """Where the kept part of a word ends in the text."""
    end = word.end
    while end > word.start + 1 and normalised(text[word.start : end]) != kept and end > word.end - 12:
        end -= 1
    return end if normalised(text[word.start : end]).endswith(kept) else word.end


def in_order(candidates: Sequence[Sequence[tuple[int, int]]]) -> list[int | None]:
    """For each passage in turn the place of its one candidate that fits between the others; None where in doubt.

    Those with one candidate that all longest runs in order hold are the posts; the others must fit, in exactly one
    way, between two posts.
    """
    posts = _posts([one[0][0] if len(one) == 1 else None for one in candidates])
    chosen: list[int | None] = [0 if place in posts else None for place in range(len(candidates))]
    fences = [-1, *sorted(posts), len(candidates)]
    for before, after in pairwise(fences):
        floor = candidates[before][0][1] if before >= 0 else 0
        ceiling = candidates[after][0][0] if after < len(candidates) else sys.maxsize
        several = [place for place in range(before + 1, after) if len(candidates[place]) > 1]
        for place, choice in zip(
            several, _between([candidates[place] for place in several], floor, ceiling), strict=True
        ):
            chosen[place] = choice
    return chosen


def _posts(places: Sequence[int | None]) -> set[int]:
    """Which of the places, `None` left out, stand in every longest run that rises."""
    known = [(turn, place) for turn, place in enumerate(places) if place is not None]
    until = _longest([place for _, place in known])
    onward = _longest([-place for _, place in reversed(known)])[::-1]
    longest = max(until, default=0)
    on_one = [rank for rank, rest in zip(until, onward, strict=True) if rank + rest - 1 == longest]
    alone = {rank for rank, count in Counter(on_one).items() if count == 1}
    return {
        turn
        for (turn, _), rank, rest in zip(known, until, onward, strict=True)
        if rank + rest - 1 == longest and rank in alone
    }


def _longest(places: Sequence[int]) -> list[int]:
    """For each place the length of the longest rising run that ends there."""
    tails: list[int] = []
    lengths = []
    for place in places:
        rank = bisect_left(tails, place)
        tails[rank : rank + 1] = [place]
        lengths.append(rank + 1)
    return lengths


def _between(candidates: Sequence[Sequence[tuple[int, int]]], floor: int, ceiling: int) -> list[int | None]:
    """The choice for each passage between two posts, where only one is possible."""
    earliest: list[int] = []
    edge = floor
    for places in candidates:
        fits = [turn for turn, (first, _) in enumerate(places) if first >= edge]
        if not fits:
            return [None] * len(candidates)
        earliest.append(fits[0])
        edge = places[fits[0]][1]
    latest: list[int] = []
    edge = ceiling
    for places in reversed(candidates):
        fits = [turn for turn, (_, after) in enumerate(places) if after <= edge]
        if not fits:
            return [None] * len(candidates)
        latest.insert(0, fits[-1])
        edge = places[fits[-1]][0]
    return [early if early == late else None for early, late in zip(earliest, latest, strict=True)]


def _doubted(key: str, passage: Passage, candidates: _Candidates, words: tuple[Word, ...]) -> Doubted:
    if candidates.whole:
        code = PassageDoubt.SEVERAL if len(candidates.whole) > 1 else PassageDoubt.OUT_OF_ORDER
        return Doubted(key, code, tuple((one.start, one.end) for one in candidates.whole))
    if not candidates.first:
        return Doubted(key, PassageDoubt.NONE)
    size = min(passage.words, FIRST)
    shown = tuple((words[index].start, words[index + size - 1].end) for index in candidates.first)
    return Doubted(key, PassageDoubt.FIRST_WORDS, shown)
