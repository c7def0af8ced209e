"""A comma or conjunction behind a verb, and the word behind it that may be a further verb."""

from __future__ import annotations

from dataclasses import dataclass

from entente.engine.lexicon.en_wordlists import FRONT_OPENERS
from entente.engine.lexicon.flags import ADVERB, CONJUNCTION, PREPOSITION
from entente.engine.reading.grammar import place_of, skip_adverbs, skip_enumerator
from entente.engine.reading.heads import Head
from entente.engine.reading.walk import Walk

REACH = 5
"""Tokens that commas, conjunctions and "as well as" may fill."""
INSET_REACH = 20
"""Tokens that an adjunct in commas may fill: "and, in 2027, report"."""


@dataclass(slots=True)
class Joint:
    """A place where a verb may be joined to the last head's.

    All numbers are token indices: `index` is the comma or conjunction, `start` the first word behind it and its like,
    `place` the first word there that is no adverb.
    """

    walk: Walk
    index: int
    start: int
    place: int

    @property
    def last(self) -> Head:
        """The head before it."""
        return self.walk.heads[-1]

    @property
    def word(self) -> str:
        """The word at `place`."""
        return self.walk.tokens.words[self.place]

    @property
    def bits(self) -> int:
        """The classes of that word."""
        return self.walk.tokens.flags[self.place]

    @property
    def is_comma(self) -> bool:
        """True for a comma or semicolon."""
        return self.walk.tokens.words[self.index] in (",", ";")

    @property
    def is_comma_and(self) -> bool:
        """True for a comma with a conjunction right behind it."""
        following = self.index + 1
        return (
            self.is_comma and self.place > following and bool(self.walk.tokens.flags[following] & CONJUNCTION)
        )

    def first_adverb(self, verb: int) -> int:
        """The first of the adverbs right before a verb, or the verb."""
        flags = self.walk.tokens.flags
        while verb > self.start and flags[verb - 1] & ADVERB:
            verb -= 1
        return verb


def joint_at(walk: Walk, index: int) -> Joint | None:
    """The joint of the comma, conjunction or "as well as" here; None where no word can follow."""
    tokens, end = walk.tokens, walk.end
    start = _past_joints(walk, index)
    if start >= end:
        return None
    place = skip_adverbs(tokens, start, end)
    inset = place < end and (tokens.flags[place] & PREPOSITION or tokens.words[place] in FRONT_OPENERS)
    if index + 1 < place < end and tokens.words[place - 1] == "," and inset:
        closing = place_of(tokens, ",", place, min(end, place + INSET_REACH))
        start = closing + 1 if closing > 0 else place
        place = skip_adverbs(tokens, start, end)
    return Joint(walk, index, start, place) if place < end else None


def _past_joints(walk: Walk, index: int) -> int:
    """The first word behind commas, conjunctions and an enumerator; the sentence's end where they are too many."""
    words, flags, place = walk.tokens.words, walk.tokens.flags, index
    while (
        place < walk.end
        and place <= index + REACH
        and (flags[place] & CONJUNCTION or words[place] in (",", ";"))
    ):
        place += 1
    if words[place : place + 3] == ["as", "well", "as"]:
        place += 3
    if place > index + REACH or place >= walk.end:
        return walk.end
    return skip_enumerator(walk.tokens, place, walk.end)
