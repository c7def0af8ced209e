"""What a performative starts or settles: launch a new programme, agree on the opening of, seek peace."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import (
    ACTIONS,
    FOUNDINGS,
    NEW_THINGS,
    OBJECT_URGES,
    OPINIONS,
    RECOMMENDED,
    RESOURCES,
)
from entente.engine.lexicon.flags import (
    BODY,
    CAPITAL,
    COLLECTIVE,
    DETERMINER,
    GERUND,
    MARK,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    THIRD,
)
from entente.engine.reading.heads import Chain, Predicate
from entente.engine.reading.speech import Speech

REACH = 12
"""Tokens within which the noun of a new thing stands."""
ACTION_REACH = 5
RESOURCE_REACH = 7
NEW_DETERMINERS = frozenset(("a", "an", "two", "three", "several"))


def new_thing(speech: Speech) -> Predicate | None:
    """Launch a new programme, announce the establishment of a council."""
    words, after = speech.tokens.words, speech.after
    if not speech.bits & DETERMINER and speech.word != "new":
        return None
    founds = not FOUNDINGS.isdisjoint(words[after : after + 4])
    if not founds and (_only_tells(speech) or not _is_new(speech) or not _names_new_thing(speech)):
        return None
    found = speech.closed(after) if founds else speech.told(after)
    found.trend = "start"
    return found


def _only_tells(speech: Speech) -> bool:
    """True for "the initiative launches a new phase": a third person behind a body."""
    flags, verb = speech.tokens.flags, speech.verb
    if speech.past or not verb or not flags[verb] & THIRD:
        return False
    return bool(flags[verb - 1] & BODY) and not flags[verb - 1] & CAPITAL


def _is_new(speech: Speech) -> bool:
    """True if the object is a new one: "a council", "the new council", "the Marsk Council"."""
    words, after = speech.tokens.words, speech.after
    if (
        speech.word in NEW_DETERMINERS
        or "new" in words[after : after + 4]
        or "first" in words[after : after + 3]
    ):
        return True
    following = speech.tokens.flags[after + 1 if after + 1 < speech.end else after]
    return speech.lemma != "announce" and speech.word == "the" and bool(following & CAPITAL)


def _names_new_thing(speech: Speech) -> bool:
    """True if the object is a body, or one of the things that can be launched."""
    tokens = speech.tokens
    for place in range(speech.after + 1, min(speech.end, speech.after + REACH)):
        bits, word = tokens.flags[place], tokens.words[place]
        if bits & (PREPOSITION | MARK | SUBORDINATOR) or word == "to":
            return False
        if bits & (BODY | COLLECTIVE) or word in NEW_THINGS:
            return True
    return False


def on_action(speech: Speech) -> Predicate | None:
    """Agree on the establishment of X: an action, not an opinion."""
    tokens, after = speech.tokens, speech.after
    if speech.word not in ("on", "upon", "to"):
        return None
    for place in range(after + 1, min(speech.end, after + ACTION_REACH)):
        word = tokens.words[place]
        if word in ACTIONS or (tokens.flags[place] & GERUND and place <= after + 2):
            return speech.told(after + 1)
        if word in OPINIONS:
            return None
    return None


def thing(speech: Speech) -> Predicate | None:
    """Continue the talks, encourage exchanges, commit additional funds, seek peace."""
    bits, lemma, after = speech.bits, speech.lemma, speech.after
    if not bits & (DETERMINER | NOUN | CAPITAL | GERUND | NUMBER | PRONOUN) or bits & SUBORDINATOR:
        return None
    if lemma == "continue" and bits & GERUND:
        return speech.led_to(after, Chain.GERUND)
    if not _can_take(speech):
        return None
    found = speech.told(after)
    found.others = lemma in OBJECT_URGES
    return found


def _can_take(speech: Speech) -> bool:
    """True if the verb undertakes something with a thing as its object."""
    lemma, words = speech.lemma, speech.tokens.words
    if lemma == "recommend":
        return not RECOMMENDED.isdisjoint(words[speech.after : speech.after + 3])
    if lemma == "commit":
        return _names_resources(speech)
    return lemma in ("continue", "pledge") or lemma in OBJECT_URGES or (lemma == "seek" and not speech.past)


def _names_resources(speech: Speech) -> bool:
    """True if the object names money, goods or people: "committed additional assets"."""
    tokens = speech.tokens
    return any(
        tokens.words[place] in RESOURCES or tokens.flags[place] & NUMBER
        for place in range(speech.after, min(speech.end, speech.after + RESOURCE_REACH))
    )
