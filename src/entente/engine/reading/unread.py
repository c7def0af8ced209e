"""Sentences with a cue of undertaking about which no rule decided."""

from __future__ import annotations

from collections.abc import Sequence

from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    CAPITAL,
    DETERMINER,
    HAVE,
    MODAL,
    NOUN,
    PARTICIPLE,
    PAST,
    PERFORMATIVE,
    PREPOSITION,
    SUBORDINATOR,
    THIRD,
    TO,
)
from entente.engine.reading.grammar import is_modal, opens_verb, skip_adverbs
from entente.engine.reading.heads import Head
from entente.engine.reading.tokens import Tokens

PERMISSIONS = frozenset("may can could might cannot".split())
SUBORDINATES = frozenset(
    "that which who whose whom where when while whilst if whether because since as unless until how what why".split()
)
OPENERS = frozenset('(“"‘«[')


def is_undecided(tokens: Tokens, begin: int, end: int, heads: Sequence[Head], *, item: bool) -> bool:
    """True if the sentence tokens[begin:end] may undertake something, and no rule said whether it does.

    Decided is a sentence with a commitment or that only leads into a list, a cue that a head covers, and one in a
    subordinate clause. `item` tells that the sentence opens a list item without a stem.
    """
    if tokens.words[end - 1] == ":" or (heads and any(head.strength is not None for head in heads)):
        return False
    wanted = MODAL if heads else MODAL | PERFORMATIVE
    for index in [begin + place for place, bits in enumerate(tokens.flags[begin:end]) if bits & wanted]:
        cue = _is_cue(tokens, begin, index, end) and not _covered(index, heads)
        if cue and not _subordinate(tokens, _clause_start(begin, index, heads), index):
            return True
    return item and not heads and _is_headed_by_verb(tokens, begin, end)


def _is_cue(tokens: Tokens, begin: int, index: int, end: int) -> bool:
    """True for a modal that is no permission, and for a performative as finite verb."""
    bits, word = tokens.flags[index], tokens.words[index]
    if bits & MODAL:
        return word not in PERMISSIONS and is_modal(tokens, index, end)
    if (
        bits & NOUN
        or not bits & (BASE | THIRD | PAST)
        or (bits & PARTICIPLE and not _finite(tokens, begin, index))
    ):
        return False
    before = tokens.flags[index - 1] if index > begin else 0
    return index > begin and not before & (DETERMINER | TO | PREPOSITION | HAVE | MODAL)


def _finite(tokens: Tokens, begin: int, index: int) -> bool:
    """True if a past form has its subject before it and its complement behind it: "Ministers agreed to"."""
    after = tokens.words[index + 1] if index + 1 < len(tokens) else "."
    before = skip_back(tokens, begin, index)
    subject = (
        before >= begin
        and bool(tokens.flags[before] & (NOUN | CAPITAL))
        and not tokens.flags[before] & ADVERB
    )
    return subject and after in ("to", "that", "on")


def skip_back(tokens: Tokens, begin: int, index: int) -> int:
    """The last place before an index that is no adverb; `begin - 1` where there is none."""
    index -= 1
    while index >= begin and tokens.flags[index] & ADVERB:
        index -= 1
    return index


def _covered(index: int, heads: Sequence[Head]) -> bool:
    """True if a head was found for the cue."""
    return any(
        head.begin <= index <= max(head.verb, head.anchor) and "reject.no-verb" not in head.rules
        for head in heads
    )


def _clause_start(begin: int, index: int, heads: Sequence[Head]) -> int:
    """The place after the last head's verb before the cue."""
    return max((max(head.verb, head.anchor) + 1 for head in heads if head.anchor < index), default=begin)


def _subordinate(tokens: Tokens, start: int, index: int) -> bool:
    """True if a subordinator, a bracket or a quotation opens between the clause's start and the cue."""
    words, flags = tokens.words, tokens.flags
    return any(
        words[at] in SUBORDINATES or flags[at] & SUBORDINATOR or words[at] in OPENERS
        for at in range(start, index)
    )


def _is_headed_by_verb(tokens: Tokens, begin: int, end: int) -> bool:
    """True for a list item that opens with a verb and its object."""
    first = skip_adverbs(tokens, begin, end)
    return (
        first + 1 < end and bool(tokens.flags[first] & BASE) and opens_verb(tokens, first, end, strict=True)
    )
