"""Series of verbs of one chain: will A, B and C; aim to A and to B; committed to V-ing A and V-ing B."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import JOINERS, NOT_GERUNDS
from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    CAPITAL,
    COLLECTIVE,
    CONJUNCTION,
    GERUND,
    NOUN,
    PREPOSITION,
    THING,
    THIRD,
    TO,
    UNKNOWN,
)
from entente.engine.reading.grammar import begins_object, opens_verb, place_of, skip_adverbs
from entente.engine.reading.heads import Chain
from entente.engine.reading.joints import Joint
from entente.engine.reading.walk import SWALLOWS, Region

SERIES_REACH = 40
"""Tokens within which the last verb of a series stands."""
TO_SERIES_REACH = 90
INSET_REACH = 8
OBJECT_OPENERS = frozenset(("the", "a", "an", "our", "their", "its", "his", "her"))
HOLDING_BACK = ("refrain", "abstain", "desist")
TIMES = frozenset(("at", "once", "every", "each", "twice", "in", "during", ".", ","))
STRICT_REGIONS = frozenset((Region.SCOPE, Region.RELATIVE, Region.PURPOSE))
INNER_REGIONS = frozenset((Region.PURPOSE, Region.MEANS))


def next_in_series(joint: Joint) -> int:
    """The place of a further verb of the last head's chain behind a comma or conjunction; -1 where there is none."""
    if _holds_back_again(joint):
        return joint.place + 1
    if joint.bits & TO:
        return _to_again(joint)
    if is_inside(joint):
        return -1
    chain, region = joint.last.chain, joint.walk.region
    if (
        chain is Chain.GERUND
        and joint.bits & GERUND
        and region is not Region.MEANS
        and not (region is Region.SCOPE and joint.walk.series)
        and joint.word not in NOT_GERUNDS
    ):
        return joint.place if _is_gerund_again(joint) else -1
    if region in INNER_REGIONS and not _leaves_series(joint):
        return -1
    bare = chain in (Chain.BARE, Chain.TO) and _is_bare_again(joint)
    return joint.place if bare else -1


def _holds_back_again(joint: Joint) -> bool:
    """True for "refrain from A and from V-ing B"."""
    words, flags, after = joint.walk.tokens.words, joint.walk.tokens.flags, joint.place + 1
    if joint.word != "from" or after >= joint.walk.end or not flags[after] & GERUND:
        return False
    return any(words[verb].startswith(HOLDING_BACK) for verb in joint.last.verbs)


def is_inside(joint: Joint) -> bool:
    """True if the joint stands inside a subordinate clause, and joins something in it."""
    walk = joint.walk
    if walk.pending >= 0 or walk.region is Region.REPORTED:
        return True
    if walk.region is not Region.RELATIVE:
        return False
    if joint.is_comma and not joint.is_comma_and and joint.bits & (BASE | THIRD):
        walk.series = walk.series or opens_verb(walk.tokens, joint.place, walk.end)
    inner = (walk.bare_inside or joint.is_comma) and (walk.series or not joint.is_comma_and)
    before = walk.tokens.flags[joint.index - 1]
    return inner or bool(before & BASE and not before & NOUN)


def _is_gerund_again(joint: Joint) -> bool:
    """True if a gerund goes on with a series of gerunds."""
    tokens, after, end = joint.walk.tokens, joint.place + 1, joint.walk.end
    before = joint.index - 1 - (tokens.words[joint.index - 1] == ",")
    if joint.word not in LEMMAS or (before != joint.last.verb and tokens.flags[before] & GERUND):
        return False
    comma = after + 2 < end and tokens.words[after] == ","
    joined = after + comma
    pair = joined + 1 < end and tokens.words[joined] == "and" and tokens.flags[joined + 1] & GERUND
    if not pair and not begins_object(tokens, after, end):
        return False
    return joint.is_comma_and or not joint.is_comma or _gerund_follows(joint)


def _leaves_series(joint: Joint) -> bool:
    """True if what is joined stands beside the purpose, and not in it; notes where the purpose is itself a series."""
    walk = joint.walk
    if (joint.is_comma_and and not walk.series) or walk.tokens.words[joint.index] == ";":
        return True
    if joint.is_comma and joint.bits & BASE and opens_verb(walk.tokens, joint.place, walk.end):
        walk.series = True
    return False


def _is_bare_again(joint: Joint) -> bool:
    """True if a base form goes on with a series of verbs."""
    tokens, place, end, bits = joint.walk.tokens, joint.place, joint.walk.end, joint.bits
    if (
        bits & UNKNOWN
        and not bits & CAPITAL
        and place + 1 < end
        and tokens.words[place + 1] in OBJECT_OPENERS
    ):
        return True
    if not bits & BASE:
        return False
    if _is_pair(joint):
        return True
    strict = joint.walk.region in STRICT_REGIONS
    if not strict and joint.is_comma and not joint.is_comma_and:
        strict = not _verb_follows(joint)
    return opens_verb(tokens, place, end, strict=strict)


def _is_pair(joint: Joint) -> bool:
    """True for ", streamline and accelerate the procedures": two verbs with one object."""
    tokens, after = joint.walk.tokens, joint.place + 1
    if after + 1 >= joint.walk.end or tokens.words[after] not in ("and", "or"):
        return False
    second = after + 1
    if joint.bits & NOUN:
        bare = joint.index == joint.last.verb + 1 and not tokens.flags[second] & NOUN
        return bool(bare and tokens.flags[second] & BASE)
    if tokens.words[second] == ",":
        closing = place_of(tokens, ",", second + 1, min(joint.walk.end - 1, second + INSET_REACH))
        return closing > 0 and bool(tokens.flags[closing + 1] & BASE)
    return bool(tokens.flags[second] & BASE) and not tokens.flags[second] & NOUN


def _gerund_follows(joint: Joint) -> bool:
    """True if "and V-ing" follows, so that ", V-ing …" before it goes on with the series."""
    tokens, end = joint.walk.tokens, joint.walk.end
    for at in range(joint.place + 1, min(end - 1, joint.place + SERIES_REACH)):
        if tokens.words[at] == "and" and tokens.words[at - 1] in (",", ";"):
            verb = skip_adverbs(tokens, at + 1, end)
            return verb < end and bool(tokens.flags[verb] & GERUND) and tokens.words[verb] in LEMMAS
    return False


def _verb_follows(joint: Joint) -> bool:
    """True if ", and V" follows, so that ", V2 …" before it is a verb of the same series."""
    tokens, place, end = joint.walk.tokens, joint.place, joint.walk.end
    words, flags = tokens.words, tokens.flags
    if (
        place + 1 >= end
        or not flags[place + 1] & (NOUN | THING | COLLECTIVE)
        or words[place + 1] in (",", "and")
    ):
        return False
    for at in range(place + 1, min(end - 2, place + SERIES_REACH)):
        if words[at] == "and" and flags[at + 1] & BASE and not flags[at + 1] & NOUN:
            return True
        if words[at] == "," and words[at + 1] == "and":
            verb = skip_adverbs(tokens, at + 2, end)
            return verb < end and opens_verb(tokens, verb, end)
        if words[at] == ";":
            return False
    return False


def _to_again(joint: Joint) -> int:
    """The verb after a repeated `to` under a catenative: "aim to A, to B and to C"; -1 where there is none."""
    walk, tokens, last = joint.walk, joint.walk.tokens, joint.last
    repeated = last.chain in (Chain.TO, Chain.GERUND, Chain.REPEAT)
    far = joint.place > joint.index + 2
    if not repeated and not (last.chain is Chain.BARE and len(last.verbs) > 1 and far):
        return -1
    listed = joint.is_comma and last.chain is Chain.TO
    if walk.pending >= 0 or (walk.region in SWALLOWS and not listed):
        return -1
    verb = skip_adverbs(tokens, joint.place + 1, walk.end)
    if verb >= walk.end or not tokens.flags[verb] & (BASE | GERUND):
        return -1
    joined = far or bool(tokens.flags[joint.place - 1] & CONJUNCTION)
    if walk.region is Region.PURPOSE:
        walk.series = walk.series or (joint.is_comma and not joined)
        if walk.series or not joint.is_comma:
            return -1
    return verb if joined or not joint.is_comma or _to_follows(joint, verb) else -1


def _to_follows(joint: Joint, verb: int) -> bool:
    """True if "and to V" follows, so that ", to V …" before it is one of a series."""
    words, flags = joint.walk.tokens.words, joint.walk.tokens.flags
    return any(
        words[at] == "to" and flags[at - 1] & CONJUNCTION and flags[at + 1] & (BASE | ADVERB)
        for at in range(verb + 1, min(joint.walk.end - 1, verb + TO_SERIES_REACH))
    )


def shares_object(joint: Joint, verb: int) -> bool:
    """True if the last verb has no object yet: "enhance and facilitate our trade"."""
    tokens, between = joint.walk.tokens, range(joint.last.verb + 1, joint.index)
    if joint.is_comma and not between and tokens.lemma(joint.last.verb) in JOINERS:
        return False
    if joint.last.passive or not all(tokens.flags[place] & (ADVERB | PREPOSITION) for place in between):
        return False
    after = tokens.words[verb + 1] if verb + 1 < joint.walk.end else "."
    return not between or after not in TIMES
