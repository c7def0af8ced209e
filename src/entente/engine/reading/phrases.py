"""Noun phrases of people and bodies: where they end, how they are joined, whom they name."""

from __future__ import annotations

from entente.engine.lexicon.en_adjuncts import ADJECTIVAL, ALLY, BEYOND, INSTRUMENT, MUTUAL, THINGS, TIMEWORD
from entente.engine.lexicon.flags import (
    ADVERB,
    AUXILIARY,
    BODY,
    CAPITAL,
    COLLECTIVE,
    DETERMINER,
    GERUND,
    MARK,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    SUBORDINATOR,
    THING,
)
from entente.engine.reading.agents import phrase_head
from entente.engine.reading.parties import Parties, is_of
from entente.engine.reading.tokens import Tokens

Range = tuple[int, int]

RELATIVES = frozenset(("which", "who", "whose", "whom"))
KEPT = frozenset(("of", "from"))
"""Prepositions that stay in a noun phrase: countries of origin, partners from the region."""
NAMING = frozenset(("on", "for", "against"))
"""Prepositions that stay in a name: the Office on Drugs, the Council for Trade."""
REGIONAL = frozenset(("in", "across", "throughout"))
HANGING = frozenset(("concerned", "involved", "present", "interested", "affected", "responsible"))
OFTEN = frozenset(("each", "every", "once", "twice", "not", "no", "annually"))
POSSESSIVE = frozenset(("our", "their", "its", "his", "her", "my", "your"))
ABSTRACT = tuple("ance ence tion sion ment ity ness ism ing ship ations ments ings ances".split())
"""Endings of nouns that name no one."""
SEPARATORS = frozenset((",", "and", "or", "and/or", "&"))
COMPLEMENT = frozenset(("of", "from", "on", "for", "in"))
PARTY_NOUNS = frozenset("party parties side sides participant participants signatory signatories".split())
COLLECTED = COLLECTIVE | BODY


def head_of(tokens: Tokens, start: int, end: int) -> int:
    """The place of the head noun of the noun phrase tokens[start:end]; WHO is one."""
    head = phrase_head(tokens, start, end)
    after = head + 1
    named = after < end and tokens.words[after] in RELATIVES and tokens.flags[after] & CAPITAL
    return after if named else head


def phrase_end(tokens: Tokens, start: int, limit: int) -> int:
    """The end of the noun phrase that starts here, with what is joined to it, without what only says more."""
    index = start
    while index < limit and not _stops(tokens, start, index, limit):
        index += 1
    while index > start and (
        tokens.words[index - 1] in SEPARATORS or tokens.flags[index - 1] & (PREPOSITION | ADVERB)
    ):
        index -= 1
    return index


def _stops(tokens: Tokens, start: int, index: int, limit: int) -> bool:
    """True if the word here stands outside the noun phrase."""
    word, bits = tokens.words[index], tokens.flags[index]
    if word == ",":
        return not goes_on(tokens, index, limit)
    if bits & MARK:
        return word not in "&’'-‑./\"“”"
    if bits & (AUXILIARY | SUBORDINATOR):
        return not bits & CAPITAL and index > start
    if index == start or bits & CAPITAL:
        return False
    if word in OFTEN:
        return not tokens.flags[index - 1] & PREPOSITION
    if bits & PREPOSITION:
        return not _keeps(tokens, index, limit)
    if bits & ADVERB and not bits & (DETERMINER | NOUN):
        return not (index + 1 < limit and tokens.flags[index + 1] & PARTICIPLE)
    return _verbal(tokens, index, limit)


def _keeps(tokens: Tokens, index: int, limit: int) -> bool:
    """True if the preposition here belongs to the phrase: countries of origin, the Office on Drugs."""
    word, after = tokens.words[index], index + 1
    if word in KEPT:
        return after < limit and tokens.words[after] not in TIMEWORD and not tokens.flags[after] & NUMBER
    if after >= limit:
        return False
    before = tokens.flags[index - 1]
    if word in NAMING:
        return bool(before & CAPITAL and before & COLLECTED and tokens.flags[after] & CAPITAL)
    if word in REGIONAL and not before & CAPITAL and tokens.words[index - 1] in ALLY:
        place = after + (tokens.words[after] == "the")
        return place < limit and (tokens.words[place] == "region" or _is_place(tokens, place))
    return False


def _is_place(tokens: Tokens, index: int) -> bool:
    return bool(tokens.flags[index] & CAPITAL) and tokens.words[index] not in TIMEWORD


def _verbal(tokens: Tokens, index: int, limit: int) -> bool:
    """True for a participle that only says more: units listed in the annex, partners building a port."""
    if index + 1 >= limit:
        return False
    bits, after = tokens.flags[index], tokens.flags[index + 1]
    if bits & PARTICIPLE and not bits & NOUN:
        hangs = tokens.words[index] in HANGING and tokens.words[index + 1] == "to"
        return bool(after & PREPOSITION) and not hangs
    named = tokens.flags[index - 1] & (NOUN | COLLECTED)
    return bool(bits & GERUND and after & (DETERMINER | PREPOSITION) and named)


def goes_on(tokens: Tokens, comma: int, limit: int) -> bool:
    """True if the comma joins another member of a list that an "and" closes."""
    place = comma + 1
    if place < limit and tokens.words[place] in SEPARATORS:
        place += 1
        return place < limit and names_people(tokens, place, limit)
    if place >= limit or not names_people(tokens, place, limit):
        return False
    for index in range(place, min(limit, place + 30)):
        word, bits = tokens.words[index], tokens.flags[index]
        if word == "and":
            return names_people(tokens, index + 1, limit) if index + 1 < limit else False
        if bits & AUXILIARY or word in (";", ":"):
            return False
    return False


def names_people(tokens: Tokens, start: int, limit: int) -> bool:
    """True if a noun phrase that names people, bodies or states seems to start here."""
    for index in range(start, min(limit, start + 7)):
        word, bits = tokens.words[index], tokens.flags[index]
        if word in ALLY or (bits & (COLLECTED | CAPITAL) and not bits & THING and word not in INSTRUMENT):
            return bool(bits & CAPITAL) or not bits & (PREPOSITION | SUBORDINATOR)
        if word in SEPARATORS and index > start and tokens.words[index - 1] in ADJECTIVAL:
            continue
        if bits & (PREPOSITION | MARK | SUBORDINATOR | AUXILIARY) or word in SEPARATORS:
            return False
    return False


def split(tokens: Tokens, start: int, end: int) -> list[Range]:
    """The members of a joined noun phrase: "farmers and retailers" is two, "countries of origin and transit" one."""
    parts: list[Range] = []
    begin, index = start, start
    while index < end:
        if tokens.words[index] in SEPARATORS and _parts(tokens, begin, index, end):
            if index > begin:
                parts.append((begin, index))
            while (index < end and tokens.words[index] in SEPARATORS) or _again(tokens, index, end):
                index += 1
            begin = index
        index += 1
    return [*parts, (begin, end)] if begin < end else parts


def _again(tokens: Tokens, index: int, end: int) -> bool:
    """True at the second "with" of "with industry and with farmers"."""
    return index < end and tokens.words[index] in ("with", "on", "upon", "between")


def _parts(tokens: Tokens, begin: int, joint: int, end: int) -> bool:
    """True if what stands on each side of the joint names people of its own."""
    after = joint + 1
    while after < end and (tokens.words[after] in SEPARATORS or _again(tokens, after, end)):
        after += 1
    if after >= end or joint == begin or not names_people(tokens, after, end):
        return False
    if tokens.words[joint - 1] in ADJECTIVAL and tokens.words[begin] != "the":
        return False
    head = head_of(tokens, begin, joint)
    if not (tokens.flags[head] & (COLLECTED | CAPITAL) or tokens.words[head] in ALLY):
        return False
    if tokens.words[joint] != "," and _is_half_name(tokens, begin, joint, after):
        return False
    if not any(tokens.words[place] in COMPLEMENT for place in range(begin, joint)):
        return True
    bits = tokens.flags[after]
    return bool(bits & DETERMINER) or (tokens.words[after] in ALLY and not bits & CAPITAL)


def _is_half_name(tokens: Tokens, begin: int, joint: int, after: int) -> bool:
    """True for the first half of "the Insurance Regulatory and Development Authority"."""
    head = head_of(tokens, begin, joint)
    bits, word = tokens.flags[head], tokens.words[head]
    if not bits & CAPITAL or bits & COLLECTED or joint - begin <= 2 or word in ALLY or word.endswith("s"):
        return False
    return tokens.flags[after] & (CAPITAL | DETERMINER) == CAPITAL


def is_relative(tokens: Tokens, place: int) -> bool:
    """True for "who", not for WHO."""
    return tokens.words[place] in RELATIVES and not tokens.flags[place] & CAPITAL


def is_partner(tokens: Tokens, start: int, end: int, parties: Parties | None) -> bool:
    """True if the noun phrase names people, a body or a state that is none of the parties."""
    head = head_of(tokens, start, end)
    first, noun, bits = tokens.words[start], tokens.words[head], tokens.flags[head]
    if first in MUTUAL and (first != "other" or end == start + 1):
        return False
    if first in POSSESSIVE:
        return noun in BEYOND
    if _is_a_party(tokens, start, end, noun) or noun in INSTRUMENT or noun in THINGS:
        return False
    if bits & CAPITAL and (bits & THING or (not bits & COLLECTED and noun.endswith(ABSTRACT))):
        return False
    people = bits & (CAPITAL | COLLECTIVE) or noun in ALLY
    return bool(people) and not _of_a_party(tokens, start, end, parties)


def _is_a_party(tokens: Tokens, start: int, end: int, noun: str) -> bool:
    """True for "the other Party", "the other Government", "both Sides"; not for "other countries"."""
    first = tokens.words[start]
    if "other" in tokens.words[start : min(end, start + 2)]:
        return noun in PARTY_NOUNS or (first == "the" and not noun.endswith("s"))
    return noun in PARTY_NOUNS and first in ("the", "both")


def _of_a_party(tokens: Tokens, start: int, end: int, parties: Parties | None) -> bool:
    """True if a party's name, or an adjective made of it, stands in the phrase."""
    names = [index for index in range(start, end) if tokens.flags[index] & CAPITAL]
    known = parties.names if parties is not None and names else frozenset()
    for index in names if known else ():
        word = tokens.words[index]
        if is_of(word, known) or (index + 1 < end and f"{word} {tokens.words[index + 1]}" in known):
            return True
    return False
