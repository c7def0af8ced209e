"""Whom a performative asks or instructs: urge all states to, call on X, direct officials to."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import ASKING_OWN, HANDING, OWN_PEOPLE, STRANGERS
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    BODY,
    CAPITAL,
    COLLECTIVE,
    DETERMINER,
    DO,
    GERUND,
    HAVE,
    MODAL,
    NOUN,
    NUMBER,
    PRONOUN,
    UNKNOWN,
)
from entente.engine.reading.forces import Strength
from entente.engine.reading.grammar import skip_adverbs
from entente.engine.reading.heads import Chain, Predicate
from entente.engine.reading.records import Force
from entente.engine.reading.speech import Speech

REACH = 40
"""Tokens that those who are asked may fill."""
OWN_REACH = 6
ADDRESSED = DETERMINER | CAPITAL | NOUN | PRONOUN | COLLECTIVE | ADVERB | NUMBER
OWN_OPENERS = frozenset(("our", "their", "its", "his", "her", "my", "relevant", "the"))
OWNERS = frozenset(("our", "their", "its"))


def others(speech: Speech) -> Predicate | None:
    """Urge all states to V: others as object, then an infinitive."""
    return _asked_from(speech, speech.after)


def _asked_from(speech: Speech, start: int) -> Predicate | None:
    """The predicate of those who are named from `start` on and asked to V."""
    tokens, last = speech.tokens, speech.end - 1
    if not tokens.flags[start] & ADDRESSED:
        return None
    for place in range(start + 1, min(last, start + REACH)):
        word = tokens.words[place]
        if word == "to":
            inner = skip_adverbs(tokens, place + 1, last)
            if tokens.flags[inner] & (BASE | BE | HAVE | DO | UNKNOWN):
                return _asked(speech, inner, Chain.TO)
        if word == "with" and tokens.flags[place + 1] & GERUND and speech.lemma in HANDING:
            return _asked(speech, place + 1, Chain.GERUND)
        if word in (";", ":") or tokens.flags[place] & MODAL:
            return None
    return None


def _asked(speech: Speech, verb: int, chain: Chain) -> Predicate:
    found = speech.led_to(verb, chain)
    found.others = True
    return found


def on_others(speech: Speech) -> Predicate | None:
    """Call on others to V, call upon others for X."""
    return _past_preposition(speech) if speech.word in ("on", "upon") else None


def to_others(speech: Speech) -> Predicate | None:
    """Appeal to others to V."""
    return _past_preposition(speech) if speech.word == "to" else None


def _past_preposition(speech: Speech) -> Predicate | None:
    after = speech.after + 1
    if after >= speech.end:
        return None
    return _asked_from(speech, after) or _asked_thing(speech)


def for_thing(speech: Speech) -> Predicate | None:
    """Call for reform."""
    return _asked_thing(speech) if speech.word == "for" else None


def _asked_thing(speech: Speech) -> Predicate:
    found = speech.closed(speech.after + 1)
    found.others = True
    return found


def own(speech: Speech) -> Predicate | None:
    """Direct officials to V: one's own people as object, who are not asked but told."""
    found = others(speech)
    if found is None or not _are_own(speech, found.verbs[-1]):
        return None
    found.others = False
    found.chain = Chain.TO if found.chain is Chain.REPEAT else found.chain
    found.strength = Strength(Force.COMMITTED, f"force.performative:{speech.lemma}")
    return found


def _are_own(speech: Speech, inner: int) -> bool:
    """True if those before the verb at `inner` are the parties' own people."""
    tokens, start = speech.tokens, speech.after
    if speech.lemma in ASKING_OWN:
        named = tokens.words[start : min(start + OWN_REACH - 1, inner)]
        return any(word in OWNERS or word in OWN_PEOPLE for word in named) and STRANGERS.isdisjoint(named)
    return any(
        tokens.flags[place] & (COLLECTIVE | BODY) or tokens.words[place] in OWN_OPENERS
        for place in range(start, min(start + OWN_REACH, inner))
    )
