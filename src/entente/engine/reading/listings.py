"""Lists of three or more objects: "cooperation on energy, transport and health"."""

from __future__ import annotations

from entente.engine.lexicon.en_adjuncts import ADJECTIVAL, BONDED, NOMINAL, TIMEWORD
from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import (
    ADVERB,
    AUXILIARY,
    BASE,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    GERUND,
    MARK,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    SUBORDINATOR,
)
from entente.engine.reading.grammar import opens_verb
from entente.engine.reading.tokens import Tokens

Span = tuple[int, int]

LAST = frozenset(("and", "or", "and/or", "&"))
NOT_OBJECTS = frozenset(("with", "between", "among", "amongst", "by", "within", "alongside"))
"""Prepositions whose objects are people or bodies, no scope."""
SUFFIXES = ("ive", "ic", "al", "able", "ible", "ous", "ful", "less", "ary", "ant", "ent")
NOUNS_ALIKE = frozenset(
    "capital material materials environment development government employment investment management equipment "
    "treatment music traffic logic public survival removal proposal approval arrival portal metal mineral hospital "
    "archive initiative motive talent agent patent student event content parent statement agreement".split()
)
WORTH = frozenset("worth each every once twice annually respectively alike close totalling totaling valued".split())
ITEM = 40
"""Tokens that an item may have."""


def listed(tokens: Tokens, start: int, end: int) -> Span | None:
    """The first list of three or more objects in tokens[start:end], without its preposition; None where there is none."""
    comma = start + 1
    while comma < end - 2:
        last = _last_item(tokens, comma, end) if tokens.words[comma] == "," else None
        if last is not None:
            first = _first_item(tokens, start, comma)
            if first is not None and _are_objects(tokens, first, comma, last, end):
                return first, _item_end(tokens, last, end)
            comma = last
        elif tokens.words[comma] == "," and _ends_clause(tokens, comma + 1, end):
            return None
        comma += 1
    return None


def _ends_clause(tokens: Tokens, place: int, end: int) -> bool:
    """True if a participle clause starts here: ", building on …", ", anchored in …"."""
    if place + 1 >= end:
        return True
    bits, after = tokens.flags[place], tokens.flags[place + 1]
    if bits & GERUND and tokens.words[place] in LEMMAS and tokens.words[place] not in NOMINAL:
        return tokens.words[place + 1] not in (*LAST, ",", "of")
    return bool(bits & PARTICIPLE and not bits & NOUN and after & PREPOSITION)


def _last_item(tokens: Tokens, comma: int, end: int) -> int | None:
    """The start of the item after the "and" that closes the list which this comma opens."""
    place = comma + 1
    while place < end:
        if tokens.words[place] in LAST:
            opens = place > comma + 1 and place + 1 < end and _opens_item(tokens, place + 1, end)
            return place + 1 if opens else None
        if not _opens_item(tokens, place, end):
            return None
        separator = _separator(tokens, place, end)
        if separator is None:
            return None
        if tokens.words[separator] in LAST:
            opens = separator + 1 < end and _opens_item(tokens, separator + 1, end)
            return separator + 1 if opens else None
        place = separator + 1
    return None


def _opens_item(tokens: Tokens, place: int, end: int) -> bool:
    """True if an object can start here."""
    bits, word = tokens.flags[place], tokens.words[place]
    if bits & (PREPOSITION | SUBORDINATOR | AUXILIARY | CONJUNCTION) and not bits & (NOUN | CAPITAL):
        return False
    if bits & (MARK | NUMBER) and word not in "\"“‘":
        return False
    after = tokens.flags[place + 1] if place + 1 < end else MARK
    if bits & ADVERB and not bits & (DETERMINER | NOUN) or word == "both" and after & PREPOSITION:
        return False
    if bits & GERUND and after & (DETERMINER | PREPOSITION) and not (bits & NOUN and after & PREPOSITION):
        return False
    if bits & PARTICIPLE and not bits & NOUN and after & (PREPOSITION | CONJUNCTION | MARK):
        return False
    return not bits & BASE or bool(bits & (PARTICIPLE | NOUN)) and not opens_verb(tokens, place, end, strict=True)


def _separator(tokens: Tokens, place: int, end: int) -> int | None:
    """The comma or the last conjunction after the item that starts here."""
    for index in range(place, min(end, place + ITEM)):
        word, bits = tokens.words[index], tokens.flags[index]
        if word == ",":
            return index
        if word in LAST and not _inside(tokens, index, end):
            return index
        if bits & (SUBORDINATOR | AUXILIARY) or word in (";", ":", "–", "—", "("):
            return None
    return None


def _inside(tokens: Tokens, conjunction: int, end: int) -> bool:
    """True if a comma with a conjunction follows: the "and" joins two words of one item."""
    for index in range(conjunction + 1, min(end - 1, conjunction + 12)):
        if tokens.words[index] == ",":
            return tokens.words[index + 1] in LAST or _separator(tokens, index + 1, end) is not None and (
                _opens_item(tokens, index + 1, end)
            )
        if tokens.flags[index] & (PREPOSITION | SUBORDINATOR | AUXILIARY) and tokens.words[index] != "of":
            return False
    return False


def _first_item(tokens: Tokens, start: int, comma: int) -> int | None:
    """Where the first item starts: after the preposition that governs the list, or after the verb."""
    place = comma - 1
    while place >= start:
        bits, word = tokens.flags[place], tokens.words[place]
        if bits & (SUBORDINATOR | AUXILIARY) or word in STOPS:
            return None
        if bits & PREPOSITION and not bits & CAPITAL and not _is_bonded(tokens, start, place, comma):
            verbal = word == "to" and tokens.flags[place + 1] & BASE and not tokens.flags[place + 1] & NOUN
            return None if verbal or _governs_people(tokens, start, place) else place + 1
        place -= 1
    place = start
    while place < comma and tokens.flags[place] & ADVERB and tokens.words[place] not in MORE:
        place += 1
    return place if place < comma else None


STOPS = frozenset((",", ";", ":", "–", "—", "--", "-"))
MORE = frozenset("better more less most fewer greater further all both".split())


def _governs_people(tokens: Tokens, start: int, preposition: int) -> bool:
    """True under "with", "between", and "the governments of" under these; also under "regardless of"."""
    word = tokens.words[preposition]
    if word in NOT_OBJECTS:
        return True
    if word != "of" or preposition <= start:
        return False
    if tokens.words[preposition - 1] in ("regardless", "irrespective"):
        return True
    for place in range(preposition - 1, max(start - 1, preposition - 6), -1):
        if tokens.flags[place] & PREPOSITION:
            return tokens.words[place] in NOT_OBJECTS
    return False


def _is_bonded(tokens: Tokens, start: int, preposition: int, comma: int) -> bool:
    """True if the preposition belongs to the first item: trafficking in persons; the fight …, the rule …."""
    if preposition <= start:
        return False
    if tokens.words[preposition - 1] in BONDED_FIRST:
        return True
    if tokens.words[preposition] != "of" or tokens.words[comma + 1] not in ("the", "our", "their", "its"):
        return False
    second = tokens.words[comma + 1]
    return tokens.words[preposition + 1] != second and second in tokens.words[max(start, preposition - 5) : preposition]


BONDED_FIRST = frozenset(("trafficking", "rule", "freedom", "freedoms"))


def _are_objects(tokens: Tokens, first: int, comma: int, last: int, end: int) -> bool:
    """True unless the items are adjectives, verbs, names, numbers or a participle clause."""
    bits, second = tokens.flags[first], comma + 1
    if bits & NUMBER or tokens.words[first] in TIMEWORD:
        return False
    if not bits & GERUND and tokens.flags[second] & GERUND and _ends_clause(tokens, second, end):
        return False
    if _are_adjectives(tokens, first, comma, last):
        return False
    if any(tokens.words[place] in LIKELY_VERBS and not _is_object(tokens, place, end) for place in (second, last)):
        return False
    if comma - first == 1 and (bits & BASE and not bits & NOUN or bits & GERUND and tokens.flags[last] & GERUND):
        return bool(bits & NOUN)
    return not (_is_name(tokens, first, comma) and _is_name(tokens, second, last))


LIKELY_VERBS = frozenset("support combat secure increase counter address fight stem track monitor reform".split())


def _is_object(tokens: Tokens, place: int, end: int) -> bool:
    """True for "support for …", "support, …"; False for "support trade"."""
    after = place + 1
    return after >= end or bool(tokens.flags[after] & (PREPOSITION | MARK | CONJUNCTION))


def _are_adjectives(tokens: Tokens, first: int, comma: int, last: int) -> bool:
    """True for "a free, open and secure sea": the first two items are adjectives."""
    if tokens.flags[last] & DETERMINER:
        return False
    second = comma + 1
    single = tokens.words[second + 1] in LAST or tokens.words[second + 1] == ","
    if single and _is_adjective(tokens.words[second]):
        return True
    bare = comma - first == 1 or comma - first == 2 and tokens.flags[first] & DETERMINER
    return _is_adjective(tokens.words[comma - 1]) and (single or bool(bare))


def _is_name(tokens: Tokens, start: int, end: int) -> bool:
    """True if the item is a proper name, with or without an article."""
    place = start + (tokens.words[start] == "the")
    while end - 1 > place and tokens.words[end - 1] in (",", *LAST):
        end -= 1
    return place < end and bool(tokens.flags[place] & CAPITAL and tokens.flags[end - 1] & CAPITAL)


def _is_adjective(word: str) -> bool:
    """True if the word is an adjective, known or by its ending."""
    if word in ADJECTIVAL:
        return True
    return word.endswith(SUFFIXES) and not word.endswith("ment") and word not in NOUNS_ALIKE


def _item_end(tokens: Tokens, start: int, end: int) -> int:
    """The end of the last item: a preposition other than its own, a comma or an adverb closes it."""
    for index in range(start, end):
        word, bits = tokens.words[index], tokens.flags[index]
        if index == start:
            continue
        if word in WORTH and not tokens.flags[index - 1] & PREPOSITION or word in (",", ";", ":", "(", ".", "–", "—", "-") or bits & (SUBORDINATOR | AUXILIARY):
            return index
        if bits & PREPOSITION and not bits & CAPITAL and word != "of" and tokens.words[index - 1] not in BONDED:
            return index
        if bits & ADVERB and not bits & (DETERMINER | NOUN):
            return index
    return end
