"""A new version of a text: decisions stay wherever the words are the same; the rest is asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from entente.engine.reading.compare import compare
from entente.engine.reading.export import Record
from entente.engine.source.span import Span
from entente.engine.source.versions import Versions, versions_of
from entente.journal.services import Act
from entente.parties.models import named
from entente.register.adapters import Place
from entente.register.models import Candidate, Commitment, Question, Text
from entente.register.services.entering import reviewed
from entente.register.services.matching import accept_at
from entente.register.services.readings import Rows
from entente.register.services.saying import Said

CHANGED = "version-changed"
"""The code of the question what became of a commitment whose words are no longer there."""


@dataclass(slots=True)
class Carried:
    """What a new version keeps of the one before."""

    kept: dict[Commitment, tuple[Place, Record]] = field(default_factory=dict)
    rejected: set[int] = field(default_factory=set)
    """Anchors in the new text."""
    lost: list[Candidate] = field(default_factory=list)
    """Accepted in the text before, and no longer there in the same words."""


def carry_over(deed: Act, before: Text, text: Text, rows: Rows, said: Said) -> None:
    """What was decided on the text before is decided here, where the words are the same; it is current no more."""
    versions = versions_of(before.body, text.body)
    carried = _carried(versions, before, text)
    accept_at(rows, text, said, carried.kept)
    for one in rows.candidates:
        if one.anchor in carried.rejected and one.state == Candidate.State.OPEN:
            one.state = Candidate.State.REJECTED
    rows.questions += _asked(carried, rows, before, text, said)
    _settle_again(versions, before, rows)
    for commitment, (_, record) in carried.kept.items():
        _count_anew(deed, commitment, record, text)
    before.current = False
    deed.change(before)


def shifted(record: Record, versions: Versions, body: str) -> Record:
    """A commitment's record with every span where it stands in the new text.

    Errors: `LookupError` where the words of one of them are not there.
    """
    extent = versions.carried(record["start"], record["end"])
    if extent is None:
        raise LookupError
    within = Span(record["start"], record["end"])
    made = {name: _shifted(value, within, versions, body) for name, value in record.items()}
    anchor = versions.place(record["anchor"])
    made |= {"start": extent.start, "end": extent.end, "anchor": anchor, "id": f"c{anchor}"}
    made["quote"] = extent.of(body)
    return {name: value for name, value in made.items() if name not in ("provision", "section")}


def _shifted(value: Any, within: Span, versions: Versions, body: str) -> Any:  # noqa: ANN401 -- plain values of a record
    if isinstance(value, list):
        return [_shifted(one, within, versions, body) for one in value]
    if not isinstance(value, dict) or "start" not in value:
        return value
    start, end = value["start"], value["end"]
    inside = within.start <= start < end <= within.end
    span = versions.placed(start, end) if inside else versions.carried(start, end)
    if span is None:
        raise LookupError
    return {**value, "start": span.start, "end": span.end, "text": span.of(body)}


def _carried(versions: Versions, before: Text, text: Text) -> Carried:
    carried = Carried()
    decided = Candidate.objects.filter(text=before, merged_into=None).exclude(state=Candidate.State.OPEN)
    for old in decided.select_related("commitment"):
        record = {**reviewed(old), "anchor": old.anchor, "start": old.start, "end": old.end}
        try:
            new: Record = shifted(record, versions, text.body)
        except LookupError:
            if old.commitment is not None:
                carried.lost.append(old)
            continue
        if old.commitment is None:
            carried.rejected.add(new["anchor"])
        else:
            carried.kept[old.commitment] = Place(new["start"], new["end"], new["anchor"]), new
    return carried


def _asked(carried: Carried, rows: Rows, before: Text, text: Text, said: Said) -> list[Question]:
    """What became of each commitment that is not there in the same words, with the one that is most like it."""
    waiting = [one for one in rows.candidates if one.state == Candidate.State.OPEN]
    old = {"sections": [], "commitments": [{**reviewed(one), "id": str(one.pk)} for one in carried.lost]}
    new = {"sections": [], "commitments": [{**one.read, "id": str(one.pk)} for one in waiting]}
    pairs = {pair.old: pair for pair in compare(old, new).pairs if pair.old and pair.new} if waiting else {}
    places = {str(one.pk): one for one in waiting}
    made = []
    for one in carried.lost:
        pair = pairs.get(str(one.pk))
        now = places[pair.new] if pair and pair.new else None
        facts = {"was": before.body[one.start : one.end], "change": str(pair.change) if pair else "dropped",
                 "by": list(pair.by) if pair else []}  # fmt: skip
        made.append(
            Question(
                id=named(text.sha256, f"version/{one.commitment_id}"),
                text=text, kind=Question.Kind.MATCH, code=CHANGED, commitment=one.commitment, candidate=now,
                start=now.start if now else 0, end=now.end if now else 0, facts=facts, **said,
            )
        )  # fmt: skip
        if now:
            now.clear = False
    return made


def _settle_again(versions: Versions, before: Text, rows: Rows) -> None:
    """A question that was answered on the same words is answered."""
    answered = {
        (one.code, span.start, span.end): one.answer
        for one in Question.objects.filter(text=before, settled=True)
        if one.end > one.start and (span := versions.carried(one.start, one.end)) is not None
    }
    for question in rows.questions:
        key = (question.code, question.start, question.end)
        if key in answered:
            question.answer, question.settled = answered[key], True


def _count_anew(deed: Act, commitment: Commitment, record: Record, text: Text) -> None:
    """The offsets of its facts count in the new text."""
    if commitment.reviewed == "pack":
        return
    facts = {name: record.get(name) for name in commitment.facts if name in record}
    commitment.facts = {**commitment.facts, **facts, "text": str(text.pk)}
    commitment.words = text.body[record["anchor"] : record["end"]]
    deed.change(commitment)
