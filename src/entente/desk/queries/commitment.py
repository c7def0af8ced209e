"""Everything that the page of one commitment shows, for one reader."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from entente.assessments.queries import Judgements, judgements_on
from entente.desk.queries.recounting import Told, recounted
from entente.desk.sentences import standing_because, standing_words
from entente.evidence.models import Evidence, ProgressReport
from entente.evidence.queries import evidence_on, reports_on
from entente.parties.queries import holders_on
from entente.parties.rights import Reader
from entente.programme.models import StandingInterval
from entente.programme.queries import standing_of
from entente.register.models import (
    Anchor,
    Comment,
    Commitment,
    CommitmentConcept,
    CommitmentForum,
    CommitmentFramework,
    Link,
    Note,
    Proviso,
    ProvisoCover,
)
from entente.register.queries.concerned import Who, who_holds
from entente.register.queries.scope import commitment_for_reader, notes_for_reader, scope_for

READ: dict[str, object] = {
    "actor": _("Who acts"),
    "partner": _("With whom"),
    "place": _("Where"),
    "purpose": _("What for"),
    "means": _("By what means"),
    "scope": _("Scope"),
    "safeguard": _("Safeguard"),
    "until": _("Until"),
    "subject": _("About"),
}
"""Further fields of the reading, in the order in which the page shows them."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The whole extent in one language: what stands before the anchor, and from it on."""

    anchor: Anchor
    before: str
    onward: str


@dataclass(frozen=True, slots=True)
class Coordinating:
    """A coordinator, and who holds the post on the day."""

    post: str
    party: object
    held_by: str


@dataclass(frozen=True, slots=True)
class CommitmentPage:
    """One commitment, whole."""

    commitment: Commitment
    passages: tuple[Passage, ...]
    provisos: tuple[Proviso, ...]
    read: dict[str, tuple[str, ...]]
    forums: tuple[str, ...]
    frameworks: tuple[str, ...]
    concepts: tuple[str, ...]
    stood: StandingInterval | None
    who: Who
    coordinating: tuple[Coordinating, ...]
    reports: tuple[ProgressReport, ...]
    evidence: tuple[Evidence, ...]
    judgements: Judgements
    links: tuple[Link, ...]
    linked_by: tuple[Link, ...]
    notes: tuple[Note, ...]
    comments: tuple[Comment, ...]
    told: tuple[Told, ...]

    @property
    def standing(self) -> str:
        """Where it stands, in a few words."""
        return standing_words(self.stood) if self.stood else ""

    @property
    def because(self) -> str:
        """Why it stands there, in one sentence."""
        return standing_because(self.stood) if self.stood else ""

    @property
    def sign(self) -> str:
        """The name of the standing's sign and class."""
        return self.stood.value.replace(" ", "-") if self.stood else ""


def commitment_page(reader: Reader, commitment: UUID, on: dt.date) -> CommitmentPage:
    """The page. Errors: `RefusedError`; `Commitment.DoesNotExist`."""
    of = commitment_for_reader(reader, commitment)
    scope = scope_for(reader, of.cooperation_id, on)
    notes = notes_for_reader(scope)
    who = who_holds(of.pk)
    holders = holders_on([held.post_id for held in who.coordinators], on)
    links = list(
        Link.objects.filter(Q(commitment=of) | Q(earlier=of)).select_related("commitment", "earlier")
    )
    return CommitmentPage(
        commitment=of,
        passages=tuple(_passages(of)),
        provisos=_provisos(of),
        read=_read(of),
        forums=_names(CommitmentForum.objects.filter(commitment=of), "forum__name"),
        frameworks=_names(CommitmentFramework.objects.filter(commitment=of), "framework__name"),
        concepts=_names(CommitmentConcept.objects.filter(commitment=of), "concept__label"),
        stood=standing_of([of.pk], on).get(of.pk),
        who=who,
        coordinating=tuple(
            Coordinating(held.post.title, held.holder, holders.get(held.post_id, ""))
            for held in who.coordinators
        ),
        reports=reports_on(of.pk),
        evidence=evidence_on(of.pk),
        judgements=judgements_on(of.pk),
        links=tuple(link for link in links if link.commitment_id == of.pk),
        linked_by=tuple(link for link in links if link.earlier_id == of.pk),
        notes=tuple(notes.filter(commitment=of).select_related("author", "government")),
        comments=tuple(Comment.objects.filter(commitment=of).select_related("author")),
        told=tuple(recounted(of.pk, scope.note_governments)),
    )


def _passages(of: Commitment) -> Iterator[Passage]:
    """In each current version of the text; line breaks and runs of spaces become one space."""
    anchors = Anchor.objects.filter(commitment=of, text__current=True).select_related("text")
    for anchor in anchors.order_by("text__language"):
        body = anchor.text.body
        before, onward = body[anchor.start : anchor.anchor], body[anchor.anchor : anchor.end]
        yield Passage(anchor, " ".join(before.split()), " ".join(onward.split()))


def _provisos(of: Commitment) -> tuple[Proviso, ...]:
    covering = ProvisoCover.objects.filter(commitment=of).values("proviso")
    rows = Proviso.objects.filter(statement=of.statement_id)
    return tuple(rows.filter(Q(covers_all=True) | Q(pk__in=covering)).order_by("pk"))


def _names(rows: QuerySet[Any], name: str) -> tuple[str, ...]:
    return tuple(rows.order_by(name).values_list(name, flat=True))


def _read(of: Commitment) -> dict[str, tuple[str, ...]]:
    """Each further field with the words from which it was read."""
    return {name: words for name in READ if (words := tuple(_words(of.facts.get(name))))}


def _words(value: object) -> Iterable[str]:
    if isinstance(value, list):
        return [words for one in value for words in _words(one)]
    if isinstance(value, dict) and value.get("text"):
        return [" ".join(str(value["text"]).split())]
    return []
