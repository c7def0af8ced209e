"""What the first page shows: what needs its reader, where every commitment stands, what changed, what is open."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from entente.journal.models import JournalEntry
from entente.parties.models import Holding, Person
from entente.parties.queries import the_desk
from entente.parties.rights import Reader, Right
from entente.programme.queries import standing_of, standings_on
from entente.register.models import Candidate, Commitment, Competent, Coordinator, Question, Statement, Text

EACH_AT_MOST = 200
"""Up to so many commitments stand as one square each; more, as bars."""
PRESSING = ("overdue", "due soon", "target date passed")


@dataclass(frozen=True, slots=True)
class Square:
    """One commitment: where it is, where it stands, its words."""

    commitment: UUID
    standing: str
    words: str


@dataclass(frozen=True, slots=True)
class Bar:
    """How many of a chapter's commitments stand so, as a part of a hundred from the left."""

    standing: str
    count: int
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Chapter:
    """One section's commitments, as squares, or as bars where there are many."""

    section: str
    count: int
    squares: tuple[Square, ...] = ()
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """A text that waits to be reviewed."""

    text: UUID
    title: str
    candidates: int
    questions: int


@dataclass(frozen=True, slots=True)
class Pressing:
    """A commitment of the reader's own posts or authority whose date is near or past."""

    commitment: UUID
    words: str
    standing: str
    next_on: dt.date | None


@dataclass(frozen=True, slots=True)
class News:
    """What somebody did in one go."""

    time: dt.datetime
    who: str
    changes: int


@dataclass(frozen=True, slots=True)
class Open:
    """How many questions wait for a person."""

    doubts: int
    unread: int
    places: int
    concertation: int
    uncoordinated: int


def statements_of(cooperation: UUID) -> list[Statement]:
    """The cooperation's statements, newest first."""
    return list(Statement.objects.filter(cooperation=cooperation))


def chapters(cooperation: UUID, on: dt.date) -> list[Chapter]:
    """Every commitment of the cooperation, chapter by chapter in the order of the text."""
    rows = Commitment.objects.filter(cooperation=cooperation)
    if rows.count() <= EACH_AT_MOST:
        return _squares(rows.order_by("-statement__dated", "statement", "order"), on)
    return _bars(cooperation, on)


def _squares(rows: Iterable[Commitment], on: dt.date) -> list[Chapter]:
    by_section: dict[str, list[Commitment]] = defaultdict(list)
    for row in rows:
        by_section[row.section].append(row)
    stands = standing_of([row.pk for group in by_section.values() for row in group], on)

    def square(row: Commitment) -> Square:
        held = stands.get(row.pk)
        return Square(row.pk, held.value if held else "not started", row.words or row.summary)

    return [
        Chapter(section, len(group), squares=tuple(square(row) for row in group))
        for section, group in by_section.items()
    ]


def _bars(cooperation: UUID, on: dt.date) -> list[Chapter]:
    counted = (
        standings_on(on)
        .filter(commitment__cooperation=cooperation)
        .values_list("commitment__section", "value")
        .annotate(n=Count("pk"), place=Max("commitment__order"))
        .order_by("place")
    )
    by_section: dict[str, Counter[str]] = defaultdict(Counter)
    for section, value, count, _place in counted:
        by_section[section][value] += count
    return [
        Chapter(section, counts.total(), bars=tuple(_parts(counts))) for section, counts in by_section.items()
    ]


def _parts(counts: Counter[str]) -> Iterable[Bar]:
    left = 0.0
    for value, count in counts.most_common():
        width = 100 * count / counts.total()
        yield Bar(value, count, left, width)
        left += width


def to_review(reader: Reader, cooperation: UUID) -> list[Review]:
    """The texts that wait to be reviewed, where the reader may."""
    if not reader.may(Right.REVIEW, cooperation=cooperation):
        return []
    waiting = (
        Text.objects.filter(statement__cooperation=cooperation, current=True)
        .annotate(
            candidates=_waiting(Candidate.objects.filter(state=Candidate.State.OPEN)),
            questions=_waiting(Question.objects.filter(settled=False)),
        )
        .filter(Q(candidates__gt=0) | Q(questions__gt=0))
        .select_related("statement")
    )
    return [Review(text.pk, text.statement.title, text.candidates, text.questions) for text in waiting]


def _waiting(rows: QuerySet[Any]) -> Coalesce:
    """How many of the rows belong to each text."""
    counted = rows.filter(text=OuterRef("pk")).order_by().values("text").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted), 0)


def pressing(reader: Reader, cooperation: UUID, on: dt.date) -> list[Pressing]:
    """What the reader's own posts coordinate or their authority is competent for, whose date is near or past."""
    posts = Holding.objects.filter(person=reader.actor.id, from_day__lte=on).filter(
        Q(until=None) | Q(until__gte=on)
    )
    coordinated = Coordinator.objects.filter(commitment=OuterRef("commitment"), post__in=posts.values("post"))
    competent = Competent.objects.filter(commitment=OuterRef("commitment"), competent=reader.actor.authority)
    rows = (
        standings_on(on)
        .filter(commitment__cooperation=cooperation, value__in=PRESSING)
        .filter(Exists(coordinated) | Exists(competent))
        .select_related("commitment")
        .order_by("next_on")
    )
    return [
        Pressing(row.commitment_id, row.commitment.words or row.commitment.summary, row.value, row.next_on)
        for row in rows[:20]
    ]


def news_since(since: dt.datetime, reader: Reader) -> list[News]:
    """What others did since then, newest first."""
    acts = list(
        JournalEntry.objects.filter(time__gt=since, actor_kind="person")
        .exclude(actor=reader.actor.id)
        .values("act", "actor")
        .annotate(n=Count("sequence"), at=Max("time"))
        .order_by("-at")[:8]
    )
    names = {row.pk: row.name for row in Person.objects.filter(pk__in=[one["actor"] for one in acts])}
    return [News(one["at"], names.get(one["actor"], ""), one["n"]) for one in acts]


def open_questions(cooperation: UUID) -> Open:
    """How many doubts, unread passages, places and named governments wait for a person."""
    kinds = dict(
        Question.objects.filter(text__statement__cooperation=cooperation, text__current=True, settled=False)
        .values_list("kind")
        .annotate(n=Count("pk"))
        .order_by()
    )
    concertation = Competent.objects.filter(
        commitment__cooperation=cooperation, state=Competent.State.CONCERTATION
    )
    desk = the_desk()
    own = Coordinator.objects.filter(commitment=OuterRef("pk"), holder=desk.party_id if desk else None)
    without = Commitment.objects.filter(cooperation=cooperation).exclude(Exists(own))
    return Open(
        doubts=kinds.get("doubt", 0),
        unread=kinds.get("unread", 0),
        places=kinds.get("match", 0),
        concertation=concertation.values("commitment").distinct().count(),
        uncoordinated=without.count() if desk and desk.party_id else 0,
    )
