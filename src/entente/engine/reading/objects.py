"""What the object of a verb calls for: the nouns of its phrases and the form that they say.

A form that says no more than working together is `cooperation`; where no word says any, it is empty.
"""

from __future__ import annotations

from entente.engine.lexicon.en_nouns import (
    ACTS,
    AFTER,
    BEFORE,
    BODIES,
    FOUNDING,
    JOINT,
    NOUNS,
    OBJECT_FIRST,
    PAIRS,
    PARTICLE_FORMS,
    STANCE,
    STATES,
    TIMES,
    TOPICAL,
)
from entente.engine.lexicon.en_words import LEMMAS, VERBS
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    CAPITAL,
    DETERMINER,
    GERUND,
    MARK,
    MODAL,
    NEGATION,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
)
from entente.engine.reading.tokens import Tokens

Said = tuple[str, str]
"""A form, empty where no word says one, and the rule that found it."""

NOTHING: Said = ("", "")
REACH = 24
"""How many tokens of one phrase are looked at."""
JOINTS = frozenset((",", "and", "or", "&", "and/or"))
OPENING_QUOTES = frozenset("“\"«‘„")
ENDS = frozenset((";", ":", "(", ")", "–", "—", "--", "."))
BETWEEN = frozenset("of between among in into".split())
TOPIC_WORDS = frozenset("of on for towards toward concerning regarding about".split())
PARTICLES = frozenset("up out down forward on upon in into to with for at from against towards toward".split())
MONEY = frozenset("$ € £ ¥ usd eur gbp aud million billion percent %".split())
GIVING = frozenset("provide supply furnish present entrust equip".split())
LIGHT = MARK | ADVERB | PRONOUN | NUMBER | NEGATION


def lemma_of(tokens: Tokens, index: int) -> str:
    """The lemma of the verb here."""
    word = tokens.words[index]
    return LEMMAS.get(word, word)


def verb_says(tokens: Tokens, verb: int, end: int) -> Said:
    """The form that a verb says together with its object."""
    lemma = lemma_of(tokens, verb)
    start = _object_start(tokens, verb, end)
    if lemma in JOINT:
        said = object_says(tokens, "", start, end) if lemma == "work" and tokens.words[start - 1] == "on" else NOTHING
        return said if said[0] and said[1].startswith("form.noun") else ("cooperation", f"form.verb:{lemma}")
    default, soft = _own(tokens, lemma, verb, end)
    if default == "cooperation":
        lemma = ""
    if not default and start == verb + 3 and tokens.words[verb + 1] in ("and", "or"):
        lemma = lemma_of(tokens, verb + 2)
        default, soft = own_form(lemma)
    said = object_says(tokens, lemma, start, end, default=default, soft=soft)
    if verb + 1 < end and (said == NOTHING or said[1].startswith("form.verb")):
        later = _after_aside(tokens, verb + 1, end)
        if later:
            return object_says(tokens, lemma, later, end, default=default, soft=soft)
    return said


def _own(tokens: Tokens, lemma: str, verb: int, end: int) -> tuple[str, bool]:
    """The form that the verb says alone, and whether its object outweighs it."""
    words = tokens.words
    if verb + 1 < end and (lemma, words[verb + 1]) in PARTICLE_FORMS:
        return PARTICLE_FORMS[lemma, words[verb + 1]], True
    if lemma == "make" and "available" in words[verb + 1 : min(end, verb + 15)]:
        return "activity", False
    return own_form(lemma)


def own_form(lemma: str) -> tuple[str, bool]:
    """The form of a verb by the lexicon, and whether its object outweighs it."""
    form = VERBS.get(lemma, ("", ""))[1]
    return form, not form or lemma in OBJECT_FIRST


def _object_start(tokens: Tokens, verb: int, end: int) -> int:
    """Where the verb's object begins, past adverbs, particles and "and implement" (a verb with the same object)."""
    words, flags = tokens.words, tokens.flags
    place = verb + 1
    while place < end:
        bits, word = flags[place], words[place]
        if word in ("and", "or") and place + 1 < end and flags[place + 1] & BASE and place == verb + 1:
            place += 2
        elif word in PARTICLES and not (word == "to" and place + 1 < end and flags[place + 1] & BASE):
            place += 1
        elif bits & ADVERB and not bits & (NOUN | DETERMINER):
            place += 1
        else:
            break
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


def object_says(
    tokens: Tokens, lemma: str, start: int, end: int, *, default: str = "", soft: bool = True, depth: int = 3
) -> Said:
    """The form of the noun phrases from `start` on under a verb; `default` where they say none.

    `soft` lets the nouns outweigh the default; a pair of verb and noun always does.
    """
    found, last, stop = _phrases(tokens, lemma, start, end)
    onward = _onward(tokens, last, stop, end) if depth else None
    if onward is not None and soft:
        inner = _inner_says(tokens, onward or lemma, onward, stop + 1, end, depth)
        if inner[0] not in ("", "cooperation"):
            return inner
    if last >= 0:
        found.append(noun_says(tokens, lemma, last, start))
    weak = ""
    for form, rule in found:
        if form and (soft or rule.startswith("form.pair")):
            if form != "cooperation":
                return form, rule
            weak = weak or rule
    if lemma in GIVING and stop + 1 < end and tokens.words[stop] == "with":
        given = object_says(tokens, lemma, stop + 1, end, soft=False, depth=0)
        if given[0]:
            return given
    if weak:
        return "cooperation", weak
    return (default, f"form.verb:{lemma}") if default else _measured(tokens, start, end)


def _inner_says(tokens: Tokens, lemma: str, onward: str, start: int, end: int, depth: int) -> Said:
    """What is behind a noun's "of", under the verb for which the noun stands."""
    default, soft = own_form(lemma) if onward else ("", True)
    return object_says(tokens, lemma, start, end, default=default, soft=soft, depth=depth - 1)


def _onward(tokens: Tokens, last: int, stop: int, end: int) -> str | None:
    """The verb for which the last noun stands, if the object goes on behind its "of"; None where it does not."""
    if last < 0 or stop + 1 >= end or stop != last + 1:
        return None
    noun, word = tokens.words[last], tokens.words[stop]
    if word == "of":
        if noun in ACTS:
            return ACTS[noun]
        if tokens.flags[last] & GERUND and noun not in NOUNS and LEMMAS.get(noun) in VERBS:
            return LEMMAS[noun]
    return "" if noun in TOPICAL and word in TOPIC_WORDS else None


def _measured(tokens: Tokens, start: int, end: int) -> Said:
    """A sum or share in the object is a measure with an effect that one can see."""
    for place in range(start, min(end, start + 6)):
        if tokens.words[place] in MONEY:
            return "activity", "form.sum"
    return NOTHING


def _phrases(tokens: Tokens, lemma: str, start: int, end: int) -> tuple[list[Said], int, int]:
    """What the joined noun phrases from `start` on say but for the last, its head noun (or -1), where they stop."""
    words, flags = tokens.words, tokens.flags
    found: list[Said] = []
    head, place = -1, start
    limit = min(end, start + REACH)
    while place < limit:
        word, bits = words[place], flags[place]
        if word in JOINTS:
            said = noun_says(tokens, lemma, head, start) if head >= 0 else NOTHING
            if said[0]:
                found.append(said)
                head = -1
                if _trails(tokens, place + 1, limit):
                    break
        elif word == "following" and tokens.flags[place - 1] & DETERMINER:
            pass
        elif _stops(word, bits, first=place == start) and not _is_dash_in_name(tokens, place, limit):
            break
        elif head >= 0 and _turns(tokens, head, place, limit):
            if noun_says(tokens, lemma, head, start)[0]:
                break
            head = -1 if bits & DETERMINER else place
        elif not bits & (LIGHT | DETERMINER) and word not in TIMES or bits & (CAPITAL | NOUN) and not bits & (DETERMINER | ADVERB):
            head = head if word in TIMES else place
        place += 1
    return found, head, place


def _trails(tokens: Tokens, place: int, limit: int) -> bool:
    """True for ", based on", ", building upon": no further object."""
    if place + 1 >= limit or not tokens.flags[place] & (PARTICIPLE | GERUND):
        return False
    return bool(tokens.flags[place + 1] & (PREPOSITION | DETERMINER))


def _stops(word: str, bits: int, *, first: bool) -> bool:
    """True where no noun phrase goes on."""
    if word in ENDS or bits & (MODAL | BE) and not bits & CAPITAL:
        return True
    return not first and bool(bits & (PREPOSITION | SUBORDINATOR)) and not bits & CAPITAL


def _is_dash_in_name(tokens: Tokens, place: int, limit: int) -> bool:
    """True for the dash of a name: the India – Europe Corridor."""
    if tokens.words[place] not in ("–", "—") or place + 1 >= limit or not place:
        return False
    return bool(tokens.flags[place - 1] & tokens.flags[place + 1] & CAPITAL)


def _turns(tokens: Tokens, head: int, place: int, limit: int) -> bool:
    """True where a phrase may end without a mark: before another ("hold exercises each year"), a name, a quote."""
    words, flags = tokens.words, tokens.flags
    bits = flags[place]
    if bits & DETERMINER and not bits & PRONOUN or words[place] in OPENING_QUOTES or words[place] in TIMES:
        return True
    if bits & PARTICIPLE and place + 1 < limit and flags[place + 1] & PREPOSITION:
        return True
    return bool(bits & CAPITAL) and not flags[head] & CAPITAL and head == place - 1


def noun_says(tokens: Tokens, lemma: str, head: int, first: int) -> Said:
    """The form that one head noun says under this verb."""
    words = tokens.words
    noun = words[head]
    form = PAIRS.get((lemma, noun))
    if form:
        return form, f"form.pair:{lemma} {noun}"
    for place in range(max(first, head - 4), head):
        form = BEFORE.get((words[place], noun))
        if form:
            return form, f"form.noun:{words[place]} {noun}"
    if head + 2 < len(words) and words[head + 1] in BETWEEN:
        for place in range(head + 2, min(len(words), head + 9)):
            if words[place] in ENDS:
                break
            form = AFTER.get((noun, words[place]))
            if form:
                return form, f"form.noun:{noun} of {words[place]}"
    form = NOUNS.get(noun, "") or (BODIES.get(noun, "") if lemma in FOUNDING else "")
    if form == "instrument" and lemma in STANCE:
        form = "position"
    if noun in STATES:
        return "cooperation", f"form.state:{noun}"
    return (form, f"form.noun:{noun}") if form else NOTHING
