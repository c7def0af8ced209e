"""The table of commitments: what its filters show, what they hide, in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.db.models import F, QuerySet
from django.http import QueryDict

from entente.register.models import Commitment
from entente.register.queries.facets import Choice, Facet
from entente.register.queries.scope import Scope, commitments_for_reader
from entente.register.queries.searching import found_by

SORTS: dict[str, tuple[str, ...]] = {
    "place": ("-statement__dated", "statement", "order"),
    "words": ("words",),
    "section": ("section",),
    "form": ("form",),
    "force": ("force",),
    "trend": ("trend",),
    "deadline": ("due_until",),
}
"""Each order by its name in the address; a minus before it turns it round."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What the address asks for: the chosen values of each facet, the words searched, and the order."""

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: str = ""
    sort: str = "place"

    def without(self, name: str) -> Filters:
        """The same with nothing chosen in this facet."""
        return replace(self, chosen={key: values for key, values in self.chosen.items() if key != name})

    def address(self, **further: str) -> str:
        """The part of the address that asks for this."""
        pairs = [(name, value) for name, values in self.chosen.items() for value in values]
        pairs += [("q", self.words)] if self.words else []
        pairs += [("sort", self.sort)] if self.sort != "place" else []
        return urlencode([*pairs, *((name, value) for name, value in further.items() if value)])


def filters_in(query: QueryDict, facets: Iterable[Facet]) -> Filters:
    """The filters that an address names; what it does not know is left alone."""
    chosen = {facet.name: tuple(dict.fromkeys(query.getlist(facet.name))) for facet in facets}
    sort = query.get("sort") or "place"
    return Filters(
        {name: values for name, values in chosen.items() if values},
        (query.get("q") or "").strip(),
        sort,
    )


@dataclass(frozen=True, slots=True)
class Hidden:
    """How many more one facet's choice hides, and the address that shows them."""

    title: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Group:
    """A facet with its counted choices."""

    name: str
    title: str
    choices: tuple[Choice, ...]

    @property
    def open(self) -> bool:
        """Whether something is chosen in it."""
        return any(choice.chosen for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Table:
    """The commitments of one cooperation under filters, for one reader."""

    scope: Scope
    facets: Sequence[Facet]
    filters: Filters

    def rows(self, *, without: str = "") -> QuerySet[Commitment]:
        """What the filters show; a facet named by `without` left out."""
        rows = commitments_for_reader(self.scope)
        for facet in self.facets:
            values = self.filters.chosen.get(facet.name, ())
            if values and facet.name != without:
                rows = facet.narrow(rows, values)
        return found_by(rows, self.filters.words, self.scope) if self.filters.words else rows

    def total(self) -> int:
        """How many commitments there are without any filter."""
        return commitments_for_reader(self.scope).count()

    def groups(self) -> list[Group]:
        """Every facet with exact counts; those that have a single answer for every commitment stay out."""
        return [group for facet in self.facets if (group := self.group(facet)).choices]

    def group(self, facet: Facet) -> Group:
        """The facet's choices under all other filters; what is chosen stands there even with nothing behind it."""
        chosen = self.filters.chosen.get(facet.name, ())
        counts = facet.counts(self.rows(without=facet.name))
        labels = facet.labels([*counts, *(value for value in chosen if value not in counts)])
        return Group(
            facet.name,
            str(facet.title),
            tuple(
                Choice(value, label, counts.get(value, 0), value in chosen) for value, label in labels.items()
            ),
        )

    def hidden(self, shown: int) -> list[Hidden]:
        """What each facet's choice, and the search, hides by itself."""
        found = []
        for facet in self.facets:
            if facet.name in self.filters.chosen:
                more = self.rows(without=facet.name).count() - shown
                found.append(Hidden(str(facet.title), more, self.filters.without(facet.name).address()))
        return [one for one in found if one.count]


def ordered(
    rows: QuerySet[Commitment], sort: str, further: Mapping[str, tuple[str, ...]]
) -> QuerySet[Commitment]:
    """The rows in the order that the address names; unknown orders are that of the text. Empty values come last."""
    name, turned = sort.removeprefix("-"), sort.startswith("-")
    columns = {**SORTS, **further}.get(name, SORTS["place"])
    if name == "place" or name not in {**SORTS, **further}:
        return rows.order_by(*SORTS["place"])
    first = F(columns[0])
    main = first.desc(nulls_last=True) if turned else first.asc(nulls_last=True)
    return rows.order_by(main, "statement", "order")
