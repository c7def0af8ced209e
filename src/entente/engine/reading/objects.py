"""What a verb says of the form together with its object.

A form that says no more than working together is `cooperation`; where no word says any, it is empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.engine.lexicon.en_nouns import (
    ACTS,
    FACING,
    JOINT,
    NOUNS,
    OBJECT_FIRST,
    PARTICLE_FORMS,
    RESULTS,
    TOPICAL,
    VALUES,
)
from entente.engine.lexicon.en_words import LEMMAS, VERBS
from entente.engine.lexicon.flags import ADVERB, BASE, DETERMINER, GERUND, NOUN, NUMBER, PREPOSITION
from entente.engine.reading.chains import lemma_of
from entente.engine.reading.nouns import ENDS, NOTHING, Said, last_says, noun_at, phrases
from entente.engine.reading.tokens import Tokens

TOPIC_WORDS = frozenset("of on for towards toward concerning regarding about".split())
WORK_ON = frozenset("on for towards toward".split())
PARTICLES = frozenset(
    "up out down forward on upon in into to with for at from against towards toward".split()
)
GIVING = frozenset("provide supply furnish present entrust equip".split())
RESULT_VERBS = frozenset(verb for verb, _ in RESULTS)
MONEY = frozenset("$ € £ ¥ usd eur gbp aud million billion percent %".split())
CHANGING = frozenset(
    "increase raise reduce expand lower cut limit bring grow decrease double treble triple".split()
)
FIGURES = frozenset("to by least over than most about approximately nearly".split())
YEAR = re.compile(r"(?:19|20|21)\d\d")


@dataclass(frozen=True, slots=True)
class Doing:
    """A verb's lemma, the form it says alone, and whether its object outweighs that; a pair always does."""

    lemma: str
    form: str = ""
    soft: bool = True


def doing(lemma: str) -> Doing:
    """What the lexicon says of a verb."""
    form = VERBS.get(lemma, ("", ""))[1]
    return Doing(lemma, form, lemma in OBJECT_FIRST or (not form and lemma not in FACING))


def verb_says(tokens: Tokens, verb: int, end: int) -> Said:
    """The form that a verb says together with its object."""
    lemma = lemma_of(tokens, verb)
    start = _object_start(tokens, verb, end)
    if lemma in JOINT and (lemma, tokens.words[verb + 1 : verb + 2]) != ("work", ["out"]):
        worked_on = lemma == "work" and tokens.words[start - 1] in WORK_ON
        said = object_says(tokens, Doing(""), start, end) if worked_on else NOTHING
        return said if said[1].startswith("form.noun") else ("cooperation", f"form.verb:{lemma}")
    does = _does(tokens, lemma, verb, end)
    if not does.form and start == verb + 3 and tokens.words[verb + 1] in ("and", "or"):
        does = doing(lemma_of(tokens, verb + 2))
    said = object_says(tokens, does, start, end)
    if verb + 1 < end and (said == NOTHING or said[1].startswith("form.verb")):
        later = _after_aside(tokens, verb + 1, end)
        said = object_says(tokens, does, later, end) if later else said
    return said


def _does(tokens: Tokens, lemma: str, verb: int, end: int) -> Doing:
    """What the verb says with its particle, or with the word that tells what becomes of its object."""
    words = tokens.words
    if verb + 1 < end and (lemma, words[verb + 1]) in PARTICLE_FORMS:
        form = PARTICLE_FORMS[lemma, words[verb + 1]]
        return Doing("" if form == "cooperation" else lemma, form)
    if lemma in RESULT_VERBS:
        for place in range(verb + 2, min(end, verb + 15)):
            if (lemma, words[place]) in RESULTS:
                return Doing(lemma, RESULTS[lemma, words[place]], soft=False)
    return doing(lemma)


def _object_start(tokens: Tokens, verb: int, end: int) -> int:
    """Where the verb's object begins, past adverbs, particles and "and implement" (a verb with the same object)."""
    words, flags = tokens.words, tokens.flags
    place = verb + 1
    while place < end:
        bits, word = flags[place], words[place]
        if word in ("and", "or") and place + 1 < end and flags[place + 1] & BASE and place == verb + 1:
            place += 2
            continue
        governed = word in PARTICLES and not (word == "to" and place + 1 < end and flags[place + 1] & BASE)
        if not governed and (not bits & ADVERB or bits & (NOUN | DETERMINER)):
            break
        place += 1
    return place


def _after_aside(tokens: Tokens, start: int, end: int) -> int:
    """The object behind an aside right after the verb ("start, within sixty days, talks"); 0 where there is none."""
    words, flags = tokens.words, tokens.flags
    if words[start] == ",":
        closing = next((place for place in range(start + 1, min(end, start + 20)) if words[place] == ","), 0)
        return closing + 1 if closing and closing + 1 < end else 0
    if not flags[start] & PREPOSITION and words[start] not in ("each", "every"):
        return 0
    for place in range(start + 2, min(end, start + 12)):
        if words[place] in ENDS or words[place] == "to":
            return 0
        if flags[place] & DETERMINER and not flags[place - 1] & (PREPOSITION | DETERMINER | NUMBER):
            return place
    return 0


def object_says(tokens: Tokens, does: Doing, start: int, end: int, depth: int = 3) -> Said:
    """The form of the noun phrases from `start` on under a verb; the verb's own where they say none."""
    found, last, stop = phrases(tokens, does.lemma, start, end)
    onward = _onward(tokens, last, stop, end) if depth and does.soft else None
    if onward is not None:
        inner = doing(onward) if onward else Doing(does.lemma)
        said = object_says(tokens, inner, stop + 1, end, depth - 1)
        if said[0] not in ("", "cooperation"):
            return said
    if last >= 0:
        found.append(last_says(tokens, does.lemma, last, start))
    counted = [said for said in found if said[0] and (does.soft or said[1].startswith("form.pair"))]
    firm = next((said for said in counted if said[0] != "cooperation"), NOTHING)
    if not firm[0] and does.lemma in GIVING and stop + 1 < end and tokens.words[stop] == "with":
        firm = object_says(tokens, Doing(does.lemma, soft=False), stop + 1, end, 0)
    if firm[0]:
        return firm
    return _plain(tokens, does, counted[0] if counted else NOTHING, start, end)


def _plain(tokens: Tokens, does: Doing, weak: Said, start: int, end: int) -> Said:
    """What is left where no noun of the object says a form: a stance, plain cooperation, the verb's own, a sum."""
    if not does.form and (not weak[0] or weak[1].startswith("form.state")) and _values(tokens, start, end):
        return "position", "form.values"
    if weak[0] and not _outlasts(does.form, weak[1]):
        return weak
    return (does.form, f"form.verb:{does.lemma}") if does.form else measured(tokens, does.lemma, start, end)


def _outlasts(form: str, rule: str) -> bool:
    """True where a verb says more than the plain noun of its object: hold contacts, preserve peace."""
    if form == "dialogue":
        return not rule.startswith("form.pair")
    return form == "position" and rule.startswith("form.state")


def _values(tokens: Tokens, start: int, end: int) -> bool:
    """True for the words of a stance at the start of an object: a free and open region, a region that is free."""
    return any(tokens.words[place] in VALUES for place in range(start, min(end, start + 6)))


def _onward(tokens: Tokens, last: int, stop: int, end: int) -> str | None:
    """The verb for which the last noun stands, if the object goes on behind its "of"; None where it does not."""
    if last < 0 or stop + 1 >= end or stop != last + 1:
        return None
    noun, word = noun_at(tokens, last), tokens.words[stop]
    if word == "of":
        if noun in ACTS:
            return ACTS[noun]
        if tokens.flags[last] & GERUND and noun not in NOUNS and LEMMAS.get(noun) in VERBS:
            return LEMMAS[noun]
    return "" if noun in TOPICAL and word in TOPIC_WORDS else None


def measured(tokens: Tokens, lemma: str, start: int, end: int) -> Said:
    """A sum or share, or a figure to which something is raised, is a measure with an effect that one can see."""
    words = tokens.words
    for place in range(start, min(end, start + 6)):
        if words[place] in MONEY:
            return "activity", "form.sum"
    if lemma in CHANGING:
        for place in range(start, min(end - 1, start + 14)):
            numbered = tokens.flags[place + 1] & NUMBER and not YEAR.fullmatch(words[place + 1])
            if numbered and words[place] in FIGURES:
                return "activity", "form.figure"
    return NOTHING
