"""Which dates tell when a thing is to be done, and which belong to a name, a sum or an event that lies behind."""

from __future__ import annotations

from entente.engine.lexicon.en_calendar import NOUNS
from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    BODY,
    CAPITAL,
    COLLECTIVE,
    CONJUNCTION,
    HAVE,
    MARK,
    MODAL,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    SUBORDINATOR,
    THING,
    TO,
)
from entente.engine.reading.dates import Leaf
from entente.engine.reading.periods import Period, shifted
from entente.engine.reading.timecodes import View

ALONE = frozenset("around days numeric iso".split())
"""Kinds of leaf that need no preposition before them."""
ATTRIBUTIVE = frozenset("years month season quarter compound year_end decade".split())
"""Kinds of leaf that can stand before a noun as its attribute: the 2030 Agenda, the March meeting."""


PAST_WORDS = ("l", "?")
"""Letters of words like last and past."""
NAMING = ("o", "(", "-", *PAST_WORDS)
"""Letters after which a period without a preposition is part of a name, or lies behind."""


def is_adjunct(view: View, leaf: Leaf, rule: str, start: int, *, bare: bool, the: bool) -> bool:
    """True if the named period tells when; False where it is a name's part, an attribute or lies behind.

    `rule` is what its introduction says, `bare` is true without a selector, `the` with an article before it.
    """
    before = view.codes[start - 1] if start else ""
    blank = "_" in (before, view.codes[leaf.end : leaf.end + 1])
    if blank or rule == "since" or (rule and before in PAST_WORDS):
        return False
    if not rule:
        return (leaf.kind == "years" and _is_hosted(view, leaf)) or _stands_alone(
            view, leaf, before, bare=bare
        )
    after_the = (
        the and bare and leaf.kind in ("years", "month") and view.codes[leaf.end : leaf.end + 1] != "C"
    )
    if leaf.kind in ATTRIBUTIVE and (after_the or _before_noun(view, leaf, start)):
        return rule in ("in", "upper", "before") and _is_of_event(view, leaf, start)
    return not (rule == "in" and _is_plan_of(view, leaf, start))


def _stands_alone(view: View, leaf: Leaf, before: str, *, bare: bool) -> bool:
    """True for a period that needs no preposition: next year, this autumn, 3 March 2032."""
    codes = view.codes[leaf.start : leaf.end]
    if before in NAMING or (leaf.kind not in ALONE and bare and codes[0] not in "zx"):
        return False
    if leaf.kind in ATTRIBUTIVE and _before_noun(view, leaf, leaf.start):
        return False
    return leaf.kind != "days" or leaf.has_year or "W" in codes


def _before_noun(view: View, leaf: Leaf, start: int) -> bool:
    """True if a noun follows at once, as in "by 2000 tonnes"; not at the start of a sentence."""
    after = view.begin + leaf.end
    if leaf.end >= len(view.codes) or view.codes[leaf.end] in "C*" or (start == 0 and view.verb < 0):
        return False
    bits = view.tokens.flags[after]
    if "M" in view.codes[leaf.start : leaf.end] and leaf.has_year:
        return False
    other = CAPITAL | PREPOSITION | CONJUNCTION | ADVERB | TO | MODAL | BE | HAVE | SUBORDINATOR | NUMBER
    return bool(bits & (NOUN | THING | BODY | COLLECTIVE)) and not bits & other


def _is_of_event(view: View, leaf: Leaf, start: int) -> bool:
    """True for "at the 2032 Lorne Summit": the period is that of an event, at which something is to be done."""
    preposition = view.words(start, start + 1)[0]
    return preposition not in ("on", "for", "over", "throughout") and names_event(view, leaf.end)


def _is_hosted(view: View, leaf: Leaf) -> bool:
    """True for "will host the 2032 Lorne Summit", whose year is that of the event to be held."""
    if view.verb < 0 or not 1 < view.begin + leaf.start - view.verb <= HOSTED:
        return False
    word = view.tokens.words[view.verb]
    return LEMMAS.get(word, word) in NOUNS["hosting"] and names_event(view, leaf.end)


HOSTED = 5
"""Tokens from the verb to the year of the event that is its object."""


def names_event(view: View, place: int) -> bool:
    """True if an event is named there before any preposition or mark."""
    for index in range(place, min(place + 6, len(view.codes))):
        if view.words(index, index + 1)[0] in NOUNS["event"]:
            return True
        if view.tokens.flags[view.begin + index] & (PREPOSITION | CONJUNCTION | MARK | MODAL):
            return False
    return False


def _is_plan_of(view: View, leaf: Leaf, start: int) -> bool:
    """True for "a plan for 2032", whose year is what the plan is for."""
    if start == 0 or view.words(start, start + 1) != ["for"] or leaf.kind not in ("years", "pair"):
        return False
    return view.words(start - 1, start)[0] in NOUNS["plan"]


PLANNED = frozenset(
    "planned scheduled due set envisaged expected foreseen slated proposed anticipated targeted".split()
)
BEHIND = 12
"""Tokens before a date in which a participle ties it to a past event."""


def is_background(view: View, start: int) -> bool:
    """True if a participle or past verb before the place ties it to an event: "the accord signed in May"."""
    flags, words, origin = view.tokens.flags, view.tokens.words, view.begin
    for place in range(origin + start - 1, max(origin, view.verb, origin + start - BEHIND - 1), -1):
        bits = flags[place]
        if words[place] in (";", ":") or bits & (MODAL | SUBORDINATOR):
            return False
        if bits & (PARTICIPLE | PAST) and _is_postnominal(view, place, start):
            return words[place] not in PLANNED and words[place - 1] != "be"
    return False


def is_of_a_part(view: View, start: int) -> bool:
    """True in a relative clause on a part of a thing: "the next edition of which will be held in 2032"."""
    words, origin = view.tokens.words, view.begin
    for place in range(origin + start - 1, max(origin, origin + start - BEHIND - 1), -1):
        if words[place] in (",", ";", ":"):
            return False
        if words[place] in ("which", "whose", "whom"):
            return words[place] == "whose" or words[place - 1] == "of"
    return False


def _is_postnominal(view: View, place: int, start: int) -> bool:
    """True if the participle stands after its noun and not before one."""
    stop, words = view.begin + start, view.tokens.words
    if place + 1 >= stop:
        return True
    particle = words[place + 1] in ("up", "out", "off", "down") and place + 2 < stop
    after = view.tokens.flags[place + 2 if particle else place + 1]
    return bool(after & (PREPOSITION | ADVERB | NUMBER | TO)) and not view.tokens.flags[place] & BASE


def was_lately(view: View, leaf: Leaf, start: int, named: Period) -> bool:
    """True if a past verb has a date without a year that was nearer than the next, and no infinitive lies between."""
    if not view.past or leaf.has_year or leaf.kind not in ("days", "month", "season"):
        return False
    words, flags, origin = view.tokens.words, view.tokens.flags, view.begin
    for place in range(max(origin, view.verb + 1), origin + start - 1):
        if words[place] == "to" and flags[place + 1] & BASE:
            return False
    if view.dated is None or named.first <= view.dated:
        return False
    return view.dated - shifted(named.last, -12) < named.first - view.dated
