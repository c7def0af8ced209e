"""Which way the words of a commitment's verb chain say that things go."""

from __future__ import annotations

from entente.engine.lexicon.en_words import LEMMAS, VERBS
from entente.engine.lexicon.flags import ADVERB, BASE, DETERMINER, GERUND, NOUN, PREPOSITION
from entente.engine.reading.clauses import Clause
from entente.engine.reading.patterns import JOINERS
from entente.engine.reading.records import Force

WORDS = {
    "existing": "continue",
    "ongoing": "continue",
    "continued": "continue",
    "continuing": "continue",
    "further": "continue",
    "closer": "increase",
    "deeper": "increase",
    "stronger": "increase",
    "improved": "increase",
    "enhanced": "increase",
    "strengthened": "increase",
    "increased": "increase",
    "expanded": "increase",
    "intensified": "increase",
    "greater": "increase",
    "new": "start",
    "first": "start",
}
PAIRS = {
    ("build", "on"): "increase",
    ("build", "upon"): "increase",
    ("step", "up"): "increase",
    ("scale", "up"): "increase",
    ("speed", "up"): "increase",
    ("set", "up"): "start",
    ("bring", "into"): "conclude",
    ("put", "into"): "conclude",
    ("enter", "into"): "start",
}


def trend_of(clause: Clause) -> str:
    """The trend, or "" where no word says one; of two words the outer wins."""
    head, tokens = clause.head, clause.tokens
    if head.trend:
        return head.trend
    words = tokens.words
    for place in head.verbs:
        lemma = LEMMAS.get(words[place], words[place])
        after = words[place + 1] if place + 1 < clause.end else ""
        if (lemma, after) in PAIRS:
            return PAIRS[lemma, after]
        if lemma == "decide" and place != head.verbs[-1]:
            continue
        if lemma == "remain" or VERBS.get(lemma, ("", ""))[0]:
            return _verb_trend(lemma)
    if head.force is Force.EXPLORATORY:
        return ""
    joined = _joined_verb_trend(clause)
    return joined or _object_trend(clause)


def _verb_trend(lemma: str) -> str:
    return VERBS[lemma][0]


def _joined_verb_trend(clause: Clause) -> str:
    """Under "work together to V", "cooperate on V-ing": the verb after it still tells."""
    head, tokens = clause.head, clause.tokens
    words = tokens.words
    if LEMMAS.get(words[head.verb], words[head.verb]) not in JOINERS:
        return ""
    for place in range(head.verb + 1, min(clause.end, head.verb + 10)):
        if words[place] in (",", ";"):
            return ""
        bits = tokens.flags[place]
        infinitive = bits & BASE and words[place - 1] == "to"
        gerund = bits & GERUND and words[place - 1] in ("on", "in", "towards", "toward", "to")
        if infinitive or gerund:
            lemma = LEMMAS.get(words[place], words[place])
            after = words[place + 1] if place + 1 < clause.end else ""
            return PAIRS.get((lemma, after)) or VERBS.get(lemma, ("", ""))[0]
    return ""


def _object_trend(clause: Clause) -> str:
    """A word of trend in the object of the verb: "foster closer collaboration", "an ongoing dialogue"."""
    tokens, verb = clause.tokens, clause.head.verb
    for place in range(verb + 1, min(clause.end, verb + 7)):
        word, bits = tokens.words[place], tokens.flags[place]
        if word in WORDS:
            return WORDS[word]
        if bits & PREPOSITION and word not in ("to",) or word in (",", ";"):
            return ""
    return ""
