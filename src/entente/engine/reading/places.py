"""Which named places say where a commitment is to be carried out."""

from __future__ import annotations

from entente.engine.lexicon.en_names import ADJECTIVES
from entente.engine.lexicon.en_subjects import TERMS
from entente.engine.lexicon.flags import (
    ADVERB,
    BE,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    DO,
    HAVE,
    MARK,
    MODAL,
    NEGATION,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    TO,
    VERB,
)
from entente.engine.reading.abbreviations import Abbreviations
from entente.engine.reading.gazetteer import Mention, bare
from entente.engine.reading.mentions import LAND_HEADS
from entente.engine.reading.shapes import ACTOR_HEADS, NAME_HEADS
from entente.engine.reading.tokens import Tokens

OPEN = frozenset("in at off near around across along throughout inside outside".split())
"""Prepositions that make of an unknown name a place."""
IN = OPEN | frozenset("into through via beyond".split())
"""Prepositions that make of a known name a place."""
WITH_LAND = IN | frozenset("on of to from for over within between beneath under against above about".split())
"""Prepositions that may stand before a part of the earth."""
MOTION = frozenset(
    "send sends sent return returns travel travels visit visits extend extends deploy move transport dispatch "
    "evacuate relocate trip journey flight flights route routes railway road ferry".split()
)
"""Words of going or bringing: with them `to` says where."""
LINES = frozenset("line lines pipeline cable track corridor motorway canal tunnel".split())
"""Things that run from one place to another."""
SITES = frozenset(
    "port ports coast city municipality town village island islands isle province region state republic gulf bay "
    "strait straits channel river valley basin sea county district territory waters shores shore zone airspace "
    "border frontier peninsula area airport base crossing station lake site bank banks archipelago suburb "
    "crossing-point canal mouth estuary delta desert mountains harbour harbor outskirts north south east west "
    "seaport shelf continent capital part parts".split()
)
"""Common nouns that make a place of what they stand with: "the port of Halden", "the Sella border crossing"."""
NOT_PLACES = frozenset(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday spring summer autumn winter article articles annex chapter section "
    "part phase stage track pillar paragraph schedule appendix table step university school college cabinet "
    "english french spanish arabic russian chinese portuguese german party parties side sides day week eur usd "
    "office embassy house palace title attachment figure line operation project exercise member".split()
)
AUXILIARIES = MODAL | BE | HAVE | DO | NEGATION
STOPS = (
    MARK
    | PREPOSITION
    | CONJUNCTION
    | SUBORDINATOR
    | DETERMINER
    | PRONOUN
    | NUMBER
    | TO
    | ADVERB
    | AUXILIARIES
)
NO_NOUNS = frozenset(
    "twice once last later available operational open ready due possible necessary subject able close active free "
    "next tomorrow today yesterday alternately".split()
)
"""Words after a place that it does not modify."""
ORIGIN = frozenset("originating made produced manufactured grown registered born".split())
"""Words after which a place says where a thing is from."""


def place_range(
    tokens: Tokens, mention: Mention, begin: int, end: int, *, follows: bool, abbreviations: Abbreviations
) -> tuple[int, int] | None:
    """The tokens of the place that a name is or is part of, or None where it is none.

    `follows` tells that the name continues a list of places.
    """
    if mention.sense in ("forum", "framework") or not mention.name or _is_no_place(tokens, mention):
        return None
    last = _right_end(tokens, mention.last, end)
    if last is None:
        return None
    wide, near = _left_end(tokens, mention.first, begin), _determined(tokens, mention.first, begin)
    for first in (wide, near) if wide < near and tokens.words[wide - 1] != "of" else (near,):
        if _says_where(tokens, mention, (first, last), begin, follows=follows, abbreviations=abbreviations):
            return first, last
    return None


def _is_no_place(tokens: Tokens, mention: Mention) -> bool:
    """True for months, languages, bodies, abbreviations and common nouns with a capital; what is listed is a place."""
    if mention.rule.startswith("name.gazetteer"):
        return False
    words = [bare(word) for word in tokens.words[mention.first : mention.last]]
    if any(word in NOT_PLACES or word in ACTOR_HEADS for word in words) or (
        len(words) == 1 and words[0] in SITES
    ):
        return True
    if mention.rule.startswith("name.shape"):
        if len(words) == 1 and words[0] in NAME_HEADS:
            return True
        raw = mention.span.of(tokens.text)
        return raw.isupper() or len(raw) < 3 or all(word in ADJECTIVES or word in TERMS for word in words)
    return False


def _right_end(tokens: Tokens, last: int, end: int) -> int | None:
    """The end of the noun phrase: "the Harrow air base"; None where the name only modifies another noun."""
    if last >= end or tokens.words[last - 1].endswith("'s"):
        return None if last < end else last
    if tokens.flags[last] & (STOPS | CAPITAL) or tokens.words[last] in NO_NOUNS:
        return last
    stop = last
    while (
        stop < end
        and stop < last + 3
        and not tokens.flags[stop] & STOPS
        and tokens.words[stop] not in NO_NOUNS
    ):
        stop += 1
    for place in range(stop, last, -1):
        if tokens.words[place - 1] in SITES:
            return place if place == stop else None
    told = tokens.flags[last] & PARTICIPLE and last + 1 < end and tokens.flags[last + 1] & STOPS
    return last if told else None


def _left_end(tokens: Tokens, first: int, begin: int) -> int:
    """The start of the noun phrase with the common noun before the name: "the port of Halden"."""
    index = first
    if index - 1 > begin and tokens.words[index - 1] == "the":
        index -= 1
    if index - 2 < begin or tokens.words[index - 1] != "of" or tokens.words[index - 2] not in SITES:
        return _determined(tokens, first, begin)
    return _determined(tokens, index - 2, begin)


def _determined(tokens: Tokens, first: int, begin: int) -> int:
    """The place of the determiner of a noun phrase, with the adjectives after it; else `first`."""
    index = first
    while index > begin and first - index < 3:
        bits = tokens.flags[index - 1]
        if bits & DETERMINER:
            return index - 1
        if bits & (STOPS | VERB) or bits & CAPITAL:
            break
        index -= 1
    return first


def _says_where(
    tokens: Tokens,
    mention: Mention,
    phrase: tuple[int, int],
    begin: int,
    *,
    follows: bool,
    abbreviations: Abbreviations,
) -> bool:
    """True if the preposition before the noun phrase, or the kind of the name, says where."""
    first, last = phrase
    land = mention.sense == "area" or any(word in SITES for word in tokens.words[first:last])
    if not mention.sense and not land and first < mention.first:
        return False
    if follows:
        return True
    before = tokens.words[first - 1] if first > begin else ""
    if before in IN and (mention.sense or before in OPEN or land):
        return first < 2 or tokens.words[first - 2] not in ORIGIN
    if land and mention.sense != "state":
        return before in WITH_LAND or not before or bool(tokens.flags[first - 1] & VERB)
    if before == "on":
        return not mention.sense and _is_island(tokens, mention)
    if before in ("between", "from"):
        goes_on = before == "between" or _leads_on(tokens, first, last, begin)
        return goes_on and mention.sense != "state" and not abbreviations.acts(mention.span.of(tokens.text))
    if before == "to":
        return any(word in MOTION for word in tokens.words[max(begin, first - 14) : first])
    return before == "within" and mention.sense == "city"


def _leads_on(tokens: Tokens, first: int, last: int, begin: int) -> bool:
    """True for where a line begins: "the railway line from Quayside to the frontier"."""
    ahead = last < len(tokens) and tokens.words[last] == "to"
    return ahead and any(
        word in MOTION or word in LINES for word in tokens.words[max(begin, first - 6) : first]
    )


def _is_island(tokens: Tokens, mention: Mention) -> bool:
    words = [bare(word) for word in tokens.words[mention.first : mention.last]]
    return words[0] in ("little", "lower", "upper", "great", "outer", "inner") or words[-1] in LAND_HEADS
