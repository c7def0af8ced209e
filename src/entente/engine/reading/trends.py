"""Which way the words of a commitment's verb chain, and of its direct object, say that things go."""

from __future__ import annotations

from entente.engine.lexicon.en_nouns import (
    ACTS,
    BODIES,
    NOUNS,
    PARTICLE_TRENDS,
    RESULT_TRENDS,
    SINGULARS,
    TREND_WORDS,
    TRENDLESS,
)
from entente.engine.lexicon.en_wordlists import JOINERS
from entente.engine.lexicon.en_words import VERBS
from entente.engine.lexicon.flags import BASE, GERUND, NOUN, PREPOSITION, SUBORDINATOR, TO
from entente.engine.reading.chains import (
    asked_verb,
    effort_verb,
    is_asking,
    is_resolve,
    lemma_of,
    refuses,
    resolved_verb,
)
from entente.engine.reading.clauses import Clause
from entente.engine.reading.records import Force
from entente.engine.reading.tokens import Tokens

Told = tuple[str, str]
"""A trend, empty where no word tells one, and the rule that found it."""

UNTOLD: Told = ("", "")
GOVERNED = frozenset("on for towards toward in to with".split())
MARKS = frozenset((",", ";", ":", "(", "–", "—"))
REFUSING = frozenset("refrain abstain desist forgo avoid oppose reject resist renounce cease".split())
PURPOSES = frozenset("order so view".split())


def trend_of(clause: Clause) -> str:
    """The trend, or "" where no word says one; of two words the outer wins."""
    return trend_rule(clause)[0]


def trend_rule(clause: Clause) -> Told:
    """The trend and the rule that decided it."""
    head, tokens = clause.head, clause.tokens
    asks = is_asking(clause)
    if head.trend and not asks:
        return head.trend, f"trend.verb:{lemma_of(tokens, head.anchor)}"
    if refuses(clause):
        return _chain_trend(clause, head.verbs[:-1], ("continue",))
    last = _last(clause)
    told = _chain_trend(clause, _asked_chain(clause) if asks else _chain(clause, last), ())
    if told[0] or head.force is Force.EXPLORATORY:
        return told
    if _joins(tokens, last, clause.end):
        return _joined_trend(tokens, last, clause.end)
    if lemma_of(tokens, last) in REFUSING:
        return UNTOLD
    if head.passive and head.subject is not None:
        return _object_trend(tokens, *head.subject)
    return _object_trend(tokens, _object_start(tokens, last, clause.end), clause.end)


def _asked_chain(clause: Clause) -> list[int]:
    """The verb of what others are asked to do; none where they are asked for a thing."""
    asked = asked_verb(clause)
    return [asked] if asked else []


def _chain(clause: Clause, last: int) -> list[int]:
    """The verbs that count, outermost first, to the one that says what is done."""
    verbs = clause.head.verbs or [clause.head.verb]
    return verbs if last in verbs else [*verbs, last]


def _last(clause: Clause) -> int:
    """The verb that says what is done."""
    head, tokens, end = clause.head, clause.tokens, clause.end
    if is_asking(clause):
        return asked_verb(clause) or head.verb
    if is_resolve(clause):
        return resolved_verb(tokens, head.verb, end) or head.verb
    return effort_verb(tokens, head.verb, end) or head.verb


def _chain_trend(clause: Clause, verbs: list[int], only: tuple[str, ...]) -> Told:
    """The trend of the first verb that tells one."""
    tokens = clause.tokens
    for place in verbs:
        told = _verb_trend(tokens, place, clause.end, last=place == max(verbs))
        if told[0] and (not only or told[0] in only):
            return told
    return UNTOLD


def _verb_trend(tokens: Tokens, verb: int, end: int, *, last: bool) -> Told:
    """The trend of one verb, with its particle and what it takes."""
    lemma, words = lemma_of(tokens, verb), tokens.words
    after = words[verb + 1] if verb + 1 < end else ""
    if (
        after in ("and", "or")
        and verb + 2 < end
        and tokens.flags[verb + 2] & BASE
        and not VERBS.get(lemma, ("",))[0]
    ):
        return _verb_trend(tokens, verb + 2, end, last=last)
    if (lemma, after) in PARTICLE_TRENDS:
        told = PARTICLE_TRENDS[lemma, after]
        text = lemma == "enter" and any(
            NOUNS.get(SINGULARS.get(word, word)) == "instrument" for word in words[verb + 2 : verb + 8]
        )
        return ("conclude" if text else told), f"trend.verb:{lemma} {after}"
    for place in range(verb + 1, min(end, verb + 10)):
        if last and (lemma, words[place]) in RESULT_TRENDS:
            return RESULT_TRENDS[lemma, words[place]], f"trend.verb:{lemma} {words[place]}"
        if (lemma, words[place]) in TRENDLESS:
            return UNTOLD
        if words[place] in MARKS:
            break
    if lemma == "decide" and not last:
        return UNTOLD
    if lemma == "open" and last and not _opens_talks(words[verb + 1 : min(end, verb + 8)]):
        return UNTOLD
    told = VERBS.get(lemma, ("", ""))[0]
    return (told, f"trend.verb:{lemma}") if told else UNTOLD


def _opens_talks(words: list[str]) -> bool:
    """True where what is opened did not exist before: talks, an office, a line; a market did."""
    return any(_listed(words))


def _listed(words: list[str]) -> list[str]:
    """The form of each word that is a listed noun; empty for another."""
    nouns = [SINGULARS.get(word, word) for word in words]
    return [NOUNS.get(noun) or BODIES.get(noun, "") for noun in nouns]


def _joins(tokens: Tokens, verb: int, end: int) -> bool:
    """True for a verb of joint work, whose object is only a topic."""
    lemma = lemma_of(tokens, verb)
    return verb + 1 < end and (
        lemma in JOINERS or (lemma == "join" and (lemma, tokens.words[verb + 1]) in TRENDLESS)
    )


def _joined_trend(tokens: Tokens, verb: int, end: int) -> Told:
    """Under "work together to V", "cooperate on V-ing", "work towards closer ties": what follows still tells."""
    words = tokens.words
    for place in range(verb + 1, min(end, verb + 16)):
        if words[place] in (",", ";") or words[place] in PURPOSES:
            return UNTOLD
        bits = tokens.flags[place]
        infinitive = bits & BASE and words[place - 1] == "to"
        gerund = bits & GERUND and words[place - 1] in GOVERNED
        if infinitive or gerund:
            return _verb_trend(tokens, place, end, last=True)
        if words[place - 1] in ("towards", "toward"):
            return _object_trend(tokens, place, end)
    return UNTOLD


def _object_start(tokens: Tokens, verb: int, end: int) -> int:
    """Where the verb's object begins: past the preposition that it governs, too."""
    words = tokens.words
    place = verb + 1
    while (
        place < end
        and words[place] in ("forward", *GOVERNED)
        and not tokens.flags[min(place + 1, end - 1)] & BASE
    ):
        place += 1
    return place


def _object_trend(tokens: Tokens, start: int, end: int) -> Told:
    """A word of trend in the object: "foster closer collaboration", "an ongoing dialogue", "the conclusion of"."""
    words, flags = tokens.words, tokens.flags
    for place in range(start, min(end, start + 8)):
        word, bits = words[place], flags[place]
        following = words[place + 1] if place + 1 < end else ""
        if word in TREND_WORDS and _qualifies(word, following, flags[min(place + 1, end - 1)]):
            return TREND_WORDS[word], f"trend.object:{word}"
        act = VERBS.get(ACTS.get(SINGULARS.get(word, word), ""), ("", ""))[0]
        if act and following == "of":
            return act, f"trend.object:{word}"
        if word in MARKS or bits & SUBORDINATOR or (bits & (PREPOSITION | TO) and place > start):
            return UNTOLD
    return UNTOLD


def _qualifies(word: str, following: str, bits: int) -> bool:
    """True unless "further" stands before a verb, or "first" before a part of something."""
    if word == "further":
        return bool(bits & NOUN) or not bits & BASE
    return word != "first" or following not in ACTS
