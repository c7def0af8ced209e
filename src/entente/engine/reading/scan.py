"""Finds the heads of a sentence: every verb by which its main clauses undertake or declare something."""

from __future__ import annotations

from entente.engine.lexicon.flags import AUXILIARY, CONJUNCTION, FINITE, MODAL, SUBORDINATOR, TO, TURN
from entente.engine.reading.coordination import joins
from entente.engine.reading.heads import Chain, Head, Predicate
from entente.engine.reading.regions import (
    ENDS_SUBORDINATE,
    open_inset,
    open_subordinate,
    past_to,
    start_clause,
    start_subject,
)
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.verbs import past_alternatives, past_verb
from entente.engine.reading.walk import Walk

STOPS = TURN | SUBORDINATOR | CONJUNCTION | AUXILIARY | FINITE | TO
"""Classes of the words at which a walk looks closer; it passes by any other."""
SO_LONG_AS = (["soon", "as"], ["long", "as"], ["far", "as"])


def heads_of(
    tokens: Tokens, begin: int, end: int, *, item: bool = False, it_acts: bool | None = None
) -> list[Head]:
    """The heads of the sentence tokens[begin:end], in order.

    `item` tells that it is or belongs to a list item; `it_acts` whether "it" would stand for a body that undertakes.
    """
    flags = tokens.flags
    first = next((place for place in range(begin, end) if flags[place] & STOPS), end)
    if first == end:
        return []
    walk = Walk(tokens, begin, end, begin, item, it_acts)
    if item and tokens.words[begin] == "that" and begin + 2 < end:
        walk.promise = Predicate(begin, begin, Chain.CLOSED, begin, carries=True, decides=True)
        walk.floor = begin + 1
    return scan(walk, max(walk.floor, first))


def scan(walk: Walk, index: int) -> list[Head]:
    """The heads of a walk, with those that stand from `index` on; each ends where the next begins."""
    flags, end = walk.tokens.flags, walk.end
    while index < end:
        bits = flags[index]
        index = _step(walk, index, bits) if bits & STOPS else index + 1
    for place, head in enumerate(walk.heads):
        following = walk.heads[place + 1].link if place + 1 < len(walk.heads) else end
        head.end = max(following, head.verb + 1)
    return walk.heads


def _step(walk: Walk, index: int, bits: int) -> int:
    """Reads the word or mark here; the place to go on from."""
    if bits & TURN:
        return _past_turn(walk, index)
    if bits & SUBORDINATOR:
        open_subordinate(walk, index)
        return index + 1
    if bits & CONJUNCTION:
        return _past_joint(walk, index)
    return past_verb(walk, index, bits) if bits & (AUXILIARY | FINITE) else past_to(walk, index)


def _past_turn(walk: Walk, index: int) -> int:
    """Reads a mark, or a word that opens something inside the clause."""
    word = walk.tokens.words[index]
    if word == ",":
        return _past_joint(walk, index)
    if word in ("(", "["):
        return past_alternatives(walk, index) or walk.closing(index) + 1
    if word in (";", ":"):
        if not (walk.heads and joins(walk, index)):
            start_clause(walk, index)
        return index + 1
    if word == "as":
        return _past_as(walk, index)
    open_inset(walk, index)
    return index + 1


def _past_as(walk: Walk, index: int) -> int:
    """Reads "as": as will, as soon as, as well as, such as."""
    behind = walk.tokens.words[index + 1 : index + 3]
    if index + 1 < walk.end and walk.tokens.flags[index + 1] & MODAL:
        walk.pending = index
    elif behind in SO_LONG_AS:
        walk.pending = index + 2
        return index + 3
    elif behind == ["well", "as"]:
        return _past_joint(walk, index)
    else:
        open_inset(walk, index)
    return index + 1


def _past_joint(walk: Walk, index: int) -> int:
    """Reads a comma or conjunction: it closes a fronted clause, or joins a further verb."""
    if walk.heads:
        if joins(walk, index):
            return walk.heads[-1].verb + 1
    elif walk.tokens.words[index] == "," and index - walk.pending > ENDS_SUBORDINATE:
        walk.pending = -1
    start_subject(walk, index)
    return index + 1
