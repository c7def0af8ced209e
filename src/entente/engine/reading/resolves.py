"""Phrases of resolve: reaffirm our commitment to, remain committed to, reiterate our call on."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import (
    CALLS,
    FIRST_RESOLVES,
    READY,
    RENEWING,
    STEADFAST,
    VOICING,
    WISHES,
)
from entente.engine.lexicon.en_words import RESOLVES
from entente.engine.lexicon.flags import (
    BASE,
    CAPITAL,
    COLLECTIVE,
    CONJUNCTION,
    GERUND,
    MARK,
    MODAL,
    NOUN,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
)
from entente.engine.reading.forces import Strength
from entente.engine.reading.grammar import place_of, skip_adverbs
from entente.engine.reading.heads import Chain, Predicate
from entente.engine.reading.records import Force
from entente.engine.reading.speech import Speech
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.verb_chains import OPEN, chained

PHRASE_REACH = 9
"""Tokens of a phrase of resolve up to its noun."""
PAIR_REACH = 5
INSET_REACH = 20
CALL_REACH = 5
OWNERS = frozenset(("our", "their", "its", "his", "her"))


def resolve(speech: Speech) -> Predicate | None:
    """Reaffirm our commitment to V, express their support for X; also past a parenthesis in commas."""
    tokens, start, end = speech.tokens, speech.after, speech.end
    if speech.word == ",":
        closing = place_of(tokens, ",", start + 1, min(end - 1, start + INSET_REACH))
        start = closing + 1 if closing > 0 and tokens.words[closing + 1] in OWNERS else start
    return resolve_phrase(tokens, speech.verb, start, end)


def resolve_phrase(tokens: Tokens, verb: int, start: int, end: int) -> Predicate | None:
    """What a phrase of resolve at `start` undertakes under a verb or adjective: "united in our resolve to …"."""
    lemma = tokens.lemma(verb)
    noun = _noun_of_resolve(tokens, start, end, lemma)
    if noun < 0 or (tokens.words[noun] in WISHES and lemma not in VOICING):
        return None
    word = tokens.words[noun]
    found = Predicate(verb, noun, Chain.CLOSED, noun + 1, verbs=[verb])
    found.strength = Strength(Force(RESOLVES[word][0]), f"force.resolve:{word}")
    _follow_noun(tokens, found, end)
    found.resume = found.verb + 1
    return found


def _noun_of_resolve(tokens: Tokens, start: int, end: int, lemma: str) -> int:
    """The place of the noun of resolve in "our firm and shared commitment to …"; -1 for any other object."""
    for place in range(start, min(end, start + PHRASE_REACH)):
        bits, word = tokens.flags[place], tokens.words[place]
        if word in RESOLVES and _is_noun(tokens, start, place):
            only = RESOLVES[word][1]
            return place if not only or lemma in only else -1
        if bits & (PREPOSITION | SUBORDINATOR | MODAL) or word in (":", ";", "."):
            return -1
        if word.endswith(("'s", "s'")) and tokens.words[start] not in OWNERS and lemma not in RENEWING:
            return -1
    return -1


def _is_noun(tokens: Tokens, start: int, place: int) -> bool:
    """True if a word of resolve is the noun of its phrase here; of `will` that no name stands before it."""
    word = tokens.words[place]
    if place == start:
        return word in FIRST_RESOLVES
    return word != "will" or not tokens.flags[place - 1] & (CAPITAL | COLLECTIVE | PRONOUN)


def _follow_noun(tokens: Tokens, found: Predicate, end: int) -> None:
    """Moves on from the noun of resolve to the verb that it leads to, if any."""
    follow = skip_adverbs(tokens, found.verb + 1, end)
    if follow < end and tokens.words[follow] in ("and", ","):
        follow = max(follow, place_of(tokens, "to", follow, min(end, follow + PAIR_REACH)))
    if follow >= end or tokens.words[follow] == ":":
        found.rules.append(OPEN)
    elif tokens.words[follow] == "of" and follow + 1 < end and tokens.flags[follow + 1] & GERUND:
        found.chain, found.verb = Chain.GERUND, follow + 1
        found.verbs.append(follow + 1)
    elif tokens.words[follow] == "to":
        _follow_to(tokens, found, skip_adverbs(tokens, follow + 1, end), end)


def _follow_to(tokens: Tokens, found: Predicate, inner: int, end: int) -> None:
    """Moves on to the verb after `to`, if a verb stands there and not a noun."""
    if inner >= end or tokens.words[inner] == ":":
        found.rules.append(OPEN)
        found.chain = Chain.TO
        return
    bits = tokens.flags[inner]
    after = tokens.flags[inner + 1] if inner + 1 < end else 0
    noun = bits & NOUN and bits & BASE and after & (PREPOSITION | MARK | CONJUNCTION)
    if bits & (BASE | GERUND) and not noun:
        found.chain = Chain.TO if bits & BASE else Chain.GERUND
        found.verb = inner
        found.verbs.append(inner)
    else:
        found.chain = Chain.REPEAT


def steadfast(speech: Speech) -> Predicate | None:
    """Remain committed to, remain steadfast in."""
    if speech.word not in STEADFAST:
        return None
    found = _adjective_chain(speech)
    if speech.word in READY:
        found.strength = Strength(Force.INTENDED, f"force.word:{speech.word}")
    follow = skip_adverbs(speech.tokens, speech.after + 1, speech.end)
    if follow < speech.end and speech.tokens.words[follow] == ":":
        found.rules.append(OPEN)
    return found


def ready(speech: Speech) -> Predicate | None:
    """Stand ready to, stand firm in our commitment."""
    if speech.word in ("ready", "prepared"):
        found = _adjective_chain(speech)
        found.strength = Strength(Force.INTENDED, f"force.word:{speech.word}")
        return found
    close = speech.tokens.words[speech.after : speech.after + 4]
    if speech.word not in ("firm", "united", "resolute") or "commitment" not in close:
        return None
    found = speech.closed(speech.after + 1)
    found.strength = Strength(Force.COMMITTED, "force.resolve:commitment")
    return found


def _adjective_chain(speech: Speech) -> Predicate:
    found = chained(speech.tokens, speech.after, speech.end, adjective=True)
    found.verbs = [speech.verb, *found.verbs]
    return found


def call(speech: Speech) -> Predicate | None:
    """Reiterate our call on X to V."""
    for place in range(speech.after, min(speech.end, speech.after + CALL_REACH)):
        if speech.tokens.words[place] in CALLS:
            found = speech.closed(place + 1)
            found.others = True
            found.strength = Strength(Force.ASPIRATIONAL, f"force.resolve:{speech.tokens.words[place]}")
            return found
    return None
