"""What is known at the place to which a walk over a sentence has come."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from entente.engine.lexicon.flags import CAPITAL
from entente.engine.reading.agents import is_agent
from entente.engine.reading.finite import Finite
from entente.engine.reading.heads import Head, Phrase, Predicate, head_of
from entente.engine.reading.subject_phrases import subject_before
from entente.engine.reading.tokens import Tokens

CLOSING = {"(": ")", "[": "]"}
BRACKET_REACH = 80
"""Tokens that a parenthesis in brackets may fill."""
LINKS = frozenset((";", "and", "but", "while", "whilst", "or", ":", "–", "—"))
OPENERS = frozenset(("as", "when", "while", "once", "if", "for"))


class Region(IntEnum):
    """What part of a clause is being read."""

    MAIN = 0
    PURPOSE = 1
    MEANS = 2
    SCOPE = 3
    RELATIVE = 4
    REPORTED = 5


SWALLOWS = frozenset((Region.RELATIVE, Region.REPORTED))
"""Regions whose finite verbs undertake nothing."""


@dataclass(slots=True)
class Walk:
    """A walk over the sentence tokens[begin:end], left to right; all numbers are token indices."""

    tokens: Tokens
    begin: int
    end: int
    floor: int
    """Where the present clause can begin."""
    item: bool = False
    """True if the sentence is or belongs to a list item."""
    it_acts: bool | None = None
    """True if "it" stands for a body that undertakes, False for a thing."""
    heads: list[Head] = field(default_factory=list)
    region: Region = Region.MAIN
    pending: int = -1
    """Where the subordinator stands whose finite verb has not come yet; -1 for none."""
    promise: Predicate | None = None
    """A performative whose that-clause carries the undertaking."""
    promised: Predicate | None = None
    """The last such performative: "agreed that A and that B"."""
    fresh: bool = True
    """True until the clause has its finite verb."""
    stated: bool = False
    """True if the subordinate clause states how things are: "that climate change is a priority"."""
    series: bool = False
    """True if the purpose is itself a series: "to A, B and C"."""
    bare_inside: bool = False
    """True if a bare verb could go on inside the subordinate clause: "that we can see and use"."""
    brackets: dict[int, int] | None = None
    """Where each bracket closes, once one has been met."""

    def subject(self, index: int) -> Phrase | None:
        """The subject of a finite verb here, if it has one of its own."""
        floor = max(self.floor, self.heads[-1].verb + 1) if self.heads else self.floor
        return subject_before(self.tokens, floor, index, first=self.fresh)

    def finite(self, index: int, subject: Phrase | None) -> Finite:
        """The finite verb here under a subject."""
        return Finite(self.tokens, index, self.end, subject, self.it_acts)

    def remember(self, subject: Phrase | None) -> None:
        """Lets "it" stand for the body that was the subject just before."""
        if not subject or self.tokens.words[subject[0]] != "it":
            return
        opened = self.tokens.words[self.begin] in OPENERS and self.tokens.flags[self.begin + 1] & CAPITAL
        before = self.heads[-1].subject if self.heads else None
        if opened or (before and is_agent(self.tokens, *before)):
            self.it_acts = True

    def keep(self, predicate: Predicate, index: int, subject: Phrase | None) -> int:
        """Adds the head of a predicate at a finite verb, and sets out for what follows it; where to go on."""
        begin = subject[0] if subject else index
        self.add(predicate, head_of(predicate, link=self._link(begin), begin=begin, subject=subject))
        return predicate.resume

    def add(self, predicate: Predicate, head: Head) -> None:
        """Adds the head of a new clause."""
        self.heads.append(head)
        self.region, self.pending, self.fresh = Region.MAIN, -1, False
        self.expect(predicate)
        if predicate.that >= 0 and not predicate.carries:
            self.region = Region.REPORTED

    def expect(self, predicate: Predicate) -> None:
        """Looks out for the that-clause of a performative, if that carries the undertaking."""
        self.promise = predicate if predicate.that >= 0 and predicate.carries else None
        self.promised = self.promise or self.promised

    def _link(self, begin: int) -> int:
        """Where what leads to a clause that begins here starts: its conjunction, comma or semicolon."""
        words, place = self.tokens.words, begin - 1
        if self.heads:
            lowest = self.heads[-1].verb
            joints = range(begin - 1, lowest, -1)
            linked = next((index for index in joints if words[index] in LINKS), -1)
            if linked < 0:
                linked = next((index for index in joints if words[index] == ","), begin - 1)
            place = linked
        return self.before_commas(place)

    def before_commas(self, place: int) -> int:
        """The place, or where the commas and semicolons right before it start; within the sentence."""
        while place > self.begin and self.tokens.words[place - 1] in (",", ";"):
            place -= 1
        return max(place, self.begin)

    def closing(self, index: int) -> int:
        """The place of the bracket that closes the one here, or here where none does within reach."""
        if self.brackets is None:
            self.brackets = _pairs(self.tokens.words, self.begin, self.end)
        closing = self.brackets.get(index, index)
        return closing if closing < index + BRACKET_REACH else index


def _pairs(words: list[str], begin: int, end: int) -> dict[int, int]:
    """For each opening bracket in words[begin:end] where it closes."""
    opened: dict[str, list[int]] = {")": [], "]": []}
    found: dict[int, int] = {}
    for place in range(begin, end):
        word = words[place]
        if word in CLOSING:
            opened[CLOSING[word]].append(place)
        elif opened.get(word):
            found[opened[word].pop()] = place
    return found
