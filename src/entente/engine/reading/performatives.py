"""Verbs that bind by being said: what must stand behind each for it to undertake something."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from entente.engine.lexicon.en_wordlists import DECIDING
from entente.engine.lexicon.en_words import PERFORMATIVES
from entente.engine.reading import addressees, beginnings, complements, resolves
from entente.engine.reading.forces import Strength
from entente.engine.reading.grammar import skip_adverbs
from entente.engine.reading.heads import Predicate
from entente.engine.reading.records import Force
from entente.engine.reading.speech import Speech
from entente.engine.reading.tokens import Tokens

TAKERS: Mapping[str, Callable[[Speech], Predicate | None]] = {
    "to-verb": complements.to_verb,
    "to-thing": complements.to_thing,
    "forward-to": complements.forward_to,
    "towards": complements.towards,
    "together": complements.together,
    "for": complements.for_thing,
    "that": complements.that_clause,
    "ourselves": complements.ourselves,
    "resolve": resolves.resolve,
    "steadfast": resolves.steadfast,
    "ready": resolves.ready,
    "call": resolves.call,
    "others": addressees.others,
    "on-others": addressees.on_others,
    "to-others": addressees.to_others,
    "for-thing": addressees.for_thing,
    "own": addressees.own,
    "new-thing": beginnings.new_thing,
    "on-action": beginnings.on_action,
    "thing": beginnings.thing,
}
"""For each kind of complement that phrases.toml names what reads it."""
MAY_BE_OPEN = "to-verb"
"""The kind that may stand in the items of a list: "We agree:"."""


def takes(tokens: Tokens, verb: int, end: int, *, past: bool = False) -> Predicate | None:
    """The undertaking that a performative makes with what follows it, or None where it makes none."""
    lemma = tokens.lemma(verb)
    entry = PERFORMATIVES.get(lemma)
    if entry is None:
        return None
    kinds, force, trend = entry
    own = Strength(Force(force), f"force.performative:{lemma}")
    speech = Speech(tokens, verb, lemma, skip_adverbs(tokens, verb + 1, end), end, own, past=past)
    for kind in kinds:
        found = TAKERS[kind](speech) if speech.after < end or kind == MAY_BE_OPEN else None
        if found is not None:
            found.anchor = verb
            found.strength = found.strength or own
            found.trend = found.trend or trend
            found.verbs = found.verbs or [verb]
            found.decides = lemma in DECIDING
            found.rules.insert(0, f"clause.performative:{lemma}")
            return found
    return None
