"""What inclusion, means and purpose say of the form where the verb and its object say no more than cooperation."""

from __future__ import annotations

from entente.engine.lexicon.en_nouns import NOUNS
from entente.engine.lexicon.flags import BASE, CAPITAL, GERUND, MARK, NOUN
from entente.engine.reading.clauses import Clause
from entente.engine.reading.objects import NOTHING, Said, forms_within, phrase_heads, verb_says
from entente.engine.reading.tokens import Tokens

INCLUDERS = frozenset("including includes notably particularly".split())
MEANS = frozenset("through by via".split())
TOPICS = frozenset("in on at for with within among between".split())
WORKABLE = frozenset(("dialogue", "exchange", "instrument", "activity", "exploration"))


def wider_says(clause: Clause, *, weak: bool) -> Said:
    """The form of the first inclusion or means, else of the purpose; several kinds say nothing."""
    tokens, end = clause.tokens, clause.end
    start = clause.head.verb + 1
    for place in range(start, end):
        word = tokens.words[place]
        if word in INCLUDERS or word in MEANS:
            if word in INCLUDERS and place + 1 < end and tokens.words[place + 1] in MEANS:
                continue
            said = _phrase_says(tokens, place + 1, end, means=word in MEANS)
            if said[0]:
                return said[0], f"form.{'means' if word in MEANS else 'inclusion'}:{said[1].partition(':')[2]}"
            break
    return _purpose_says(tokens, start, end) if weak else NOTHING


def _phrase_says(tokens: Tokens, start: int, end: int, *, means: bool) -> Said:
    """The one form that the phrase says; nothing where it begins with a topic or says several."""
    words, flags = tokens.words, tokens.flags
    if start >= end or words[start] in TOPICS:
        return NOTHING
    if flags[start] & GERUND and not flags[start] & NOUN or flags[start] & GERUND and means:
        said = verb_says(tokens, start, end)
        if said[0]:
            return said if said[0] in WORKABLE else NOTHING
    stop = _phrase_end(tokens, start, end)
    found = [said for said in forms_within(tokens, start, stop)]
    kinds = {form for form, _ in found if form in WORKABLE}
    if len(kinds) != 1:
        return NOTHING
    return next(said for said in found if said[0] in kinds)


def _phrase_end(tokens: Tokens, start: int, end: int) -> int:
    for place in range(start, min(end, start + 40)):
        word = tokens.words[place]
        if word in (";", "where", "which", "while", "that", "who"):
            return place
        if word == "to" and place + 1 < end and tokens.flags[place + 1] & BASE:
            return place
    return min(end, start + 40)


def _purpose_says(tokens: Tokens, start: int, end: int) -> Said:
    """The one form that the verbs of the purpose say with their objects."""
    words, flags = tokens.words, tokens.flags
    found: list[Said] = []
    for place in range(start, end - 1):
        opens = words[place] == "to" and flags[place + 1] & BASE
        gerund = words[place] in ("to", "towards", "toward", "on", "in", "at") and flags[place + 1] & GERUND
        if opens or gerund:
            said = verb_says(tokens, place + 1, end)
            if said[0] in WORKABLE and (said[0] != "activity" or not said[1].startswith("form.verb")):
                found.append(said)
    kinds = {form for form, _ in found}
    return (found[0][0], "form.purpose:" + found[0][1].partition(":")[2]) if len(kinds) == 1 else NOTHING
