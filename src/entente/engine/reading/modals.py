"""What a modal verb says with the verb after it: will enhance, shall be established, should seek to."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import (
    CONSTITUTIVE,
    EFFECTS,
    HOLDING,
    SEEKING,
    TAKING_EFFECT,
    TALKS,
)
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    CAPITAL,
    COLLECTIVE,
    FUNCTION,
    HAVE,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    UNKNOWN,
)
from entente.engine.reading.agents import is_agent, is_named, is_party
from entente.engine.reading.finite import Finite
from entente.engine.reading.forces import Strength, weaker
from entente.engine.reading.grammar import (
    DASHES,
    is_negated,
    opens_verb,
    place_of,
    skip_adverbs,
    skip_enumerator,
    stands,
)
from entente.engine.reading.heads import Chain, Predicate
from entente.engine.reading.passives import passive_predicate
from entente.engine.reading.records import Force
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.verb_chains import OPEN, chained

PERMISSIONS = frozenset(("may", "can", "could", "might", "cannot"))
FORCES = {"should": Force.ASPIRATIONAL, "shall": Force.BINDING}
"""The force of a modal; any other commits."""
AFFIRMED = frozenset(("will", "shall", "would"))
"""Modals that undertake something in a that-clause that is only affirmed."""
NEGATIVES = frozenset(("no", "neither", "none", "nor"))
PARENTHESIS_REACH = 45
ADJUNCT_REACH = 14
INVERSION_REACH = 10
TRIES = 4
"""Parentheses and adjuncts that may stand between a modal and its verb."""
ADJUNCT_OPENERS = frozenset(("no", "at", "once", "twice", "every", "each", "as", "where", "if"))
THERE_REACH = 5
"""Tokens behind "there shall be" within which the noun of what is held stands."""
DECLARING = frozenset(("declare", "announce"))
ARTICLES = frozenset(("the", "a", "an"))
LIST_MARKS = frozenset((":", "–", "-"))


def modal_predicate(verb: Finite) -> Predicate:
    """A modal verb and its verb: an undertaking, or a permission, a prediction, what a text or thing is."""
    tokens, end = verb.tokens, verb.end
    if _is_inverted(verb):
        return _inverted(verb)
    bracketed = tokens.words[verb.index + 1 : verb.index + 2] == ["]"]
    lead = _lead(tokens, verb.index + 1 + bracketed, end)
    if verb.first == "there" and tokens.words[lead : lead + 1] == ["be"] and _is_held(verb, lead):
        return Predicate(lead, lead, Chain.CLOSED, lead + 1, strength_of(verb.word), rules=["clause.there"])
    negated = is_negated(tokens, verb.index, lead) or verb.first in NEGATIVES
    strength = strength_of(verb.word)
    rules = [f"clause.modal:{verb.word}"]
    if lead >= end and verb.word not in PERMISSIONS:
        return _open_modal(verb, strength, [*rules, OPEN], negated=negated)
    refusal = _refusal(verb, lead)
    if not refusal and tokens.words[lead] == "be":
        return passive_predicate(verb, lead, strength, negated=negated)
    refusal = refusal or _thing_says(verb, lead)
    if refusal:
        declared = verb.declared(lead, Chain.BARE, [*rules, refusal])
        declared.resume = min(lead + 1, end)
        return declared
    found = chained(tokens, lead, end)
    found.base, found.strength = strength, weaker(strength, found.strength)
    found.negated = found.negated or negated
    found.rules = [*rules, *found.rules]
    return found


def strength_of(word: str) -> Strength:
    """The strength of a modal verb."""
    return Strength(FORCES.get(word, Force.COMMITTED), f"force.modal:{word}")


def _is_inverted(verb: Finite) -> bool:
    """True for "nor shall the Parties adopt"."""
    tokens, index = verb.tokens, verb.index
    if not index or tokens.words[index - 1] != "nor" or index + 1 >= verb.end:
        return False
    return not tokens.flags[index + 1] & (BASE | BE | ADVERB)


def _inverted(verb: Finite) -> Predicate:
    """The predicate of a modal whose subject stands behind it."""
    tokens, index, end = verb.tokens, verb.index, verb.end
    for place in range(index + 2, min(end, index + INVERSION_REACH)):
        before = tokens.flags[place - 1]
        subject = before & (COLLECTIVE | CAPITAL | NOUN | PRONOUN) and not before & PREPOSITION
        if subject and tokens.flags[place] & BASE:
            found = chained(tokens, place, end)
            found.strength = weaker(strength_of(verb.word), found.strength)
            found.negated, found.rules = True, [f"clause.modal:{verb.word}"]
            return found
    return verb.declared(index, Chain.BARE, ["reject.no-verb"])


def _open_modal(verb: Finite, strength: Strength, rules: list[str], *, negated: bool) -> Predicate:
    """The predicate of "We will:", whose verbs stand in the items."""
    thing = verb.subject is not None and is_agent(verb.tokens, *verb.subject) is False
    return Predicate(
        verb.index, verb.index, Chain.BARE, verb.end, None if thing else strength, negated, rules=rules
    )


def _refusal(verb: Finite, lead: int) -> str:
    """Why the modal undertakes nothing, whatever its verb says; "" where it may."""
    tokens, word = verb.tokens, verb.word
    if word in PERMISSIONS:
        return "reject.permission"
    known = tokens.flags[lead] & (BASE | BE | HAVE | UNKNOWN) or tokens.words[lead] == "do"
    if not known and not _may_be_verb(verb, lead):
        return "reject.no-verb"
    if verb.promise is not None and not _is_settled(verb) and word not in AFFIRMED:
        return "reject.fact"
    if word == "must" and verb.subject and verb.acts and not is_party(tokens, verb.subject):
        return "reject.need"
    return ""


def _may_be_verb(verb: Finite, lead: int) -> bool:
    """True for "Aldmark will re-sequence": a word that no list knows as a verb, right where the verb must stand."""
    tokens = verb.tokens
    plain = (
        not tokens.flags[lead] & (FUNCTION | CAPITAL | NUMBER | ADVERB) and tokens.words[lead][0].isalpha()
    )
    return plain and verb.acts is True and lead <= verb.index + 2 and lead + 1 < verb.end


def _is_settled(verb: Finite) -> bool:
    """True in a that-clause that is decided, or declared of what is to be done."""
    promise = verb.promise
    return promise is not None and (promise.decides or verb.tokens.lemma(promise.anchor) in DECLARING)


def _is_held(verb: Finite, lead: int) -> bool:
    """True for "there shall be consultations", and for whatever the parties agree that there shall be."""
    if verb.word in PERMISSIONS:
        return False
    near = verb.tokens.words[lead + 1 : min(verb.end, lead + 1 + THERE_REACH)]
    settled = verb.promise is not None and verb.promise.decides
    return "no" not in near[:1] and (settled or not TALKS.isdisjoint(near))


def _thing_says(verb: Finite, lead: int) -> str:
    """Why the verb at `lead` only tells what its subject is or does; "" where it undertakes something."""
    tokens, promise, word = verb.tokens, verb.promise, verb.word
    held = word == "shall" and tokens.words[lead : lead + 2] == ["take", "place"]
    decided = held or (promise is not None and (promise.decides or tokens.words[lead] == "remain"))
    decided = decided or (word == "shall" and _is_settled(verb))
    decided = decided or (tokens.lemma(lead) in SEEKING and verb.first in ("this", "these", "our"))
    predicts = verb.acts is False or (verb.acts is None and word != "shall" and promise is None)
    if predicts and not decided:
        return "reject.thing"
    if stands(TAKING_EFFECT, tokens.words, lead):
        return "reject.constitutive"
    lemma = tokens.lemma(lead)
    if lemma in ("have", "need", "like") or (word == "would" and lemma in ("welcome", "be")):
        return "reject.state"
    thing = verb.acts is not True and promise is None and not held
    if (thing and lemma in CONSTITUTIVE) or _holds(verb, lemma):
        return "reject.constitutive"
    return ""


def _holds(verb: Finite, lemma: str) -> bool:
    """True if the verb says what its subject has in it, or what a thing does: "the fund will include"."""
    if verb.subject is None:
        return False
    if lemma in HOLDING and not is_party(verb.tokens, verb.subject):
        return True
    return lemma in EFFECTS and not is_named(verb.tokens, verb.subject)


def _lead(tokens: Tokens, start: int, end: int) -> int:
    """The place of the verb after a modal, past adverbs and insets; the sentence's end where the items have it."""
    place = skip_adverbs(tokens, skip_enumerator(tokens, start, end), end)
    for _ in range(TRIES):
        if place >= end:
            return end
        if tokens.flags[place] & (BASE | BE | HAVE | UNKNOWN) and not _is_adverbial(tokens, place, end):
            return place
        moved = _past_inset(tokens, place, end)
        if moved < 0:
            return _stopped(tokens, place, end)
        place = moved
    return place


def _past_inset(tokens: Tokens, place: int, end: int) -> int:
    """Past a parenthesis in commas or an adjunct that stands before the verb; -1 where none does."""
    word = tokens.words[place]
    if word == ",":
        closing = place_of(tokens, ",", place + 1, min(end, place + PARENTHESIS_REACH))
        return skip_adverbs(tokens, closing + 1, end) if closing >= 0 else -1
    if tokens.flags[place] & PREPOSITION or word in ADJUNCT_OPENERS:
        return _verb_after_adjunct(tokens, place, end)
    return -1


def _stopped(tokens: Tokens, place: int, end: int) -> int:
    """Where the verb would stand, or `end` if the sentence leads into a list."""
    word, last = tokens.words[place], tokens.words[end - 1]
    if word == ",":
        opens = last == ":"
    elif tokens.flags[place] & PREPOSITION or word in ADJUNCT_OPENERS:
        opens = last in LIST_MARKS
    else:
        opens = word in DASHES
    return end if opens else place


def _is_adverbial(tokens: Tokens, place: int, end: int) -> bool:
    """True for "will further V": an adverb that only looks like a verb."""
    return tokens.words[place] == "further" and place + 1 < end and bool(tokens.flags[place + 1] & BASE)


def _verb_after_adjunct(tokens: Tokens, start: int, end: int) -> int:
    """The verb after "will, in particular promote", "shall within six months establish"; -1 where there is none."""
    for place in range(start + 1, min(end, start + ADJUNCT_REACH)):
        bits, word = tokens.flags[place], tokens.words[place]
        if word in (";", ":", "."):
            return -1
        free = (
            not tokens.flags[place - 1] & (PREPOSITION | CAPITAL) and tokens.words[place - 1] not in ARTICLES
        )
        if (
            bits & BASE
            and free
            and (not bits & NOUN or opens_verb(tokens, place, end, strict=not _ends_adjunct(tokens, place)))
        ):
            return place
    return -1


def _ends_adjunct(tokens: Tokens, verb: int) -> bool:
    """True for "in no case use": a plain noun right before the verb ends what stands before it."""
    bits = tokens.flags[verb - 1]
    return bool(bits & NOUN) and not bits & BASE
