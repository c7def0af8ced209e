"""The register as a file: exactly what is shown, and a record that it was taken."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from entente.desk.adapters import MEDIA, file_of
from entente.desk.queries.exporting import sheet_of
from entente.desk.queries.fresh import catch_up_derived
from entente.desk.views.register import columns_in, table_in
from entente.journal.services import record_access
from entente.parties.rights import reader_in


@login_required
@require_GET
def export(request: HttpRequest, cooperation: UUID, kind: str) -> HttpResponse:
    """The file, after its export stands in the access chain."""
    if kind not in MEDIA:
        raise Http404
    reader = reader_in(request)
    catch_up_derived()
    table = table_in(request, reader, cooperation)
    columns = columns_in(request)
    sheet = sheet_of(table, columns)
    facts: dict[str, object] = {
        "format": kind, "commitments": len(sheet.rows), "filters": table.filters.address(),
        "columns": list(columns), "as_of": request.GET.get("as_of", ""),
    }  # fmt: skip
    record_access(reader.actor, "export", "parties.cooperation", cooperation, facts=facts)
    answer = HttpResponse(file_of(sheet, kind), content_type=MEDIA[kind])
    answer["Content-Disposition"] = f'attachment; filename="register.{kind}"'
    return answer
