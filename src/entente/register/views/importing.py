"""A spreadsheet is taken in three steps: chosen, its columns named and checked, and confirmed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from entente.parties.rights import Right, reader_in
from entente.register.queries.scope import cooperation_for_reader
from entente.register.services.importing import (
    FIELDS,
    Sheet,
    UnreadableSheetError,
    guessed,
    import_commitments,
    plan_import,
    sheet_in,
)

KEPT = "import"
SHOWN = 8
"""How many rows the preview shows."""


@login_required
@require_http_methods(["GET", "POST"])
def take(request: HttpRequest, cooperation: UUID) -> HttpResponse:
    """The page of the step that is due; a new file begins again."""
    reader = reader_in(request)
    context: dict[str, Any] = {"cooperation": cooperation_for_reader(reader, cooperation)}
    reader.need(Right.IMPORT, cooperation=cooperation)
    if request.method == "GET":
        return render(request, "register/import.html", context)
    sheet = _sheet(request, cooperation, context)
    if sheet is None:
        return render(request, "register/import.html", context, status=200)
    fields = _fields(request, sheet)
    plan = plan_import(reader, cooperation, sheet, fields)
    if request.POST.get("confirm") and not plan.wrong:
        reason = request.POST.get("reason", "").strip() or _("From a spreadsheet.")
        changed = import_commitments(reader, cooperation, plan, reason=reason)
        request.session.pop(KEPT, None)
        words = ngettext("%(n)d object changed.", "%(n)d objects changed.", changed)
        messages.success(request, words % {"n": changed})
        return redirect("register", cooperation)
    context |= {
        "sheet": sheet,
        "columns": list(zip(sheet.heading, fields, strict=True)),
        "fields": FIELDS,
        "preview": sheet.rows[:SHOWN],
        "plan": plan,
        "wrong": plan.wrong[:200],
    }
    return render(request, "register/import.html", context)


def _sheet(request: HttpRequest, cooperation: UUID, context: dict[str, Any]) -> Sheet | None:
    """The sheet that was sent, or that the session keeps; None with the trouble in the context."""
    sent = request.FILES.get("file")
    if isinstance(sent, UploadedFile):
        try:
            sheet = sheet_in(sent.name or "", sent.read())
        except UnreadableSheetError as error:
            context["trouble"] = str(error)
            return None
        request.session[KEPT] = [str(cooperation), sheet.heading, sheet.rows, sheet.numbers]
        return sheet
    kept = request.session.get(KEPT)
    if not kept or kept[0] != str(cooperation):
        context["trouble"] = _("Choose a file first.")
        return None
    return Sheet(tuple(kept[1]), tuple(tuple(line) for line in kept[2]), tuple(kept[3]))


def _fields(request: HttpRequest, sheet: Sheet) -> list[str]:
    """The field of each column: as chosen, else as its title says."""
    chosen = request.POST.getlist("field")
    if len(chosen) != len(sheet.heading):
        return guessed(sheet.heading)
    return [name if name in FIELDS and name not in chosen[:i] else "" for i, name in enumerate(chosen)]
