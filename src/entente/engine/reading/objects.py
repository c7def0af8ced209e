"""What the object of a verb calls for: the head nouns of its phrases and the form that they say.

A form that says no more than working together is `cooperation`; where no word says any, it is empty.
"""

from __future__ import annotations

from collections.abc import Iterator

from entente.engine.lexicon.en_nouns import (
    ACTS,
    AFTER,
    BEFORE,
    BODIES,
    FOUNDING,
    NOUNS,
    OBJECT_FIRST,
    PAIRS,
    PARTICLE_FORMS,
    STANCE,
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
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
)
from entente.engine.reading.tokens import Tokens

Said = tuple[str, str]
"""A form, empty where no word says one, and the rule that found it."""

NOTHING: Said = ("", "")
REACH = 24
"""How many tokens of an object are looked at."""
JOINTS = frozenset((",", "and", "or", "&", "and/or"))
ENDS = frozenset((";", ":", "(", ")", "–", "—", "--", "."))
TOPIC_WORDS = frozenset("of on for towards toward concerning regarding about".split())
SKIPPED = frozenset("up out down forward on upon in into to with for at from against towards toward".split())
MONEY = frozenset("$ € £ ¥ usd eur gbp aud million billion percent % crowns dollars euros euro".split())
CLAUSE_STOPS = MODAL | BE | SUBORDINATOR
LIGHT_CLASSES = MARK | ADVERB | DETERMINER | PRONOUN | NUMBER | NEGATION


def lemma_of(tokens: Tokens, index: int) -> str:
    """The lemma of the verb here."""
    word = tokens.words[index]
    return LEMMAS.get(word, word)


def verb_says(tokens: Tokens, verb: int, end: int) -> Said:
    """The form that a verb says together with its object."""
    lemma, words = lemma_of(tokens, verb), tokens.words
    start = _object_start(tokens, verb, end)
    if words[verb + 1 : verb + 2] and (lemma, words[verb + 1]) in PARTICLE_FORMS:
        default = PARTICLE_FORMS[lemma, words[verb + 1]]
        return object_says(tokens, lemma, start, end, default=default, soft=True)
    default = VERBS.get(lemma, ("", ""))[1]
    if lemma == "make" and "available" in words[verb + 1 : min(end, verb + 15)]:
        default = "activity"
    return object_says(tokens, lemma, start, end, default=default, soft=not default or lemma in OBJECT_FIRST)


def _object_start(tokens: Tokens, verb: int, end: int) -> int:
    """Where the verb's object begins, past adverbs, particles and "and implement" (a verb with the same object)."""
    words, flags = tokens.words, tokens.flags
    place = verb + 1
    while place < end:
        bits = flags[place]
        if bits & ADVERB and not bits & (NOUN | DETERMINER):
            place += 1
        elif words[place] in ("and", "or") and place + 1 < end and flags[place + 1] & BASE and place == verb + 1:
            place += 2
        elif words[place] in SKIPPED and not (words[place] == "to" and place + 1 < end and flags[place + 1] & BASE):
            place += 1
        else:
            break
    return place


def object_says(
    tokens: Tokens, lemma: str, start: int, end: int, *, default: str = "", soft: bool = True
) -> Said:
    """The form of the noun phrases from `start` on under a verb; `default` where they say none.

    `soft` lets the nouns outweigh the default.
    """
    weak = ""
    for _ in range(3):
        heads, stop = phrase_heads(tokens, start, end)
        for head in heads:
            form, rule = _noun_says(tokens, lemma, head, start)
            if form == "cooperation" and (soft or rule.startswith("form.pair")):
                weak = weak or rule
            elif form and (soft or rule.startswith("form.pair")):
                return form, rule
        onward = _onward(tokens, heads, stop, end)
        if onward is None:
            break
        start = stop + 1
        if onward and VERBS.get(onward):
            lemma, default = onward, VERBS[onward][1]
            soft = not default or lemma in OBJECT_FIRST
    if weak:
        return "cooperation", weak
    if default:
        return default, f"form.verb:{lemma}"
    return _measured(tokens, start, end)


def _onward(tokens: Tokens, heads: list[int], stop: int, end: int) -> str | None:
    """The verb that the last noun stands for, if the object goes on behind its "of"; None where it does not."""
    if not heads or stop >= end:
        return None
    noun, word = tokens.words[heads[-1]], tokens.words[stop]
    if word == "of" and noun in ACTS:
        return ACTS[noun]
    return "" if noun in TOPICAL and word in TOPIC_WORDS else None


def _measured(tokens: Tokens, start: int, end: int) -> Said:
    """A sum or share in the object is a measure with an effect that one can see."""
    for place in range(start, min(end, start + 6)):
        if tokens.words[place] in MONEY:
            return "activity", "form.sum"
    return NOTHING


def phrase_heads(tokens: Tokens, start: int, end: int) -> tuple[list[int], int]:
    """The head nouns of the joined noun phrases from `start` on, and where they stop."""
    words, flags = tokens.words, tokens.flags
    heads: list[int] = []
    head, place = -1, start
    limit = min(end, start + REACH)
    while place < limit:
        word, bits = words[place], flags[place]
        if word in JOINTS:
            if head >= 0 and _is_listed(word=words[head]):
                heads.append(head)
                head = -1
        elif word in ENDS or bits & PREPOSITION and not bits & CAPITAL and place > start or _ends_phrase(bits, place, start):
            break
        elif not bits & LIGHT_CLASSES or bits & CAPITAL and not bits & DETERMINER or bits & NOUN:
            head = place
        place += 1
    if head >= 0:
        heads.append(head)
    return heads, place


def _ends_phrase(bits: int, place: int, start: int) -> bool:
    return bool(bits & CLAUSE_STOPS) and not bits & DETERMINER or bool(bits & SUBORDINATOR and place > start)


def _is_listed(*, word: str) -> bool:
    return word in NOUNS or word in BODIES or word in ACTS


def _noun_says(tokens: Tokens, lemma: str, head: int, first: int) -> Said:
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
    if head + 1 < len(words) and words[head + 1] == "of":
        for place in range(head + 2, min(len(words), head + 9)):
            if words[place] in ENDS:
                break
            form = AFTER.get((noun, words[place]))
            if form:
                return form, f"form.noun:{noun} of {words[place]}"
    form = NOUNS.get(noun, "") or (BODIES.get(noun, "") if lemma in FOUNDING else "")
    if form == "instrument" and lemma in STANCE:
        form = "position"
    return (form, f"form.noun:{noun}") if form else NOTHING


def forms_within(tokens: Tokens, start: int, end: int) -> Iterator[Said]:
    """The form of every listed noun between two places that no other noun follows."""
    words, flags = tokens.words, tokens.flags
    for place in range(start, end):
        if words[place] in NOUNS or words[place] in BODIES:
            following = flags[place + 1] if place + 1 < end else MARK
            if following & (NOUN | GERUND) and not following & (PREPOSITION | MARK):
                continue
            said = _noun_says(tokens, "", place, start)
            if said[0]:
                yield said
