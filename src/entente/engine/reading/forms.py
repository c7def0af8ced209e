"""What kind of work a commitment calls for."""

from __future__ import annotations

from entente.engine.lexicon.en_nouns import ASKING, STANCE
from entente.engine.lexicon.en_words import RESOLVES
from entente.engine.lexicon.flags import ADVERB, BASE, CAPITAL, COLLECTIVE, GERUND, MODAL, NOUN
from entente.engine.reading.clauses import Clause
from entente.engine.reading.grammar import skip_adverbs
from entente.engine.reading.objects import NOTHING, Said, lemma_of, object_says, verb_says
from entente.engine.reading.records import Force, Form
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.wider import wider_says

EFFORT_VERBS = frozenset("make exert spare do use take undertake pursue continue".split())
EFFORT_NOUNS = frozenset("effort efforts utmost endeavours endeavors".split())
STEADY = frozenset("remain stay reaffirm reiterate reassert reconfirm recommit continue".split())
RESOLVED = frozenset(
    "commitment commitments support determination resolve committed steadfast dedicated devoted united dedication "
    "devotion solidarity unwavering adherence determined resolved commit recommit commits committing firm loyal faithful "
    "resolute".split()
)


def form_of(clause: Clause) -> Form:
    """The form, from the lead verb and its object; where these say no more, from inclusion, means, purpose."""
    return form_rule(clause)[0]


def form_rule(clause: Clause) -> tuple[Form, str]:
    """The form and the rule that decided it."""
    form, rule = _outer(clause)
    return (Form(form), rule) if form else (Form.COOPERATION, "form.none")


def _outer(clause: Clause) -> Said:
    """What the force and the negation decide before any word of the object does."""
    head = clause.head
    if head.force is Force.EXPLORATORY:
        return "exploration", "form.force:exploratory"
    if _is_refusal(clause):
        return "position", "form.negated"
    said = _chain_says(clause)
    if said[0] and said[0] != "cooperation":
        return said
    wider = wider_says(clause, weak=bool(said[0]))
    if wider[0]:
        return wider
    if not said[0] and _is_single(clause):
        return "activity", "form.single"
    return said


def _is_refusal(clause: Clause) -> bool:
    """True for "will not V" and "make no change", false for "not only" and "will not hesitate to"."""
    head, words = clause.head, clause.tokens.words
    if words[head.verb + 1 : head.verb + 2] == ["no"] and words[head.verb + 2 : head.verb + 3] != ["effort"]:
        return True
    if not head.negated:
        return False
    following = words[max(head.anchor - 3, 0) : head.verb + 2]
    return "only" not in following and "hesitate" not in following


def _chain_says(clause: Clause) -> Said:
    """What the last verb of the chain says, or what is asked of others."""
    head, tokens = clause.head, clause.tokens
    if head.passive and head.subject is not None:
        return _passive_says(clause, *head.subject)
    word = tokens.words[head.verb]
    if word in RESOLVED or word in RESOLVES:
        return _resolved_says(clause)
    lemma = lemma_of(tokens, head.verb)
    if head.others or lemma in ASKING:
        return _asked_says(clause)
    inner = _promised(tokens, head.verb, clause.end)
    if inner:
        return verb_says(tokens, inner, clause.end)
    if lemma == "support" and any(lemma_of(tokens, place) in STEADY for place in head.verbs[:-1]):
        said = verb_says(tokens, head.verb, clause.end)
        return said if said[0] else ("position", "form.verb:support")
    inner = _effort(tokens, head.verb, clause.end)
    return verb_says(tokens, inner or head.verb, clause.end)


def _passive_says(clause: Clause, start: int, end: int) -> Said:
    """ "a working group will be established": the subject is the object."""
    tokens, verb = clause.tokens, clause.head.verb
    own = verb_says(tokens, verb, verb + 1)
    lemma = lemma_of(tokens, verb)
    from entente.engine.lexicon.en_nouns import OBJECT_FIRST
    return object_says(tokens, lemma, start, end, default=own[0], soft=not own[0] or lemma in OBJECT_FIRST)


def _resolved_says(clause: Clause) -> Said:
    """ "committed to V", "our support for X": the verb if there is one, else a stance unless the noun is plain."""
    tokens, verb, end = clause.tokens, clause.head.verb, clause.end
    words = tokens.words
    place = skip_adverbs(tokens, verb + 1, end)
    if place < end and words[place] == "to":
        inner = skip_adverbs(tokens, place + 1, end)
        if inner < end and tokens.flags[inner] & (BASE | GERUND) and not tokens.flags[inner] & CAPITAL:
            if not tokens.flags[inner] & NOUN or tokens.flags[inner] & GERUND:
                return verb_says(tokens, inner, end)
    for inner in range(verb + 1, min(end, verb + 7)):
        if words[inner] == "to" and words[inner - 1] in RESOLVED and tokens.flags[inner + 1 if inner + 1 < end else inner] & BASE:
            return verb_says(tokens, inner + 1, end)
    if place < end and words[place] in ("to", "for", "in", "of", "on", "with"):
        place += 1
    return object_says(tokens, "commit", place, end, default="position")


def _asked_says(clause: Clause) -> Said:
    """What others are asked to do."""
    head, tokens = clause.head, clause.tokens
    if head.verbs and head.verbs[-1] > head.verb:
        return _inner_says(tokens, head.verbs[-1], clause.end)
    inner = _infinitive(tokens, head.verb + 1, clause.end)
    if inner:
        return _inner_says(tokens, inner, clause.end)
    return verb_says(tokens, head.verb, clause.end)


def _inner_says(tokens: Tokens, verb: int, end: int) -> Said:
    said = verb_says(tokens, verb, end)
    return said


def _infinitive(tokens: Tokens, start: int, end: int) -> int:
    """The verb after "to" behind the others' noun phrase; 0 where there is none."""
    for place in range(start, min(end - 1, start + 30)):
        word = tokens.words[place]
        if word == "to":
            inner = skip_adverbs(tokens, place + 1, end)
            if inner < end and tokens.flags[inner] & BASE:
                return inner
        if word in (";", ":", "which", "that") or tokens.flags[place] & MODAL:
            return 0
    return 0


def _promised(tokens: Tokens, verb: int, end: int) -> int:
    """The verb after the modal of a that-clause: "intend that the corridor will increase"; 0 where there is none."""
    if tokens.words[verb + 1 : verb + 2] != ["that"] or lemma_of(tokens, verb) in ("ensure", "see"):
        return 0
    for place in range(verb + 2, min(end - 1, verb + 20)):
        if tokens.flags[place] & MODAL:
            inner = skip_adverbs(tokens, place + 1, end)
            return inner if inner < end and tokens.flags[inner] & BASE else 0
    return 0


def _effort(tokens: Tokens, verb: int, end: int) -> int:
    """The verb after "make every effort to"; 0 where there is none."""
    if lemma_of(tokens, verb) not in EFFORT_VERBS:
        return 0
    for place in range(verb + 1, min(end - 2, verb + 6)):
        if tokens.words[place] in EFFORT_NOUNS and tokens.words[place + 1] == "to":
            return skip_adverbs(tokens, place + 2, end - 1)
    return 0


def _is_single(clause: Clause) -> bool:
    """True if one party alone undertakes it, or each party for itself."""
    head, tokens = clause.head, clause.tokens
    words, flags = tokens.words, tokens.flags
    if "each" in words[clause.begin : head.anchor]:
        return True
    if head.subject is None:
        return False
    start, end = head.subject
    if words[start] == "the":
        start += 1
    if end <= start or not flags[start] & CAPITAL or "and" in words[start:end]:
        return False
    return not flags[end - 1] & COLLECTIVE or bool(flags[end - 1] & CAPITAL and words[end - 1] in ("states", "kingdom"))
