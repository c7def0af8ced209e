"""What kind of work a commitment calls for."""

from __future__ import annotations

from entente.engine.lexicon.en_nouns import LOYAL, OWN_WORK, RESOLVED, STEADY
from entente.engine.lexicon.flags import CAPITAL, COLLECTIVE, DETERMINER, PRONOUN
from entente.engine.reading.chains import (
    asked_verb,
    effort_verb,
    is_asking,
    is_resolve,
    lemma_of,
    promised_verb,
    refuses,
    resolved_verb,
)
from entente.engine.reading.clauses import Clause
from entente.engine.reading.grammar import skip_adverbs
from entente.engine.reading.nouns import NOTHING, Said
from entente.engine.reading.objects import Doing, doing, measured, object_says, verb_says
from entente.engine.reading.records import Force, Form
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.wider import wider_says

EXCHANGES = frozenset(("form.noun:exchange", "form.noun:exchanges"))
"""Exchanges alone are talks, but what they pass through may say otherwise."""
RESOLVE_PREPOSITIONS = frozenset("to for in of on with".split())
FORMS = {str(form): form for form in Form}
FEDERATIONS = (["united", "states"], ["united", "kingdom"])


def form_of(clause: Clause) -> Form:
    """The form, from the lead verb and its object; where these say no more, from inclusion, means, purpose."""
    return form_rule(clause)[0]


def form_rule(clause: Clause) -> tuple[Form, str]:
    """The form and the rule that decided it."""
    form, rule = _said(clause)
    return (FORMS[form], rule) if form else (FORMS["cooperation"], "form.none")


def _said(clause: Clause) -> Said:
    """What force and negation decide, else the chain of verbs, else what is around it."""
    if clause.head.force is Force.EXPLORATORY:
        return "exploration", "form.force:exploratory"
    if refuses(clause):
        return "position", "form.negated"
    said = _chain_says(clause)
    if said[0] not in ("", "cooperation"):
        return _through(clause, said)
    if said[0] and not said[1].startswith("form.state"):
        wider = wider_says(clause)
        return wider if wider[0] else said
    return ("activity", "form.single") if _is_single(clause) else said


def _through(clause: Clause, said: Said) -> Said:
    """Exchanges that pass through programmes are activities."""
    if said[1] not in EXCHANGES:
        return said
    wider = wider_says(clause)
    return wider if wider[0] == "activity" else said


def _chain_says(clause: Clause) -> Said:
    """What the last verb of the chain says, or what is promised or asked of others."""
    head, tokens, end = clause.head, clause.tokens, clause.end
    lemma = lemma_of(tokens, head.verb)
    if head.passive and head.subject is not None:
        return _passive_says(clause, *head.subject)
    if is_resolve(clause):
        return _resolved_says(tokens, head.verb, end)
    promised = 0 if doing(lemma).form else promised_verb(tokens, head.verb, end)
    if promised:
        return verb_says(tokens, promised, end)
    if is_asking(clause):
        return _asked_says(clause)
    said = verb_says(tokens, effort_verb(tokens, head.verb, end) or head.verb, end)
    if lemma == "support" and said[0] in ("", "cooperation") and _is_steady(clause):
        return "position", "form.verb:support"
    noun = said[1].rpartition(":")[2]
    return _object_resolve(tokens, head.verb, end) if noun in RESOLVED and said[0] == "position" else said


def _is_steady(clause: Clause) -> bool:
    """True if a verb of going on leads the chain: remain committed to supporting."""
    return any(lemma_of(clause.tokens, place) in STEADY for place in clause.head.verbs[:-1])


def _object_resolve(tokens: Tokens, verb: int, end: int) -> Said:
    """As in "redouble our commitment to …": what the resolve is for."""
    for place in range(verb + 1, min(end, verb + 8)):
        if tokens.words[place] in RESOLVED:
            return _resolved_says(tokens, place, end)
    return "position", "form.noun:commitment"


def _passive_says(clause: Clause, start: int, end: int) -> Said:
    """As in "a working group will be established": the subject is the object."""
    tokens, verb = clause.tokens, clause.head.verb
    lemma = lemma_of(tokens, verb)
    said = object_says(tokens, doing(lemma), start, end)
    return said if said[0] else measured(tokens, lemma, verb + 1, clause.end)


def _resolved_says(tokens: Tokens, place: int, end: int) -> Said:
    """As in "committed to V", "our commitment to X": the verb if there is one, else a stance, or a plain noun."""
    words = tokens.words
    verb = resolved_verb(tokens, place, end)
    if verb:
        return verb_says(tokens, verb, end)
    after = skip_adverbs(tokens, place + 1, end)
    following = words[after] if after < end else ""
    plural = words[place] == "commitments" and following != "to"
    if plural or words[place] in LOYAL or following == "that":
        return "position", f"form.noun:{words[place]}"
    said = object_says(tokens, Doing("commit", "position"), after + (following in RESOLVE_PREPOSITIONS), end)
    return ("position", said[1]) if said == ("cooperation", "form.noun:support") else said


def _asked_says(clause: Clause) -> Said:
    """What others are asked to do, or to come to."""
    head, tokens, end = clause.head, clause.tokens, clause.end
    inner = asked_verb(clause)
    if inner:
        return verb_says(tokens, inner, end)
    said = verb_says(tokens, head.verb, end)
    if said[0]:
        return said
    place = next((place for place in range(head.verb + 1, end) if tokens.words[place] == "to"), end)
    return object_says(tokens, Doing(""), place + 1, end) if place < end else NOTHING


def _is_single(clause: Clause) -> bool:
    """True if one party alone undertakes it, or each for itself, by a verb that is not of joint work."""
    head, tokens = clause.head, clause.tokens
    words, flags = tokens.words, tokens.flags
    if lemma_of(tokens, head.verb) in OWN_WORK:
        return False
    if "each" in words[clause.begin : head.anchor]:
        return True
    if head.subject is None:
        return False
    start, end = head.subject
    start += words[start] == "the"
    if (
        start >= end
        or not flags[start] & CAPITAL
        or flags[start] & (PRONOUN | DETERMINER)
        or "and" in words[start:end]
    ):
        return False
    return not flags[end - 1] & COLLECTIVE or words[start:end] in FEDERATIONS
