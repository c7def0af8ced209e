"""Where the subject of a finite verb stands."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import FRONT_OPENERS
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
from entente.engine.reading.agents import is_party
from entente.engine.reading.heads import Phrase
from entente.engine.reading.tokens import Tokens

REACH = 160
"""Tokens that a subject may lie before its verb."""
APPOSITION_REACH = 60
"""Tokens within which "we" with an apposition is looked for."""
PARENTHESIS_REACH = 40
"""Tokens that a parenthesis in commas may fill."""
SHORT = 5
"""Tokens of a subject that is known without a determiner, at most."""

STARTS = DETERMINER | PRONOUN | CAPITAL | COLLECTIVE
DEMONSTRATIVES = frozenset(("this", "these", "those", "that", "both"))
APPOSED = frozenset(("we", "they"))
FLOATING = frozenset(("each", "all", "ourselves", "themselves"))
DASHES = frozenset(("–", "—"))
CLAUSE_MARKS = frozenset((";", ":", "–", "—", "--"))
BEFORE_NAMES = frozenset((",", ";", ":", "and", "the", "that", "both"))


def subject_before(tokens: Tokens, floor: int, verb: int, *, first: bool) -> Phrase | None:
    """The noun phrase that ends before the verb, or None where the verb has none of its own.

    `floor` is where the clause can begin; `first` tells that no verb of this sentence stands before it.
    """
    end = _back_over_adverbs(tokens, floor, verb)
    if end <= floor or tokens.flags[end - 1] & CONJUNCTION:
        return None
    floor = max(floor, end - REACH)
    start = _pronoun_before(tokens, floor, end)
    if start < 0:
        start = _pronoun_with_apposition(tokens, floor, end)
    if start < 0:
        start = _phrase_start(tokens, floor, end, first=first)
    while start < end and tokens.flags[start] & (MARK | CONJUNCTION):
        start += 1
    return (start, end) if start < end else None


def _back_over_adverbs(tokens: Tokens, floor: int, verb: int) -> int:
    """The end of what stands before the verb, without adverbs and a parenthesis in commas."""
    words, flags = tokens.words, tokens.flags
    end = verb
    while end > floor:
        bits, word = flags[end - 1], words[end - 1]
        if (bits & (ADVERB | NEGATION) and not bits & (PRONOUN | DETERMINER | COLLECTIVE)) or word == "each":
            end -= 1
        elif word in DASHES and end - 1 > floor:
            opening = _opening_dash(tokens, floor, end - 1)
            if opening < 0:
                break
            end = opening
        elif word == "," and end - 1 > floor:
            opening = _opening_comma(tokens, floor, end - 1)
            if opening < 0:
                return end - 1
            end = opening
        else:
            break
    return end


def _opening_dash(tokens: Tokens, floor: int, closing: int) -> int:
    """Where the parenthesis that ends with this dash opens; -1 where none does."""
    dashes = (at for at in range(closing - 2, max(floor, closing - PARENTHESIS_REACH), -1))
    return next((at for at in dashes if tokens.words[at] in DASHES), -1)


def _opening_comma(tokens: Tokens, floor: int, closing: int) -> int:
    """Where the parenthesis that ends with this comma opens, if it is an adverbial one behind the subject; else -1."""
    for index in range(closing - 1, max(floor, closing - PARENTHESIS_REACH), -1):
        if tokens.words[index] == ",":
            bits = tokens.flags[index + 1]
            adverbial = bits & (PREPOSITION | SUBORDINATOR | ADVERB | GERUND | PARTICIPLE)
            return index if adverbial or tokens.words[index + 1] in FRONT_OPENERS else -1
    return -1


def _pronoun_before(tokens: Tokens, floor: int, end: int) -> int:
    """The start of a subject that is a pronoun: we, they both; -1 for any other."""
    words, start = tokens.words, end - 1
    bits = tokens.flags[start]
    if not bits & PRONOUN or bits & NOUN or words[start] in DEMONSTRATIVES:
        return -1
    pronoun = start - 1
    while pronoun > floor and words[start] in FLOATING and tokens.flags[pronoun] & ADVERB:
        pronoun -= 1
    if words[start] in FLOATING and pronoun >= floor and words[pronoun] in ("we", "they", "you"):
        return pronoun
    return start


def _pronoun_with_apposition(tokens: Tokens, floor: int, end: int) -> int:
    """The place of "we" in "We, the Leaders of …," before the verb; -1 where there is none."""
    words, stop = tokens.words, min(end - 1, floor + APPOSITION_REACH)
    if APPOSED.isdisjoint(words[floor:stop]):
        return -1
    for index in range(floor, stop):
        if words[index] in APPOSED and _starts_apposition(tokens, index + 1):
            return index
    return -1


def _starts_apposition(tokens: Tokens, index: int) -> bool:
    if tokens.words[index] == ",":
        return index + 1 < len(tokens) and bool(tokens.flags[index + 1] & (DETERMINER | CAPITAL))
    return tokens.words[index] == "the" or bool(tokens.flags[index] & COLLECTIVE)


def _phrase_start(tokens: Tokens, floor: int, end: int, *, first: bool) -> int:
    """Where the noun phrase that ends at `end` starts; `end` where none does."""
    commas = [index for index, word in enumerate(tokens.words[floor:end], floor) if word == ","]
    if commas and commas[-1] + 2 < end and is_party(tokens, (commas[-1] + 1, end)):
        return commas[-1] + 1
    if not first:
        return _joined_start(tokens, floor, end)
    if not _is_fronted(tokens, floor, has_comma=bool(commas)):
        return floor
    for comma in reversed(commas):
        if not tokens.flags[comma + 1] & (CONJUNCTION | PREPOSITION) and not _in_list(tokens, comma, end):
            return comma + 1
    return commas[0] + 1 if commas else _determined_start(tokens, floor, end)


def _is_fronted(tokens: Tokens, floor: int, *, has_comma: bool) -> bool:
    """True if an adjunct or subordinate clause opens here, and not the subject."""
    word, bits = tokens.words[floor], tokens.flags[floor]
    if word in FRONT_OPENERS:
        return True
    if bits & GERUND and bits & NOUN:
        return has_comma
    return bool(bits & SUBORDINATOR) or (bool(bits & GERUND) and has_comma)


def _in_list(tokens: Tokens, comma: int, end: int) -> bool:
    """True if the comma separates names in a list ("Aldmark, Veria and Corvane")."""
    words, flags = tokens.words, tokens.flags
    if comma < 2 or not flags[comma - 1] & flags[comma + 1] & CAPITAL:
        return False
    listed = words[comma - 2] == "," or bool(flags[comma - 2] & MARK)
    return listed and "and" in words[comma + 1 : end]


def _determined_start(tokens: Tokens, floor: int, end: int) -> int:
    """The last determiner or pronoun before the verb whose phrase runs up to it."""
    for index in range(end - 1, floor, -1):
        if tokens.flags[index] & (DETERMINER | PRONOUN):
            start = index
            while (
                start - 1 > floor
                and tokens.flags[start - 1] & DETERMINER
                and not tokens.flags[start - 1] & PRONOUN
            ):
                start -= 1
            return _name_behind(tokens, start, end)
    return end


def _name_behind(tokens: Tokens, start: int, end: int) -> int:
    """Where the name starts in "at the same time Aldmark": a plain noun ends the adjunct; else `start`."""
    for index in range(start + 2, end):
        bits, before = tokens.flags[index], tokens.flags[index - 1]
        plain = before & NOUN and not before & (CAPITAL | COLLECTIVE | BODY | PREPOSITION | DETERMINER)
        if bits & CAPITAL and plain:
            return index
    return start


def _joined_start(tokens: Tokens, floor: int, end: int) -> int:
    """The start of a subject after a conjunction, comma or semicolon inside the sentence."""
    words, flags = tokens.words, tokens.flags
    for index in range(end - 1, floor, -1):
        bits, word = flags[index], words[index]
        if word in CLAUSE_MARKS:
            return index + 1
        if (word == "," or (bits & CONJUNCTION and word != "or")) and _starts_behind(
            tokens, floor, index, end
        ):
            return index + 1
        if bits & TO and index + 1 < end and flags[index + 1] & BASE:
            return end
    return floor if flags[floor] & STARTS else end


def _starts_behind(tokens: Tokens, floor: int, joint: int, end: int) -> bool:
    """True if the subject starts right behind a comma or conjunction."""
    words, following = tokens.words, tokens.flags[joint + 1]
    if not following & STARTS and not _is_short(tokens, joint, end):
        return False
    return not (following & CAPITAL and words[joint] == "and" and _names_before(tokens, joint, floor))


def _is_short(tokens: Tokens, joint: int, end: int) -> bool:
    """True for ", cooperation": a body or thing alone behind a comma."""
    if tokens.words[joint] != "," or end - joint > SHORT or not tokens.flags[joint + 1] & (THING | BODY):
        return False
    return not any(bits & (PREPOSITION | SUBORDINATOR) for bits in tokens.flags[joint + 1 : end])


def _names_before(tokens: Tokens, conjunction: int, floor: int) -> bool:
    """True if a name stands before "and" as the first half of a joint subject ("; Aldmark and Veria will")."""
    index = conjunction - 1
    if not tokens.flags[index] & CAPITAL:
        return False
    while index > floor and tokens.flags[index] & CAPITAL:
        index -= 1
    return tokens.words[index] in BEFORE_NAMES or index == floor
