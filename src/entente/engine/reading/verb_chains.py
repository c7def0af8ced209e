"""The chain of verbs behind a lead verb: will continue to seek to sign."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import CATENATIVES, JOINERS
from entente.engine.lexicon.en_words import WEAKENERS
from entente.engine.lexicon.flags import BASE, CAPITAL, GERUND, MARK, NOUN, UNKNOWN
from entente.engine.reading.forces import ORDER, Strength
from entente.engine.reading.grammar import is_negated, skip_adverbs
from entente.engine.reading.heads import Chain, Predicate
from entente.engine.reading.records import Force
from entente.engine.reading.tokens import Tokens

LONGEST = 4
"""Verbs of a chain that are followed."""
TAKES_GERUND = frozenset(("commit", "recommit", "pledge", "look"))
OPEN = "stem.open"
"""The rule by which what follows stands in the items of a list."""


def chained(tokens: Tokens, verb: int, end: int, *, adjective: bool = False) -> Predicate:
    """Follows a lead verb through "continue to", "seek to", "commit to V-ing" to the verb that says what is done.

    `adjective` tells that the lead word is one of resolve: "committed to". The strength is that of the weakest word.
    """
    found = Predicate(verb, verb, Chain.TO if adjective else Chain.BARE, verb + 1, verbs=[verb])
    for _ in range(LONGEST):
        lemma = tokens.lemma(found.verb)
        _weaken(tokens, found, lemma, end)
        after = skip_adverbs(tokens, found.verb + 1, end)
        found.negated = found.negated or is_negated(tokens, found.verb + 1, after)
        leads = (adjective and found.verb == verb) or lemma in CATENATIVES
        if after >= end or not leads or lemma in JOINERS:
            break
        if not _step(tokens, found, after, end, adjective=adjective and found.verb == verb):
            break
    return found


def _step(tokens: Tokens, found: Predicate, after: int, end: int, *, adjective: bool) -> bool:
    """Moves on to the next verb of the chain; False where the chain ends here."""
    lemma = tokens.lemma(found.verb)
    if tokens.words[after] != "to":
        gerund = tokens.flags[after] & GERUND and not tokens.flags[after] & CAPITAL
        if lemma != "continue" or not gerund:
            return False
        _move(found, after, Chain.GERUND)
        return tokens.words[after] != "working"
    inner = skip_adverbs(tokens, after + 1, end)
    found.negated = found.negated or is_negated(tokens, after + 1, inner)
    if inner >= end or tokens.words[inner] == ":":
        found.resume, found.chain = end, Chain.TO
        found.rules.append(OPEN)
        return False
    if _is_infinitive(tokens, inner, end):
        bare = Chain.BARE if lemma == "continue" else Chain.TO
        _move(found, inner, found.chain if found.chain is Chain.GERUND else bare)
        return True
    if tokens.flags[inner] & GERUND and (adjective or lemma in TAKES_GERUND):
        _move(found, inner, Chain.GERUND)
        return True
    return False


def _move(found: Predicate, verb: int, chain: Chain) -> None:
    found.verb, found.resume, found.chain = verb, verb + 1, chain
    found.verbs.append(verb)


def _is_infinitive(tokens: Tokens, inner: int, end: int) -> bool:
    """True if the word after `to` is a verb, and not a noun before a mark."""
    bits = tokens.flags[inner]
    after = tokens.flags[inner + 1 if inner + 1 < end else inner]
    return bool(bits & (BASE | UNKNOWN)) and (not bits & NOUN or not after & MARK)


def _weaken(tokens: Tokens, found: Predicate, lemma: str, end: int) -> None:
    """Lowers the strength by a word of the chain that is weaker."""
    force = _weak_force(tokens, found.verb, lemma, end)
    if force is not None and (found.strength is None or ORDER[force] > ORDER[found.strength.force]):
        found.strength = Strength(force, f"force.word:{lemma}")


def _weak_force(tokens: Tokens, verb: int, lemma: str, end: int) -> Force | None:
    """The force that a verb of a chain has of itself, with the words that must stand behind it; None for most."""
    for force, following, near, within, infinitive in WEAKENERS.get(lemma, ()):
        behind = tokens.words[verb + 1 : verb + 1 + max(within, 1)]
        if following and (verb + 1 >= end or behind[0] not in following):
            continue
        if near and not any(word in near for word in behind):
            continue
        if infinitive and not _then_to(tokens, verb, end):
            continue
        return Force(force)
    return None


def _then_to(tokens: Tokens, verb: int, end: int) -> bool:
    after = skip_adverbs(tokens, verb + 1, end)
    return after < end and tokens.words[after] == "to"


def follow_gerund(tokens: Tokens, found: Predicate, end: int) -> None:
    """Commit to continuing to V: the chain goes on after the gerund."""
    inner = chained(tokens, found.verb, end)
    if len(inner.verbs) > 1:
        found.verb, found.resume = inner.verb, inner.resume
        found.verbs.extend(inner.verbs[1:])
        found.chain = Chain.GERUND
    if inner.strength is not None and inner.strength.force is Force.EXPLORATORY:
        found.strength = inner.strength
