"""Pages of reports and evidence."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from entente.evidence import files, services
from entente.evidence.forms import EvidenceForm, ReportForm
from entente.evidence.models import Evidence
from entente.journal.services import record_access
from entente.parties.queries import AboveCeilingError, parties_of, the_desk
from entente.parties.rights import Right, reader_in
from entente.register.acting import Page, act_on
from entente.register.models import Commitment

REFUSALS = (services.ReportError, files.FileRefusedError, AboveCeilingError)
"""What a rule says no to, told above the form."""


@login_required
def report(request: HttpRequest, commitment: UUID) -> HttpResponse:
    """A report of progress is written."""
    of, reader = _commitment(commitment), reader_in(request)
    reader.need(Right.REPORT, cooperation=of.cooperation_id, authority=reader.actor.authority)
    desk = the_desk()
    own = desk.party if desk else None
    form = ReportForm(request.POST or None, parties=parties_of(of.cooperation_id), own=own)

    def write() -> None:
        said = dict(form.cleaned_data)
        party, marking = said.pop("of_party"), said.pop("marking")
        other = party.pk if party and (own is None or party.pk != own.pk) else None
        services.report_progress(
            reader,
            commitment=of.pk,
            report=services.Report(**said, of_party=other),
            marking=marking.pk if marking else None,
        )

    lead = _("What is written stays; a mistake is mended by a later report that corrects it.")
    page = Page(title=_("Report progress"), verb=_("Report"), lead=lead, refusals=REFUSALS)
    return act_on(request, of, form, write, page)


@login_required
def add(request: HttpRequest, commitment: UUID) -> HttpResponse:
    """Evidence is added."""
    of, reader = _commitment(commitment), reader_in(request)
    reader.need(Right.REPORT, cooperation=of.cooperation_id, authority=reader.actor.authority)
    form = EvidenceForm(request.POST or None, request.FILES or None)

    def write() -> None:
        said = dict(form.cleaned_data)
        file, url, marking = said.pop("file"), said.pop("url"), said.pop("marking")
        said |= {"commitment": of.pk, "marking": marking.pk if marking else None}
        if file:
            services.add_file(reader, parts=file.chunks(), file_name=file.name, **said)
        else:
            services.add_link(reader, url=url, **said)

    lead = _("A file is kept as it is and never opened here; of a link, today's text is kept.")
    page = Page(title=_("Add evidence"), verb=_("Add"), lead=lead, refusals=REFUSALS)
    return act_on(request, of, form, write, page)


@login_required
def download(request: HttpRequest, evidence: UUID) -> HttpResponse | FileResponse:
    """The file as it was given, always as a download; of restricted material, the reading is recorded."""
    row = get_object_or_404(Evidence.objects.select_related("commitment", "marking"), pk=evidence)
    reader = reader_in(request)
    reader.need(Right.READ, cooperation=row.commitment.cooperation_id)
    path = files.path_of(row.sha256) if row.sha256 else None
    if path is None or not path.exists():
        raise Http404(_("There is no file with this piece of evidence."))
    if row.marking and row.marking.rank > 0:
        record_access(reader.actor, "read_file", "evidence.evidence", row.pk)
    response = FileResponse(
        path.open("rb"), as_attachment=True, filename=row.file_name, content_type="application/octet-stream"
    )
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _commitment(pk: UUID) -> Commitment:
    found: Commitment = get_object_or_404(Commitment.objects.select_related("cooperation"), pk=pk)
    return found
