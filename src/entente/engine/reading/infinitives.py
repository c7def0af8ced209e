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
"""Tokens that the noun that "to" completes may lie before it."""
LOOSE_VERBS = frozenset(("follow", "date", "include", "come", "avail"))
"""Verbs whose infinitive only describes a noun: "the list to follow"."""
ASKING_WORDS = frozenset(("how", "what", "whether", "when", "where", "which", "whom", "who"))
QUOTES = frozenset("\"“‘'")


def verb_after(tokens: Tokens, to: int, limit: int) -> int:
    """The place of the base verb after "to", or -1."""
    place = to + 1
    if place < limit and tokens.words[place] == "not":
        place += 1
    place = skip_adverbs(tokens, place, limit)
    if place >= limit or not tokens.flags[place] & BASE or tokens.flags[place] & CAPITAL and tokens.flags[place] & NOUN:
        return -1
    return place


def is_verb(tokens: Tokens, to: int, verb: int, limit: int) -> bool:
    """True if the word after "to" is a verb here, and not a noun: "barriers to trade"."""
    bits = tokens.flags[verb]
    if tokens.words[verb] == "be":
        after = tokens.flags[verb + 1] if verb + 1 < limit else MARK
        return not after & PARTICIPLE
    if not bits & NOUN:
        return tokens.words[verb] not in LOOSE_VERBS
    if verb + 1 >= limit or tokens.words[verb + 1] == "of":
        return False
    if tokens.words[to - 1] in TARGETNOUN:
        return bool(tokens.flags[verb + 1] & (DETERMINER | PRONOUN))
    return not tokens.flags[verb + 1] & MARK or tokens.words[verb + 1] in QUOTES


def completes(tokens: Tokens, to: int, floor: int) -> bool:
    """True if "to" and its verb complete the word before them: "the right to", "able to", "how to"."""
    before = to - 1
    if before < floor:
        return False
    word, bits = tokens.words[before], tokens.flags[before]
    if word in ASKING_WORDS or word in APT or word in BARE:
        return True
    if bits & VERB and LEMMAS.get(word, word) in CATENATIVE and not bits & NOUN:
        return True
    if bits & VERB and word in ("help", "helps", "need", "needs", "plan", "plans", "want", "aims", "hopes", "seeks"):
        return True
    return _far_noun(tokens, before, floor)


def _far_noun(tokens: Tokens, before: int, floor: int) -> bool:
    """ "the right of all states to", "opportunities for young people to", "enable firms to"."""
    words, flags = tokens.words, tokens.flags
    for place in range(before, max(floor - 1, before - BACK), -1):
        word, bits = words[place], flags[place]
        if word in ("of", "for", "by", "on") and place > floor:
            if words[place - 1] in BARE and (word == "of" or names_people(tokens, place + 1, before + 1)):
                return True
            if word == "for" and place + 1 <= before and names_people(tokens, place + 1, before + 1):
                return True
        if bits & SUBORDINATOR or bits & MARK and word not in "’'-‑":
            return False
        if _controls(tokens, place, floor) and names_somebody(tokens, place + 1, before + 1):
            return True
    return False


def _controls(tokens: Tokens, place: int, floor: int) -> bool:
    """True if a verb stands here that takes somebody and an infinitive."""
    bits, word = tokens.flags[place], tokens.words[place]
    if not bits & (VERB) or LEMMAS.get(word, word) not in CONTROL:
        return False
    if bits & NOUN and place > floor:
        before = tokens.flags[place - 1]
        return bool(before & (TO | MODAL | CONJUNCTION | ADVERB)) or tokens.words[place - 1] in ("we", "they", ",")
    return bool(bits & (VERB & ~PARTICIPLE) or bits & GERUND)


def names_somebody(tokens: Tokens, start: int, end: int) -> bool:
    """True if what stands between a verb and "to" is one noun phrase: "enable [small firms] to"."""
    if start >= end:
        return True
    if tokens.words[start] in ("on", "upon", "to"):
        start += 1
    return not any(
        tokens.flags[place] & PREPOSITION and tokens.words[place] not in ("of", "in", "from") for place in range(start, end)
    )


def exerts(tokens: Tokens, verb: int, to: int) -> bool:
    """True for "make every effort to", whose verb is what is undertaken."""
    lemma = LEMMAS.get(tokens.words[verb], tokens.words[verb])
    return lemma in EXERT and tokens.words[to - 1] in EFFORT
