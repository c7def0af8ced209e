"""The register's rows as a page, a file or a report shows them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from entente.desk.sentences import standing_words
from entente.programme.models import StandingInterval
from entente.programme.queries import standing_of
from entente.register.models import (
    Commitment,
    CommitmentConcept,
    CommitmentForum,
    CommitmentFramework,
    Competent,
    Coordinator,
)

COLUMNS: dict[str, object] = {
    "force": _("Force"),
    "form": _("Form"),
    "standing": _("Standing"),
    "next": _("Next"),
    "competent": _("Competent"),
    "coordinator": _("Coordinator"),
    "trend": _("Trend"),
    "deadline": _("Deadline"),
    "recurrence": _("Recurrence"),
    "subject": _("Subject"),
    "forum": _("Forum"),
    "framework": _("Framework"),
    "statement": _("Statement"),
}
"""The columns beside the words, in their order."""
USUAL = ("force", "form", "standing", "next", "competent")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a cell; `open` where the question is under concertation."""

    name: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One commitment with what its columns show."""

    commitment: Commitment
    stood: StandingInterval | None
    names: dict[str, list[Named]]

    @property
    def words(self) -> str:
        """From the anchor to the extent's end; our summary where the text is not here."""
        return self.commitment.words or self.commitment.summary

    @property
    def standing(self) -> str:
        """The standing in a few words."""
        return standing_words(self.stood) if self.stood else ""

    @property
    def sign(self) -> str:
        """The name of the standing's sign and class."""
        return self.stood.value.replace(" ", "-") if self.stood else ""


def rows_of(commitments: Sequence[Commitment], on: dt.date, columns: Iterable[str]) -> list[Row]:
    """The rows in the same order, with what the columns ask for and no more."""
    keys = [commitment.pk for commitment in commitments]
    stood = standing_of(keys, on)
    named = {column: NAMES[column](keys) for column in columns if column in NAMES}
    return [
        Row(
            commitment,
            stood.get(commitment.pk),
            {column: names.get(commitment.pk, []) for column, names in named.items()},
        )
        for commitment in commitments
    ]


Names = dict[UUID, list[Named]]


def _competent(keys: list[UUID]) -> Names:
    found: Names = defaultdict(list)
    rows = (
        Competent.objects.filter(commitment__in=keys)
        .exclude(state=Competent.State.PROPOSED)
        .select_related("government", "competent")
        .order_by("government__party", "government__order", "government__name")
    )
    for row in rows:
        name = (
            (row.competent.short_name or row.competent.name) if row.competent else row.government.short_name
        )
        found[row.commitment_id].append(Named(name, row.state == Competent.State.CONCERTATION))
    return found


def _coordinators(keys: list[UUID]) -> Names:
    rows = Coordinator.objects.filter(commitment__in=keys).order_by("holder__name")
    return _gathered(rows.values_list("commitment", "post__title"))


def _subjects(keys: list[UUID]) -> Names:
    rows = CommitmentConcept.objects.filter(commitment__in=keys).order_by("concept__label")
    return _gathered(rows.values_list("commitment", "concept__label"))


def _forums(keys: list[UUID]) -> Names:
    rows = CommitmentForum.objects.filter(commitment__in=keys).order_by("forum__name")
    return _gathered(rows.values_list("commitment", "forum__name"))


def _frameworks(keys: list[UUID]) -> Names:
    rows = CommitmentFramework.objects.filter(commitment__in=keys).order_by("framework__name")
    return _gathered(rows.values_list("commitment", "framework__name"))


def _gathered(pairs: Iterable[tuple[UUID, str]]) -> Names:
    found: Names = defaultdict(list)
    for key, name in pairs:
        found[key].append(Named(name))
    return found


NAMES: dict[str, Callable[[list[UUID]], Names]] = {
    "competent": _competent,
    "coordinator": _coordinators,
    "subject": _subjects,
    "forum": _forums,
    "framework": _frameworks,
}
