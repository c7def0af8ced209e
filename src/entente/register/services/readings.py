"""A reading as rows: provisions, provisos, candidates, and questions. Nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from entente.engine.reading.export import Record, to_record
from entente.engine.reading.records import Reading
from entente.parties.models import named
from entente.register.models import Candidate, Provision, Proviso, Question, Text
from entente.register.services.saying import Said

HEADING = "heading"
SECTION_LENGTH = 300


@dataclass(slots=True)
class Rows:
    """What a reading puts into the register, before any review."""

    record: Record
    provisions: list[Provision] = field(default_factory=list)
    provisos: list[Proviso] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def in_order(self) -> tuple[Provision | Proviso | Candidate | Question, ...]:
        """All of them, those first to which others point."""
        return (*self.provisions, *self.provisos, *self.candidates, *self.questions)


def candidate_id(sha256: str, anchor: int) -> UUID:
    """The identifier of what a reading proposes at this anchor."""
    return named(sha256, f"candidate/{anchor}")


def commitment_id(sha256: str, anchor: int) -> UUID:
    """The identifier of the commitment at this anchor of a text."""
    return named(sha256, str(anchor))


def rows_of(reading: Reading, text: Text, said: Said) -> Rows:
    """The rows that this reading gives for this text."""
    rows = Rows(to_record(reading, name=text.name, sha256=text.sha256))
    rows.provisions = [*_headings(reading, text, said), *_provisions(rows.record, text, said)]
    rows.candidates = _candidates(rows.record, text, said)
    rows.provisos = _provisos(rows.record, text, said)
    rows.questions = [*_doubts(rows.record, text, said), *_unread(rows.record, text, said)]
    return rows


def headings_of(record: Record) -> dict[str | None, str]:
    """The heading of each section, as long as the register keeps it."""
    return {one["id"]: str(one["heading"])[:SECTION_LENGTH] for one in record["sections"]}


def _headings(reading: Reading, text: Text, said: Said) -> list[Provision]:
    return [
        Provision(
            id=named(text.sha256, f"heading/{span.start}"),
            text=text, kind=HEADING, start=span.start, end=span.end, **said,
        )
        for span in reading.headings
    ]  # fmt: skip


def _provisions(record: Record, text: Text, said: Said) -> list[Provision]:
    headings = headings_of(record)
    return [
        Provision(
            id=named(text.sha256, f"provision/{one['start']}"),
            text=text, kind=one["kind"], section=headings.get(one["section"], ""), mark=(one["mark"] or "")[:12],
            start=one["start"], end=one["end"], **said,
        )
        for one in record["provisions"]
    ]  # fmt: skip


def _provisos(record: Record, text: Text, said: Said) -> list[Proviso]:
    """A proviso covers all where it names every commitment of the text, or none."""
    every = len(record["commitments"])
    return [
        Proviso(
            id=named(text.sha256, f"proviso/{one['start']}"),
            statement_id=text.statement_id,
            provision_id=named(text.sha256, f"provision/{one['start']}"),
            words=text.body[one["start"] : one["end"]].strip(),
            mark=(one["mark"] or "")[:12],
            covers_all=len(one["covers"]) in (0, every),
            anchors=[] if len(one["covers"]) in (0, every) else [int(own[1:]) for own in one["covers"]],
            **said,
        )
        for one in record["provisions"]
        if one["kind"] == "proviso"
    ]


def _candidates(record: Record, text: Text, said: Said) -> list[Candidate]:
    return [
        Candidate(
            id=candidate_id(text.sha256, one["anchor"]),
            text=text, anchor=one["anchor"], start=one["start"], end=one["end"], read=one,
            clear=not any(_touches(doubt, one) for doubt in record["doubts"]), **said,
        )
        for one in record["commitments"]
    ]  # fmt: skip


def _touches(doubt: Record, commitment: Record) -> bool:
    """Whether a doubt is about the commitment, or about words inside its extent."""
    if doubt["commitment"] is not None:
        return bool(doubt["commitment"] == commitment["id"])
    return bool(doubt["start"] < commitment["end"] and commitment["start"] < doubt["end"])


def _doubts(record: Record, text: Text, said: Said) -> list[Question]:
    anchors = {one["id"]: one["anchor"] for one in record["commitments"]}
    return [
        Question(
            id=named(text.sha256, f"question/{one['code']}/{one['start']}/{place}"),
            text=text, kind=Question.Kind.DOUBT, code=one["code"], start=one["start"], end=one["end"],
            candidate_id=candidate_id(text.sha256, anchors[one["commitment"]]) if one["commitment"] else None,
            facts=one["facts"], **said,
        )
        for place, one in enumerate(record["doubts"])
    ]  # fmt: skip


def _unread(record: Record, text: Text, said: Said) -> list[Question]:
    return [
        Question(
            id=named(text.sha256, f"unread/{one['start']}"),
            text=text, kind=Question.Kind.UNREAD, start=one["start"], end=one["end"], **said,
        )
        for one in record["unread"]
        if one["text"].strip()
    ]  # fmt: skip
