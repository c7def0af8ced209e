"""Writes of evidence: reports of progress, files and links."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from entente.engine.errors import IntakeError
from entente.evidence import files
from entente.evidence.models import Evidence, ProgressReport
from entente.intake.receive import receive
from entente.journal.services import act
from entente.parties.queries import admitted, state, the_desk
from entente.parties.rights import Reader, Right
from entente.register.models import Commitment


class ReportError(ValueError):
    """What was reported lacks something; the message says what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a report of progress says. `of_party`: recorded of the other party, as we understand it, with its source."""

    on: date
    stage: str
    done: str = ""
    next: str = ""
    in_the_way: str = ""
    awaited: str = ""
    until: date | None = None
    of_party: UUID | None = None
    source: str = ""


def report_progress(
    reader: Reader,
    *,
    commitment: UUID,
    report: Report,
    corrects: UUID | None = None,
    marking: UUID | None = None,
    reason: str = "",
) -> ProgressReport:
    """The report stands; where it corrects an earlier one, that one stays and counts no more.

    Errors: `ReportError` for a missing part, `RefusedError`, `AboveCeilingError`.
    """
    of = _commitment_for(reader, commitment, Right.REPORT)
    _check(report)
    if corrects and not ProgressReport.objects.filter(pk=corrects, commitment=of).exists():
        raise ReportError("a correction names a report on the same commitment")
    made = state(
        ProgressReport(
            commitment=of,
            on=report.on,
            stage=report.stage,
            done=report.done.strip(),
            next=report.next.strip(),
            in_the_way=report.in_the_way.strip(),
            awaited=report.awaited.strip(),
            until=report.until,
            of_party_id=report.of_party,
            source=report.source.strip(),
            author_id=_person(reader),
            written_at=timezone.now(),
            corrects_id=corrects,
        ),
        reader,
        marking=marking,
    )
    with act(reader.actor, "correct_report" if corrects else "report_progress", reason=reason) as deed:
        deed.add(made)
    return made


def _check(report: Report) -> None:
    if report.stage not in ProgressReport.Stage.values:
        raise ReportError(
            f"{report.stage!r} is no stage; choose one of {', '.join(ProgressReport.Stage.values)}"
        )
    if not (report.done.strip() or report.next.strip() or report.in_the_way.strip()):
        raise ReportError("say what was done, what is next, or what is in the way")
    if report.on > timezone.localdate():
        raise ReportError("a report tells of a day that has come; choose today or an earlier day")
    if report.stage == ProgressReport.Stage.AWAITED and not report.awaited.strip():
        raise ReportError("name the step that is awaited")
    desk = the_desk()
    own = desk.party_id if desk else None
    if report.of_party and report.of_party != own and not report.source.strip():
        raise ReportError("what is recorded of another party needs its source")


def add_file(
    reader: Reader,
    *,
    commitment: UUID,
    parts: Iterable[bytes],
    file_name: str,
    relation: str,
    title: str = "",
    where_from: str = "",
    dated: date | None = None,
    report: UUID | None = None,
    marking: UUID | None = None,
) -> Evidence:
    """The file is kept by its hash, and the row says what it supports. Nothing is stored of what is marked too high."""
    of = _commitment_for(reader, commitment, Right.REPORT)
    admitted(marking)
    sha256, size, media_type = files.keep(parts)
    made = _evidence(of, reader, relation, title or file_name, where_from, dated, report, marking)
    made.kind, made.sha256, made.size, made.media_type = Evidence.Kind.FILE, sha256, size, media_type
    made.file_name = _safe_name(file_name)
    with act(reader.actor, "add_evidence") as deed:
        deed.add(made)
    return made


def add_link(
    reader: Reader,
    *,
    commitment: UUID,
    url: str,
    relation: str,
    title: str = "",
    where_from: str = "",
    dated: date | None = None,
    report: UUID | None = None,
    marking: UUID | None = None,
) -> Evidence:
    """The link is kept with the text that it had today; where it could not be fetched, the row says why."""
    of = _commitment_for(reader, commitment, Right.REPORT)
    admitted(marking)
    if not url.startswith(("http://", "https://")):
        raise ReportError("a link begins with https:// or http://")
    made = _evidence(of, reader, relation, title or url, where_from, dated, report, marking)
    made.kind, made.url = Evidence.Kind.LINK, url
    try:
        made.snapshot = receive(url).text
        made.fetched_at = timezone.now()
    except IntakeError as error:
        made.not_fetched = str(error)[:300]
    with act(reader.actor, "add_evidence") as deed:
        deed.add(made)
    return made


def sweep_files() -> int:
    """Files that no row of evidence names, and no page of the past, are gone."""
    from entente.evidence.models import EvidenceHistory

    named = EvidenceHistory._default_manager.values_list("sha256", flat=True)  # type: ignore[misc] # a column of the copy
    return files.sweep(named.iterator())


def _evidence(
    of: Commitment,
    reader: Reader,
    relation: str,
    title: str,
    where_from: str,
    dated: date | None,
    report: UUID | None,
    marking: UUID | None,
) -> Evidence:
    if relation not in Evidence.Relation.values:
        raise ReportError(f"{relation!r} is no relation; choose one of {', '.join(Evidence.Relation.values)}")
    return state(
        Evidence(
            commitment=of,
            report_id=report,
            relation=relation,
            title=title.strip()[:300],
            where_from=where_from.strip(),
            dated=dated,
            added_at=timezone.now(),
            author_id=_person(reader),
        ),
        reader,
        marking=marking,
    )


def _commitment_for(reader: Reader, commitment: UUID, right: Right) -> Commitment:
    """The commitment, for one who may report: a lead for its own authority alone."""
    found: Commitment = Commitment.objects.get(pk=commitment)
    reader.need(right, cooperation=found.cooperation_id, authority=reader.actor.authority)
    return found


def _person(reader: Reader) -> UUID | None:
    return reader.actor.id if reader.actor.kind == "person" else None


def _safe_name(name: str) -> str:
    """The last part of the name, without what could lead elsewhere or hide its end."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c for c in last if c.isprintable() and c not in '"<>|:*?')[:255] or "file"
