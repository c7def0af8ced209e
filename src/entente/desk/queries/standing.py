"""Where commitments stand, as a facet, an order and words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext_lazy

from entente.desk.sentences import STANDINGS
from entente.programme.queries import standings_on
from entente.register.models import Commitment
from entente.register.queries.facets import Choice, Facet, register_facets

__all__ = ["SORTS", "Choice", "StandingFacet", "desk_facets", "with_standing"]


@dataclass(frozen=True, slots=True)
class StandingFacet:
    """Where commitments stand on the day."""

    on: dt.date
    name: str = "standing"
    title: str = gettext_lazy("Standing")  # type: ignore[assignment] # a lazy string stands for a string

    def narrow(self, rows: QuerySet[Commitment], values: Sequence[str]) -> QuerySet[Commitment]:
        """The commitments that stand so."""
        spelled = [value.replace("-", " ") for value in values]
        return rows.filter(pk__in=standings_on(self.on).filter(value__in=spelled).values("commitment"))

    def counts(self, rows: QuerySet[Commitment]) -> Mapping[str, int]:
        """How many of the commitments stand where."""
        held = standings_on(self.on).filter(commitment__in=rows.order_by().values("pk")).order_by()
        return {
            value.replace(" ", "-"): number
            for value, number in held.values_list("value").annotate(n=Count("pk"))
        }

    def labels(self, values: Iterable[str]) -> Mapping[str, str]:
        """The standings in the order in which they ask for a look."""
        here = set(values)
        return {value: str(name) for value, name in STANDINGS.items() if value in here}


SORTS: dict[str, tuple[str, ...]] = {"standing": ("standing_value",), "next": ("standing_next",)}
"""Orders beyond those of the register; `with_standing` makes their columns."""


def desk_facets(on: dt.date) -> tuple[Facet, ...]:
    """Standing first, then the register's own."""
    return (StandingFacet(on), *register_facets(on))


def with_standing(rows: QuerySet[Commitment], on: dt.date) -> QuerySet[Commitment]:
    """The rows with the columns by which `SORTS` orders."""
    held = standings_on(on).filter(commitment=OuterRef("pk"))
    return rows.annotate(
        standing_value=Subquery(held.values("value")[:1]), standing_next=Subquery(held.values("next_on")[:1])
    )
