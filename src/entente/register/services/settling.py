"""Answers to what a reading asked: doubts, unread passages, places of a pack's commitments, changed versions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from entente.engine.reading.export import Record
from entente.engine.source.span import Span
from entente.journal.services import Act
from entente.parties.models import named
from entente.parties.rights import Reader
from entente.register.models import Candidate, Provision, Proviso, Question, Statement
from entente.register.services.correcting import flaws_of
from entente.register.services.entering import Entering, reviewed
from entente.register.services.intervals import interval_of
from entente.register.services.readings import candidate_id
from entente.register.services.refusals import RuleError
from entente.register.services.reviewing import as_seen, reviewing

AS_READ = "as-read"
NONE = "none"
DATES = "dates"
DECLARATION = "declaration"
NOTHING = "nothing"
OWN = "own"
GONE = "gone"
HERE = "here"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person answered: one of the question's choices, and what they added to it."""

    choice: str
    start: date | None = None
    end: date | None = None
    words: str = ""


def settle(reader: Reader, question: Question, answer: Answer, *, seen: int | None = None) -> None:
    """The question is answered, and what it is about says so.

    Errors: `RefusedError`; `RuleError` for an answer that the question does not offer.
    """
    with reviewing(reader, question.text, "settle") as entering:
        as_seen(question, seen)
        if question.settled:
            raise RuleError(_("This was answered already."))
        match question.kind:
            case Question.Kind.DOUBT:
                _settle_doubt(entering, question, answer)
            case Question.Kind.UNREAD:
                _settle_unread(entering, question, answer)
            case _:
                _settle_match(entering, question, answer)
        question.settled = True
        question.answer = " ".join(filter(None, (answer.choice, _days(answer), answer.words)))[:300]
        entering.deed.change(question)


def _days(answer: Answer) -> str:
    return interval_of(answer.start, answer.end) or ""


def _settle_doubt(entering: Entering, question: Question, answer: Answer) -> None:
    if question.code == "statement-date-several":
        _date_statement(entering.deed, question, answer)
    candidate = question.candidate
    effect = EFFECTS.get(question.code)
    if candidate is None or effect is None or answer.choice == AS_READ:
        return
    record = effect(dict(reviewed(candidate)), question, answer)
    if flaws := flaws_of(record, question.text.body):
        raise RuleError(" ".join(flaws))
    candidate.decided = {} if record == candidate.read else record
    if candidate.commitment is None:
        entering.deed.change(candidate)
    else:
        entering.again(candidate, candidate.commitment)


def _date_statement(deed: Act, question: Question, answer: Answer) -> None:
    """The statement bears the date that was chosen."""
    if answer.choice == AS_READ:
        return
    statement = Statement.objects.get(pk=question.text.statement_id)
    statement.dated = answer.start if answer.choice == DATES else date.fromisoformat(answer.choice)
    deed.change(statement)


def _quoted(question: Question) -> Record:
    span = Span(question.start, question.end)
    return {"text": span.of(question.text.body), "start": span.start, "end": span.end}


def _deadline(record: Record, question: Question, answer: Answer) -> Record:
    """The deadline that was chosen or given; none where there is none."""
    if answer.choice == NONE:
        return {**record, "deadline": None}
    value = _days(answer) if answer.choice == DATES else _interval(answer.choice)
    if not value:
        raise RuleError(_("Give the day, or the first and the last day."))
    words = record.get("deadline") or _quoted(question)
    return {**record, "deadline": {**words, "value": value}}


def _interval(choice: str) -> str:
    """A choice may be one day; a deadline is an interval."""
    return choice if "/" in choice else f"{choice}/{choice}"


def _recurrence(record: Record, question: Question, answer: Answer) -> Record:
    if answer.choice == NONE:
        return {**record, "recurrence": None}
    words = record.get("recurrence") or _quoted(question)
    return {**record, "recurrence": {**words, "value": answer.choice}}


def _actor(record: Record, question: Question, answer: Answer) -> Record:
    """The words stay those of the text; whom they stand for is what was answered."""
    words = record.get("actor") or _quoted(question)
    return {**record, "actor": {**words, "name": answer.words or answer.choice}}


def _force(record: Record, _question: Question, answer: Answer) -> Record:
    return {**record, "force": answer.choice}


EFFECTS: Mapping[str, Callable[[Record, Question, Answer], Record]] = {
    "date-order": _deadline,
    "date-impossible": _deadline,
    "date-weekday": _deadline,
    "date-no-base": _deadline,
    "date-event": _deadline,
    "date-before-statement": _deadline,
    "date-reversed": _deadline,
    "date-year-kind": _deadline,
    "deadline-several": _deadline,
    "recurrence-two-senses": _recurrence,
    "recurrence-several": _recurrence,
    "actor-two-candidates": _actor,
    "force-alternatives": _force,
}
"""What an answer changes in the record of the commitment that it is about; the other codes leave it as it is."""


def _settle_unread(entering: Entering, question: Question, answer: Answer) -> None:
    """A declaration is a provision of its own; nothing is nothing. A commitment is marked, not answered here."""
    if answer.choice == NOTHING:
        return
    if answer.choice != DECLARATION:
        raise RuleError(_("Say whether this is a declaration or nothing, or mark the commitment in it."))
    entering.deed.add(
        Provision(
            id=named(question.text.sha256, f"provision/{question.start}"),
            text=question.text,
            kind=DECLARATION,
            start=question.start,
            end=question.end,
            **entering.said,
        )
    )


def _settle_match(entering: Entering, question: Question, answer: Answer) -> None:
    if answer.choice in (NONE, GONE):
        return
    if answer.choice == HERE:
        _candidate_is(entering, question, question.candidate)
        return
    place = _place(question, answer.choice)
    if question.commitment is None:
        _word_proviso(entering, question, place)
    else:
        _candidate_is(entering, question, _at_place(entering, question, place))


def _candidate_is(entering: Entering, question: Question, candidate: Candidate | None) -> None:
    """The commitment stands where this candidate stands."""
    if candidate is None or question.commitment is None or candidate.state != Candidate.State.OPEN:
        raise RuleError(_("Mark the passage first, then answer."))
    entering.again(candidate, question.commitment)


def _place(question: Question, choice: str) -> tuple[int, int, int | None]:
    places = question.facts.get("places") or []
    if not choice.isdecimal() or int(choice) >= len(places):
        raise RuleError(_("Choose one of the places, or say that it is not in this text."))
    start, end, anchor = places[int(choice)]
    return start, end, anchor


def _at_place(entering: Entering, question: Question, place: tuple[int, int, int | None]) -> Candidate:
    """The candidate at this place; made where the reader proposed none."""
    start, end, anchor = place
    if anchor is None:
        raise RuleError(_("Only its first words stand there. Mark the passage, then answer."))
    commitment = question.commitment
    assert commitment is not None
    found = Candidate.objects.filter(pk=candidate_id(question.text.sha256, anchor)).first()
    known = {"anchor": anchor, "start": start, "end": end, "quote": question.text.body[start:end],
             "force": commitment.force, "form": commitment.form, "trend": commitment.trend or None,
             "negated": commitment.negated}  # fmt: skip
    if found is None:
        own = candidate_id(question.text.sha256, anchor)
        found = Candidate(id=own, text=question.text, anchor=anchor, start=start, end=end, **entering.said)
        found.decided = known
        entering.deed.add(found)
    else:
        found.decided = {**found.read, **known}
    found.start, found.end = start, end
    return found


def _word_proviso(entering: Entering, question: Question, place: tuple[int, int, int | None]) -> None:
    proviso = Proviso.objects.get(pk=question.facts["proviso"])
    proviso.words = question.text.body[place[0] : place[1]]
    proviso.provision = Provision.objects.filter(
        text=question.text, start__lte=place[0], end__gt=place[0]
    ).first()
    entering.deed.change(proviso)
