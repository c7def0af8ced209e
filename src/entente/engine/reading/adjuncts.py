"""Purpose, means, scope and safeguard of a commitment."""

from __future__ import annotations

from dataclasses import dataclass

from entente.engine.lexicon.en_adjuncts import CONTROL, DEVICE, JOIN, OPENERS
from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import CAPITAL, NOUN, PREPOSITION, VERB
from entente.engine.reading.adjunct_edges import keep_front, keep_shared, keep_stem
from entente.engine.reading.adjunct_ends import DASHES, end_of
from entente.engine.reading.clauses import Clause
from entente.engine.reading.infinitives import completes, exerts, is_verb, verb_after
from entente.engine.reading.listings import listed
from entente.engine.reading.opener_tests import JOINTS
from entente.engine.reading.openers import COMMAS, Found, Mark, comma_after, match
from entente.engine.reading.records import Value
from entente.engine.reading.tokens import Tokens

KINDS = ("purpose", "means", "scope", "safeguard")
RELATIVES = frozenset(
    "which who whose whom that how why what whether where when if because unless although though".split()
)
"""Words that open a clause of its own, whose adjuncts are not the commitment's."""
KEYS = frozenset(OPENERS) | RELATIVES
WITHIN = frozenset("such including for aimed aiming designed intended".split())
"""First words of openers that without a comma belong to the inclusion in which they stand."""


@dataclass(frozen=True, slots=True)
class Adjuncts:
    """The passages that say what for, how, what is included and within which bounds."""

    purpose: tuple[Value, ...] = ()
    means: tuple[Value, ...] = ()
    scope: tuple[Value, ...] = ()
    safeguard: tuple[Value, ...] = ()
    rules: tuple[str, ...] = ()


NONE = Adjuncts()


def adjuncts_of(clause: Clause) -> Adjuncts:
    """The adjuncts of a clause: those in its extent, before its subject, in its stem and at the end it shares."""
    found = Found()
    asked = _asks(clause)
    marks = _marks(clause, asked=asked)
    if marks:
        _keep(found, clause, marks)
    _keep_list(found, clause, marks, asked=asked)
    keep_front(found, clause)
    keep_stem(found, clause)
    keep_shared(found, clause)
    if not found.spans:
        return NONE
    purpose, means, scope, safeguard = (tuple(Value(span) for span in found.sorted(kind)) for kind in KINDS)
    return Adjuncts(purpose, means, scope, safeguard, tuple(found.rules))


def _asks(clause: Clause) -> bool:
    """True if the first infinitive says what others are asked, or enabled, to do."""
    head = clause.head
    word = clause.tokens.words[head.verb]
    return LEMMAS.get(word, word) in CONTROL or (head.others and head.verb == head.anchor)


def _start(clause: Clause) -> int:
    """Where the extent begins, without the subject."""
    subject = clause.head.subject
    return (
        subject[1]
        if subject is not None and clause.begin <= subject[0] < clause.head.anchor
        else clause.begin
    )


def _marks(clause: Clause, *, asked: bool) -> list[Mark]:
    """What opens in the extent, left to right."""
    tokens, limit, start = clause.tokens, clause.end, _start(clause)
    words = tokens.words
    marks: list[Mark] = []
    hidden = start
    for index in [place for place, word in enumerate(words[start:limit], start) if word in KEYS]:
        if index < hidden:
            continue
        mark = match(tokens, index, start, limit)
        if mark is None:
            if words[index] in RELATIVES and _hides(tokens, index, clause.head.verb):
                hidden = comma_after(tokens, index, limit)
        elif mark.phrase == "to" and not _is_infinitive(clause, index):
            continue
        elif mark.phrase == "to" and asked:
            asked = False
        elif not _belongs(clause, marks, mark):
            marks.append(mark)
            hidden = max(mark.body, mark.end)
    return marks


def _is_infinitive(clause: Clause, index: int) -> bool:
    """True if "to" stands before a verb that is none of the commitment's own."""
    verb = verb_after(clause.tokens, index, clause.end)
    return index > clause.head.verb and verb >= 0 and is_verb(clause.tokens, index, verb, clause.end)


def _hides(tokens: Tokens, index: int, verb: int) -> bool:
    """True if a relative or reported clause starts here; WHO is none."""
    if index <= verb or tokens.flags[index] & CAPITAL:
        return False
    before = tokens.flags[index - 1]
    if tokens.words[index] == "that":
        return not before & PREPOSITION and not (before & VERB and not before & NOUN)
    return True


def _belongs(clause: Clause, marks: list[Mark], mark: Mark) -> bool:
    """True if what opens here belongs to the word or to the adjunct before it."""
    tokens, verb, index = clause.tokens, clause.head.verb, mark.start
    if mark.phrase == "to":
        completed = completes(tokens, index, verb) or exerts(tokens, verb, index)
        return completed or (bool(marks) and _in_adjunct(tokens, marks[-1], index))
    if not marks or marks[-1].kind != "scope" or marks[-1].end or mark.kind not in ("scope", "purpose"):
        return False
    if tokens.words[index - 1] in COMMAS:
        return 0 < index - marks[-1].body <= 1
    return tokens.words[index] in WITHIN


def _in_adjunct(tokens: Tokens, last: Mark, index: int) -> bool:
    """True if the infinitive here belongs to the adjunct before it."""
    if last.end or tokens.words[index - 1] in COMMAS or tokens.words[index - 1] in DASHES:
        return False
    if last.kind == "safeguard":
        return last.phrase in ("while", "whilst")
    if last.phrase in ("through", "via"):
        return tokens.words[index - 1] in DEVICE
    return True


def _keep(found: Found, clause: Clause, marks: list[Mark]) -> None:
    """Gives each mark its end, at the next mark at the latest, and keeps it."""
    tokens, before = clause.tokens, None
    for place, mark in enumerate(marks):
        bound = _bound(clause, mark)
        for later in marks[place + 1 : place + 3]:
            if not _holds(mark, later):
                bound = min(bound, later.start)
                break
        last = mark.end or end_of(tokens, mark, bound)
        start = mark.start
        if before is not None and _joined(tokens, before, mark):
            found.spans["safeguard"].pop()
            start = before.start
        found.add(tokens, mark.kind, start, last, f"adjunct.{mark.kind}:{mark.phrase}")
        before = Mark(start, mark.body, last, mark.kind, mark.phrase)


def _bound(clause: Clause, mark: Mark) -> int:
    """Where an adjunct ends at the latest: before its verb, or at the comma that closes it between verb and object."""
    head, words = clause.head, clause.tokens.words
    if mark.start < head.anchor:
        return min(clause.end, head.anchor)
    if words[mark.start - 1] == "," and mark.start - 2 == head.verb:
        return comma_after(clause.tokens, mark.body, clause.end)
    return clause.end


def _holds(mark: Mark, later: Mark) -> bool:
    """True for "including through …": an inclusion holds the means that opens at once."""
    return mark.kind == "scope" and later.start == mark.body


def _joined(tokens: Tokens, first: Mark, second: Mark) -> bool:
    """True for "as far as possible and as appropriate", but not where two whole phrases are joined."""
    if first.kind != "safeguard" or second.kind != "safeguard" or second.start != first.end + 1:
        return False
    return tokens.words[first.end] in JOINTS and (first.end == first.body or bool(second.end))


def _keep_list(found: Found, clause: Clause, marks: list[Mark], *, asked: bool) -> None:
    """A list of three or more objects of the verb, or of what the parties work together for, is a scope."""
    tokens, verb, end = clause.tokens, clause.head.verb, clause.end
    if "," not in tokens.words[verb:end]:
        return
    start = verb + 1
    if asked:
        start = next((place + 1 for place in range(start, end) if tokens.words[place] == "to"), start)
    later = [mark for mark in marks if mark.start > verb]
    span = _list_between(tokens, start, later[0].start if later else end)
    if span is None and later and later[0].phrase == "to":
        word, before = tokens.words[verb], tokens.words[later[0].start - 1]
        if LEMMAS.get(word, word) in JOIN or before in DEVICE:
            start = verb_after(tokens, later[0].start, end) + 1
            span = _list_between(tokens, start, later[1].start if len(later) > 1 else end)
    if span is not None:
        found.add(tokens, "scope", *span, "adjunct.scope:list")


def _list_between(tokens: Tokens, start: int, end: int) -> tuple[int, int] | None:
    """The list in tokens[start:end], before any relative clause."""
    for place in range(start, end):
        if tokens.words[place] in RELATIVES and _hides(tokens, place, start):
            end = place
            break
    return listed(tokens, start, end)
