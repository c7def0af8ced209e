"""Reads of standing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Count, QuerySet

from entente.programme.models import StandingInterval


def standings_on(day: date) -> QuerySet[StandingInterval]:
    """The intervals that hold on the day: one a commitment."""
    return StandingInterval.objects.filter(holds_from__lte=day, holds_until__gte=day)


def standing_of(commitments: Iterable[UUID], day: date) -> dict[UUID, StandingInterval]:
    """Where each commitment stands on the day."""
    return {row.commitment_id: row for row in standings_on(day).filter(commitment__in=list(commitments))}


def counts_on(cooperation: UUID, day: date) -> dict[str, int]:
    """How many of a cooperation's commitments stand where."""
    rows = (
        standings_on(day).filter(commitment__cooperation=cooperation).values("value").annotate(n=Count("pk"))
    )
    return {row["value"]: row["n"] for row in rows}
