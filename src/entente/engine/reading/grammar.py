"""Small questions about the tokens around a place, which the rules ask again and again."""

from __future__ import annotations

from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    BODY,
    CAPITAL,
    COLLECTIVE,
    CONJUNCTION,
    DETERMINER,
    GERUND,
    MARK,
    MODAL,
    NEGATION,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    THIRD,
    THING,
    TO,
    VERB,
)
from entente.engine.reading.tokens import Tokens

AGENT_PRONOUNS = frozenset("we they you i both all each neither none either one it he she".split())
THING_PRONOUNS = frozenset("this these those that".split())
POSSESSIVES = frozenset("our their its his her my your each other".split())
FRONT_OPENERS = frozenset(
    "in on at by over except regardless guided based pending per inspired for with from through under within to as upon following pursuant recognising recognizing "
    "building given based during throughout towards toward against beyond despite notwithstanding consistent "
    "subject without where when while whilst if because since although though unless until once after before "
    "bearing mindful noting recalling conscious aware convinced having together further today accordingly finally "
    "additionally also moreover furthermore first second third fourth fifth firstly secondly thirdly lastly however "
    "therefore thus similarly meanwhile likewise concerning regarding among alongside via beginning starting".split()
)


def skip_adverbs(tokens: Tokens, index: int, end: int) -> int:
    """The first place from `index` on that is neither an adverb nor a negation."""
    flags, words = tokens.flags, tokens.words
    while index < end:
        bits = flags[index]
        if bits & (ADVERB | NEGATION) and not bits & (DETERMINER | BASE) or words[index] in LOOSE:
            if bits & BASE and index + 1 < end and flags[index + 1] & DETERMINER and words[index + 1] not in LOOSE:
                break
            index += 1
        elif words[index] == "and" and index + 1 < end and index and _only_adverb(flags[index - 1]) and _only_adverb(flags[index + 1]):
            index += 2
        elif words[index] == "," and index + 2 < end and words[index + 2] == "," and flags[index + 1] & ADVERB:
            index += 3
        else:
            break
    return index


def _only_adverb(bits: int) -> bool:
    return bool(bits & ADVERB) and not bits & (BASE | DETERMINER | NOUN)


def skip_enumerator(tokens: Tokens, index: int, end: int) -> int:
    """Past an enumerator inside a sentence, "(a)" or "– (ii)", and the dash or colon before it."""
    words = tokens.words
    place = index + 1 if index + 1 < end and words[index] in ("-", "–", "—", ":") and words[index + 1] == "(" else index
    if place + 2 < end and words[place] == "(" and words[place + 2] == ")" and len(words[place + 1]) <= 4:
        return place + 3
    return index


LOOSE = frozenset("also not never together jointly both each all further even only just forward first".split())


def negated_between(tokens: Tokens, start: int, end: int) -> bool:
    """True if a word of negation stands in the range."""
    return any(tokens.flags[index] & NEGATION for index in range(start, end))


def is_modal(tokens: Tokens, index: int, end: int) -> bool:
    """True if the word is a modal verb here, and not a noun (political will) or a month (May 2026)."""
    word, flags = tokens.words[index], tokens.flags
    before = flags[index - 1] if index else 0
    after = flags[index + 1] if index + 1 < end else MARK
    if word in ("may", "might", "can", "must"):
        if before & NUMBER or after & NUMBER or (word == "may" and flags[index] & CAPITAL and index):
            return False
        return bool(after & (BASE | BE | ADVERB | NEGATION) or tokens.words[min(index + 1, end - 1)] in (",", "have"))
    if word in ("will", "would", "shall", "should"):
        if tokens.words[index - 1] in NOT_BEFORE_WILL and index:
            return False
        return not (before & DETERMINER and not before & PRONOUN and tokens.words[index - 1] in WILL_DETERMINERS)
    return True


NOT_BEFORE_WILL = frozenset("political good free own common collective strong shared sovereign people's".split())
WILL_DETERMINERS = frozenset("the a our their its his her my your any".split())


def phrase_head(tokens: Tokens, start: int, end: int) -> int:
    """The index of the head noun of the noun phrase tokens[start:end]."""
    words, flags = tokens.words, tokens.flags
    last = start
    for index in range(start, end):
        bits, word = flags[index], words[index]
        if word in ("of", "that", "which", "who", "(", ",", "to") and index > start:
            break
        if bits & PREPOSITION and not bits & (NOUN | CAPITAL) and index > start:
            break
        if bits & SUBORDINATOR and index > start:
            break
        if not bits & (MARK | ADVERB) or bits & (COLLECTIVE | BODY | THING):
            last = index
    return last


def is_agent(tokens: Tokens, start: int, end: int) -> bool | None:
    """True if the noun phrase undertakes, False if it is a thing, None where no word tells."""
    words, flags = tokens.words, tokens.flags
    if end - start == 1 and flags[start] & PRONOUN:
        return words[start] in AGENT_PRONOUNS
    if words[start] in ("we", "both", "neither"):
        return True
    head = phrase_head(tokens, start, end)
    bits, word = flags[head], words[head]
    if bits & (COLLECTIVE | BODY):
        return True
    if words[start] in ("each", "either", "all") and head == start:
        return True
    if bits & THING:
        return False
    if word.endswith(PERSONAL) and not bits & VERB and word not in IMPERSONAL:
        return True
    if bits & CAPITAL and bits & (NOUN | COLLECTIVE | BODY | BASE):
        if head > start:
            return True
        return None if bits & VERB or word.endswith(ABSTRACT) else True
    if words[start] in ("our", "their") or any(flags[i] & CAPITAL for i in range(start + 1, head + 1)):
        return True if word.endswith("s") and not word.endswith(("ions", "ments", "ness", "ances", "ences", "ures")) else None
    return None


ABSTRACT = ("ion", "ions", "ity", "ities", "ment", "ments", "ness", "ance", "ence", "ism", "ship", "ing", "ure")
PERSONAL = ("ors", "ers", "ists", "ants", "ees", "ians")
IMPERSONAL = frozenset(
    "corridors sectors factors reactors sensors borders orders matters numbers barriers papers centers letters "
    "interconnectors transfers offers waters rivers levers powers computers tankers containers disasters quarters "
    "chapters boosters servers carriers drivers indicators motors generators semiconductors vectors errors markers "
    "parameters pillars funders' consonants plants variants pollutants grants fees degrees trees quarters towers "
    "vouchers headquarters".split()
)


def is_party(tokens: Tokens, subject: tuple[int, int]) -> bool:
    """True for a pronoun or a common name of the parties: we, both sides, the Participants."""
    start, end = subject
    if tokens.flags[start] & PRONOUN and end - start <= 2:
        return tokens.words[start] in ("we", "they", "both", "each", "all", "i")
    head = phrase_head(tokens, start, end)
    return bool(tokens.flags[head] & COLLECTIVE) and (
        tokens.words[start] in PARTY_OPENERS and not tokens.flags[start + 1] & CAPITAL or tokens.words[head] in PARTIES
    )


PARTIES = frozenset("parties sides participants signatories governments leaders ministers presidents".split())
PARTY_OPENERS = frozenset("the both our all each we neither no either two their".split())


def begins_object(tokens: Tokens, index: int, end: int) -> bool:
    """True if what stands here can be the object or complement of a verb."""
    if index >= end:
        return False
    bits = tokens.flags[index]
    if bits & (DETERMINER | PRONOUN | NOUN | CAPITAL | NUMBER | PREPOSITION | TO | ADVERB | SUBORDINATOR):
        return True
    return not bits & (MARK | CONJUNCTION | MODAL) or tokens.words[index] in ("“", '"', "‘", "‑")


def opens_verb(tokens: Tokens, index: int, end: int, *, strict: bool = False) -> bool:
    """True if the base form here is a verb with an object of its own, and not a noun in a list.

    `strict` asks of a word that is also a noun that a determiner or `to` follow.
    """
    bits = tokens.flags[index]
    if not bits & (BASE | THIRD):
        return False
    after = index + 1
    if after >= end:
        return not bits & NOUN
    following, word = tokens.flags[after], tokens.words[after]
    if bits & NOUN:
        if tokens.words[index] == "exchange" and word in EXCHANGED:
            return True
        if tokens.words[index] in NOUNISH and not following & DETERMINER and word not in POSSESSIVES:
            return False
        if following & DETERMINER or word in POSSESSIVES:
            return True
        if word == "to":
            return after + 1 < end and bool(tokens.flags[after + 1] & BASE) and tokens.words[index] in TO_VERBS
        if tokens.words[index] in PARTICLE_VERBS and word in PARTICLE_VERBS[tokens.words[index]]:
            return True
        if strict and bits & THIRD and following & CAPITAL:
            return True
        if strict or following & (PREPOSITION | CONJUNCTION | MARK | MODAL | BE | SUBORDINATOR):
            return tokens.words[index] in ("work", "cooperate", "call") and not strict
        return not following & GERUND or bool(following & NOUN)
    return begins_object(tokens, after, end) or not word.isalnum()


NOUNISH = frozenset(
    "trade border market research project plan programme process import export transport transfer transit study report "
    "review test visit vote value supply source ship service state stage control conduct cost change contract contact "
    "design demand deal debate drive end ease aid air land water close clean open free complete direct present "
    "separate narrow smooth clear double second lower further level objective secure exercise exchange interest "
    "support safeguard practice mandate need concern travel work force program labour rule risk access impact".split()
) - {"support", "work", "safeguard"}
EXCHANGED = frozenset(
    "information views data experience experiences best good lessons intelligence expertise knowledge officers officials "
    "notes letters instruments ideas delegations practices statistics results views opinions on".split()
)
"""Words that are nouns or adjectives unless a determiner follows."""
TO_VERBS = frozenset("work plan aim seek pledge commit need hope resolve endeavour endeavor strive".split())
PARTICLE_VERBS = {
    "work": ("with", "towards", "toward", "together", "closely", "on", "through", "within"),
    "call": ("on", "upon", "for"),
    "step": ("up",),
    "scale": ("up",),
    "speed": ("up",),
    "team": ("up",),
    "draw": ("on", "upon"),
    "report": ("to", "on", "back"),
    "focus": ("on",),
    "act": ("to", "on", "in", "against"),
    "meet": ("at", "in", "every", "regularly", "annually", "again", "twice", "once", "to"),
    "look": ("to", "for", "into", "forward", "at"),
    "help": ("to",),
    "set": ("up", "out"),
    "roll": ("out",),
    "phase": ("out", "down"),
    "open": ("up",),
    "trade": ("in",),
    "respond": ("to",),
}
