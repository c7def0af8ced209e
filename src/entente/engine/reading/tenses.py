"""What a present or past verb without auxiliary says: we agree to, Ministers agreed that, the two sides cooperate."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import (
    CONDUCT as PLAIN_CONDUCT,
)
from entente.engine.lexicon.en_wordlists import (
    DECLARATIVE,
    HABITS,
    RECURRING,
    REPORTING,
    TELLING,
)
from entente.engine.lexicon.en_words import VERBS
from entente.engine.lexicon.flags import (
    BASE,
    BODY,
    CAPITAL,
    COLLECTIVE,
    DETERMINER,
    NOUN,
    PARTICIPLE,
    PAST,
    PERFORMATIVE,
    PREPOSITION,
    PRONOUN,
    THING,
    THIRD,
)
from entente.engine.reading.agents import is_agent, is_body, is_treaty_party
from entente.engine.reading.finite import Finite, of_clause
from entente.engine.reading.forces import weaker
from entente.engine.reading.grammar import is_negated, opens_verb, skip_adverbs
from entente.engine.reading.heads import Chain, Phrase, Predicate
from entente.engine.reading.performatives import takes
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.verb_chains import chained

JOINT_TRENDS = frozenset(("increase", "start", "continue"))
CONDUCT = PLAIN_CONDUCT | frozenset(
    lemma
    for lemma, (trend, form) in VERBS.items()
    if (trend in JOINT_TRENDS or form == "cooperation") and lemma not in DECLARATIVE
)
"""Verbs whose present tense tells what the parties do together."""
TREATY_FORMS = frozenset(("activity", "position", "exchange", "instrument"))
AGO_REACH = 25
HABIT_REACH = 12
REPORTED_OBJECTS = frozenset(("that", "the", "their", "these", "this", "our"))
EITHER_OF_THEM = frozenset(("they", "both", "each"))
DEMONSTRATIVES = frozenset(("this", "that", "these", "those"))
NO_ENDS = frozenset(("to", "the", "a", "an", "of"))


def simple_predicate(
    verb: Finite, *, again: bool = False, perfect: bool = False, habit: bool = False
) -> Predicate | None:
    """What the verb says; None if it is no finite verb.

    `again` tells that its subject is shared with a verb before, `perfect` that `have` stands before it, `habit` that
    the verb before told what the parties do together.
    """
    tokens, index = verb.tokens, verb.index
    bits, lemma = tokens.flags[index], tokens.lemma(index)
    if not again and verb.subject is not None and not _fits(verb, verb.subject):
        return None
    past = bool(bits & PAST) and not bits & BASE
    tense = Chain.PAST if past else Chain.PRESENT
    plain = Predicate(index, index, tense, index + 1, tense=tense)
    if bits & PERFORMATIVE and not (past and _only_reports(verb, lemma)):
        spoken = takes(tokens, index, verb.end, past=past or perfect)
        if spoken is not None:
            told = verb.acts is False or (lemma in TELLING and not past and is_body(tokens, verb.subject))
            return plain if told else _performed(verb, spoken, tense, perfect=perfect)
    habitual = _is_habitual(verb, lemma)
    if perfect or (lemma in DECLARATIVE and not habitual):
        return plain
    if not past and (
        _is_conduct(verb, lemma, habitual=habitual, again=again) or _is_treaty_rule(verb, lemma)
    ):
        return _conducted(verb, tense)
    if verb.subject is None and not again:
        return None
    if again and habit and bits & BASE and lemma not in DECLARATIVE:
        strength, rules = of_clause("present"), ["clause.present"]
        return Predicate(index, index, tense, index + 1, strength, trend="continue", tense=tense, rules=rules)
    return plain if again or past or _is_present(verb, bits) else None


def _only_reports(verb: Finite, lemma: str) -> bool:
    """True for a past that reports: "has sought to", "one year ago they launched"."""
    if lemma in REPORTING:
        forward = verb.tokens.words[verb.index + 1 : verb.index + 2] == ["forward"]
        return lemma != "look" or not forward or _is_long_ago(verb)
    return _is_long_ago(verb)


def _is_long_ago(verb: Finite) -> bool:
    """True where the sentence starts with a time that is past."""
    for place in range(verb.index - 1, max(verb.index - AGO_REACH, -1), -1):
        word = verb.tokens.words[place]
        if word in (".", ";", "ago"):
            return word == "ago"
    return False


def _performed(verb: Finite, found: Predicate, tense: Chain, *, perfect: bool) -> Predicate:
    """What a performative undertakes, with the tense and negation of its verb."""
    found.negated = found.negated or is_negated(verb.tokens, max(verb.index - 2, 0), verb.index)
    found.tense = Chain.PAST if perfect else tense
    if found.chain is Chain.CLOSED:
        found.chain = tense
    return found


def _is_habitual(verb: Finite, lemma: str) -> bool:
    """True for a present tense of joint conduct in the third person: "The Parties hold a festival every year"."""
    tokens, index, subject = verb.tokens, verb.index, verb.subject
    if lemma not in HABITS or verb.acts is not True or subject is None or tokens.flags[index] & PAST:
        return False
    if tokens.flags[subject[0]] & PRONOUN and verb.first not in EITHER_OF_THEM:
        return False
    behind = tokens.words[index + 1 : min(verb.end, index + HABIT_REACH)]
    return not REPORTED_OBJECTS.intersection(behind[:1]) and not RECURRING.isdisjoint(behind)


def _is_conduct(verb: Finite, lemma: str, *, habitual: bool, again: bool) -> bool:
    """True if the parties do it together, and the present tense tells so."""
    if not verb.acts or (verb.subject is None and not again) or is_body(verb.tokens, verb.subject):
        return False
    return habitual or lemma in CONDUCT


def _is_treaty_rule(verb: Finite, lemma: str) -> bool:
    """True for "Each Side grants": what a treaty says in the present tense is to be done."""
    bits = verb.tokens.flags[verb.index]
    if not bits & (BASE | THIRD) or bits & NOUN or not is_treaty_party(verb.tokens, verb.subject):
        return False
    return lemma in CONDUCT or VERBS.get(lemma, ("", ""))[1] in TREATY_FORMS


def _conducted(verb: Finite, tense: Chain) -> Predicate:
    """The predicate of conduct: it goes on, unless "we" do it by saying so ("today we deepen")."""
    found = chained(verb.tokens, verb.index, verb.end)
    found.strength = weaker(of_clause("present"), found.strength)
    found.trend = "" if verb.first == "we" else "continue"
    found.chain = found.tense = tense
    found.rules.insert(0, "clause.present")
    return found


def _is_present(verb: Finite, bits: int) -> bool:
    """True if the word is a verb of the present tense here, and not a noun."""
    subject = verb.subject
    pronoun = subject is not None and subject[1] - subject[0] == 1 and verb.tokens.flags[subject[0]] & PRONOUN
    return bool(bits & (BASE | THIRD)) and (bool(pronoun) or not bits & NOUN)


def _fits(verb: Finite, subject: Phrase) -> bool:
    """True if the word can be the finite verb of this subject."""
    tokens, index = verb.tokens, verb.index
    last = _before_bracket(tokens, subject)
    bits, before = tokens.flags[index], tokens.flags[last]
    pronoun = bool(before & PRONOUN) and subject[1] - subject[0] <= 2
    if before & DETERMINER and bits & (COLLECTIVE | BODY | THING):
        pronoun = False
    if _is_determined(tokens, index) or _is_name(tokens, index) or _breaks_off(tokens, last):
        return False
    if bits & (COLLECTIVE | BODY | THING) and not pronoun and not _leads_on(tokens, index):
        return False
    if pronoun:
        return True
    if bits & NOUN:
        verbal = bits & PERFORMATIVE or opens_verb(tokens, index, len(tokens), strict=True)
        return bool(before & (COLLECTIVE | CAPITAL)) and bool(verbal)
    if bits & PAST and bits & PARTICIPLE:
        return tokens.words[index + 1 : index + 2] != ["by"] and is_agent(tokens, *subject) is not False
    return True


def _before_bracket(tokens: Tokens, subject: Phrase) -> int:
    """The last word of a subject, without the abbreviation in brackets that ends it."""
    start, last = subject[0], subject[1] - 1
    if tokens.words[last] == ")" and last - 2 > start and tokens.words[last - 2] == "(":
        return last - 3
    return last


def _is_determined(tokens: Tokens, index: int) -> bool:
    """True if a determiner right before the word makes a noun of it."""
    before = tokens.flags[index - 1]
    return bool(before & DETERMINER) and (not before & PRONOUN or tokens.words[index - 1] in DEMONSTRATIVES)


def _is_name(tokens: Tokens, index: int) -> bool:
    """True for a word with a capital, unless it is in capitals throughout."""
    if not tokens.flags[index] & CAPITAL:
        return False
    return not tokens.text[tokens.starts[index] : tokens.ends[index]].isupper()


def _breaks_off(tokens: Tokens, last: int) -> bool:
    """True if a noun phrase cannot end with this word."""
    word, bits = tokens.words[last], tokens.flags[last]
    if word in NO_ENDS or word.endswith(("'s", "s'")):
        return True
    return bool(bits & PREPOSITION) and not bits & (NOUN | CAPITAL)


def _leads_on(tokens: Tokens, index: int) -> bool:
    """True for "plans to", "calls for": a noun's word that is a performative here."""
    more = index + 2 < len(tokens)
    return more and tokens.words[index + 1] in ("to", "for") and bool(tokens.flags[index] & PERFORMATIVE)


def subjunctive_predicate(tokens: Tokens, index: int, end: int) -> Predicate | None:
    """A base form without a modal: "agreed that a council be established", "agreed that each side hold a vote"."""
    rules, strength = ["clause.subjunctive"], of_clause("subjunctive")
    if tokens.words[index] != "be":
        found = chained(tokens, index, end)
        found.strength, found.chain = weaker(strength, found.strength), Chain.BARE
        found.negated, found.rules = False, rules
        return found
    place = skip_adverbs(tokens, index + 1, end)
    if place >= end or not tokens.flags[place] & PARTICIPLE:
        return None
    return Predicate(
        place, place, Chain.PARTICIPLE, place + 1, strength, passive=True, verbs=[place], rules=rules
    )
