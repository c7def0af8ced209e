"""Where a walk over a sentence leaves the main clause, and where it comes back."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import VERBLESS
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    CAPITAL,
    COLLECTIVE,
    CONJUNCTION,
    DETERMINER,
    DO,
    GERUND,
    HAVE,
    MODAL,
    NOUN,
    PARTICIPLE,
    PERFORMATIVE,
    PREPOSITION,
    PRONOUN,
    TO,
    UNKNOWN,
    VERB,
)
from entente.engine.reading.grammar import begins_object, skip_adverbs
from entente.engine.reading.subject_phrases import subject_before
from entente.engine.reading.walk import SWALLOWS, Region, Walk

CLOSING_QUOTES = frozenset(('"', "”", "’", "»"))
ENDS_SUBORDINATE = 3
"""Tokens after which a comma closes a fronted subordinate clause."""
MEANS_OPENERS = frozenset(("by", "through", "via"))
SCOPE_OPENERS = frozenset(("including", "include", "namely", "notably", "especially", "particularly"))
RELATIVES = frozenset(("that", "which", "who"))


def open_subordinate(walk: Walk, index: int) -> None:
    """A finite verb that follows belongs to a subordinate clause, unless a performative waits for it."""
    words, flags = walk.tokens.words, walk.tokens.flags
    word = words[index]
    if word == "that" and _carries_on(walk, index):
        return
    after = index + 1
    if after < walk.end and (
        words[after] in VERBLESS or (word not in RELATIVES and _is_participial(flags[after]))
    ):
        return
    if word == "that" and index:
        before = flags[index - 1]
        says = before & VERB and (not before & NOUN or before & PERFORMATIVE)
        if says and not walk.fresh and walk.region is Region.MAIN:
            walk.region = Region.REPORTED
        if before & (PREPOSITION | TO):
            return
    if word in RELATIVES and walk.heads and _is_unknown_verb(walk, after):
        walk.bare_inside, walk.pending = True, -1
        walk.region, walk.series = max(walk.region, Region.RELATIVE), False
        return
    walk.pending = index


def _is_unknown_verb(walk: Walk, index: int) -> bool:
    """True for "that garble the": a word that no list knows, with an object behind it."""
    flags = walk.tokens.flags
    return index + 1 < walk.end and bool(flags[index] & UNKNOWN and flags[index + 1] & DETERMINER)


def _carries_on(walk: Walk, that: int) -> bool:
    """True if the that-clause carries the undertaking of a performative: "agreed that A and that B"."""
    if walk.promise is not None and walk.promise.that == that:
        walk.floor, walk.fresh = that + 1, True
        return True
    if walk.promised is not None and walk.tokens.words[that - 1] in ("and", ",", ";"):
        walk.promise, walk.floor, walk.fresh = walk.promised, that + 1, True
        walk.pending, walk.region = -1, Region.MAIN
        return True
    return False


def _is_participial(bits: int) -> bool:
    """True for "while respecting", "when needed": a subordinator without a finite verb."""
    return bool(bits & (GERUND | PARTICIPLE)) and not bits & (NOUN | BASE)


def open_inset(walk: Walk, index: int) -> None:
    """By or through with a gerund opens means; including and such as open a list."""
    if index + 1 >= walk.end or walk.region in SWALLOWS:
        return
    words = walk.tokens.words
    word = words[index]
    if word in MEANS_OPENERS:
        inner = skip_adverbs(walk.tokens, index + 1, walk.end)
        if inner < walk.end and walk.tokens.flags[inner] & GERUND:
            walk.region = Region.MEANS
    elif walk.region is not Region.MEANS and (
        word in SCOPE_OPENERS or (word == "as" and words[index - 1] == "such")
    ):
        inner = skip_adverbs(walk.tokens, index + 1, walk.end)
        listed = inner < walk.end and bool(walk.tokens.flags[inner] & GERUND)
        walk.series = listed or (walk.series and walk.region is Region.SCOPE)
        walk.region = Region.SCOPE


def past_to(walk: Walk, index: int) -> int:
    """Where to go on after `to`; an infinitive that no chain took opens a purpose."""
    after = skip_adverbs(walk.tokens, index + 1, walk.end)
    if not walk.heads or after >= walk.end or not walk.tokens.flags[after] & (BASE | BE | HAVE | DO):
        return index + 1
    if walk.region in SWALLOWS:
        walk.bare_inside = True
    else:
        walk.series = walk.series and walk.region is Region.PURPOSE
        walk.region = Region.PURPOSE
    return after + 1


def start_clause(walk: Walk, index: int) -> None:
    """After a semicolon or colon a clause of its own may start."""
    walk.floor, walk.fresh, walk.pending = index + 1, True, -1
    if walk.tokens.words[index] == ";" and walk.region in SWALLOWS:
        walk.region = Region.MAIN


def start_subject(walk: Walk, index: int) -> None:
    """After "and we", ", and the Parties" a clause with a simple verb of its own may start."""
    tokens = walk.tokens
    if walk.region is Region.REPORTED and walk.heads and speaks_on(walk, index + 1):
        walk.region = Region.MAIN
    if tokens.words[index] == "," or not walk.heads or walk.region is Region.REPORTED:
        return
    place = skip_adverbs(tokens, index + 1, walk.end)
    if place >= walk.end:
        return
    pronoun = tokens.words[place] in ("we", "they", "it", "both")
    comma = index > walk.begin and tokens.words[index - 1] in (",", ";")
    if pronoun or (comma and tokens.flags[place] & (DETERMINER | CAPITAL)):
        walk.floor, walk.fresh = place, True
        walk.pending = -1 if pronoun else walk.pending


def speaks_on(walk: Walk, start: int) -> bool:
    """True for "We recognise that A, and we will B": the same "we" goes on with a main clause."""
    words = walk.tokens.words
    if words[start - 2 : start + 1] != [",", "and", "we"] or not walk.heads:
        return False
    first = walk.heads[0].subject
    return first is not None and words[first[0]] == "we"


def swallow(walk: Walk, index: int) -> None:
    """The finite verb belongs to the pending subordinate clause."""
    flags = walk.tokens.flags
    after = skip_adverbs(walk.tokens, index + 1, walk.end)
    bits = flags[index]
    bare = after < walk.end and bits & MODAL and not flags[after] & BE
    walk.stated = bool(bits & BE)
    walk.bare_inside = bool(bare or (bits & BASE and not bits & (BE | HAVE | MODAL)))
    walk.pending = -1
    if walk.region is not Region.REPORTED and walk.heads:
        walk.region, walk.series = Region.RELATIVE, False


def frees_itself(walk: Walk, index: int) -> bool:
    """True if a comma and a subject of its own stand between the subordinator and this verb."""
    tokens, pending = walk.tokens, walk.pending
    subject = subject_before(tokens, pending + 1, index, first=False)
    if subject is None or subject[0] - pending <= ENDS_SUBORDINATE:
        return False
    before = subject[0] - 1
    return tokens.words[before] == "," and any(bits & VERB for bits in tokens.flags[pending + 1 : before])


def may_be_finite(walk: Walk, index: int) -> bool:
    """True if the word can be the finite verb of the pending subordinate clause."""
    tokens = walk.tokens
    bits, before = tokens.flags[index], tokens.flags[index - 1] if index else 0
    if index == walk.pending + 1 and tokens.words[walk.pending] in RELATIVES:
        return True
    if before & PRONOUN:
        return not before & DETERMINER or _takes_object(walk, index, before)
    return not bits & NOUN and not before & DETERMINER and _takes_object(walk, index, before)


def _takes_object(walk: Walk, index: int, before: int) -> bool:
    return not before & (PREPOSITION | TO) and begins_object(walk.tokens, index + 1, walk.end)


def in_as_clause(walk: Walk, index: int) -> bool:
    """True in "As other nations increase …," before the comma."""
    if walk.heads:
        return False
    words, flags, floor = walk.tokens.words, walk.tokens.flags, walk.floor
    while floor < index and ((flags[floor] & ADVERB and words[floor] != "as") or words[floor] == ","):
        floor += 1
    if words[floor] != "as":
        return False
    comma = next((place for place in range(index - 1, floor - 1, -1) if words[place] == ","), -1)
    if comma < 0:
        return True
    comma += words[comma + 1] in CLOSING_QUOTES
    following = flags[comma + 1]
    names_party = following & (PRONOUN | DETERMINER | CAPITAL | COLLECTIVE) and not following & CONJUNCTION
    return index - comma > 1 and not names_party
