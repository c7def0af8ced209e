"""Who or what a noun phrase is: one that undertakes, a party, a body, a thing."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import (
    ABSTRACT,
    ABSTRACT_PLURALS,
    IMPERSONAL,
    PARTIES,
    PERSONAL,
    TREATY_PARTIES,
)
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BODY,
    CAPITAL,
    COLLECTIVE,
    DETERMINER,
    MARK,
    NOUN,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    THING,
    VERB,
)
from entente.engine.reading.heads import Phrase
from entente.engine.reading.tokens import Tokens

AGENT_PRONOUNS = frozenset("we they you i both all each neither none either one it he she".split())
PARTY_PRONOUNS = frozenset(("we", "they", "both", "each", "all", "i"))
PARTY_OPENERS = frozenset("the both our all each we no neither either two their".split())
HEAD_ENDS = frozenset(("of", "that", "which", "who", "(", ",", "to"))


def phrase_head(tokens: Tokens, start: int, end: int) -> int:
    """The index of the head noun of the noun phrase tokens[start:end]."""
    words, flags = tokens.words, tokens.flags
    head = start
    for index in range(start, end):
        bits = flags[index]
        if index > start and (
            bits & SUBORDINATOR
            or (bits & PREPOSITION and not bits & (NOUN | CAPITAL))
            or words[index] in HEAD_ENDS
        ):
            break
        if not bits & (MARK | ADVERB) or bits & (COLLECTIVE | BODY | THING):
            head = index
    return head


def is_agent(tokens: Tokens, start: int, end: int) -> bool | None:
    """True if the noun phrase undertakes, False if it is a thing, None where no word tells."""
    first = tokens.words[start]
    if end - start == 1 and tokens.flags[start] & PRONOUN:
        return first in AGENT_PRONOUNS
    if first in ("we", "both", "neither"):
        return True
    head = phrase_head(tokens, start, end)
    bits, word = tokens.flags[head], tokens.words[head]
    if bits & (COLLECTIVE | BODY) or (head == start and first in ("each", "either", "all")):
        return True
    if bits & THING:
        return False
    if word.endswith(PERSONAL) and not bits & VERB and word not in IMPERSONAL:
        return True
    return _name_acts(tokens, start, head)


def _name_acts(tokens: Tokens, start: int, head: int) -> bool | None:
    """True if a head that no list knows is a name, or a plural of those whom a name or possessive makes known."""
    bits, word = tokens.flags[head], tokens.words[head]
    if bits & CAPITAL and bits & (NOUN | BASE):
        return True if head > start or (not bits & VERB and not word.endswith(ABSTRACT)) else None
    named = any(tokens.flags[index] & CAPITAL for index in range(start + 1, head + 1))
    if named or tokens.words[start] in ("our", "their"):
        plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
        return True if plural and not word.endswith(ABSTRACT_PLURALS) else None
    return None


def is_party(tokens: Tokens, phrase: Phrase) -> bool:
    """True for a pronoun or a common name of the parties: we, both sides, the Participants."""
    start, end = phrase
    words, flags = tokens.words, tokens.flags
    if flags[start] & PRONOUN and end - start <= 2:
        return words[start] in PARTY_PRONOUNS
    head = phrase_head(tokens, start, end)
    if not flags[head] & COLLECTIVE:
        return False
    return words[head] in PARTIES or (words[start] in PARTY_OPENERS and not flags[start + 1] & CAPITAL)


def is_treaty_party(tokens: Tokens, phrase: Phrase | None) -> bool:
    """True for "Each Side", "The Contracting Parties", of which treaties say in the present what they will do."""
    return phrase is not None and tokens.words[phrase_head(tokens, *phrase)] in TREATY_PARTIES


def is_named(tokens: Tokens, phrase: Phrase) -> bool:
    """True for a party, a collective or a name that is no body."""
    if is_party(tokens, phrase):
        return True
    bits = tokens.flags[phrase_head(tokens, *phrase)]
    return bool(bits & COLLECTIVE) or (bool(bits & CAPITAL) and not bits & BODY)


def is_body(tokens: Tokens, phrase: Phrase | None) -> bool:
    """True for a body, of which a present tense only tells: "the Alliance continues to evolve"."""
    if phrase is None:
        return False
    bits = tokens.flags[phrase_head(tokens, *phrase)]
    return bool(bits & BODY) and not bits & COLLECTIVE


def is_determined(tokens: Tokens, phrase: Phrase | None) -> bool:
    """True if the subject is a certain one: a pronoun, a name or a phrase with a determiner; or where there is none."""
    if phrase is None:
        return True
    start = phrase[0]
    bits = tokens.flags[start]
    if bits & CAPITAL and start == 0 and not bits & (DETERMINER | PRONOUN):
        return not bits & VERB and not tokens.words[start].endswith("s")
    return bool(bits & (DETERMINER | PRONOUN | CAPITAL))
