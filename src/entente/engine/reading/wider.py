"""What inclusion, means and purpose say of the form where the verb and its object say no more than cooperation."""

from __future__ import annotations

from entente.engine.lexicon.en_nouns import BODIES, MAKING, NOUNS, OBJECT_FIRST
from entente.engine.lexicon.en_words import VERBS
from entente.engine.lexicon.flags import (
    BASE,
    BE,
    CAPITAL,
    DETERMINER,
    GERUND,
    MARK,
    MODAL,
    NOUN,
    PREPOSITION,
    SUBORDINATOR,
)
from entente.engine.reading.chains import lemma_of
from entente.engine.reading.clauses import Clause
from entente.engine.reading.nouns import JOINTS, NOTHING, Said, noun_at, noun_says
from entente.engine.reading.objects import Doing, object_says, verb_says
from entente.engine.reading.tokens import Tokens

INCLUDERS = frozenset("including includes notably particularly".split())
MEANS = frozenset("through by via".split())
LEADS = INCLUDERS | MEANS | {"to"}
TOPICS = frozenset("in on at for with within among between".split())
WORKABLE = frozenset(("dialogue", "exchange", "instrument", "activity", "exploration"))
MAKERS = OBJECT_FIRST | MAKING
"""Verbs that, as a purpose, say what is made or held, and not only what it is good for."""
RELATIVES = frozenset((";", "where", "which", "while", "that", "who"))
AIMING = frozenset("to towards toward on in at".split())
"""Words that open a purpose, with an infinitive or a gerund."""
TURNS = RELATIVES | AIMING
REACH = 40
BOUNDARY = BE | DETERMINER | MARK | MODAL | PREPOSITION | SUBORDINATOR


def wider_says(clause: Clause) -> Said:
    """The form of the first inclusion or means, else of the purpose; several kinds say nothing."""
    tokens, end = clause.tokens, clause.end
    words, start = tokens.words, clause.head.verb + 1
    aims = False
    for place in [at for at, word in enumerate(words[start:end], start) if word in LEADS]:
        word = words[place]
        if word == "to":
            aims = aims or _is_infinitive(tokens, place, end)
            continue
        following = words[place + 1] if place + 1 < end else ""
        if word in INCLUDERS and (aims or following in MEANS):
            continue
        said = _phrase_says(tokens, place + 1, end, means=word in MEANS)
        if said[0]:
            kind = "means" if word in MEANS else "inclusion"
            return said[0], f"form.{kind}:{said[1].partition(':')[2]}"
        break
    return _purpose_says(tokens, start, end)


def _is_infinitive(tokens: Tokens, place: int, end: int) -> bool:
    """True at the "to" of an infinitive."""
    return tokens.words[place] == "to" and place + 1 < end and bool(tokens.flags[place + 1] & BASE)


def _phrase_says(tokens: Tokens, start: int, end: int, *, means: bool) -> Said:
    """The one form that the phrase says; nothing where it begins with a topic or says several."""
    words, flags = tokens.words, tokens.flags
    if start >= end or words[start] in TOPICS:
        return NOTHING
    if flags[start] & GERUND and (means or not flags[start] & NOUN):
        said = verb_says(tokens, start, end)
        return said if said[0] in WORKABLE else NOTHING
    found = _nouns_within(tokens, start, _phrase_end(tokens, start, end))
    kinds = {form for form, _ in found}
    return found[0] if len(kinds) == 1 and found[0][0] in WORKABLE else NOTHING


def _nouns_within(tokens: Tokens, start: int, end: int) -> list[Said]:
    """The forms of the listed head nouns; a named text or body is where the work rests, not its form."""
    words, flags = tokens.words, tokens.flags
    found = []
    for place in range(start, end):
        noun = noun_at(tokens, place)
        if noun not in NOUNS and noun not in BODIES:
            continue
        if place + 1 < end and words[place + 1] not in JOINTS and not flags[place + 1] & BOUNDARY:
            continue
        form, rule = noun_says(tokens, "", place, start)
        if form and form != "position" and not flags[place] & CAPITAL:
            found.append((form, rule))
    return found


def _phrase_end(tokens: Tokens, start: int, end: int) -> int:
    """Where the phrase ends at the latest: a relative clause, a purpose, a comma before another adjunct."""
    words, flags = tokens.words, tokens.flags
    limit = min(end, start + REACH)
    for place in range(start, limit):
        adjunct = words[place] == "," and place + 1 < end and flags[place + 1] & (GERUND | PREPOSITION)
        if words[place] in RELATIVES or adjunct or _is_infinitive(tokens, place, end):
            return place
    return limit


def _purpose_says(tokens: Tokens, start: int, end: int) -> Said:
    """The one form that the verbs of the purpose say with their objects."""
    words, flags = tokens.words, tokens.flags
    found: list[Said] = []
    aims = False
    for place in [at for at, word in enumerate(words[start : end - 1], start) if word in TURNS]:
        if words[place] in RELATIVES:
            if aims:
                break
            continue
        opens = words[place] == "to" and flags[place + 1] & BASE
        gerund = flags[place + 1] & GERUND
        if opens or gerund:
            aims = True
            said = _made(tokens, place + 1, end)
            if said[0]:
                found.append(said)
    kinds = {form for form, _ in found}
    return (found[0][0], "form.purpose:" + found[0][1].partition(":")[2]) if len(kinds) == 1 else NOTHING


def _made(tokens: Tokens, verb: int, end: int) -> Said:
    """What a verb of purpose makes or holds; nothing for one that only says what the work is good for."""
    lemma = lemma_of(tokens, verb)
    own = VERBS.get(lemma, ("", ""))[1]
    if own in WORKABLE and own != "activity" and lemma not in OBJECT_FIRST:
        said = verb_says(tokens, verb, end)
        return said if said[0] in WORKABLE else NOTHING
    if lemma == "implement":
        return own, f"form.verb:{lemma}"
    if lemma not in MAKERS or own == "position":
        return NOTHING
    said = object_says(tokens, Doing(lemma), verb + 1, end)
    return said if said[0] in WORKABLE else NOTHING
