"""What forms of `be` and `have` say: are committed to, are building, it was agreed that, have agreed to."""

from __future__ import annotations

from dataclasses import replace

from entente.engine.lexicon.en_wordlists import AGREED_FORMS, BEGINNING, CALLED, FACING, LAUNCHING, REPORTING
from entente.engine.lexicon.en_words import ADJECTIVES, LEMMAS
from entente.engine.lexicon.flags import BASE, GERUND, PARTICIPLE, PREPOSITION
from entente.engine.reading.adjectives import adjective_predicate
from entente.engine.reading.agents import is_determined, is_party
from entente.engine.reading.finite import Finite, of_clause
from entente.engine.reading.forces import Strength, weaker
from entente.engine.reading.grammar import is_negated, skip_adverbs
from entente.engine.reading.heads import Chain, Predicate
from entente.engine.reading.performatives import takes
from entente.engine.reading.records import Force
from entente.engine.reading.tenses import simple_predicate
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.verb_chains import chained

STATE = "reject.state"
PRESENT = frozenset(("is", "are", "am"))


def be_predicate(verb: Finite) -> Predicate:
    """A form of to be: are committed to, are building, it was agreed that, are encouraged to; else a declaration."""
    tokens, end = verb.tokens, verb.end
    place = skip_adverbs(tokens, verb.index + 1, end)
    if place < end and tokens.words[place] == "been":
        place = skip_adverbs(tokens, place + 1, end)
    found = _said(verb, place) if place < end else None
    if found is None:
        found = verb.declared(place, Chain.CLOSED, [STATE])
        found.tense = Chain.PRESENT if verb.word in PRESENT else found.tense
    return found


def _said(verb: Finite, place: int) -> Predicate | None:
    """What the word behind `be` undertakes; None where it only tells how things stand."""
    tokens, end = verb.tokens, verb.end
    word, bits = tokens.words[place], tokens.flags[place]
    if bits & PARTICIPLE and "hereby" in tokens.words[verb.index + 1 : place]:
        return _hereby(place, word)
    if word in ADJECTIVES and verb.acts is not False:
        return adjective_predicate(tokens, place, end, negated=is_negated(tokens, verb.index, place))
    if word == "to" and verb.acts is not False and place + 1 < end:
        return _is_to(verb, place)
    if word in AGREED_FORMS and verb.first == "it":
        return takes(tokens, place, end) or Predicate(place, place, Chain.CLOSED, place + 1)
    if word in CALLED and verb.acts is not False and tokens.words[place + 1 : min(place + 2, end)] == ["to"]:
        return _called_on(place, word)
    return _progressive(verb, place) if _is_progressive(verb, place) else None


def _hereby(place: int, word: str) -> Predicate:
    """Is hereby established: done by being said."""
    trend = "start" if word in BEGINNING else ""
    strength = of_clause("hereby")
    return Predicate(
        place, place, Chain.CLOSED, place + 1, strength, trend=trend, passive=True, rules=["clause.hereby"]
    )


def _called_on(place: int, word: str) -> Predicate:
    """All states are encouraged to V."""
    strength = Strength(Force.ASPIRATIONAL, f"force.word:{word}")
    rules = ["clause.called-on"]
    return Predicate(place, place, Chain.TO, place + 1, strength, passive=True, others=True, rules=rules)


def _is_to(verb: Finite, place: int) -> Predicate | None:
    """Are to be completed, are to meet."""
    tokens, end = verb.tokens, verb.end
    inner = skip_adverbs(tokens, place + 1, end)
    if inner < end and tokens.words[inner] == "be":
        return _is_to_be(tokens, skip_adverbs(tokens, inner + 1, end), end)
    party = verb.acts and verb.subject is not None and is_party(tokens, verb.subject)
    if inner >= end or not party or not tokens.flags[inner] & BASE:
        return None
    found = chained(tokens, inner, end)
    found.strength = weaker(of_clause("is-to"), found.strength)
    found.rules, found.negated = ["clause.is-to"], False
    return found


def _is_to_be(tokens: Tokens, place: int, end: int) -> Predicate | None:
    if place >= end or not tokens.flags[place] & PARTICIPLE or tokens.words[place] not in LEMMAS:
        return None
    rules, strength = ["clause.is-to"], of_clause("is-to")
    return Predicate(
        place, place, Chain.PARTICIPLE, place + 1, strength, passive=True, verbs=[place], rules=rules
    )


def _is_progressive(verb: Finite, place: int) -> bool:
    """True for "are building" of a certain agent."""
    word, bits = verb.tokens.words[place], verb.tokens.flags[place]
    if not bits & GERUND or bits & PREPOSITION or word not in LEMMAS or word in FACING:
        return False
    return bool(verb.acts) and verb.word in PRESENT and is_determined(verb.tokens, verb.subject)


def _progressive(verb: Finite, place: int) -> Predicate:
    """Are building: conduct that goes on; are launching: a start."""
    tokens = verb.tokens
    found = chained(tokens, place, verb.end)
    asked = takes(tokens, place, verb.end)
    found.strength = weaker(of_clause("progressive"), found.strength)
    if asked is not None and asked.others:
        found.strength, found.others = weaker(found.strength, asked.strength), True
    found.negated = is_negated(tokens, verb.index, place)
    found.trend = "start" if tokens.words[place] in LAUNCHING else "continue"
    found.chain = Chain.GERUND
    found.rules.insert(0, "clause.progressive")
    return found


def have_predicate(verb: Finite) -> Predicate:
    """Have before a verb: have agreed to, has committed not to; else a declaration."""
    tokens, end = verb.tokens, verb.end
    place = skip_adverbs(tokens, verb.index + 1, end)
    known = verb.acts is not False and (verb.subject is not None or verb.index > 0)
    found = None
    if place < end and known:
        if tokens.words[place] == "been":
            return be_predicate(verb)
        if tokens.flags[place] & PARTICIPLE and tokens.lemma(place) not in REPORTING:
            found = simple_predicate(replace(verb, index=place), again=True, perfect=True)
    return found or verb.declared(place, Chain.PAST, [STATE])
