"""Along a chain of verbs to the one that says what is done: behind a resolve, an effort, a promise, a request."""

from __future__ import annotations

from entente.engine.lexicon.en_nouns import ASKING, EFFORTS, HELPING, JOINT, RESOLVED
from entente.engine.lexicon.en_words import LEMMAS, RESOLVES
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    CAPITAL,
    GERUND,
    MODAL,
    NEGATION,
    NOUN,
    PREPOSITION,
    PRONOUN,
)
from entente.engine.reading.clauses import Clause
from entente.engine.reading.grammar import opens_verb, skip_adverbs
from entente.engine.reading.tokens import Tokens

EFFORT_VERBS = frozenset("make exert spare do use".split())
LISTING = frozenset((",", "and", "or", "&", "and/or"))
NOT_REFUSING = frozenset("only hesitate effort efforts".split())


def lemma_of(tokens: Tokens, index: int) -> str:
    """The lemma of the verb here."""
    word = tokens.words[index]
    return LEMMAS.get(word, word)


def refuses(clause: Clause) -> bool:
    """True for "will not V" and "make no change"; false for "not only", "will not hesitate to", "spare no effort"."""
    head, tokens = clause.head, clause.tokens
    words = tokens.words
    negated = head.negated or words[head.verb + 1 : head.verb + 2] == ["no"]
    if not negated and not _has_negation_before(clause):
        return False
    return NOT_REFUSING.isdisjoint(words[max(head.anchor - 3, 0) : head.verb + 3])


def _has_negation_before(clause: Clause) -> bool:
    """True if one of the two words before a verb of the chain negates it."""
    head, flags, floor = clause.head, clause.tokens.flags, clause.floor
    verbs = head.verbs or [head.verb]
    for place in verbs if head.anchor in verbs else [*verbs, head.anchor]:
        if (flags[max(place - 1, floor)] | flags[max(place - 2, floor)]) & NEGATION:
            return True
    return False


def is_resolve(clause: Clause) -> bool:
    """True if the last word of the chain is a noun or adjective of resolve: our commitment, committed to peace."""
    head, tokens = clause.head, clause.tokens
    word, chained = tokens.words[head.verb], head.verb > head.anchor
    if word == "support":
        return not _is_verb(tokens, head.verb) and chained
    if word in RESOLVED:
        return chained or tokens.words[head.verb + 1 : head.verb + 2] != ["that"]
    return word in RESOLVES and chained and not tokens.flags[head.verb - 1] & (MODAL | PRONOUN)


def _is_verb(tokens: Tokens, place: int) -> bool:
    """True if a word that is also a noun is a verb here: "to actively support", "will support"."""
    before = place - 1
    while before > 0 and tokens.flags[before] & ADVERB:
        before -= 1
    return tokens.words[before] == "to" or bool(tokens.flags[before] & (MODAL | PRONOUN))


def resolved_verb(tokens: Tokens, place: int, end: int) -> int:
    """The verb behind a word of resolve ("determination to end coal"); 0 where a noun or nothing follows."""
    words = tokens.words
    for before in range(place + 1, min(end - 1, place + 8)):
        if words[before] != "to":
            continue
        if before == place + 1 or words[before - 1] in RESOLVED or words[before - 1] in RESOLVES:
            verb = skip_adverbs(tokens, before + 1, end - 1)
            if _opens(tokens, verb, end):
                return verb
    return 0


def _opens(tokens: Tokens, verb: int, end: int) -> bool:
    """True if the word opens a verb's phrase: "to host up to forty", not "to open and fair trade"."""
    bits, words = tokens.flags[verb], tokens.words
    if bits & CAPITAL or not bits & (BASE | GERUND):
        return False
    if bits & GERUND or lemma_of(tokens, verb) in JOINT:
        return True
    if verb + 2 < end and words[verb + 1] in LISTING and not tokens.flags[verb + 2] & BASE:
        return False
    return opens_verb(tokens, verb, end) or words[verb + 1 : verb + 3] == ["up", "to"]


def is_asking(clause: Clause) -> bool:
    """True if the clause asks something of others."""
    return clause.head.others or lemma_of(clause.tokens, clause.head.verb) in ASKING


def asked_verb(clause: Clause) -> int:
    """The verb of what others are asked to do; 0 where they are asked for a thing."""
    head, tokens, end = clause.head, clause.tokens, clause.end
    chained = head.verb > head.anchor and lemma_of(tokens, head.verb) not in ASKING
    if chained or (head.verbs and head.verbs[-1] > head.verb):
        return max((head.verb, *head.verbs))
    for place in range(head.verb + 1, min(end - 1, head.verb + 30)):
        if tokens.words[place] == "to":
            inner = skip_adverbs(tokens, place + 1, end - 1)
            return inner if tokens.flags[inner] & BASE else 0
        if tokens.words[place] in (";", ":", "which", "that") or tokens.flags[place] & MODAL:
            return 0
    return 0


def promised_verb(tokens: Tokens, verb: int, end: int) -> int:
    """The verb of a that-clause ("intend that the corridor will grow", "demand that they leave"); 0 without one."""
    if tokens.words[verb + 1 : verb + 2] != ["that"]:
        return 0
    for place in range(verb + 2, min(end - 1, verb + 20)):
        bits = tokens.flags[place]
        if bits & MODAL:
            inner = skip_adverbs(tokens, place + 1, end - 1)
            return inner if tokens.flags[inner] & BASE else 0
        if bits & BASE and not bits & (NOUN | CAPITAL):
            return place
    return 0


def effort_verb(tokens: Tokens, verb: int, end: int) -> int:
    """The verb behind "make every effort to", "keep", "help the islands"; 0 where there is none."""
    lemma = lemma_of(tokens, verb)
    if lemma == "keep" and verb + 2 < end and tokens.flags[verb + 1] & GERUND:
        return verb + 1
    if lemma in HELPING:
        return _helped_verb(tokens, verb, end)
    if lemma not in EFFORT_VERBS:
        return 0
    for place in range(verb + 1, min(end - 2, verb + 6)):
        if tokens.words[place] in EFFORTS and tokens.words[place + 1] == "to":
            return skip_adverbs(tokens, place + 2, end - 1)
    return 0


def _helped_verb(tokens: Tokens, verb: int, end: int) -> int:
    """The bare verb or infinitive of what others are helped to do; 0 where there is none."""
    for place in range(verb + 1, min(end - 1, verb + 10)):
        bits, word = tokens.flags[place], tokens.words[place]
        if bits & BASE and not bits & CAPITAL and (not bits & NOUN or tokens.words[place - 1] == "to"):
            return place
        if word in LISTING or word in (";", ":", "(") or (bits & PREPOSITION and word != "to"):
            return 0
    return 0
