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

Range = tuple[int, int]

LAST = frozenset(("and", "or", "and/or", "&"))
ARTICLES = frozenset(("the", "our", "their", "its"))
NOT_OBJECTS = frozenset(("with", "between", "among", "amongst", "by", "within", "alongside"))
"""Prepositions whose objects are people or bodies, no scope."""
STOPS = frozenset((",", ";", ":", "–", "—", "--", "-"))
CLOSERS = STOPS | {"(", "."}
MORE = frozenset("better more less most fewer greater further all both".split())
WORTH = frozenset(
    "worth each every once twice annually respectively alike close totalling totaling valued".split()
)
BONDED_FIRST = frozenset(("trafficking", "rule", "freedom", "freedoms"))
"""Nouns that keep their preposition in the first item too."""
LIKELY_VERBS = frozenset(
    "support combat secure increase counter address fight stem track monitor reform".split()
)
"""Nouns that before another noun are verbs."""
SUFFIXES = ("ive", "ic", "al", "able", "ible", "ous", "ful", "less", "ary", "ant", "ent")
NOUNS_ALIKE = frozenset(
    "capital material materials music traffic logic public survival removal proposal approval arrival portal metal "
    "mineral hospital archive initiative motive talent agent patent student event content parent fabric clinic cable "
    "arsenal festival signal journal manual potential professional official intellectual individual".split()
)
"""Nouns that end like adjectives."""
ITEM = 40
"""Tokens that an item may have."""


def listed(tokens: Tokens, start: int, end: int) -> Range | None:
    """The first list of three or more objects in tokens[start:end], without its preposition; None where none is."""
    comma = start + 1
    while comma < end - 2:
        if tokens.words[comma] == ",":
            last, reached = _last_item(tokens, comma, end)
            if last < 0 and _ends_clause(tokens, comma + 1, end):
                return None
            first = _first_item(tokens, start, comma) if last > 0 else -1
            if first >= 0 and _are_objects(tokens, first, comma, last, end):
                return first, _item_end(tokens, last, end)
            comma = max(comma, reached - 1)
        comma += 1
    return None


def _last_item(tokens: Tokens, comma: int, end: int) -> Range:
    """The start of the item after the "and" that closes the list which this comma opens, or -1; how far it looked."""
    place = comma + 1
    while place < end:
        if tokens.words[place] in LAST:
            closing = place > comma + 1 and place + 1 < end and _opens_item(tokens, place + 1, end)
            return place + 1 if closing else -1, place
        separator = _separator(tokens, place, end) if _opens_item(tokens, place, end) else -1
        if separator < 0:
            return -1, place
        if tokens.words[separator] in LAST:
            closing = separator + 1 < end and _opens_item(tokens, separator + 1, end)
            return separator + 1 if closing else -1, separator
        place = separator + 1
    return -1, place


def _opens_item(tokens: Tokens, place: int, end: int) -> bool:
    """True if an object can start here."""
    bits, word = tokens.flags[place], tokens.words[place]
    after = tokens.flags[place + 1] if place + 1 < end else MARK
    if bits & (PREPOSITION | SUBORDINATOR | AUXILIARY | CONJUNCTION) and not bits & (NOUN | CAPITAL):
        return False
    if bits & (MARK | NUMBER) and word not in '"“‘':
        return False
    if (bits & ADVERB and not bits & (DETERMINER | NOUN)) or (word == "both" and after & PREPOSITION):
        return False
    if bits & GERUND and (after & DETERMINER or (after & PREPOSITION and not bits & NOUN)):
        return False
    if bits & PARTICIPLE and not bits & NOUN and after & (PREPOSITION | CONJUNCTION | MARK):
        return False
    return not bits & BASE or (
        bool(bits & (PARTICIPLE | NOUN)) and not opens_verb(tokens, place, end, strict=True)
    )


def _separator(tokens: Tokens, place: int, end: int) -> int:
    """The comma or the last conjunction after the item that starts here, or -1."""
    paired = False
    for index in range(place, min(end, place + ITEM)):
        word, bits = tokens.words[index], tokens.flags[index]
        if word == "between":
            paired = True
        elif word in LAST and paired:
            paired = False
        elif word == "," or (word in LAST and not _inside(tokens, index, end)):
            return index
        elif bits & (SUBORDINATOR | AUXILIARY) or word in (";", ":", "–", "—", "("):
            return -1
    return -1


def _inside(tokens: Tokens, conjunction: int, end: int) -> bool:
    """True if a comma with a further item follows: the "and" joins two words of one item."""
    for index in range(conjunction + 1, min(end - 1, conjunction + 12)):
        if tokens.words[index] == ",":
            if tokens.words[index + 1] in LAST:
                return True
            return _opens_item(tokens, index + 1, end) and _has_last(tokens, index + 1, end)
        if tokens.flags[index] & (PREPOSITION | SUBORDINATOR | AUXILIARY) and tokens.words[index] != "of":
            return False
    return False


def _has_last(tokens: Tokens, place: int, end: int) -> bool:
    """True if a conjunction stands near."""
    return any(word in LAST for word in tokens.words[place : min(end, place + ITEM)])


def _first_item(tokens: Tokens, start: int, comma: int) -> int:
    """Where the first item starts: after the preposition that governs the list, or after the verb; -1 for no list."""
    for place in range(comma - 1, start - 1, -1):
        bits, word = tokens.flags[place], tokens.words[place]
        if bits & (SUBORDINATOR | AUXILIARY) or word in STOPS:
            return -1
        if bits & PREPOSITION and not bits & CAPITAL and not _is_bonded(tokens, start, place, comma):
            verbal = word == "to" and tokens.flags[place + 1] & (BASE | NOUN) == BASE
            return -1 if verbal or _governs_people(tokens, start, place) else place + 1
    place = start
    while place < comma and tokens.flags[place] & ADVERB and tokens.words[place] not in MORE:
        place += 1
    return place if place < comma else -1


def _governs_people(tokens: Tokens, start: int, preposition: int) -> bool:
    """True under "with", "between", and "the governments of" under these; also under "regardless of"."""
    word = tokens.words[preposition]
    if word != "of" or preposition <= start:
        return word in NOT_OBJECTS
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
    second = tokens.words[comma + 1]
    if tokens.words[preposition] != "of" or second not in ARTICLES or tokens.words[preposition + 1] == second:
        return False
    return second in tokens.words[max(start, preposition - 5) : preposition]


def _ends_clause(tokens: Tokens, place: int, end: int) -> bool:
    """True if a participle clause starts here: ", building on …", ", anchored in …"."""
    if place + 1 >= end:
        return True
    bits, word = tokens.flags[place], tokens.words[place]
    if bits & GERUND and word in LEMMAS and word not in NOMINAL:
        return tokens.words[place + 1] not in LAST and tokens.words[place + 1] not in (",", "of")
    return bool(bits & PARTICIPLE and not bits & NOUN and tokens.flags[place + 1] & PREPOSITION)


def _are_objects(tokens: Tokens, first: int, comma: int, last: int, end: int) -> bool:
    """True unless the items are adjectives, verbs, names, numbers or a participle clause."""
    bits, second = tokens.flags[first], comma + 1
    if bits & NUMBER or tokens.words[first] in TIMEWORD or _are_adjectives(tokens, first, comma, last):
        return False
    if not bits & GERUND and tokens.flags[second] & GERUND and _ends_clause(tokens, second, end):
        return False
    if any(_is_likely_verb(tokens, place, end) for place in (second, last)):
        return False
    verbal = bits & BASE or (bits & GERUND and tokens.flags[last] & GERUND)
    if comma - first == 1 and verbal and not bits & NOUN:
        return False
    named = _is_name(tokens, first, comma)
    return not (named and (tokens.words[second] in ("a", "an") or _is_name(tokens, second, last)))


def _is_likely_verb(tokens: Tokens, place: int, end: int) -> bool:
    """True for "support trade", not for "support for …", "support, …"."""
    follows = place + 1 < end and not tokens.flags[place + 1] & (PREPOSITION | MARK | CONJUNCTION)
    return follows and tokens.words[place] in LIKELY_VERBS


def _are_adjectives(tokens: Tokens, first: int, comma: int, last: int) -> bool:
    """True for "a free, open and secure sea": the first two items are adjectives."""
    if tokens.flags[last] & DETERMINER:
        return False
    second = comma + 1
    single = tokens.words[second + 1] in LAST or tokens.words[second + 1] == ","
    if single and _is_adjective(tokens.words[second]):
        return True
    bare = comma - first == 1 or (comma - first == 2 and tokens.flags[first] & DETERMINER)
    return _is_adjective(tokens.words[comma - 1]) and (single or bool(bare))


def _is_adjective(word: str) -> bool:
    """True if the word is an adjective, known or by its ending."""
    if word in ADJECTIVAL:
        return True
    return word.endswith(SUFFIXES) and not word.endswith("ment") and word not in NOUNS_ALIKE


def _is_name(tokens: Tokens, start: int, end: int) -> bool:
    """True if the item is a proper name, with or without an article."""
    place = start + (tokens.words[start] == "the")
    while end - 1 > place and (tokens.words[end - 1] == "," or tokens.words[end - 1] in LAST):
        end -= 1
    return place < end and bool(tokens.flags[place] & CAPITAL and tokens.flags[end - 1] & CAPITAL)


def _item_end(tokens: Tokens, start: int, end: int) -> int:
    """The end of the last item: a preposition other than its own, a comma or an adverb closes it."""
    for index in range(start + 1, end):
        word, bits, before = tokens.words[index], tokens.flags[index], index - 1
        if word in CLOSERS or bits & (SUBORDINATOR | AUXILIARY):
            return index
        if word in WORTH and not tokens.flags[before] & PREPOSITION:
            return index
        if bits & PREPOSITION and not bits & CAPITAL and word != "of" and tokens.words[before] not in BONDED:
            return index
        if bits & ADVERB and not bits & (DETERMINER | NOUN):
            return index
    return end
