"""When: deadlines, recurrences and open ends, as ISO 8601."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from entente.engine.errors import DoubtCode
from entente.engine.lexicon.en_calendar import TRIGGERS
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    CONJUNCTION,
    GERUND,
    HAVE,
    MARK,
    MODAL,
    NUMBER,
    SUBORDINATOR,
    VERB,
)
from entente.engine.reading.clauses import Clause
from entente.engine.reading.heads import Chain
from entente.engine.reading.records import Doubt, Value
from entente.engine.reading.statement_dates import statement_date
from entente.engine.reading.time_words import DEADLINE, RECURRENCE, UNTIL, Said, said_in
from entente.engine.reading.timecodes import view_of
from entente.engine.reading.tokens import Tokens
from entente.engine.source.span import Span

__all__ = ["Times", "statement_date", "times_of"]

FRONT = 40
"""Tokens before a subject in which its fronted adjunct stands."""
STEM = 80
"""Tokens at the end of a stem that are looked at."""
TAIL = 60
"""Tokens after a clause in which an adjunct that it shares stands."""


@dataclass(frozen=True, slots=True)
class Times:
    """What a clause says of time."""

    deadline: Value | None = None
    recurrence: Value | None = None
    until: Value | None = None
    doubts: tuple[Doubt, ...] = ()
    rules: tuple[str, ...] = ()


UNTIMED = Times()


def times_of(clause: Clause, dated: date | None) -> Times:
    """The deadline, recurrence and open end that the words of a clause state.

    Its words are those of its extent and of a fronted adjunct; where they say nothing, those of the stem that its item
    continues, and of a deadline at the end that it shares with the clause after it.
    """
    tokens, (low, stop), head = clause.tokens, _front(clause), clause.head
    past = head.tense is Chain.PAST and len(head.verbs) < 2
    said: list[Said] = []
    if _may_state(tokens, clause.begin, clause.end):
        said = said_in(view_of(tokens, clause.begin, clause.end, dated, verb=head.verb, past=past))
    if low < stop and _may_state(tokens, low, stop):
        said += _adjuncts(clause, said_in(view_of(tokens, low, stop, dated, past=past)), low, stop)
    if clause.stem is not None:
        said += _missing(said, _of_stem(clause.stem, dated))
    if clause.head.chain is Chain.TO and not said:
        said = _shared_end(clause, dated)
    return _times(said, dated) if said else UNTIMED


def _may_state(tokens: Tokens, begin: int, end: int) -> bool:
    """False if no word there can be of time: the quick question before all others.

    No list can hold some: mid-2032, FY2032, COP40.
    """
    if NUMBER in tokens.flags[begin:end] or not TRIGGERS.isdisjoint(tokens.words[begin:end]):
        return True
    text, start, last = tokens.text, tokens.starts[begin], tokens.ends[end - 1]
    passage = text[start:last]
    return "-20" in passage or "FY2" in passage or "COP" in passage


# where else than in the extent


def _front(clause: Clause) -> tuple[int, int]:
    """The tokens before the clause's subject, own or shared, in which a fronted adjunct can stand."""
    subject = clause.head.subject
    stop = subject[0] if subject is not None and subject[0] < clause.begin else clause.begin
    return max(clause.floor, stop - FRONT), stop


def _adjuncts(clause: Clause, said: list[Said], low: int, stop: int) -> list[Said]:
    """Those that no other clause before the subject holds."""
    tokens, floor, finite = clause.tokens, low, low > clause.floor
    for index in range(low, stop):
        finite = finite or _is_finite(tokens, index, index + 1)
        if tokens.words[index] in (";", ":") or (tokens.flags[index] & CONJUNCTION and finite):
            floor = index + 1
    if clause.head.subject is None and any(bits & VERB for bits in tokens.flags[floor:stop]):
        return []
    first = next((index for index in range(floor, stop) if not tokens.flags[index] & (MARK | ADVERB)), floor)
    behind = tokens.flags[first] & GERUND and tokens.words[first] not in ("beginning", "starting")
    return [
        replace(one, depth=0 if one.start <= first or tokens.words[first] not in ("as", "to", "in") else 2)
        for one in said
        if not (behind and one.start > first)
        and one.start >= floor
        and not _is_finite(tokens, floor, one.start)
        and not _is_finite(tokens, one.end, stop)
        and (low == clause.floor or floor > low)
    ]


def _is_finite(tokens: Tokens, begin: int, end: int) -> bool:
    """True if a clause of its own stands there, or one is open."""
    return any(bits & (MODAL | BE | HAVE | SUBORDINATOR) for bits in tokens.flags[begin:end])


def _of_stem(stem: Tokens, dated: date | None) -> list[Said]:
    """What the last sentence of a stem says of time."""
    begin = max(0, len(stem) - STEM)
    for index in range(begin, len(stem) - 1):
        if stem.words[index] == ".":
            begin = index + 1
    return said_in(view_of(stem, begin, len(stem), dated)) if _may_state(stem, begin, len(stem)) else []


def _missing(said: list[Said], other: list[Said]) -> list[Said]:
    """Those of the other whose field is not said."""
    fields = {one.field for one in said}
    return [one for one in other if one.field not in fields]


def _shared_end(clause: Clause, dated: date | None) -> list[Said]:
    """The deadline at the end of "to A and to B by 2027", for A."""
    tokens, place = clause.tokens, clause.end
    while place < clause.ceiling and tokens.words[place] == ",":
        place += 1
    if (
        tokens.words[place : place + 2] != ["and", "to"]
        or not tokens.flags[min(place + 2, clause.ceiling - 1)] & BASE
    ):
        return []
    end = min(clause.ceiling, place + TAIL)
    while end > place and tokens.words[end - 1] in (".", ";", ","):
        end -= 1
    if end < clause.ceiling - 3 or not _may_state(tokens, place, end) or _has_own(tokens, place, end):
        return []
    said = said_in(view_of(tokens, place, end, dated, verb=place + 2))
    last = [one for one in said if one.field == DEADLINE and one.end == end and one.rule.startswith(LIMITS)]
    return last if len(said) == 1 else []


LIMITS = ("time.upper", "time.before", "time.within")


def _has_own(tokens: Tokens, begin: int, end: int) -> bool:
    """True if another subject's clause stands there."""
    return any(bits & MODAL for bits in tokens.flags[begin:end]) or ";" in tokens.words[begin:end]


# what of it counts


def _times(said: list[Said], dated: date | None) -> Times:
    """The values, with a doubt for each question that the words leave open."""
    doubts = [Doubt(one.trouble.code, one.span, None, one.trouble.facts) for one in said if one.trouble]
    deadline = _one(said, DEADLINE, DoubtCode.DEADLINE_SEVERAL, doubts)
    recurrence = _one(_specific(said), RECURRENCE, DoubtCode.RECURRENCE_SEVERAL, doubts)
    until = next((one for one in said if one.field == UNTIL), None)
    if deadline is not None and dated is not None:
        doubts.extend(_past(deadline, dated))
    kept = [one for one in (deadline, recurrence, until) if one is not None]
    return Times(
        deadline=Value(deadline.span, value=deadline.value) if deadline else None,
        recurrence=Value(recurrence.span, value=recurrence.value) if recurrence else None,
        until=Value(until.span) if until else None,
        doubts=tuple(doubts),
        rules=tuple(one.rule for one in kept),
    )


def _one(said: list[Said], field: str, code: DoubtCode, doubts: list[Doubt]) -> Said | None:
    """The one value of a field; several are a doubt, unless one alone stands in the main clause."""
    valued = [one for one in said if one.field == field and one.value]
    if len({one.value for one in valued}) > 1:
        least = min(one.depth for one in valued)
        outer = [one for one in valued if one.depth == least]
        if len({one.value for one in outer}) == 1:
            return outer[0]
        span = Span(min(one.span.start for one in valued), max(one.span.end for one in valued))
        facts = tuple((f"value {place}", one.value) for place, one in enumerate(valued, 1))
        doubts.append(Doubt(code, span, None, facts))
        return None
    return valued[0] if valued else None


def _specific(said: list[Said]) -> list[Said]:
    """Without `regular` where a length is said too: "annual exercises on a regular basis"."""
    exact = any(one.field == RECURRENCE and one.value not in ("", "regular") for one in said)
    return [one for one in said if not (exact and one.field == RECURRENCE and one.value == "regular")]


def _past(deadline: Said, dated: date) -> list[Doubt]:
    """A doubt about a deadline that ended before the statement's date."""
    last = deadline.value.rpartition("/")[2]
    if last == ".." or last >= dated.isoformat():
        return []
    facts = (("deadline", deadline.value), ("dated", dated.isoformat()))
    return [Doubt(DoubtCode.DATE_BEFORE_STATEMENT, deadline.span, None, facts)]
