"""List items that continue a stem: "We will: – strengthen …; – hold …"."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import DECLARATIVE, FOUNDING_VERBS, MERITS, SAID
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    CONJUNCTION,
    DETERMINER,
    GERUND,
    MARK,
    MODAL,
    NOUN,
    PAST,
    PERFORMATIVE,
    PREPOSITION,
    THIRD,
    UNKNOWN,
)
from entente.engine.reading.forces import Strength, weaker
from entente.engine.reading.grammar import is_negated, opens_verb, skip_adverbs
from entente.engine.reading.heads import Chain, Head, Predicate, head_of
from entente.engine.reading.performatives import takes
from entente.engine.reading.scan import scan
from entente.engine.reading.stems import Opening, Stem
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.verb_chains import chained
from entente.engine.reading.walk import Walk

MERIT_REACH = 6
FRONT_REACH = 12
"""Tokens within which the comma stands that closes a phrase before the item's verb."""
SENTENCE_REACH = 12
"""Tokens within which the modal of an item that is a sentence stands."""
INNER = frozenset((",", ";", "that", "which", "who", "to", "whether", "if", "how", "what", "where", "when"))


def item_heads(tokens: Tokens, begin: int, end: int, stem: Stem) -> list[Head]:
    """The heads of an item that starts with its verb, under its stem; none where it is a sentence of its own."""
    front = _after_front(tokens, begin, end)
    place = skip_adverbs(tokens, front, end)
    if place < end and tokens.words[place] == "to":
        place = skip_adverbs(tokens, place + 1, end)
    if place >= end or stem.strength is None or stem.opening in (Opening.PURPOSE, Opening.MEANS):
        return []
    if not _continues(tokens, front, place, end, stem):
        return []
    predicate = _predicate(tokens, place, end, stem, stem.strength)
    bits = tokens.flags[place]
    if tokens.words[front] == "to" or predicate.chain is Chain.TO:
        predicate.chain = Chain.TO
    else:
        predicate.chain = Chain.GERUND if bits & GERUND and not bits & BASE else Chain.BARE
    predicate.negated = predicate.negated or is_negated(tokens, front, place)
    first = _first_adverb(tokens, front, place)
    walk = Walk(tokens, begin, end, place, item=True, fresh=False)
    walk.heads.append(head_of(predicate, link=begin, begin=first, subject=None))
    return scan(walk, predicate.resume)


def _after_front(tokens: Tokens, begin: int, end: int) -> int:
    """The place behind a phrase that stands before the item's verb: "by 2034, widen the road"."""
    if not tokens.flags[begin] & PREPOSITION or tokens.words[begin] == "to":
        return begin
    words = tokens.words[begin : min(end, begin + FRONT_REACH)]
    return begin + words.index(",") + 1 if "," in words else begin


def _first_adverb(tokens: Tokens, begin: int, place: int) -> int:
    """Where the item's words start: at the first adverb before its verb, behind its `to`."""
    first = place
    while first > begin and tokens.flags[first - 1] & ADVERB:
        first -= 1
    return first if tokens.words[begin] != "to" or first > begin + 1 else place


def _continues(tokens: Tokens, begin: int, place: int, end: int, stem: Stem) -> bool:
    """True if the word at `place` is the verb that the stem leads to."""
    bits = tokens.flags[place]
    following = tokens.flags[place + 1] if place + 1 < end else 0
    unknown = bool(bits & UNKNOWN and following & (DETERMINER | PREPOSITION))
    if (not bits & (BASE | GERUND) and not unknown) or (stem.opening is Opening.SCOPE and not bits & BASE):
        return False
    if stem.opening is Opening.SPOKEN and (bits & PAST or tokens.lemma(place) in DECLARATIVE):
        return False
    if not _is_told(stem) and _only_says(tokens, place, end) and takes(tokens, place, end) is None:
        return False
    if _is_sentence(tokens, place, end):
        return False
    doubtful = bits & NOUN and not bits & GERUND and not unknown and place == begin
    return not doubtful or _is_verb_like(tokens, place, end)


def _is_told(stem: Stem) -> bool:
    """True under a modal: what "will" opens is to be done, also where it is to be said."""
    return stem.strength is not None and stem.strength.rule.startswith(("force.modal", "force.stem:will"))


def _only_says(tokens: Tokens, place: int, end: int) -> bool:
    """True for a verb that declares; "recognise each other's diplomas" does not."""
    lemma = tokens.lemma(place)
    if lemma in ("recognise", "recognize"):
        return not MERITS.isdisjoint(tokens.words[place + 1 : min(end, place + MERIT_REACH)])
    return lemma in SAID


def _is_sentence(tokens: Tokens, place: int, end: int) -> bool:
    """True if the item has a subject and a modal of its own."""
    if tokens.flags[place] & GERUND and "," in tokens.words[place : place + SENTENCE_REACH]:
        behind = range(tokens.words.index(",", place), min(end, place + 2 * SENTENCE_REACH))
        if any(tokens.flags[at] & PERFORMATIVE and tokens.flags[at] & THIRD for at in behind):
            return True
    for index in range(place + 1, min(end, place + SENTENCE_REACH)):
        if tokens.words[index] in INNER:
            return False
        if tokens.flags[index] & MODAL:
            return True
    return False


def _is_verb_like(tokens: Tokens, place: int, end: int) -> bool:
    """True if a word that is also a noun opens the item as its verb."""
    after = place + 1
    if after >= end:
        return False
    noun = tokens.flags[after] & (PREPOSITION | CONJUNCTION | MARK | MODAL)
    return not noun or opens_verb(tokens, place, end)


def _predicate(tokens: Tokens, place: int, end: int, stem: Stem, lent: Strength) -> Predicate:
    """What the item's verb undertakes, in the strength that the stem lends."""
    lemma = tokens.lemma(place)
    found = None if lemma in FOUNDING_VERBS else takes(tokens, place, end)
    found = found or chained(tokens, place, end)
    lent = Strength(lent.force, f"force.stem:{lent.rule.partition(':')[2]}")
    if found.others:
        found.strength = lent
    elif lemma not in SAID or _is_told(stem):
        found.strength = weaker(lent, found.strength)
    found.base, found.negated = lent, found.negated or stem.negated
    found.trend, found.others, found.that, found.carries = "", False, -1, False
    found.rules.insert(0, "clause.item")
    return found
