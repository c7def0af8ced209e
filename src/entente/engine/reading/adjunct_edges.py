"""Adjuncts outside the extent: before the subject, in the stem, at an end that joined clauses share."""

from __future__ import annotations

from bisect import bisect_left

from entente.engine.lexicon.en_adjuncts import DEVICE, OPENERS
from entente.engine.lexicon.flags import (
    CAPITAL,
    COLLECTIVE,
    GERUND,
    MODAL,
    PERFORMATIVE,
    PRONOUN,
    SUBORDINATOR,
)
from entente.engine.reading.adjunct_ends import end_of
from entente.engine.reading.clauses import Clause
from entente.engine.reading.infinitives import is_verb, verb_after
from entente.engine.reading.opener_tests import JOINTS
from entente.engine.reading.openers import Found, Mark, comma_after, match
from entente.engine.reading.tokens import Tokens

FRONT = 120
"""Tokens of a sentence or a stem that are looked at before the subject."""
CONDITIONS = frozenset(("unless", "if", "where"))
SUBJECTS = PRONOUN | COLLECTIVE | CAPITAL
LEADS = frozenset((",", ";", "and", "but", "that"))


def keep_front(found: Found, clause: Clause) -> None:
    """Keeps what stands before the subject: "In order to prevent …, we will …"."""
    tokens, head = clause.tokens, clause.head
    if head.subject is None:
        _segments(found, tokens, head.link, clause.begin)
        return
    subject, floor = head.subject[0], clause.floor
    if clause.begin > subject and head.link > subject:
        _segments(found, tokens, head.link, clause.begin)
    if floor == subject:
        return
    if subject - floor > FRONT or holds_clause(tokens, floor, subject):
        floor = head.link
    _segments(found, tokens, floor, subject)


def holds_clause(tokens: Tokens, start: int, end: int) -> bool:
    """True if a main clause stands in tokens[start:end]: what opens there is not this commitment's."""
    flags = tokens.flags
    conditional = tokens.words[start] in CONDITIONS
    for place in range(comma_after(tokens, start, end) if conditional else start, end):
        if flags[place] & MODAL:
            return True
        finite = flags[place] & PERFORMATIVE and not flags[place] & (CAPITAL | GERUND)
        if finite and place > start and flags[place - 1] & SUBJECTS and not flags[place - 1] & SUBORDINATOR:
            return True
    return False


def _segments(found: Found, tokens: Tokens, start: int, end: int) -> None:
    """Keeps what opens at the start of a passage or after one of its commas."""
    place = start
    while place < end:
        while place < end and tokens.words[place] in LEADS:
            place += 1
        mark = _front_mark(tokens, place, end) if place < end else None
        if mark is not None:
            last = mark.end or end_of(tokens, mark, end)
            place = max(_keep_joined(found, tokens, mark, last, end), place + 1)
        place = comma_after(tokens, place - 1, end)


def _front_mark(tokens: Tokens, place: int, end: int) -> Mark | None:
    """What opens here before a subject; there every "where" states a condition, and "to" needs a comma."""
    mark = match(tokens, place, place, end)
    if mark is None:
        return Mark(place, place + 1, 0, "safeguard", "where") if tokens.words[place] == "where" else None
    if mark.phrase == "to" and (
        verb_after(tokens, place, end) < 0 or "," not in tokens.words[place : end + 1]
    ):
        return None
    return mark if mark.kind != "scope" else None


def keep_stem(found: Found, clause: Clause) -> None:
    """Keeps what the stem of a list says of all its items: its purpose, its means and its safeguards."""
    tokens = clause.stem
    if tokens is None:
        return
    end = len(tokens)
    start = _last_sentence(tokens, end)
    subject = bisect_left(tokens.starts, clause.lent.start, start) if clause.lent is not None else start
    _segments(found, tokens, start, min(subject, end))
    hidden = subject + 1
    for place in [at for at in range(hidden, end) if tokens.words[at] in OPENERS]:
        mark = match(tokens, place, start, end) if place >= hidden else None
        if (
            mark is None
            or mark.kind == "scope"
            or (mark.phrase == "to" and not _is_device(tokens, place, end))
        ):
            continue
        hidden = _keep_joined(found, tokens, mark, mark.end or end_of(tokens, mark, end), end)


def _last_sentence(tokens: Tokens, end: int) -> int:
    """Where the last sentence of a stem starts, no further back than is looked."""
    start = max(0, end - FRONT)
    for place in range(end - 2, start, -1):
        if tokens.words[place] == ".":
            return place + 1
    return start


def _keep_joined(found: Found, tokens: Tokens, mark: Mark, last: int, limit: int) -> int:
    """Keeps an adjunct with the safeguard that "and" joins to it; its end."""
    if mark.kind == "safeguard" and last + 1 < limit and tokens.words[last] in JOINTS:
        second = match(tokens, last + 1, last, limit)
        if second is not None and second.kind == "safeguard":
            last = second.end or end_of(tokens, second, limit)
    found.add(tokens, mark.kind, mark.start, last, f"adjunct.{mark.kind}:{mark.phrase}")
    return last


def _is_device(tokens: Tokens, place: int, end: int) -> bool:
    """True for "the following measures to combat …:"."""
    verb = verb_after(tokens, place, end)
    return tokens.words[place - 1] in DEVICE and verb >= 0 and is_verb(tokens, place, verb, end)


def keep_shared(found: Found, clause: Clause) -> None:
    """Keeps the safeguard that ends joined infinitives: in "to A and to B, where possible" it bounds each."""
    tokens, place, ceiling = clause.tokens, clause.end, clause.ceiling
    words = tokens.words
    while place < ceiling and words[place] in (",", "and", "or"):
        place += 1
    if place >= ceiling or place == clause.end or words[place] != "to":
        return
    while words[ceiling - 1] in ".;:":
        ceiling -= 1
    comma = next((at for at in range(ceiling - 1, place, -1) if words[at] == ","), ceiling)
    mark = match(tokens, comma + 1, comma, ceiling) if comma + 1 < ceiling else None
    if mark is not None and mark.kind == "safeguard":
        last = mark.end or end_of(tokens, mark, ceiling)
        found.add(tokens, mark.kind, mark.start, last, f"adjunct.{mark.kind}:{mark.phrase}")
