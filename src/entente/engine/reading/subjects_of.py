"""Where the subject of a finite verb stands."""

from __future__ import annotations

from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BODY,
    CAPITAL,
    COLLECTIVE,
    CONJUNCTION,
    DETERMINER,
    GERUND,
    MARK,
    NEGATION,
    NOUN,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    THING,
    TO,
)
from entente.engine.reading.grammar import FRONT_OPENERS, is_party
from entente.engine.reading.tokens import Tokens

REACH = 160
"""Tokens that a subject may lie before its verb."""


def subject_before(tokens: Tokens, floor: int, verb: int, *, first: bool) -> tuple[int, int] | None:
    """The noun phrase that ends before the verb, as a token range, or None where the verb has none of its own.

    `floor` is where the clause can begin; `first` tells that no verb of this sentence stands before it.
    """
    end = _back_over_adverbs(tokens, floor, verb)
    if end <= floor or tokens.flags[end - 1] & CONJUNCTION:
        return None
    floor = max(floor, end - REACH)
    words, flags = tokens.words, tokens.flags
    last = flags[end - 1]
    if last & PRONOUN and not last & NOUN and words[end - 1] not in ("this", "these", "those", "that", "both"):
        start = end - 1
        if words[start] in ("each", "all", "both", "ourselves", "themselves") and start > floor:
            previous = words[start - 1]
            start = start - 1 if previous in ("we", "they", "you") else start
        return _stretched(tokens, floor, start), end
    apposed = _pronoun_with_apposition(tokens, floor, end)
    if apposed is not None:
        return apposed, end
    start = _phrase_start(tokens, floor, end, first=first)
    return (start, end) if start < end else None


def _back_over_adverbs(tokens: Tokens, floor: int, verb: int) -> int:
    """The end of what stands before the verb, without adverbs and a parenthesis in commas."""
    words, flags = tokens.words, tokens.flags
    end = verb
    while end > floor:
        bits, word = flags[end - 1], words[end - 1]
        if bits & (ADVERB | NEGATION) and not bits & (PRONOUN | DETERMINER | COLLECTIVE) or word == "each":
            end -= 1
        elif word == "," and end - 1 > floor:
            opening = _opening_comma(tokens, floor, end - 1)
            if opening is None:
                return end - 1
            end = opening
        else:
            break
    return end


def _opening_comma(tokens: Tokens, floor: int, closing: int) -> int | None:
    """Where the parenthesis that ends with this comma opens, if it is an adverbial one right after the subject."""
    for index in range(closing - 1, max(floor, closing - 40), -1):
        if tokens.words[index] == ",":
            opener, bits = tokens.words[index + 1], tokens.flags[index + 1]
            adverbial = opener in FRONT_OPENERS or bits & (PREPOSITION | SUBORDINATOR | ADVERB | GERUND | PARTICIPLE)
            return index if adverbial and index > floor else None
    return None


def _stretched(tokens: Tokens, floor: int, start: int) -> int:
    """The start of a pronoun subject, with what is joined to it: "our partners and we"."""
    del tokens, floor
    return start


def _pronoun_with_apposition(tokens: Tokens, floor: int, end: int) -> int | None:
    """The place of "we" in "We, the Leaders of …," before the verb."""
    words = tokens.words
    for index in range(floor, min(end, floor + 60)):
        if words[index] in ("we", "they") and index + 1 < end and _starts_apposition(tokens, index + 1):
            return index
    return None


def _starts_apposition(tokens: Tokens, index: int) -> bool:
    word, bits = tokens.words[index], tokens.flags[index]
    if word == ",":
        following = tokens.flags[index + 1] if index + 1 < len(tokens) else 0
        return bool(following & (DETERMINER | CAPITAL))
    return word == "the" or bool(bits & COLLECTIVE)


def _phrase_start(tokens: Tokens, floor: int, end: int, *, first: bool) -> int:
    """Where the noun phrase that ends at `end` starts."""
    words, flags = tokens.words, tokens.flags
    fronted = words[floor] in FRONT_OPENERS or bool(flags[floor] & SUBORDINATOR)
    fronted = fronted or bool(flags[floor] & GERUND) and "," in words[floor:end]
    if flags[floor] & GERUND and flags[floor] & NOUN and words[floor] not in FRONT_OPENERS:
        fronted = "," in words[floor:end]
    commas = [index for index in range(floor, end) if words[index] == ","]
    if commas and is_party(tokens, (commas[-1] + 1, end)) and commas[-1] + 2 < end:
        return commas[-1] + 1
    if first and not fronted:
        return floor
    if first and fronted:
        for comma in reversed(commas):
            if not flags[comma + 1] & (CONJUNCTION | PREPOSITION) and not _in_list(tokens, comma, end):
                return comma + 1
        return _determined_start(tokens, floor, end) if not commas else commas[0] + 1
    return _joined_start(tokens, floor, end)


def _in_list(tokens: Tokens, comma: int, end: int) -> bool:
    """True if the comma separates names in a list ("Aldmark, Veria and Corvane")."""
    words, flags = tokens.words, tokens.flags
    before, after = flags[comma - 1], flags[comma + 1]
    if not (before & CAPITAL and after & CAPITAL):
        return False
    rest = words[comma + 1 : end]
    return "and" in rest and comma >= 2 and (words[comma - 2] == "," or bool(flags[comma - 2] & MARK))


def _determined_start(tokens: Tokens, floor: int, end: int) -> int:
    """The last determiner or capital before the verb whose phrase runs up to it."""
    for index in range(end - 1, floor, -1):
        if tokens.flags[index] & (DETERMINER | PRONOUN) and tokens.words[index] not in ("both",):
            return index
    return end


def _joined_start(tokens: Tokens, floor: int, end: int) -> int:
    """The start of a subject after a conjunction, comma or semicolon inside the sentence."""
    words, flags = tokens.words, tokens.flags
    for index in range(end - 1, floor, -1):
        bits, word = flags[index], words[index]
        if word in (";", ":", "–", "—", "--"):
            return index + 1
        if bits & CONJUNCTION and word != "or" or word == ",":
            following = flags[index + 1]
            short = end - index <= 5 and not any(flags[at] & (PREPOSITION | SUBORDINATOR) for at in range(index + 1, end))
            if (following & (DETERMINER | PRONOUN | CAPITAL | COLLECTIVE) or word == "," and short and following & (THING | BODY)) and not (
                following & CAPITAL and word == "and" and _names_before(tokens, index, floor)
            ):
                return index + 1
        if bits & TO and index + 1 < end and flags[index + 1] & BASE:
            return end
    return floor if flags[floor] & (DETERMINER | PRONOUN | CAPITAL | COLLECTIVE) else end


def _names_before(tokens: Tokens, conjunction: int, floor: int) -> bool:
    """True if a name stands before "and" as the first half of a joint subject ("; Aldmark and Veria will")."""
    index = conjunction - 1
    if not tokens.flags[index] & CAPITAL:
        return False
    while index > floor and tokens.flags[index] & CAPITAL:
        index -= 1
    return tokens.words[index] in (",", ";", ":", "and", "the", "that", "both") or index == floor
