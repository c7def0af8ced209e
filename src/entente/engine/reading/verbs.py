"""The finite verbs that a walk over a sentence meets: whether they lead a clause of their own, and which."""

from __future__ import annotations

from collections.abc import Callable

from entente.engine.lexicon.en_wordlists import FRONT_OPENERS, REFUSALS
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    BODY,
    CAPITAL,
    COLLECTIVE,
    CONJUNCTION,
    DETERMINER,
    DO,
    FINITE,
    HAVE,
    MARK,
    MODAL,
    NOUN,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    THING,
    TO,
    VERB,
)
from entente.engine.reading.agents import is_party
from entente.engine.reading.finite import Finite, of_clause
from entente.engine.reading.forces import weaker
from entente.engine.reading.grammar import is_modal, skip_adverbs
from entente.engine.reading.heads import Chain, Phrase, Predicate
from entente.engine.reading.modals import PERMISSIONS, modal_predicate, strength_of
from entente.engine.reading.regions import frees_itself, in_as_clause, may_be_finite, speaks_on, swallow
from entente.engine.reading.states import be_predicate, have_predicate
from entente.engine.reading.tenses import simple_predicate, subjunctive_predicate
from entente.engine.reading.walk import SWALLOWS, Region, Walk

NOT_FINITE = frozenset(("having", "being", "been", "be"))
IMPERATIVE_REACH = 4
"""Tokens of a sentence before a verb that has its subject in the stem."""


def rule_for(bits: int) -> Callable[[Finite], Predicate]:
    """The rule for an auxiliary of these classes."""
    if bits & MODAL:
        return modal_predicate
    return be_predicate if bits & BE else have_predicate


def past_verb(walk: Walk, index: int, bits: int) -> int:
    """Reads a word that can be a finite verb; the place to go on from."""
    if bits & MODAL and not is_modal(walk.tokens, index, walk.end):
        return index + 1
    if bits & PARTICIPLE and index and walk.tokens.words[index - 1] == "as":
        return index + 1
    resumed = _in_special_mood(walk, index, bits)
    if resumed:
        return resumed
    if bits & DO or walk.tokens.words[index] in NOT_FINITE:
        return index + 1
    if bits & (MODAL | BE | HAVE):
        return _past_auxiliary(walk, index, bits)
    return _past_simple(walk, index, bits) if bits & FINITE and not bits & ADVERB else index + 1


def past_alternatives(walk: Walk, index: int) -> int:
    """Where to go on after modals in brackets of which one is to be chosen, "[shall][should]"; 0 for anything else.

    Until one is chosen the weaker word decides.
    """
    words, modals, place = walk.tokens.words, [], index
    while place + 2 < walk.end and words[place] == "[" and walk.tokens.flags[place + 1] & MODAL:
        place += 1
        while place < walk.end and (walk.tokens.flags[place] & MODAL or words[place] in ("/", "or", "|")):
            if walk.tokens.flags[place] & MODAL:
                modals.append(place)
            place += 1
        if place >= walk.end or words[place] != "]":
            return 0
        place += 1
    subject = walk.subject(index) if modals and walk.fresh else None
    if subject is None:
        return 0
    found = modal_predicate(walk.finite(modals[-1], subject))
    for word in [words[modal] for modal in modals[:-1]]:
        if found.strength is not None:
            found.strength = None if word in PERMISSIONS else weaker(found.strength, strength_of(word))
    return walk.keep(found, index, subject)


def _in_special_mood(walk: Walk, index: int, bits: int) -> int:
    """Where to go on after a subjunctive or a negative present that is kept; 0 for any other verb."""
    words, promise = walk.tokens.words, walk.promise
    if promise is not None and promise.decides and (bits & BASE or words[index] == "be"):
        resumed = _past_subjunctive(walk, index, bits)
        if resumed:
            return resumed
    refuses = bits & DO and walk.fresh and walk.pending < 0 and words[index + 1 : index + 2] == ["not"]
    return _past_refusal(walk, index) if refuses else 0


def _past_subjunctive(walk: Walk, index: int, bits: int) -> int:
    """Where to go on after a subjunctive in a that-clause that decides; 0 where there is none."""
    subject = walk.subject(index)
    before = walk.tokens.flags[index - 1]
    if (
        subject is None
        or bits & NOUN
        or walk.pending >= 0
        or before & (DETERMINER | TO | PREPOSITION | MODAL)
    ):
        return 0
    predicate = subjunctive_predicate(walk.tokens, index, walk.end)
    return 0 if predicate is None else walk.keep(predicate, index, subject)


def _past_refusal(walk: Walk, index: int) -> int:
    """Where to go on after a stance in the negative present, "we do not recognise"; 0 where there is none."""
    tokens = walk.tokens
    verb = skip_adverbs(tokens, index + 1, walk.end)
    subject = walk.subject(index)
    if subject is None or verb >= walk.end or not tokens.flags[verb] & BASE:
        return 0
    if tokens.words[verb] not in REFUSALS or not is_party(tokens, subject):
        return _past_refusals(walk, index, verb)
    predicate = Predicate(
        verb,
        verb,
        Chain.PRESENT,
        verb + 1,
        of_clause("present"),
        negated=True,
        trend="continue",
        tense=Chain.PRESENT,
        verbs=[verb],
        rules=["clause.present"],
    )
    return walk.keep(predicate, index, subject)


def _past_refusals(walk: Walk, index: int, verb: int) -> int:
    """Where to go on after "does not seek and will not acquire"; 0 where no modal goes on."""
    tokens = walk.tokens
    modal = verb + 2
    if modal >= walk.end or tokens.words[verb + 1] != "and" or not tokens.flags[modal] & MODAL:
        return 0
    last = skip_adverbs(tokens, modal + 1, walk.end)
    if tokens.words[modal] in PERMISSIONS or last >= walk.end or not tokens.flags[last] & BASE:
        return 0
    word = tokens.words[modal]
    rules = [f"clause.modal:{word}"]
    found = Predicate(
        verb, last, Chain.BARE, last + 1, strength_of(word), negated=True, verbs=[verb], rules=rules
    )
    return walk.keep(found, index, walk.subject(index))


def _past_auxiliary(walk: Walk, index: int, bits: int) -> int:
    """Reads a modal or a form of `be` or `have`."""
    if walk.pending >= 0 and not frees_itself(walk, index):
        swallow(walk, index)
        lead = skip_adverbs(walk.tokens, index + 1, walk.end)
        led = bits & MODAL and lead < walk.end and walk.tokens.flags[lead] & BASE
        return lead + 1 if led else index + 1
    if in_as_clause(walk, index):
        return index + 1
    subject = walk.subject(_first_auxiliary(walk, index))
    if subject is not None and _touches_noun(walk, subject[0]):
        walk.region = max(walk.region, Region.RELATIVE)
        return index + 1
    inside = walk.region in SWALLOWS and not walk.fresh and not _stands_alone(walk, subject)
    if inside or (subject is None and not (walk.fresh and index == walk.floor)):
        return index + 1
    walk.remember(subject)
    return walk.keep(rule_for(bits)(_promised(walk, index, subject)), index, subject)


def _first_auxiliary(walk: Walk, index: int) -> int:
    """The auxiliary that shares its subject with the one here, "does not and will never"; else this one."""
    words, place = walk.tokens.words, index - 1
    if words[place] != "and" or walk.heads:
        return index
    place -= words[place - 1] == "not"
    return place - 1 if place > walk.floor and walk.tokens.flags[place - 1] & (DO | HAVE | BE) else index


def _promised(walk: Walk, index: int, subject: Phrase | None) -> Finite:
    """The finite verb here with the performative in whose that-clause it stands."""
    verb = walk.finite(index, subject)
    verb.promise = walk.promise
    return verb


def _touches_noun(walk: Walk, start: int) -> bool:
    """True for "the steps we are taking": a pronoun right behind a noun, with no joint between them."""
    flags = walk.tokens.flags
    if walk.heads and _names_behind_noun(walk, start):
        return True
    if not flags[start] & PRONOUN or start in (walk.begin, walk.floor):
        return False
    if not walk.heads and walk.tokens.words[walk.begin] in FRONT_OPENERS:
        return False
    before = flags[start - 1]
    if before & (CONJUNCTION | SUBORDINATOR | MARK | ADVERB | PREPOSITION):
        return False
    return bool(before & THING) or (bool(before & NOUN) and not before & VERB)


def _names_behind_noun(walk: Walk, start: int) -> bool:
    """True for "welcomes the steps Veria is taking": the object of the last verb, and a name right behind its noun."""
    flags = walk.tokens.flags
    if start != walk.heads[-1].verb + 1 or not flags[start] & DETERMINER:
        return False
    place = start + 1
    while place + 1 < walk.end and flags[place] & NOUN and not flags[place] & (CAPITAL | COLLECTIVE | BODY):
        place += 1
    return place > start + 1 and bool(flags[place] & CAPITAL)


def _stands_alone(walk: Walk, subject: Phrase | None) -> bool:
    """True if the subject opens a clause of its own after a subordinate one."""
    if subject is None:
        return False
    words, start = walk.tokens.words, subject[0]
    before = words[start - 1] if start > walk.begin else ";"
    if walk.region is Region.REPORTED:
        return before == ";" or speaks_on(walk, start)
    if before == "and":
        return bool(walk.tokens.flags[start] & PRONOUN) or (
            start - 1 > walk.begin and words[start - 2] == ","
        )
    return before in (",", ";", "but", ":")


def _past_simple(walk: Walk, index: int, bits: int) -> int:
    """Reads a present or past verb without auxiliary: we agree, Ministers agreed, the two sides cooperate."""
    if walk.pending >= 0 and not frees_itself(walk, index):
        if may_be_finite(walk, index):
            swallow(walk, index)
        return index + 1
    if not walk.fresh or in_as_clause(walk, index) or _is_absolute(walk, index):
        return index + 1
    subject = walk.subject(index)
    if subject is None and not _is_imperative(walk, index, bits):
        return index + 1
    walk.remember(subject)
    predicate = simple_predicate(walk.finite(index, subject))
    return index + 1 if predicate is None else walk.keep(predicate, index, subject)


def _is_absolute(walk: Walk, index: int) -> bool:
    """True for "With six years left, …": a participle before the first comma."""
    words = walk.tokens.words
    opened = not walk.heads and words[walk.floor] == "with" and walk.tokens.flags[index] & PARTICIPLE
    return bool(opened) and "," not in words[walk.floor : index]


def _is_imperative(walk: Walk, index: int, bits: int) -> bool:
    """True for a verb at the very start of an item or paragraph, whose subject is in the stem."""
    if index > walk.floor or index > walk.begin + IMPERATIVE_REACH or bits & COLLECTIVE:
        return False
    if bits & NOUN and walk.tokens.words[index + 1 : index + 2] == ["of"]:
        return False
    return walk.item or not bits & PAST or bool(bits & BASE)
