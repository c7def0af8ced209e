"""What the pages of statements and their review show."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from entente.engine.reading.export import Record
from entente.parties.models import Marking
from entente.parties.rights import Reader, Right
from entente.register.models import (
    Candidate,
    Commitment,
    Force,
    Form,
    Predecessor,
    Provision,
    Proviso,
    Question,
    Statement,
    Text,
)
from entente.register.queries.asking import Asked, asked, interval_told, recurrence_told
from entente.register.services.entering import name_of, reviewed

TRENDS = {
    "start": gettext_lazy("begins"),
    "continue": gettext_lazy("goes on"),
    "increase": gettext_lazy("grows"),
    "conclude": gettext_lazy("is concluded"),
}
"""Which way the words say that things go."""


@dataclass(slots=True)
class Listed:
    """A statement in the list: its texts with how far their review is, and what it follows."""

    statement: Statement
    texts: list[Text] = field(default_factory=list)
    earlier: list[Predecessor] = field(default_factory=list)
    commitments: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: of a commitment, from its anchor on or before it; or of none. Offsets in code points."""

    words: str
    start: int
    candidate: Candidate | None = None
    lead: bool = False
    force: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a proviso, or a passage that was not read."""

    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a commitment with the words it was read from; both empty where no word says."""

    label: str | Promise
    value: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """The candidate that is looked at."""

    candidate: Candidate
    place: int
    words_before: str
    words: str
    section: str
    facts: tuple[Fact, ...]
    changed: bool
    asked: tuple[Asked, ...]
    provisos: tuple[Proviso, ...]
    before: Candidate | None
    after: Candidate | None


@dataclass(frozen=True, slots=True)
class Review:
    """A text with what was read in it, and how far its review is."""

    text: Text
    blocks: tuple[Block, ...]
    candidates: tuple[Candidate, ...]
    shown: Shown | None
    asked: tuple[Asked, ...]
    unread: tuple[Asked, ...]
    rejected: tuple[Candidate, ...]
    accepted: int
    clear: int
    doubts: int
    elsewhere: tuple[Commitment, ...]
    """Commitments of the statement that have no place in this text yet."""

    @property
    def done(self) -> bool:
        """Whether nothing is left to decide."""
        return self.accepted == len(self.candidates) and not self.asked and not self.unread


def statements_for(reader: Reader, cooperation: UUID) -> list[Listed]:
    """The cooperation's statements, newest first. Errors: `RefusedError`."""
    reader.need(Right.READ, cooperation=cooperation)
    listed = {one.pk: Listed(one) for one in Statement.objects.filter(cooperation=cooperation)}
    for text in _texts(cooperation):
        listed[text.statement_id].texts.append(text)
    for one in Predecessor.objects.filter(statement__in=listed).select_related("earlier", "framework"):
        listed[one.statement_id].earlier.append(one)
    counts = Commitment.objects.filter(cooperation=cooperation).values_list("statement").annotate(Count("pk"))
    for statement, count in counts:
        listed[statement].commitments = count
    return list(listed.values())


def _texts(cooperation: UUID) -> QuerySet[Text]:
    kept = Text.objects.filter(statement__cooperation=cooperation).defer("body")
    return kept.order_by("language", "-received_at")


def waiting_in(texts: list[Text]) -> dict[UUID, tuple[int, int]]:
    """For each text how many commitments were read in it, and how many of them wait for review."""
    rows = (
        Candidate.objects.filter(text__in=[one.pk for one in texts], merged_into=None)
        .exclude(state=Candidate.State.REJECTED)
        .values_list("text")
        .annotate(read=Count("pk"), waiting=Count("pk", filter=Q(state=Candidate.State.OPEN)))
    )
    return {text: (count, waiting) for text, count, waiting in rows}


def text_for(reader: Reader, text: UUID, right: Right = Right.READ) -> Text:
    """The text with its statement. Errors: `RefusedError`; `Text.DoesNotExist`."""
    found: Text = Text.objects.select_related("statement__cooperation", "marking", "revises").get(pk=text)
    reader.need(right, cooperation=found.statement.cooperation_id)
    return found


def candidate_for_editor(reader: Reader, candidate: UUID) -> Candidate:
    """The candidate with its text. Errors: `RefusedError`; `Candidate.DoesNotExist`."""
    found: Candidate = Candidate.objects.select_related("text__statement__cooperation", "commitment").get(
        pk=candidate
    )
    reader.need(Right.REVIEW, cooperation=found.text.statement.cooperation_id)
    return found


def question_for_editor(reader: Reader, question: UUID) -> Question:
    """The question with its text. Errors: `RefusedError`; `Question.DoesNotExist`."""
    found: Question = Question.objects.select_related(
        "text__statement__cooperation", "candidate__text__statement", "candidate__commitment", "commitment"
    ).get(pk=question)
    reader.need(Right.REVIEW, cooperation=found.text.statement.cooperation_id)
    return found


def markings() -> list[Marking]:
    """Every marking, by scheme and rank."""
    return list(Marking.objects.select_related("scheme"))


def review_for(reader: Reader, text: UUID, at: str = "") -> Review:
    """The text as its review shows it, at this candidate, else at the first that waits. Errors: `RefusedError`."""
    found = text_for(reader, text)
    every = list(Candidate.objects.filter(text=found, merged_into=None).select_related("commitment"))
    kept = [one for one in every if one.state != Candidate.State.REJECTED]
    questions = [
        asked(one, found.body)
        for one in Question.objects.filter(text=found, settled=False).select_related("commitment")
    ]
    provisions = list(Provision.objects.filter(text=found))
    current = _current(every, kept, at)
    placed = {one.commitment_id for one in kept}
    standing = list(Commitment.objects.filter(statement=found.statement_id))
    doubted = {one.question.candidate_id for one in questions}
    return Review(
        text=found,
        blocks=tuple(_blocks(found.body, provisions, kept)),
        candidates=tuple(kept),
        shown=_shown(found, current, kept, provisions, questions) if current else None,
        asked=tuple(one for one in questions if one.question.kind != Question.Kind.UNREAD),
        unread=tuple(one for one in questions if one.question.kind == Question.Kind.UNREAD),
        rejected=tuple(one for one in every if one.state == Candidate.State.REJECTED),
        accepted=sum(one.state == Candidate.State.ACCEPTED for one in kept),
        clear=sum(one.clear and one.state == Candidate.State.OPEN and one.pk not in doubted for one in kept),
        doubts=sum(one.question.kind != Question.Kind.UNREAD for one in questions),
        elsewhere=tuple(one for one in standing if one.pk not in placed),
    )


def _current(every: list[Candidate], kept: list[Candidate], at: str) -> Candidate | None:
    named = next((one for one in every if str(one.pk) == at), None)
    waiting = next((one for one in kept if one.state == Candidate.State.OPEN), None)
    return named or waiting or next(iter(kept), None)


def _blocks(body: str, provisions: list[Provision], kept: list[Candidate]) -> list[Block]:
    """The whole text in its order: what is in no provision stands as a passage that was not read."""
    blocks, at = [], 0
    for one in sorted(provisions, key=lambda provision: provision.start):
        if body[at : one.start].strip():
            blocks.append(Block("unread", _pieces(body, at, one.start, kept)))
        blocks.append(Block(one.kind, _pieces(body, one.start, one.end, kept)))
        at = max(at, one.end)
    if body[at:].strip():
        blocks.append(Block("unread", _pieces(body, at, len(body), kept)))
    return blocks


def _pieces(body: str, start: int, end: int, kept: list[Candidate]) -> tuple[Piece, ...]:
    end = start + len(body[start:end].rstrip())
    pieces, at = [], start
    for one in kept:
        first, last = max(one.start, start), min(one.end, end)
        if first >= last:
            continue
        anchor, force = min(max(one.anchor, first), last), str(reviewed(one).get("force") or "")
        pieces += [
            Piece(body[at:first], at),
            Piece(body[first:anchor], first, one, lead=True, force=force),
            Piece(body[anchor:last], anchor, one, force=force),
        ]
        at = last
    pieces.append(Piece(body[at:end], at))
    return tuple(piece for piece in pieces if piece.words)


def _shown(
    text: Text, current: Candidate, kept: list[Candidate], provisions: list[Provision], questions: list[Asked]
) -> Shown:
    place = kept.index(current) if current in kept else sum(one.anchor < current.anchor for one in kept)
    holding = next((one for one in provisions if one.start <= current.anchor < one.end), None)
    body = text.body
    return Shown(
        candidate=current,
        place=place + 1,
        words_before=body[current.start : current.anchor],
        words=body[current.anchor : current.end],
        section=holding.section if holding else "",
        facts=facts_of(reviewed(current)),
        changed=bool(current.decided and current.read),
        asked=tuple(one for one in questions if one.question.candidate_id == current.pk),
        provisos=tuple(
            one
            for one in Proviso.objects.filter(statement=text.statement_id)
            if one.covers_all or current.anchor in one.anchors
        ),
        before=kept[place - 1] if place > 0 else None,
        after=next(iter(kept[place + (current in kept) :]), None),
    )


def facts_of(record: Record) -> tuple[Fact, ...]:
    """The facts of a reading in the order of the manual; those in lists only where words state them."""
    deadline, recurrence = record.get("deadline"), record.get("recurrence")
    facts = [
        Fact(_("Force"), _label(Force, record.get("force")), str(record.get("verb") or "")),
        Fact(_("Trend"), str(TRENDS.get(record.get("trend") or "", ""))),
        Fact(_("Form"), _label(Form, record.get("form"))),
        Fact(_("Who"), _name(record.get("actor")), _words(record.get("actor"))),
        Fact(_("Deadline"), interval_told(deadline["value"]) if deadline and deadline.get("value") else "",
             _words(deadline)),
        Fact(_("Recurrence"), recurrence_told(recurrence["value"]) if recurrence and recurrence.get("value") else "",
             _words(recurrence)),
    ]  # fmt: skip
    if record.get("negated"):
        facts.insert(1, Fact(_("Negated"), _("yes: to refrain")))
    if record.get("until"):
        facts.append(Fact(_("Until"), _words(record["until"])))
    for name, label in LISTED:
        facts += [Fact(label, name_of(one), _words(one)) for one in record.get(name) or ()]
    return tuple(facts)


LISTED = (
    ("subject", gettext_lazy("Subject")),
    ("forum", gettext_lazy("Forum")),
    ("framework", gettext_lazy("Framework")),
    ("partner", gettext_lazy("With")),
    ("place", gettext_lazy("Place")),
    ("purpose", gettext_lazy("Purpose")),
    ("means", gettext_lazy("Means")),
    ("scope", gettext_lazy("Scope")),
    ("safeguard", gettext_lazy("Safeguard")),
)
"""Fields that hold a list, and what they are called."""


def _label(choices: type[Force] | type[Form], value: object) -> str:
    return str(dict(choices.choices).get(str(value), "")) if value else ""


def _name(value: Record | None) -> str:
    return name_of(value) if value else ""


def _words(value: Record | None) -> str:
    return " ".join(str(value["text"]).split()) if value else ""
