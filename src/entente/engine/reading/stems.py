"""Stems: the words that lead into a list, and what they lend to its items."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from entente.engine.lexicon.en_wordlists import AREAS, FRONT_OPENERS, INTENTIONS, JOINED, STEPS, TASKS
from entente.engine.lexicon.flags import PREPOSITION
from entente.engine.reading.agents import is_agent
from entente.engine.reading.clauses import Clause
from entente.engine.reading.finite import of_clause
from entente.engine.reading.forces import Strength
from entente.engine.reading.heads import Phrase
from entente.engine.reading.records import Force
from entente.engine.reading.subject_phrases import subject_before
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.verb_chains import OPEN

CLOSERS = frozenset((":", "–", "-", "—", ".", ","))
LEADING = frozenset(("to", "will", "shall", "that"))
FOLLOWING = frozenset(("following", "follows"))
LIST_MARKS = frozenset((":", "–", "-", "—"))
SHORT = 8
"""Words behind a stem's verb that may stand before a `to` that its items continue."""


class Opening(Enum):
    """What the items of a stem go on with."""

    VERB = "verb"
    SPOKEN = "spoken"
    """A finite verb: "The Ministers:"."""
    PURPOSE = "purpose"
    MEANS = "means"
    SCOPE = "scope"


@dataclass(slots=True)
class Stem:
    """What a stem lends to its items: its strength (None where it only declares), its subject, whether it negates."""

    tokens: Tokens
    strength: Strength | None
    subject: Phrase | None
    negated: bool
    opening: Opening
    above: Stem | None = None
    """The stem of the list that this one is an item of."""

    @property
    def lender(self) -> Stem | None:
        """The stem whose subject the items have: this one, or the nearest above it that has one."""
        return self if self.subject is not None or self.above is None else self.above.lender


def stem_of(tokens: Tokens, clauses: list[Clause], outer: Stem | None) -> Stem | None:
    """What the last clause of a passage lends to the items after it; `outer` is the stem of the passage itself."""
    size = len(tokens)
    while size and tokens.words[size - 1] in CLOSERS:
        size -= 1
    if not size:
        return None
    if not clauses or clauses[-1].ceiling < size:
        return _verbless(tokens, clauses[-1].ceiling if clauses else 0, size) or outer
    head = clauses[-1].head
    tail = tokens.words[head.verb + 1 : size]
    if head.strength is not None:
        return Stem(tokens, head.strength, head.subject, head.negated, _opening(tail), outer)
    if "agreed" in tail:
        agreed = Strength(Force.COMMITTED, "force.performative:agree")
        return Stem(tokens, agreed, None, head.negated, Opening.VERB)
    if not INTENTIONS.isdisjoint(tail):
        return _intention(tokens, head.verb + 1, size)
    return Stem(tokens, None, head.subject, head.negated, Opening.VERB)


def _verbless(tokens: Tokens, begin: int, size: int) -> Stem | None:
    """What tokens[begin:size] lend without a verb: "In the first phase:", "Next steps:", "The Ministers:"."""
    begin = max(begin, next((at + 1 for at in range(size - 1, begin, -1) if tokens.words[at] == "."), begin))
    subject = subject_before(tokens, begin, size, first=True)
    if subject is not None and _acts_alone(tokens, begin, subject):
        return Stem(tokens, of_clause("label"), subject, negated=False, opening=Opening.SPOKEN)
    opens = tokens.flags[begin] & PREPOSITION or tokens.words[begin] in FRONT_OPENERS
    if not opens and STEPS.isdisjoint(tokens.words[begin:size]):
        return None
    return Stem(tokens, of_clause("label"), None, negated=False, opening=Opening.VERB)


def _acts_alone(tokens: Tokens, begin: int, subject: Phrase) -> bool:
    """True if the subject undertakes, and no preposition governs it."""
    start = subject[0]
    if start > begin and tokens.words[start - 1] != ",":
        return False
    return not tokens.flags[start] & PREPOSITION and is_agent(tokens, *subject) is True


def _intention(tokens: Tokens, begin: int, size: int) -> Stem:
    """The stem of "it is the intention of X:", which lends X."""
    last = max(at for at in range(begin, size) if tokens.words[at] in INTENTIONS)
    named = last + 2 < size and tokens.words[last + 1] == "of"
    intended = Strength(Force.INTENDED, "force.performative:intend")
    subject = (last + 2, size) if named else None
    return Stem(tokens, intended, subject, negated=False, opening=Opening.VERB)


def _opening(tail: list[str]) -> Opening:
    """How the words behind a stem's verb lead into its items."""
    last = tail[-1] if tail else "to"
    if not TASKS.isdisjoint(tail[-3:]):
        return Opening.PURPOSE
    if last in LEADING:
        purpose = len(tail) >= SHORT and last == "to" and "following" not in tail and not _joins_others(tail)
        return Opening.PURPOSE if purpose or "order" in tail[-3:] else Opening.VERB
    if last in ("by", "through") or "means" in tail[-2:]:
        return Opening.MEANS
    if not STEPS.isdisjoint(tail[-6:]) or not FOLLOWING.isdisjoint(tail[-2:]):
        return Opening.VERB
    return Opening.VERB if AREAS.isdisjoint(tail[-8:]) else Opening.SCOPE


def _joins_others(tail: list[str]) -> bool:
    """True for ", in concert with willing partners to": the parties act with others, and the items say how."""
    comma = len(tail) - 1 - tail[::-1].index(",") if "," in tail else -1
    return comma >= 0 and not JOINED.isdisjoint(tail[comma + 1 : comma + 4])


def is_open(clause: Clause) -> bool:
    """True if the verbs of the clause stand in the items of a list: "We will:"."""
    return OPEN in clause.head.rules


def opens_list(clause: Clause) -> bool:
    """True if the clause leads into a list whose items may carry the undertakings."""
    return is_open(clause) or clause.tokens.words[clause.head.end - 1] in LIST_MARKS


def only_opens(clause: Clause) -> bool:
    """True for "agreed as follows", "take the following measures:": words that only announce what comes."""
    words, end = clause.tokens.words, clause.end
    if clause.head.negated:
        return False
    tail = words[clause.begin : end][-4:]
    if not TASKS.isdisjoint(tail):
        return False
    announced = ("following" in tail[-3:] and "including" not in tail) or words[end - 1] in (
        "follows",
        "below",
    )
    return announced and words[end : end + 1] in ([":"], ["."], [])
