"""Further verbs under the subject of the verb before: will A and B, will A and will B, note A and urge B."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import ALOUD, RESUMING, SPOKEN
from entente.engine.lexicon.en_words import PERFORMATIVES, RESOLVES
from entente.engine.lexicon.flags import (
    BASE,
    BE,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    MARK,
    MODAL,
    NOUN,
    PARTICIPLE,
    PAST,
    PERFORMATIVE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    THIRD,
    TO,
    VERB,
)
from entente.engine.reading.forces import weaker
from entente.engine.reading.grammar import is_modal, is_negated, opens_verb
from entente.engine.reading.heads import Chain, Head, Predicate, head_of
from entente.engine.reading.joints import Joint, joint_at
from entente.engine.reading.resolves import OWNERS, resolve_phrase
from entente.engine.reading.series import INNER_REGIONS, is_inside, next_in_series, shares_object
from entente.engine.reading.tenses import simple_predicate
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.verb_chains import chained
from entente.engine.reading.verbs import rule_for
from entente.engine.reading.walk import SWALLOWS, Region, Walk

ADJUNCT_REACH = 6
LOOK_FORWARD = ["look", "forward"]
UNKNOWN_REACH = 3
"""Tokens behind a relative pronoun after which its verb has come, though no rule knew it."""
RELATIVES = frozenset(("that", "which", "who"))
STILL_PRESENT = frozenset(("look", "intend"))
"""Verbs that stay in the present behind a past: "welcomed A and look forward to B"."""
CHAINED = frozenset((Chain.BARE, Chain.TO, Chain.GERUND))
TENSED = frozenset((Chain.PRESENT, Chain.PAST))


def joins(walk: Walk, index: int) -> bool:
    """True if a further verb under the last head's subject stands behind the comma or conjunction; keeps its head."""
    joint = joint_at(walk, index)
    if joint is None:
        return False
    tokens = walk.tokens
    joint.place = _past_adjunct(tokens, joint.place, walk.end)
    bits = joint.bits
    if bits & (BE | HAVE) or (bits & MODAL and is_modal(tokens, joint.place, walk.end)):
        return _joins_auxiliary(joint)
    if bits & CAPITAL and not tokens.text[tokens.starts[joint.place] : tokens.ends[joint.place]].isupper():
        return False
    head = _verb_again(joint)
    if head is None:
        return False
    walk.heads.append(head)
    walk.region, walk.pending = Region.MAIN, -1
    return True


def _past_adjunct(tokens: Tokens, place: int, end: int) -> int:
    """The auxiliary after "and with this Agreement has committed"; else the place itself."""
    flags = tokens.flags
    if not flags[place] & PREPOSITION or flags[place] & (VERB | TO):
        return place
    for at in range(place + 1, min(end, place + ADJUNCT_REACH)):
        if flags[at] & (PRONOUN | MARK | CONJUNCTION | SUBORDINATOR) and not flags[at] & DETERMINER:
            return place
        if flags[at] & (MODAL | BE | HAVE):
            return at
    return place


def _joins_auxiliary(joint: Joint) -> bool:
    """True if the auxiliary is said again: "… and will undertake"; keeps its head."""
    walk, last, modal = joint.walk, joint.last, joint.bits & MODAL
    joined = joint.is_comma_and or not joint.is_comma
    inside = walk.pending >= 0 and (
        not joined
        or joint.index - walk.pending < UNKNOWN_REACH
        or walk.tokens.words[walk.pending] not in RELATIVES
    )
    if inside or (walk.region is Region.REPORTED and not (walk.stated and modal)):
        return False
    if walk.region is Region.RELATIVE and not (modal and last.strength and last.tense is Chain.BARE):
        return False
    predicate = rule_for(joint.bits)(walk.finite(joint.place, last.subject))
    link = walk.before_commas(joint.place - 1)
    walk.add(predicate, head_of(predicate, link=link, begin=joint.place, subject=last.subject))
    return True


def _verb_again(joint: Joint) -> Head | None:
    """A further verb of the same chain with its own object, or a further finite verb."""
    last = joint.last
    if joint.word in OWNERS and last.strength is not None and last.strength.rule.startswith("force.resolve"):
        return _resolve_again(joint)
    if joint.word in OWNERS and last.strength is None and last.tense is not Chain.BARE:
        _resolve_later(joint)
        return None
    said = _finite_again(joint) if _speaks_first(joint) else None
    if said is not None or last.chain is Chain.CLOSED:
        return said
    verb = -1 if last.chain in TENSED or last.strength is None else next_in_series(joint)
    if verb < 0:
        return _finite_again(joint)
    if shares_object(joint, verb):
        last.verb = verb
        return None
    return _chained_head(joint, verb)


def _resolve_later(joint: Joint) -> None:
    """Makes an undertaking of "reiterate our condemnation of A and our commitment to B" by its second noun."""
    tokens, last = joint.walk.tokens, joint.last
    kinds = PERFORMATIVES.get(tokens.lemma(last.anchor), ((), "", ""))[0]
    if "resolve" not in kinds or not tokens.flags[joint.place - 1] & CONJUNCTION:
        return
    found = resolve_phrase(tokens, last.anchor, joint.place, joint.walk.end)
    if found is not None:
        last.strength, last.verb, last.chain = found.strength, found.verb, found.chain
        last.verbs, last.rules = found.verbs, [f"clause.performative:{tokens.lemma(last.anchor)}"]


def _resolve_again(joint: Joint) -> Head | None:
    """A further noun of resolve with its verb: "our commitment to A and our determination to V"."""
    tokens, last = joint.walk.tokens, joint.last
    found = resolve_phrase(tokens, last.anchor, joint.place, joint.walk.end)
    if found is None or len(found.verbs) == 1 or not tokens.flags[joint.place - 1] & CONJUNCTION:
        return None
    noun = next(place for place in range(joint.place, found.verb) if tokens.words[place] in RESOLVES)
    found.anchor, found.verbs = noun, [noun, *found.verbs[1:]]
    found.rules.insert(0, "clause.coordinated")
    return head_of(found, link=joint.index, begin=joint.place, subject=last.subject)


def _chained_head(joint: Joint, verb: int) -> Head:
    """The head of a further verb of the last head's chain."""
    last = joint.last
    strength = last.strength
    if last.base is not None and last.chain in (Chain.BARE, Chain.TO):
        strength = weaker(last.base, chained(joint.walk.tokens, verb, joint.walk.end).strength)
    predicate = Predicate(
        verb,
        verb,
        last.chain,
        verb + 1,
        strength,
        last.negated or is_negated(joint.walk.tokens, joint.start, verb),
        base=last.base,
        trend=last.trend if last.chain is not Chain.BARE or len(last.verbs) > 1 else "",
        passive=last.passive,
        verbs=[*last.verbs[:-1], verb],
        rules=["clause.coordinated"],
    )
    return head_of(predicate, link=joint.index, begin=joint.first_adverb(verb), subject=last.subject)


def _speaks_first(joint: Joint) -> bool:
    """True if the word is rather a verb that is said than one of the last head's chain."""
    last, bits = joint.last, joint.bits
    if bits & PERFORMATIVE and last.tense is not Chain.BARE:
        present = last.tense is Chain.PRESENT or joint.word in STILL_PRESENT
        if bits & (PAST | THIRD) or (present and bits & BASE):
            return True
    spoken = bits & BASE and joint.word in SPOKEN
    return bool(spoken) and last.chain in (Chain.BARE, Chain.TO) and joint.walk.region is not Region.REPORTED


def _finite_again(joint: Joint) -> Head | None:
    """A further finite verb of the same tense: "We recognise A and look forward to B"."""
    walk, last = joint.walk, joint.last
    if not _goes_on(joint) or not _is_finite_again(joint):
        return None
    said = joint.bits & PERFORMATIVE and (joint.word in SPOKEN or not walk.series)
    if walk.region is Region.RELATIVE and not said and (is_inside(joint) or not joint.is_comma):
        return None
    habit = "clause.present" in last.rules and last.strength is not None and walk.region is Region.MAIN
    predicate = simple_predicate(walk.finite(joint.place, last.subject), again=True, habit=habit)
    if predicate is None or (predicate.strength is None and _is_adjective(joint)):
        return None
    walk.expect(predicate)
    begin = joint.first_adverb(joint.place)
    return head_of(predicate, link=joint.index, begin=begin, subject=last.subject)


def _is_adjective(joint: Joint) -> bool:
    """True for "and shared interests": a participle before its noun."""
    flags, after = joint.walk.tokens.flags, joint.place + 1
    if not joint.bits & PARTICIPLE or after >= joint.walk.end:
        return False
    return bool(flags[after] & NOUN) and not flags[after] & (DETERMINER | CAPITAL | PREPOSITION)


def _goes_on(joint: Joint) -> bool:
    """True if the main clause can go on here, out of whatever stands inside it."""
    walk, tokens = joint.walk, joint.walk.tokens
    if walk.region is Region.REPORTED and not joint.bits & PERFORMATIVE:
        return False
    if walk.pending >= 0 and walk.region not in SWALLOWS:
        return _is_said_after(joint)
    if walk.region in INNER_REGIONS:
        before = tokens.flags[joint.index - 1]
        return joint.word in ALOUD and (not before & BASE or bool(before & NOUN))
    return True


def _is_said_after(joint: Joint) -> bool:
    """True for "the role that the Treaty plays in the talks and commit to": the pending clause has had its verb."""
    walk, tokens = joint.walk, joint.walk.tokens
    inner = range(walk.pending + UNKNOWN_REACH, joint.index)
    said = joint.bits & PERFORMATIVE and joint.bits & BASE and joint.word in ALOUD
    return bool(said) and any(tokens.flags[at] & THIRD for at in inner)


def _is_finite_again(joint: Joint) -> bool:
    """True if the word is a finite verb of the last head's tense, and not one of its chain."""
    tokens, last, bits = joint.walk.tokens, joint.last, joint.bits
    performative = bits & PERFORMATIVE
    if performative and bits & THIRD and not bits & (NOUN | BASE):
        return True
    if not performative and not _is_plain_again(joint):
        return False
    past = last.tense is Chain.PAST or last.chain is Chain.PAST
    tensed = bits & (PAST if past else THIRD | BASE) or (performative and bits & (THIRD | PAST))
    still = joint.word == "intend" or tokens.words[joint.place : joint.place + 2] == LOOK_FORWARD
    if not tensed and not still:
        return False
    if last.chain not in CHAINED or last.strength is None:
        return True
    return joint.word in SPOKEN or (bool(performative) and last.tense is not Chain.BARE)


def _is_plain_again(joint: Joint) -> bool:
    """True if a verb that is no performative may go on: joined by a conjunction, and no noun or participle."""
    tokens, bits = joint.walk.tokens, joint.bits
    if joint.last.chain is Chain.REPEAT and joint.word not in RESUMING:
        return False
    joined = any(flags & CONJUNCTION for flags in tokens.flags[joint.index : joint.place])
    if not joined and bits & PARTICIPLE:
        return False
    return not bits & NOUN or opens_verb(tokens, joint.place, joint.walk.end, strict=True)
