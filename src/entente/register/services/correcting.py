"""Corrections of what was read: edit, split, merge, mark what was missed. What was read is kept beside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from entente.engine.reading.export import Record
from entente.engine.reading.records import Force, Form, Trend
from entente.engine.source.span import Span
from entente.journal.services import Act
from entente.parties.rights import Reader
from entente.register.models import Candidate, Commitment, Question, Text
from entente.register.services.entering import reviewed
from entente.register.services.intervals import days_of
from entente.register.services.readings import candidate_id
from entente.register.services.refusals import RuleError
from entente.register.services.reviewing import as_seen, reviewing

SINGLE = ("actor", "deadline", "recurrence", "until")
LISTS = ("partner", "forum", "framework", "place", "subject", "purpose", "means", "scope", "safeguard")
_JOINT = re.compile(r"[\s,;]*(?:\b(?:and|or|as well as|while)\b)?[\s,;]*\Z")
_RECURRENCE = re.compile(r"regular|P(?=\d|T)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T\d+H)?")


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a commitment stands, as a person marked it: its extent, and its lead verb's first and last character."""

    extent: Span
    verb: Span


def edit(
    reader: Reader, candidate: Candidate, record: Record, *, seen: int | None = None, reason: str = ""
) -> None:
    """The candidate says what the person says; where it is in the register already, so does the commitment.

    Errors: `RefusedError`; `RuleError` for a record that breaks the manual.
    """
    with reviewing(reader, candidate.text, "edit_reading", reason=reason) as entering:
        as_seen(candidate, seen)
        _decide(candidate, record)
        if candidate.commitment is None:
            entering.deed.change(candidate)
        else:
            entering.again(candidate, candidate.commitment)


def split(reader: Reader, candidate: Candidate, second: Passage, *, seen: int | None = None) -> Candidate:
    """Two candidates: the first ends before the second begins, and each keeps the values that stand in it."""
    with reviewing(reader, candidate.text, "split") as entering:
        as_seen(candidate, seen)
        _still_open(candidate)
        body, whole = candidate.text.body, reviewed(candidate)
        start, stop = second.extent
        if not candidate.start <= candidate.anchor < start < stop:
            raise RuleError(_("The second commitment must begin after the first one's verb."))
        left = Span(candidate.start, start - len(_joint(body[candidate.start : start])))
        verb = Span(candidate.anchor, candidate.anchor + len(str(whole.get("verb") or "")))
        first_record = _narrowed(whole, Passage(left, verb), body)
        record = _narrowed(whole, second, body)
        other = _made(candidate.text, second, entering.said, split_from=candidate)
        _decide(candidate, first_record, besides=(other,))
        _decide(other, record, besides=(candidate,))
        entering.deed.change(candidate)
        entering.deed.add(other)
        _make_room(entering.deed, candidate.text)
    return other


def merge(reader: Reader, first: Candidate, second: Candidate, *, seen: int | None = None) -> None:
    """One candidate, anchored at the first one's verb, over both extents, with the values of both."""
    with reviewing(reader, first.text, "merge") as entering:
        as_seen(first, seen)
        _still_open(first)
        _still_open(second)
        if first.text_id != second.text_id or first.anchor >= second.anchor:
            raise RuleError(_("Merge a commitment with one that follows it in the same text."))
        body, one, two = first.text.body, reviewed(first), reviewed(second)
        extent = Span(first.start, max(first.end, second.end))
        record = {**one, **{name: _joined(one, two, name) for name in LISTS}}
        record |= {name: one.get(name) or two.get(name) for name in SINGLE}
        record |= {"start": extent.start, "end": extent.end, "quote": extent.of(body)}
        second.state, second.merged_into = Candidate.State.REJECTED, first
        _decide(first, record, besides=(second,))
        entering.deed.change(second)
        entering.deed.change(first)
        for question in Question.objects.filter(candidate=second, settled=False):
            question.candidate = first
            entering.deed.change(question)


def mark_missed(
    reader: Reader, text: Text, passage: Passage, *, force: str, form: str, question: Question | None = None
) -> Candidate:
    """A candidate that the reader missed, marked by hand; it waits for its facts and for review.

    `question` is the unread passage or the pack's question that it answers.
    """
    with reviewing(reader, text, "mark_missed") as entering:
        marked = _made(text, passage, entering.said)
        verb = passage.verb.of(text.body)
        _decide(marked, {**_blank(passage, text.body), "verb": verb, "force": force, "form": form})
        entering.deed.add(marked)
        if question is not None:
            as_seen(question, None)
            question.candidate = marked
            question.settled, question.answer = question.kind == Question.Kind.UNREAD, "commitment"
            entering.deed.change(question)
        _make_room(entering.deed, text)
    return marked


def flaws_of(record: Record, body: str) -> list[str]:
    """What in a record breaks the manual, in sentences; nothing where all is well."""
    flaws = []
    if not 0 <= record["start"] <= record["anchor"] < record["end"] <= len(body):
        flaws.append(_("The lead verb must stand inside the commitment's words."))
    for name, known in (("force", Force), ("form", Form)):
        if record.get(name) not in tuple(known):
            flaws.append(_("Choose a value for %(name)s.") % {"name": name})
    if record.get("trend") and record["trend"] not in tuple(Trend):
        flaws.append(_("Choose a known trend, or none."))
    for name in (*SINGLE, *LISTS):
        flaws += _flaws_of_value(name, record.get(name), body)
    return flaws


def _flaws_of_value(name: str, value: Any, body: str) -> list[str]:  # noqa: ANN401 -- a field of a record, of either shape
    flaws = []
    for one in value if isinstance(value, list) else [value] if value else []:
        if not one["start"] < one["end"] or body[one["start"] : one["end"]] != one["text"]:
            flaws.append(
                _("“%(words)s” (%(name)s) does not stand there.") % {"words": one["text"], "name": name}
            )
    if name == "deadline" and value and value.get("value"):
        flaws += _flaws_of_interval(value["value"])
    if name == "recurrence" and value and not _RECURRENCE.fullmatch(value.get("value") or ""):
        flaws.append(_("Give the recurrence as a period such as P1Y, or as regular."))
    return flaws


def _flaws_of_interval(interval: str) -> list[str]:
    try:
        start, end = days_of(interval)
    except ValueError:
        return [_("Give the deadline's days as dates.")]
    return [_("The deadline ends before it begins.")] if start and end and end < start else []


def _decide(candidate: Candidate, record: Record, *, besides: tuple[Candidate, ...] = ()) -> None:
    """The candidate's record is this one, where nothing in it breaks the manual."""
    flaws = flaws_of(record, candidate.text.body)
    if flaws:
        raise RuleError(" ".join(flaws))
    candidate.anchor, candidate.start, candidate.end = record["anchor"], record["start"], record["end"]
    others = Candidate.objects.filter(text=candidate.text).exclude(state=Candidate.State.REJECTED)
    left_out = [candidate.pk, *(one.pk for one in besides)]
    if others.exclude(pk__in=left_out).filter(start__lt=record["end"], end__gt=record["start"]).exists():
        raise RuleError(_("These words overlap another commitment's. Merge the two, or take fewer words."))
    record = {**record, "id": f"c{record['anchor']}"}
    candidate.decided = {} if record == candidate.read else record


def _still_open(candidate: Candidate) -> None:
    if candidate.state != Candidate.State.OPEN:
        raise RuleError(_("This was decided already. Open it again first."))


def _made(text: Text, passage: Passage, said: Any, *, split_from: Candidate | None = None) -> Candidate:  # noqa: ANN401 -- columns
    own = candidate_id(text.sha256, passage.verb.start)
    if Candidate.objects.filter(pk=own).exists():
        raise RuleError(_("There is one with this verb already. If it was rejected, open it again."))
    return Candidate(
        id=own, text=text, anchor=passage.verb.start, start=passage.extent.start, end=passage.extent.end,
        split_from=split_from, **said,
    )  # fmt: skip


def _make_room(deed: Act, text: Text) -> None:
    """The order of commitments that are in the register already is that of the text again."""
    kept = Candidate.objects.filter(text=text).exclude(state=Candidate.State.REJECTED)
    ranks = {own: rank for rank, own in enumerate(kept.values_list("commitment", flat=True), 1) if own}
    packs = Commitment.objects.filter(statement=text.statement_id, reviewed="pack").exists()
    for commitment in Commitment.objects.filter(pk__in=ranks, reviewed="person") if not packs else ():
        commitment.order = ranks[commitment.pk]
        deed.change(commitment)


def _blank(passage: Passage, body: str) -> Record:
    """A record that says where it stands, and nothing else."""
    return {
        "anchor": passage.verb.start,
        "start": passage.extent.start,
        "end": passage.extent.end,
        "quote": passage.extent.of(body),
        "lemma": "",
        "negated": False,
        "trend": None,
        "rules": [],
        **dict.fromkeys(SINGLE),
        **{name: [] for name in LISTS},
    }


def _narrowed(whole: Record, passage: Passage, body: str) -> Record:
    """The record of a part: its place, its verb, and the values that stand in it; the actor is shared."""
    extent, verb = passage.extent, passage.verb

    def held(value: Record) -> bool:
        return bool(extent.start <= value["start"] and value["end"] <= extent.end)

    lists = {name: [one for one in whole.get(name) or () if held(one)] for name in LISTS}
    single = {name: one for name in SINGLE[1:] if (one := whole.get(name)) and held(one)}
    same = whole.get("anchor") == verb.start
    kept = ("force", "form", "negated", "actor", "provision", "section")
    return {
        **_blank(passage, body),
        **{name: whole[name] for name in kept if name in whole},
        **{name: whole.get(name) for name in ("trend", "lemma", "rules") if same},
        "verb": verb.of(body),
        **lists,
        **single,
    }


def _joint(words: str) -> str:
    found = _JOINT.search(words)
    return found[0] if found else ""


def _joined(one: Record, two: Record, name: str) -> list[Record]:
    values = [*(one.get(name) or ()), *(two.get(name) or ())]
    return [value for place, value in enumerate(values) if value not in values[:place]]
