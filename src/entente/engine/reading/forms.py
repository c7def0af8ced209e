"""What kind of work a commitment calls for."""

from __future__ import annotations

from entente.engine.lexicon.en_nouns import ASKING, EFFORTS, OWN_WORK, RESOLVED, STEADY
from entente.engine.lexicon.en_words import RESOLVES
from entente.engine.lexicon.flags import ADVERB, BASE, CAPITAL, COLLECTIVE, GERUND, MODAL, NEGATION, NOUN, PRONOUN
from entente.engine.reading.clauses import Clause
from entente.engine.reading.grammar import opens_verb, skip_adverbs
from entente.engine.reading.objects import NOTHING, Said, lemma_of, object_says, own_form, verb_says
from entente.engine.reading.records import Force, Form
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.wider import wider_says

EXCHANGES = frozenset(("form.noun:exchange", "form.noun:exchanges"))
"""Exchanges alone are talks, but what they pass through may say otherwise."""


def form_of(clause: Clause) -> Form:
    """The form, from the lead verb and its object; where these say no more, from inclusion, means, purpose."""
    return form_rule(clause)[0]


def form_rule(clause: Clause) -> tuple[Form, str]:
    """The form and the rule that decided it."""
    form, rule = _said(clause)
    return (Form(form), rule) if form else (Form.COOPERATION, "form.none")


def _said(clause: Clause) -> Said:
    """What force and negation decide, else the chain of verbs, else what is around it."""
    if clause.head.force is Force.EXPLORATORY:
        return "exploration", "form.force:exploratory"
    if _refuses(clause):
        return "position", "form.negated"
    said = _chain_says(clause)
    if said[0] not in ("", "cooperation"):
        return _exchanges(clause, said)
    if said[0] and not said[1].startswith("form.state"):
        wider = wider_says(clause)
        return wider if wider[0] else said
    return ("activity", "form.single") if _is_single(clause) else said


def _exchanges(clause: Clause, said: Said) -> Said:
    """Exchanges that pass through programmes are activities."""
    if said[1] not in EXCHANGES:
        return said
    wider = wider_says(clause)
    return wider if wider[0] == "activity" else said


def _refuses(clause: Clause) -> bool:
    """True for "will not V", "make no change"; false for "not only", "spare no effort", "will not hesitate to"."""
    head, tokens = clause.head, clause.tokens
    words = tokens.words
    before = range(max(clause.begin, head.anchor - 3), head.verb + 1)
    if not head.negated and not any(tokens.flags[place] & NEGATION for place in before):
        follows = words[head.verb + 1 : head.verb + 3]
        return follows[:1] == ["no"] and follows[1:] != ["effort"] and follows[1:] != ["efforts"]
    said = words[max(head.anchor - 3, 0) : head.verb + 2]
    return "only" not in said and "hesitate" not in said


def _chain_says(clause: Clause) -> Said:
    """What the last verb of the chain says, or what is asked of others."""
    head, tokens, end = clause.head, clause.tokens, clause.end
    if head.passive and head.subject is not None:
        return _passive_says(clause, *head.subject)
    promised = _promised(tokens, head.verb, end)
    if promised:
        return verb_says(tokens, promised, end)
    if _is_resolve(clause):
        return _resolved_says(tokens, head.verb, end)
    lemma = lemma_of(tokens, head.verb)
    if head.others or lemma in ASKING:
        return _asked_says(clause)
    said = verb_says(tokens, _effort(tokens, head.verb, end) or head.verb, end)
    steady = lemma == "support" and any(lemma_of(tokens, place) in STEADY for place in head.verbs[:-1])
    if steady and said[0] in ("", "cooperation"):
        return "position", "form.verb:support"
    resolve = said[1].rpartition(" ")[2].rpartition(":")[2]
    return _steady_object(tokens, head.verb, end) if resolve in RESOLVED and said[0] == "position" else said


def _steady_object(tokens: Tokens, verb: int, end: int) -> Said:
    """ "redouble our commitment to …": what the resolve is for."""
    for place in range(verb + 1, min(end, verb + 8)):
        if tokens.words[place] in RESOLVED:
            return _resolved_says(tokens, place, end)
    return "position", "form.noun:commitment"


def _passive_says(clause: Clause, start: int, end: int) -> Said:
    """ "a working group will be established": the subject is the object."""
    lemma = lemma_of(clause.tokens, clause.head.verb)
    default, soft = own_form(lemma)
    return object_says(clause.tokens, lemma, start, end, default=default, soft=soft)


def _is_resolve(clause: Clause) -> bool:
    """True if the last word of the chain is a noun or adjective of resolve: our commitment, committed to peace."""
    head, tokens = clause.head, clause.tokens
    word = tokens.words[head.verb]
    if word == "support" and _is_verb(tokens, head.verb):
        return False
    if word in RESOLVED:
        return head.verb > head.anchor or not own_form(lemma_of(tokens, head.verb))[0] and word != "support"
    return word in RESOLVES and head.verb > head.anchor and not tokens.flags[head.verb - 1] & (MODAL | PRONOUN)


def _is_verb(tokens: Tokens, place: int) -> bool:
    """True if a word that is also a noun is a verb here: "to actively support", "will support"."""
    before = place - 1
    while before > 0 and tokens.flags[before] & ADVERB:
        before -= 1
    return tokens.words[before] == "to" or bool(tokens.flags[before] & (MODAL | PRONOUN))


def _resolved_says(tokens: Tokens, place: int, end: int) -> Said:
    """ "committed to V", "our support for X": the verb if there is one, else a stance unless the noun is plain."""
    words, flags = tokens.words, tokens.flags
    for inner in range(place + 1, min(end - 1, place + 8)):
        if words[inner] == "to" and (inner == place + 1 or words[inner - 1] in RESOLVED or words[inner - 1] in RESOLVES):
            verb = skip_adverbs(tokens, inner + 1, end - 1)
            bits = flags[verb]
            if bits & (BASE | GERUND) and not bits & CAPITAL and (bits & GERUND or opens_verb(tokens, verb, end)):
                return verb_says(tokens, verb, end)
    after = skip_adverbs(tokens, place + 1, end)
    if words[place].endswith("s") and words[place] in RESOLVED and after < end and words[after] != "to":
        return "position", f"form.noun:{words[place]}"
    if after < end and words[after] in ("to", "for", "in", "of", "on", "with"):
        after += 1
    said = object_says(tokens, "commit", after, end, default="position")
    supports = said[0] == "cooperation" and said[1] == "form.noun:support"
    return ("position", said[1]) if supports else said


def _asked_says(clause: Clause) -> Said:
    """What others are asked to do, or to come to."""
    head, tokens, end = clause.head, clause.tokens, clause.end
    chained = head.verb > head.anchor and lemma_of(tokens, head.verb) not in ASKING
    if chained or head.verbs and head.verbs[-1] > head.verb:
        return verb_says(tokens, max((head.verb, *head.verbs)), end)
    for place in range(head.verb + 1, min(end - 1, head.verb + 30)):
        word = tokens.words[place]
        if word == "to":
            inner = skip_adverbs(tokens, place + 1, end - 1)
            if tokens.flags[inner] & BASE:
                return verb_says(tokens, inner, end)
            said = verb_says(tokens, head.verb, end)
            return said if said[0] else object_says(tokens, "", place + 1, end)
        if word in (";", ":", "which", "that") or tokens.flags[place] & MODAL:
            break
    return verb_says(tokens, head.verb, end)


def _promised(tokens: Tokens, verb: int, end: int) -> int:
    """The verb after the modal of a that-clause: "intend that the corridor will increase"; 0 where there is none."""
    if tokens.words[verb + 1 : verb + 2] != ["that"] or own_form(lemma_of(tokens, verb))[0]:
        return 0
    for place in range(verb + 2, min(end - 1, verb + 20)):
        if tokens.flags[place] & MODAL:
            inner = skip_adverbs(tokens, place + 1, end - 1)
            return inner if tokens.flags[inner] & BASE else 0
    return 0


def _effort(tokens: Tokens, verb: int, end: int) -> int:
    """The verb after "make every effort to"; 0 where there is none."""
    if lemma_of(tokens, verb) not in ("make", "exert", "spare", "do", "use"):
        return 0
    for place in range(verb + 1, min(end - 2, verb + 6)):
        if tokens.words[place] in EFFORTS and tokens.words[place + 1] == "to":
            return skip_adverbs(tokens, place + 2, end - 1)
    return 0


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
    if start >= end or not flags[start] & CAPITAL or flags[start] & PRONOUN or "and" in words[start:end]:
        return False
    return not flags[end - 1] & COLLECTIVE or words[start:end] in (["united", "states"], ["united", "kingdom"])
