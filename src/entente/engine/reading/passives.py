"""What `be` says behind a modal: shall be established, will be committed to, shall be composed of."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import (
    CONSTITUTIVE_PARTICIPLES,
    DATED,
    EXPLORATORY,
    FORBIDDING,
    QUALITIES,
)
from entente.engine.lexicon.en_words import ADJECTIVES, LEMMAS, VERBS
from entente.engine.lexicon.flags import GERUND, NUMBER, PARTICIPLE
from entente.engine.reading.adjectives import adjective_predicate
from entente.engine.reading.agents import is_agent
from entente.engine.reading.finite import Finite
from entente.engine.reading.forces import Strength, weaker
from entente.engine.reading.grammar import skip_adverbs
from entente.engine.reading.heads import Chain, Predicate
from entente.engine.reading.records import Force
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.verb_chains import chained

ATTITUDES = frozenset(("vigilant", "attentive", "transparent", "alert", "watchful"))
PLEASED = frozenset(("pleased", "glad", "happy", "delighted"))
PROLONGED = frozenset(("extended", "renewed", "prolonged"))
OWN_TEXTS = frozenset(
    "agreement arrangement convention memorandum note protocol treaty understanding".split()
)
BY_REACH = 12
"""Tokens behind the participle within which "by …" stands."""
DOER_REACH = 8


def passive_predicate(verb: Finite, be: int, strength: Strength, *, negated: bool) -> Predicate:
    """Will be established, shall be committed to, will be ready to; `be` is where that word stands."""
    tokens, end = verb.tokens, verb.end
    place = skip_adverbs(tokens, be + 1, end)
    rules = [f"clause.modal:{verb.word}"]
    if place < end:
        found = _resolved(verb, place, strength, negated=negated)
        if found is not None:
            return found
        refusal = _refusal(verb, place, negated=negated)
        if not refusal:
            return _passive(verb, place, strength, [*rules, "clause.passive"], negated=negated)
        rules.append(refusal)
    declared = verb.declared(place, Chain.CLOSED, rules)
    declared.resume = min(place + 1, end)
    return declared


def _resolved(verb: Finite, place: int, strength: Strength, *, negated: bool) -> Predicate | None:
    """Will be ready to, will be meeting: no passive."""
    tokens, bits = verb.tokens, verb.tokens.flags[place]
    if tokens.words[place] in ADJECTIVES and verb.acts is not False:
        adjective = adjective_predicate(tokens, place, verb.end, negated=negated)
        if adjective is not None:
            adjective.strength = weaker(strength, adjective.strength)
            return adjective
    if tokens.words[place] in ATTITUDES and verb.acts:
        rules = [f"clause.modal:{verb.word}"]
        return Predicate(place - 1, place - 1, Chain.CLOSED, place + 1, strength, negated, rules=rules)
    if tokens.words[place] in PLEASED and verb.acts and tokens.words[place + 1 : place + 2] == ["to"]:
        found = chained(tokens, place, verb.end, adjective=True)
        found.strength = weaker(
            Strength(Force.INTENDED, f"force.adjective:{tokens.words[place]}"), found.strength
        )
        found.rules.insert(0, f"clause.adjective:{tokens.words[place]}")
        return found
    if bits & GERUND and verb.acts and not bits & PARTICIPLE:
        rules = [f"clause.modal:{verb.word}", "clause.progressive"]
        return Predicate(place, place, Chain.CLOSED, place + 1, strength, negated, rules=rules)
    return None


def _passive(verb: Finite, place: int, strength: Strength, rules: list[str], *, negated: bool) -> Predicate:
    lemma = verb.tokens.lemma(place)
    if lemma in EXPLORATORY:
        strength = weaker(strength, Strength(Force.EXPLORATORY, f"force.word:{lemma}"))
    return Predicate(
        place, place, Chain.PARTICIPLE, place + 1, strength, negated, passive=True, verbs=[place], rules=rules
    )


def _refusal(verb: Finite, place: int, *, negated: bool) -> str:
    """Why what stands after `be` undertakes nothing; "" where it is a passive that does."""
    tokens, word = verb.tokens, verb.tokens.words[place]
    known = tokens.flags[place] & PARTICIPLE and (word in LEMMAS or word in VERBS)
    says = word in CONSTITUTIVE_PARTICIPLES or word in QUALITIES or (negated and word in FORBIDDING)
    settled = verb.promise is not None and verb.promise.decides
    if not known or says or verb.word == "must" or _is_prolonged_text(verb, word):
        return "reject.constitutive"
    if verb.first in ("it", "there") or (not settled and _is_done_by_thing(tokens, place, verb.end)):
        return "reject.prediction"
    return ""


def _is_prolonged_text(verb: Finite, word: str) -> bool:
    """True for "this Agreement will be extended": what a text says of its own term."""
    if word not in PROLONGED or verb.subject is None:
        return False
    words = verb.tokens.words[slice(*verb.subject)]
    return words[0] in ("this", "the", "present") and not OWN_TEXTS.isdisjoint(words[-2:])


def _is_done_by_thing(tokens: Tokens, place: int, end: int) -> bool:
    """True if "by …" names a thing, not who acts: a prediction."""
    for index in range(place + 1, min(end, place + BY_REACH)):
        word = tokens.words[index]
        if word in (",", ";"):
            return False
        if word == "by" and index + 1 < end and not tokens.flags[index + 1] & GERUND:
            stop = min(end, index + DOER_REACH)
            doer = range(index + 1, stop)
            if any(tokens.flags[at] & NUMBER or tokens.words[at] in DATED for at in doer):
                return False
            return is_agent(tokens, index + 1, stop) is False
    return False
