"""Reads of reports and evidence on a commitment."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from entente.evidence.models import Evidence, ProgressReport


def reports_on(commitment: UUID) -> tuple[ProgressReport, ...]:
    """Every report, newest first; `corrected` is true for those that a later one corrects."""
    rows = list(
        ProgressReport.objects.filter(commitment=commitment).select_related(
            "author", "authority", "party", "of_party", "marking"
        )
    )
    corrected = {row.corrects_id for row in rows}
    for row in rows:
        row.corrected = row.pk in corrected
    return tuple(rows)


def evidence_on(commitment: UUID) -> tuple[Evidence, ...]:
    """Every piece of evidence, newest first."""
    return tuple(
        Evidence.objects.filter(commitment=commitment)
        .defer("snapshot")
        .select_related("author", "authority", "party", "marking")
    )


def counting_reports(commitments: Iterable[UUID]) -> list[ProgressReport]:
    """The own party's reports that no later one corrects: what standing is made of."""
    rows = list(
        ProgressReport.objects.filter(commitment__in=list(commitments)).only(
            "commitment_id", "on", "stage", "awaited", "until", "corrects_id", "of_party_id", "party_id"
        )
    )
    corrected = {row.corrects_id for row in rows}
    return [row for row in rows if row.pk not in corrected]
