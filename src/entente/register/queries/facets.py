"""Facets: the values by which the register is narrowed, each with how many commitments it would show.

A facet's own selection is left out of its counts: they say what one more press would bring.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID

from django.db.models import Case, CharField, Count, Model, Q, QuerySet, Value, When
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from entente.parties.models import Authority, Concept, Forum, Framework, Post
from entente.register.models import (
    Commitment,
    CommitmentConcept,
    CommitmentForum,
    CommitmentFramework,
    Competent,
    Coordinator,
    Force,
    Form,
)

Rows = QuerySet[Commitment]
NONE = "none"
CONCERTATION = Competent.State.CONCERTATION.value
TRENDS = {
    "start": gettext_lazy("start"),
    "continue": gettext_lazy("continue"),
    "increase": gettext_lazy("increase"),
    "decrease": gettext_lazy("decrease"),
    "change": gettext_lazy("change"),
    "conclude": gettext_lazy("conclude"),
    "end": gettext_lazy("end"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: how many commitments have it under the other filters, and whether it is chosen."""

    value: str
    label: str
    count: int
    chosen: bool = False


class Facet(Protocol):
    """A way to narrow the register."""

    @property
    def name(self) -> str:
        """Its name in the address."""

    @property
    def title(self) -> str:
        """What it is called."""

    def narrow(self, rows: Rows, values: Sequence[str]) -> Rows:
        """The commitments that have one of the values."""

    def counts(self, rows: Rows) -> Mapping[str, int]:
        """How many of the commitments have each value."""

    def labels(self, values: Iterable[str]) -> Mapping[str, str]:
        """What each value is called, in the order to show them."""


@dataclass(frozen=True, slots=True)
class Column:
    """A facet over a column of the commitment itself."""

    name: str
    title: str
    names: Mapping[str, Any] = field(default_factory=dict)

    def narrow(self, rows: Rows, values: Sequence[str]) -> Rows:
        """The commitments with one of the values; `none` stands for the empty one."""
        return rows.filter(**{f"{self.name}__in": ["" if value == NONE else value for value in values]})

    def counts(self, rows: Rows) -> Mapping[str, int]:
        """How many of the commitments have each value."""
        found = rows.order_by().values_list(self.name).annotate(n=Count("pk"))
        return {value or NONE: number for value, number in found}

    def labels(self, values: Iterable[str]) -> Mapping[str, str]:
        """Known values in their own order, then others by the alphabet, then none."""
        here = set(values)
        known = {value: str(name) for value, name in self.names.items() if value in here}
        others = {value: value for value in sorted(here - known.keys() - {NONE})}
        return known | others | ({NONE: _("none stated")} if NONE in here else {})


@dataclass(frozen=True, slots=True)
class Through:
    """A facet over a table that ties commitments to something with a name."""

    name: str
    title: str
    table: type[Model]
    column: str
    names: Callable[[list[UUID]], Iterable[tuple[UUID, str]]]
    none: str = gettext_lazy("none named")  # type: ignore[assignment] # a lazy string stands for a string

    def narrow(self, rows: Rows, values: Sequence[str]) -> Rows:
        """The commitments tied to one of the values; `none` for those tied to nothing."""
        ties = self.table._default_manager
        wanted = Q(pk__in=ties.filter(**{f"{self.column}__in": uuids(values)}).values("commitment"))
        if NONE in values:
            wanted |= ~Q(pk__in=ties.filter(**{f"{self.column}__isnull": False}).values("commitment"))
        return rows.filter(wanted)

    def counts(self, rows: Rows) -> Mapping[str, int]:
        """How many of the commitments are tied to each value, and to none."""
        ties = self.table._default_manager.filter(
            **{"commitment__in": rows.order_by().values("pk"), f"{self.column}__isnull": False}
        ).order_by()
        found = ties.values_list(self.column).annotate(n=Count("commitment", distinct=True))
        tied = {str(value): number for value, number in found}
        untied = rows.count() - ties.aggregate(n=Count("commitment", distinct=True))["n"]
        return tied | ({NONE: untied} if untied else {})

    def labels(self, values: Iterable[str]) -> Mapping[str, str]:
        """Names by the alphabet, then none."""
        here = list(values)
        named = {str(key): name for key, name in self.names(uuids(here))}
        ordered = dict(sorted(named.items(), key=lambda pair: pair[1].casefold()))
        return ordered | ({NONE: str(self.none)} if NONE in here else {})


@dataclass(frozen=True, slots=True)
class CompetentFacet:
    """Who is competent: the authorities that governments named, and those parts that are under concertation."""

    name: str = "competent"
    title: str = gettext_lazy("Competent authority")  # type: ignore[assignment] # as above

    def _named(self) -> Through:
        return Through(self.name, self.title, Competent, "competent", _authorities)

    def narrow(self, rows: Rows, values: Sequence[str]) -> Rows:
        """The commitments for which one of the authorities is named, or of which a part is under concertation."""
        named = [value for value in values if value != CONCERTATION]
        wanted = Q(pk__in=self._named().narrow(rows, named).values("pk")) if named else Q(pk__in=[])
        if CONCERTATION in values:
            wanted |= Q(pk__in=_under_concertation().values("commitment"))
        return rows.filter(wanted)

    def counts(self, rows: Rows) -> Mapping[str, int]:
        """How many of the commitments each authority is named for, and how many are under concertation."""
        asked = _under_concertation().filter(commitment__in=rows.order_by().values("pk"))
        number = asked.aggregate(n=Count("commitment", distinct=True))["n"]
        return {**self._named().counts(rows), **({CONCERTATION: number} if number else {})}

    def labels(self, values: Iterable[str]) -> Mapping[str, str]:
        """Names by the alphabet, then under concertation, then none."""
        here = list(values)
        named = dict(self._named().labels([value for value in here if value != NONE]))
        named |= {CONCERTATION: _("under concertation")} if CONCERTATION in here else {}
        return named | ({NONE: _("none named")} if NONE in here else {})


def _under_concertation() -> QuerySet[Competent]:
    return Competent.objects.filter(state=CONCERTATION)


@dataclass(frozen=True, slots=True)
class DeadlineFacet:
    """When the words name an end: stretches of days counted from the day that is asked about."""

    on: dt.date
    name: str = "deadline"
    title: str = gettext_lazy("Deadline")  # type: ignore[assignment] # as above

    def _stretches(self) -> dict[str, Q]:
        month, quarter = self.on + dt.timedelta(days=30), self.on + dt.timedelta(days=90)
        return {
            "passed": Q(due_until__lt=self.on),
            "month": Q(due_until__gte=self.on, due_until__lte=month),
            "quarter": Q(due_until__gt=month, due_until__lte=quarter),
            "later": Q(due_until__gt=quarter),
            NONE: Q(due_until__isnull=True),
        }

    def narrow(self, rows: Rows, values: Sequence[str]) -> Rows:
        """The commitments whose deadline lies in one of the stretches."""
        wanted = Q(pk__in=[])
        for value, stretch in self._stretches().items():
            wanted |= stretch if value in values else Q(pk__in=[])
        return rows.filter(wanted)

    def counts(self, rows: Rows) -> Mapping[str, int]:
        """How many deadlines lie in each stretch."""
        cases = [When(stretch, then=Value(value)) for value, stretch in self._stretches().items()]
        stretches = rows.order_by().annotate(stretch=Case(*cases, output_field=CharField()))
        return dict(stretches.values_list("stretch").annotate(n=Count("pk")))

    def labels(self, values: Iterable[str]) -> Mapping[str, str]:
        """The stretches in the order of time."""
        here = set(values)
        named = {
            "passed": _("passed"),
            "month": _("within 30 days"),
            "quarter": _("in 31 to 90 days"),
            "later": _("later"),
            NONE: _("none stated"),
        }
        return {value: name for value, name in named.items() if value in here}


def uuids(values: Iterable[str]) -> list[UUID]:
    """Those of the values that are identifiers."""
    found = []
    for value in values:
        try:
            found.append(UUID(value))
        except ValueError:
            continue
    return found


def _authorities(keys: list[UUID]) -> Iterable[tuple[UUID, str]]:
    rows = Authority.objects.filter(pk__in=keys).values_list("pk", "short_name", "name")
    return [(key, short or name) for key, short, name in rows]


def _posts(keys: list[UUID]) -> Iterable[tuple[UUID, str]]:
    return Post.objects.filter(pk__in=keys).values_list("pk", "title")


def _forums(keys: list[UUID]) -> Iterable[tuple[UUID, str]]:
    return Forum.objects.filter(pk__in=keys).values_list("pk", "name")


def _frameworks(keys: list[UUID]) -> Iterable[tuple[UUID, str]]:
    return Framework.objects.filter(pk__in=keys).values_list("pk", "name")


def _concepts(keys: list[UUID]) -> Iterable[tuple[UUID, str]]:
    return Concept.objects.filter(pk__in=keys).values_list("pk", "label")


def register_facets(on: dt.date) -> tuple[Facet, ...]:
    """The facets that the register itself knows, in the order in which they are shown."""
    return (
        Column("form", _("Form"), dict(Form.choices)),
        Column("force", _("Force"), dict(Force.choices)),
        CompetentFacet(),
        Through("coordinator", _("Coordinator"), Coordinator, "post", _posts),
        DeadlineFacet(on),
        Column("section", _("Section")),
        Column("trend", _("Trend"), TRENDS),
        Through("subject", _("Subject"), CommitmentConcept, "concept", _concepts, _("none stated")),
        Through("forum", _("Forum"), CommitmentForum, "forum", _forums),
        Through("framework", _("Framework"), CommitmentFramework, "framework", _frameworks),
    )
