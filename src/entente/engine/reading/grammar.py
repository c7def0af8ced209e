"""Small questions about the tokens around a place, which the rules ask again and again."""

from __future__ import annotations

from collections.abc import Mapping

from entente.engine.lexicon.en_wordlists import EXCHANGED, NOUNISH, PARTICLE_VERBS, POLITICAL, TO_VERBS
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    GERUND,
    MARK,
    MODAL,
    NEGATION,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    THIRD,
    TO,
)
from entente.engine.reading.tokens import Tokens

LOOSE = frozenset(
    "also not never together jointly both each all further even only just forward first".split()
)
"""Words that stand between a verb and what it takes, whatever else they may be."""
POSSESSIVES = frozenset("our their its his her my your each other".split())
WILL_DETERMINERS = frozenset("the a our their its his her my your any".split())
DATE_WORDS = frozenset(("may", "might", "can", "must"))
NOUN_MODALS = frozenset(("will", "would", "shall", "should"))
DASHES = frozenset(("-", "–", "—", ":"))
QUOTES = frozenset('“"‘‑')
LONGEST_ENUMERATOR = 4


def skip_adverbs(tokens: Tokens, index: int, end: int) -> int:
    """The first place from `index` on that is neither an adverb nor a negation."""
    flags, words = tokens.flags, tokens.words
    while index < end:
        bits = flags[index]
        if (bits & (ADVERB | NEGATION) and not bits & (DETERMINER | BASE)) or words[index] in LOOSE:
            if bits & BASE and _has_object(tokens, index, end):
                break
            index += 1
        elif words[index] == "and" and _joins_adverbs(tokens, index, end):
            index += 2
        elif (
            words[index] == "," and index + 2 < end and words[index + 2] == "," and flags[index + 1] & ADVERB
        ):
            index += 3
        else:
            break
    return index


def _has_object(tokens: Tokens, index: int, end: int) -> bool:
    """True for "further the aims": a word that is an adverb elsewhere, with a determiner behind it."""
    after = index + 1
    return after < end and bool(tokens.flags[after] & DETERMINER) and tokens.words[after] not in LOOSE


def _joins_adverbs(tokens: Tokens, index: int, end: int) -> bool:
    """True for "fully and promptly"."""
    both = 0 < index < end - 1
    return both and _is_only_adverb(tokens.flags[index - 1]) and _is_only_adverb(tokens.flags[index + 1])


def _is_only_adverb(bits: int) -> bool:
    return bool(bits & ADVERB) and not bits & (BASE | DETERMINER | NOUN)


def skip_enumerator(tokens: Tokens, index: int, end: int) -> int:
    """Past an enumerator inside a sentence, "(a)" or "– (ii)", and the dash or colon before it."""
    words = tokens.words
    dashed = index + 1 < end and words[index] in DASHES and words[index + 1] == "("
    place = index + 1 if dashed else index
    if place + 2 < end and words[place] == "(" and words[place + 2] == ")":
        return place + 3 if len(words[place + 1]) <= LONGEST_ENUMERATOR else index
    return index


def place_of(tokens: Tokens, word: str, start: int, end: int) -> int:
    """The first place of a word in tokens[start:end]; -1 where it does not stand there."""
    try:
        return tokens.words.index(word, start, max(start, end))
    except ValueError:
        return -1


def stands(phrases: Mapping[str, tuple[str, ...]], words: list[str], index: int) -> bool:
    """True if a phrase of the list stands here: its word, and behind it one word or two."""
    behind = phrases.get(words[index])
    if behind is None:
        return False
    return (
        " ".join(words[index + 1 : index + 2]) in behind or " ".join(words[index + 1 : index + 3]) in behind
    )


def is_negated(tokens: Tokens, start: int, end: int) -> bool:
    """True if a word of negation stands in the range."""
    return start < end and any(bits & NEGATION for bits in tokens.flags[start:end])


def is_modal(tokens: Tokens, index: int, end: int) -> bool:
    """True if the word is a modal verb here, and not a noun (political will) or a month (May 2026)."""
    word, flags = tokens.words[index], tokens.flags
    before = flags[index - 1] if index else 0
    if word in DATE_WORDS:
        after = flags[index + 1] if index + 1 < end else MARK
        month = word == "may" and index and flags[index] & CAPITAL
        if month or (before | after) & NUMBER:
            return False
        return bool(after & (BASE | BE | ADVERB | NEGATION)) or tokens.words[min(index + 1, end - 1)] in (
            ",",
            "have",
        )
    if word in NOUN_MODALS and index:
        noun = before & DETERMINER and not before & PRONOUN and tokens.words[index - 1] in WILL_DETERMINERS
        return not noun and tokens.words[index - 1] not in POLITICAL
    return True


def begins_object(tokens: Tokens, index: int, end: int) -> bool:
    """True if what stands here can be the object or complement of a verb."""
    if index >= end:
        return False
    bits = tokens.flags[index]
    if bits & (DETERMINER | PRONOUN | NOUN | CAPITAL | NUMBER | PREPOSITION | TO | ADVERB | SUBORDINATOR):
        return True
    return not bits & (MARK | CONJUNCTION | MODAL) or tokens.words[index] in QUOTES


def opens_verb(tokens: Tokens, index: int, end: int, *, strict: bool = False) -> bool:
    """True if the base form here is a verb with an object of its own, and not a noun in a list.

    `strict` asks of a word that is also a noun that a determiner or `to` follow.
    """
    bits, after = tokens.flags[index], index + 1
    if not bits & (BASE | THIRD):
        return False
    if after >= end:
        return not bits & NOUN
    if bits & NOUN:
        return _noun_opens_verb(tokens, index, end, strict=strict)
    if tokens.words[after] == "of" and tokens.words[index] not in ("dispose", "approve", "consist"):
        return False
    return begins_object(tokens, after, end) or not tokens.words[after].isalnum()


def _noun_opens_verb(tokens: Tokens, index: int, end: int, *, strict: bool) -> bool:
    """The same of a word that is a noun too: what stands right behind it tells."""
    verb, word = tokens.words[index], tokens.words[index + 1]
    following = tokens.flags[index + 1]
    if word == "of":
        return False
    determined = bool(following & DETERMINER) or word in POSSESSIVES
    if determined or (verb == "exchange" and not EXCHANGED.isdisjoint(tokens.words[index + 1 : index + 3])):
        return True
    if verb in NOUNISH:
        return False
    if word == "to":
        return verb in TO_VERBS and index + 2 < end and bool(tokens.flags[index + 2] & BASE)
    if word in PARTICLE_VERBS.get(verb, ()) or (
        strict and tokens.flags[index] & THIRD and following & CAPITAL
    ):
        return True
    if strict:
        return False
    if following & (PREPOSITION | CONJUNCTION | MARK | MODAL | BE | SUBORDINATOR):
        return verb in ("work", "cooperate", "call")
    return not following & GERUND or bool(following & NOUN)
