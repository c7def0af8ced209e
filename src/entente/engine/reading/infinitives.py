"""Whether "to" and a verb say what a commitment is for, or complete the word before them."""

from __future__ import annotations

from entente.engine.lexicon.en_adjuncts import APT, BARE, CATENATIVE, CONTROL, EFFORT, EXERT, TARGETNOUN
from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    GERUND,
    MARK,
    MODAL,
    NOUN,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    TO,
    VERB,
)
from entente.engine.reading.grammar import skip_adverbs
from entente.engine.reading.phrases import names_people
from entente.engine.reading.tokens import Tokens

BACK = 9
"""Tokens that the noun or verb which "to" completes may lie before it."""
DESCRIPTIVE = frozenset(("follow", "date", "include", "come", "avail"))
"""Verbs whose infinitive only describes a noun: "the list to follow"."""
ASKING_WORDS = frozenset(("how", "what", "whether", "when", "where", "which", "whom", "who"))
WISHES = frozenset("help helps need needs plan plans want wants aims hopes seeks".split())
QUOTES = frozenset("\"“‘'")


def verb_after(tokens: Tokens, to: int, limit: int) -> int:
    """The place of the base verb after "to", or -1."""
    place = to + 1
    if place < limit and tokens.words[place] == "not":
        place += 1
    place = skip_adverbs(tokens, place, limit)
    if place >= limit or not tokens.flags[place] & BASE:
        return -1
    return -1 if tokens.flags[place] & (CAPITAL | NOUN) == CAPITAL | NOUN else place


def is_verb(tokens: Tokens, to: int, verb: int, limit: int) -> bool:
    """True if the word after "to" is a verb here, and not a noun: "barriers to trade"."""
    bits, after = tokens.flags[verb], verb + 1
    if tokens.words[verb] == "be":
        return not (after < limit and tokens.flags[after] & PARTICIPLE)
    if not bits & NOUN:
        return tokens.words[verb] not in DESCRIPTIVE
    if after >= limit or tokens.words[after] == "of":
        return False
    if tokens.words[to - 1] in TARGETNOUN:
        return bool(tokens.flags[after] & (DETERMINER | PRONOUN))
    return not tokens.flags[after] & MARK or tokens.words[after] in QUOTES


def completes(tokens: Tokens, to: int, floor: int) -> bool:
    """True if "to" and its verb complete the word before them: "the right to", "able to", "how to"."""
    before = to - 1
    if before < floor:
        return False
    word, bits = tokens.words[before], tokens.flags[before]
    if word in ASKING_WORDS or word in APT or word in BARE or word in WISHES:
        return True
    if bits & VERB and not bits & NOUN and LEMMAS.get(word, word) in CATENATIVE:
        return True
    return _completes_far(tokens, before, floor)


def _completes_far(tokens: Tokens, before: int, floor: int) -> bool:
    """True for "the right of all states to", "opportunities for young people to", "enable firms to"."""
    words = tokens.words
    for place in range(before, max(floor - 1, before - BACK), -1):
        word, bits = words[place], tokens.flags[place]
        if bits & SUBORDINATOR or (bits & MARK and word not in "’'-‑"):
            return False
        if word in ("of", "for") and place > floor and words[place - 1] in BARE:
            return True
        calls = word == "on" and place > floor and words[place - 1] in BARE
        if (word == "for" or calls) and names_people(tokens, place + 1, before + 1):
            return True
        if _controls(tokens, place, floor) and _is_one_phrase(tokens, place + 1, before + 1):
            return True
    return False


def _controls(tokens: Tokens, place: int, floor: int) -> bool:
    """True if a verb stands here that takes somebody and an infinitive."""
    bits, word = tokens.flags[place], tokens.words[place]
    if not bits & VERB or LEMMAS.get(word, word) not in CONTROL:
        return False
    if bits & NOUN and place > floor:
        before = tokens.words[place - 1]
        return bool(tokens.flags[place - 1] & (TO | MODAL | CONJUNCTION | ADVERB)) or before in (
            "we",
            "they",
            ",",
        )
    return bool(bits & (VERB & ~PARTICIPLE)) or bool(bits & GERUND)


def _is_one_phrase(tokens: Tokens, start: int, end: int) -> bool:
    """True if what stands between a verb and "to" is one noun phrase: "enable [small firms] to"."""
    if start < end and tokens.words[start] in ("on", "upon", "to"):
        start += 1
    near = range(start, end)
    return not any(
        tokens.flags[place] & PREPOSITION and tokens.words[place] not in ("of", "in", "from")
        for place in near
    )


def exerts(tokens: Tokens, verb: int, to: int) -> bool:
    """True for "make every effort to", whose verb is what is undertaken."""
    word = tokens.words[verb]
    return tokens.words[to - 1] in EFFORT and LEMMAS.get(word, word) in EXERT
