"""Standing over all records: facts gathered from the rooms below, intervals kept in a derived table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from uuid import UUID

from django.db.models import Min

from entente.engine.programme.standing import Event, EventKind, Facts, Standing, intervals
from entente.evidence.models import ProgressReport
from entente.evidence.queries import counting_reports
from entente.journal.models import OPEN_ENDED, JournalEntry
from entente.parties.models import Cooperation
from entente.programme.models import StandingInterval, StandingIntervalHistory
from entente.register.models import Commitment, CommitmentFramework

AT_ONCE = 500
STAGES: dict[str, EventKind] = {
    ProgressReport.Stage.UNDER_WAY: EventKind.PROGRESS,
    ProgressReport.Stage.HELD: EventKind.SESSION,
    ProgressReport.Stage.AWAITED: EventKind.AWAITED,
    ProgressReport.Stage.PAUSED: EventKind.PAUSED,
    ProgressReport.Stage.COMPLETED: EventKind.CLOSED,
    ProgressReport.Stage.GIVEN_UP: EventKind.DROPPED,
}
"""What each stage of a report is to the rules."""

TOUCHING = {"register.commitment", "evidence.progressreport", "register.commitmentframework"}
"""Kinds of objects whose change can change a standing."""


def facts_of(commitments: Iterable[UUID]) -> Iterator[tuple[UUID, Facts]]:
    """What the records say of each commitment."""
    wanted = list(commitments)
    rows = Commitment.objects.filter(pk__in=wanted).select_related("statement", "cooperation")
    events = _events(wanted)
    ends = _framework_ends(wanted)
    for row in rows:
        yield row.pk, _facts(row, row.cooperation, tuple(events.get(row.pk, ())), ends.get(row.pk))


def _facts(
    row: Commitment, cooperation: Cooperation, events: tuple[Event, ...], framework_ends: date | None
) -> Facts:
    return Facts(
        force=row.force,
        form=row.form,
        trend=row.trend,
        dated=row.statement.dated,
        due_until=row.due_until,
        recurrence=row.recurrence,
        ends_on=min((end for end in (row.ends_on, framework_ends) if end), default=None),
        events=events,
        soon_days=cooperation.soon_days,
        news_days=cooperation.news_days,
    )


def _events(commitments: Sequence[UUID]) -> dict[UUID, list[Event]]:
    found: dict[UUID, list[Event]] = defaultdict(list)
    for report in counting_reports(commitments):
        if report.of_party_id is None or report.of_party_id == report.party_id:
            found[report.commitment_id].append(
                Event(STAGES[report.stage], report.on, report.until, report.awaited)
            )
    return found


def _framework_ends(commitments: Sequence[UUID]) -> dict[UUID, date]:
    rows = (
        CommitmentFramework.objects.filter(commitment__in=commitments, framework__ends_on__isnull=False)
        .values("commitment")
        .annotate(end=Min("framework__ends_on"))
    )
    return {row["commitment"]: row["end"] for row in rows}


def react(entries: Sequence[JournalEntry]) -> None:
    """The subscriber: what the entries touched has its intervals made anew."""
    touched: set[UUID] = set()
    for entry in entries:
        if entry.kind == "register.commitment":
            touched.add(entry.object)
    reports = [entry.object for entry in entries if entry.kind == "evidence.progressreport"]
    touched |= set(ProgressReport.objects.filter(pk__in=reports).values_list("commitment", flat=True))
    links = [entry.object for entry in entries if entry.kind == "register.commitmentframework"]
    touched |= set(CommitmentFramework.objects.filter(pk__in=links).values_list("commitment", flat=True))
    frameworks = [entry.object for entry in entries if entry.kind == "parties.framework"]
    touched |= set(
        CommitmentFramework.objects.filter(framework__in=frameworks).values_list("commitment", flat=True)
    )
    cooperations = [entry.object for entry in entries if entry.kind == "parties.cooperation"]
    touched |= set(Commitment.objects.filter(cooperation__in=cooperations).values_list("pk", flat=True))
    renew(touched, sequence=entries[-1].sequence)


def renew(commitments: Iterable[UUID], *, sequence: int) -> None:
    """The commitments' intervals are what the records say now; the entry of this sequence made them so."""
    wanted = sorted(commitments)
    for first in range(0, len(wanted), AT_ONCE):
        chunk = wanted[first : first + AT_ONCE]
        made = [row for pk, facts in facts_of(chunk) for row in _rows(pk, facts)]
        StandingInterval.objects.filter(commitment__in=chunk).delete()
        StandingInterval.objects.bulk_create(made, batch_size=AT_ONCE)
        history = StandingIntervalHistory._default_manager
        past = {"commitment_id__in": chunk, "to_entry": OPEN_ENDED}
        history.filter(**past).update(to_entry=sequence)
        history.bulk_create(
            [
                StandingIntervalHistory(
                    from_entry=sequence,
                    **{f.attname: getattr(row, f.attname) for f in StandingInterval._meta.concrete_fields},
                )
                for row in made
            ],
            batch_size=AT_ONCE,
        )


def _rows(commitment: UUID, facts: Facts) -> Iterator[StandingInterval]:
    for first, found in intervals(facts):
        yield _row(commitment, first, found)


def _row(commitment: UUID, first: date, found: Standing) -> StandingInterval:
    return StandingInterval(
        commitment_id=commitment,
        value=found.value.value,
        code=found.because.code,
        day=found.because.day,
        what=found.because.what,
        next_on=found.next_on,
        holds_from=first,
        holds_until=found.holds_until or date.max,
    )


def rebuild(sequence: int) -> None:
    """Every interval made anew, as after a replay."""
    renew(Commitment.objects.values_list("pk", flat=True), sequence=sequence)
