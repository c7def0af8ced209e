"""What a performative takes: an infinitive, a thing, a that-clause."""

from __future__ import annotations

from dataclasses import replace

from entente.engine.lexicon.en_wordlists import DEDICATING, OWN_OBJECTS, PARTICLE_VERBS, PROMISING
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    DO,
    GERUND,
    HAVE,
    MARK,
    MODAL,
    NOUN,
    PREPOSITION,
    SUBORDINATOR,
    UNKNOWN,
)
from entente.engine.reading.forces import Strength, weaker
from entente.engine.reading.grammar import is_negated, place_of, skip_adverbs
from entente.engine.reading.heads import Chain, Predicate
from entente.engine.reading.records import Force
from entente.engine.reading.speech import Speech
from entente.engine.reading.verb_chains import OPEN, chained, follow_gerund

PARENTHESIS_REACH = 30
"""Tokens that a parenthesis in commas behind a performative may fill."""
THAT_REACH = 8
"""Tokens that may stand between a performative and its `that`: "agreed at the meeting that"."""
OBJECT_REACH = 10
CLOSERS = frozenset((":", "–"))
TOWARDS = frozenset(("towards", "toward"))
TOGETHER = frozenset(("together", "jointly", "closely", "hand", "with"))
SELVES = frozenset(("ourselves", "themselves", "itself"))
BEFORE_THAT = frozenset(("in", "at", "with", "on", "during", "also", "both"))
VERB_PARTICLES = frozenset(("on", "with", "towards", "to"))
MEANING = frozenset(("intend", "plan", "aim", "seek", "agree", "decide"))
"""Verbs whose `to` takes a verb, never a thing."""
FORWARD = "forward"


def to_verb(speech: Speech) -> Predicate | None:
    """Aim to sign, agree, during the visit, to sign; "We agree:" leaves it to the items of a list."""
    tokens, end = speech.tokens, speech.end
    after = speech.after
    if after >= end or (tokens.words[after] in CLOSERS and after + 1 >= end):
        return speech.open()
    if tokens.words[after] == ",":
        closing = place_of(tokens, ",", after + 1, min(end, after + PARENTHESIS_REACH))
        after = skip_adverbs(tokens, closing + 1, end) if closing > 0 else after
    if after >= end or tokens.words[after] != "to":
        return None
    inner = skip_adverbs(tokens, after + 1, end)
    if inner >= end or tokens.words[inner] in CLOSERS:
        return speech.open()
    if tokens.flags[inner] & (DO | HAVE | BE):
        return replace(speech.led_to(inner, Chain.TO), verb=speech.verb)
    if not _is_infinitive(speech, inner):
        return None
    found = chained(tokens, inner, end)
    found.negated = found.negated or is_negated(tokens, speech.verb + 1, inner)
    found.base = speech.strength
    found.verbs = [speech.verb, *found.verbs]
    found.chain = found.chain if found.chain is Chain.GERUND else Chain.TO
    found.strength = weaker(speech.strength, found.strength)
    return found


def _is_infinitive(speech: Speech, inner: int) -> bool:
    """True if the word after `to` is a verb, and not a noun that one commits to: "commit to trade in …"."""
    tokens, bits = speech.tokens, speech.tokens.flags[inner]
    if not bits & (BASE | UNKNOWN):
        return _must_be_verb(speech, inner)
    if not bits & NOUN or inner + 1 >= speech.end or speech.lemma not in DEDICATING:
        return True
    particles = PARTICLE_VERBS.get(tokens.words[inner], ())
    plain = tokens.words[inner] not in OWN_OBJECTS and tokens.words[inner + 1] not in (
        *VERB_PARTICLES,
        *particles,
    )
    return not (plain and tokens.flags[inner + 1] & (PREPOSITION | MARK))


def _must_be_verb(speech: Speech, inner: int) -> bool:
    """True for "intend to layer new maps": a noun that no determiner opens, with an object of its own behind it."""
    bits, after = speech.tokens.flags[inner], speech.tokens.flags[min(inner + 1, speech.end - 1)]
    noun = bits & NOUN and not bits & (CAPITAL | GERUND | DETERMINER | PREPOSITION)
    follows = not after & (PREPOSITION | MARK | CONJUNCTION) and (not after & NOUN or after & UNKNOWN)
    return bool(noun and speech.lemma in MEANING and follows)


def to_thing(speech: Speech) -> Predicate | None:
    """Commit to signing, commit to peace."""
    tokens, end = speech.tokens, speech.end
    if speech.word != "to":
        return None
    inner = skip_adverbs(tokens, speech.after + 1, end)
    if inner >= end or tokens.words[inner] in CLOSERS:
        return speech.open()
    if tokens.flags[inner] & GERUND:
        found = speech.led_to(inner, Chain.GERUND)
        follow_gerund(tokens, found, end)
        return found
    return Predicate(speech.verb, speech.verb, Chain.REPEAT, speech.after + 1)


def forward_to(speech: Speech) -> Predicate | None:
    """Look forward to signing, look forward to the summit."""
    tokens, verb, end = speech.tokens, speech.verb, speech.end
    if tokens.words[verb + 1] != FORWARD or speech.word != "to":
        return None
    inner = skip_adverbs(tokens, speech.after + 1, end)
    found = speech.closed(speech.after + 1)
    if inner < end and tokens.flags[inner] & GERUND:
        found = speech.led_to(inner, Chain.GERUND)
        follow_gerund(tokens, found, end)
    elif inner < end and tokens.words[inner] == ":":
        found.rules.append(OPEN)
        found.chain = Chain.GERUND
    found.strength = Strength(Force.ASPIRATIONAL, f"force.word:{speech.lemma}")
    return found


def towards(speech: Speech) -> Predicate | None:
    """Work towards, strive together towards."""
    place = speech.after
    while place < min(speech.end, speech.after + 3) and speech.tokens.words[place] in ("together", "jointly"):
        place += 1
    if place >= speech.end or speech.tokens.words[place] not in TOWARDS:
        return None
    found = speech.closed(place + 1)
    found.strength = Strength(Force.INTENDED, f"force.word:{speech.lemma}")
    return found


def together(speech: Speech) -> Predicate | None:
    """Work together, work closely with: conduct that goes on."""
    if speech.past or speech.tokens.words[speech.verb + 1] not in TOGETHER:
        return None
    return replace(speech.closed(speech.verb + 1), trend="continue")


def for_thing(speech: Speech) -> Predicate | None:
    """Strive for peace."""
    return speech.closed(speech.after + 1) if speech.word == "for" else None


def that_clause(speech: Speech) -> Predicate | None:
    """Agree that X will V: the that-clause carries the undertaking; "intend that …" carries it itself."""
    tokens, end = speech.tokens, speech.end
    that = _place_of_that(speech)
    if that >= end or tokens.words[that] != "that":
        return None
    if that + 1 < end and tokens.words[that + 1] in CLOSERS:
        found = speech.closed(that + 1)
        found.carries = True
    elif speech.lemma in PROMISING:
        found = speech.closed(that)
    else:
        found = speech.told(that)
        found.carries = True
    found.that = that
    return found


def _place_of_that(speech: Speech) -> int:
    """Where `that` stands, past a parenthesis in commas or an adjunct: "agreed at the meeting that"."""
    tokens, after, end = speech.tokens, speech.after, speech.end
    place = after
    if speech.word == ",":
        closing = place_of(tokens, ",", place + 1, min(end, place + PARENTHESIS_REACH))
        place = closing + 1 if closing > 0 else place
    if speech.word not in BEFORE_THAT:
        return place
    inside = PREPOSITION | DETERMINER | NOUN | CAPITAL | ADVERB
    while (
        place < min(end, after + THAT_REACH)
        and tokens.words[place] != "that"
        and tokens.flags[place] & inside
    ):
        place += 1
    return place


def ourselves(speech: Speech) -> Predicate | None:
    """Commit ourselves to V-ing, commit their administrations to V-ing."""
    tokens, end = speech.tokens, speech.end
    if speech.word in SELVES:
        follow = skip_adverbs(tokens, speech.after + 1, end)
        if follow >= end or tokens.words[follow] == ":":
            return speech.open()
        return _to(speech, follow)
    if not speech.bits & (DETERMINER | CAPITAL):
        return None
    for place in range(speech.after + 1, min(end - 1, speech.after + OBJECT_REACH)):
        if tokens.words[place] == "to":
            return _to(speech, place)
        if tokens.flags[place] & (MARK | SUBORDINATOR | MODAL):
            return None
    return None


def _to(speech: Speech, after: int) -> Predicate | None:
    """What stands behind the object of a performative."""
    moved = replace(speech, after=after)
    return to_verb(moved) or to_thing(moved)
