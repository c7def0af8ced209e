"""The statements of a cooperation, and adding one."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from entente.engine.errors import IntakeError
from entente.intake.receive import receive
from entente.intake.received import Kind, Received
from entente.parties.queries import AboveCeilingError, admitted
from entente.parties.rights import Right, reader_in
from entente.register.forms.adding import MOST_BYTES, AddForm
from entente.register.models import Text
from entente.register.queries.reviewing import markings, statements_for, waiting_in
from entente.register.queries.scope import cooperation_for_reader
from entente.register.services.adding import add_statement
from entente.register.services.refusals import AlreadyAddedError, RuleError


@login_required
def statements(request: HttpRequest, cooperation: UUID) -> HttpResponse:
    """Every statement of the cooperation, with its versions and how far their review is."""
    reader = reader_in(request)
    listed = statements_for(reader, cooperation)
    waiting = waiting_in([text for one in listed for text in one.texts])
    shown = [(one, [(text, *waiting.get(text.pk, (0, 0))) for text in one.texts]) for one in listed]
    may_add = reader.may(Right.EDIT, cooperation=cooperation)
    context = {"listed": shown, "cooperation_id": cooperation, "may_add": may_add}
    return render(request, "register/statements.html", context)


@login_required
def add(request: HttpRequest, cooperation: UUID) -> HttpResponse:
    """A statement comes in by file, address or paste, and its review begins."""
    reader = reader_in(request)
    reader.need(Right.EDIT, cooperation=cooperation)
    among = cooperation_for_reader(reader, cooperation)
    listed = statements_for(reader, cooperation)
    form = AddForm(
        request.POST or None,
        request.FILES or None,
        statements=[one.statement for one in listed],
        texts=[text for one in listed for text in one.texts],
        markings=markings(),
    )
    if request.method == "POST" and form.is_valid():
        text = _added(form, among, request)
        if text is not None:
            return redirect("review", text.pk)
    return render(request, "register/statement_add.html", {"form": form, "cooperation_id": cooperation})


def _added(form: AddForm, among: Any, request: HttpRequest) -> Text | None:  # noqa: ANN401 -- a cooperation
    """The text on the desk; None where it was refused, with the reason on the form."""
    given = form.cleaned_data
    try:
        admitted(given["marking"].pk if given["marking"] else None)
        return add_statement(
            reader_in(request),
            cooperation=among,
            received=_received(given),
            language=given["language"],
            title=given["title"] or None,
            dated=given["dated"],
            predecessors=list(given["predecessors"]),
            marking=given["marking"],
            revises=given["revises"],
            statement=given["statement"],
        )
    except AlreadyAddedError as there:
        messages.warning(request, str(there))
        return there.text
    except IntakeError as flaw:
        form.add_error(None, f"{flaw.found}. {flaw.remedy}")
    except (AboveCeilingError, RuleError) as flaw:
        form.add_error(None, str(flaw))
    return None


def _received(given: dict[str, Any]) -> Received:
    """The text as received, whichever way it came."""
    if given["pasted"]:
        body = given["pasted"].replace("\r\n", "\n")
        return Received(_("pasted"), body, hashlib.sha256(body.encode()).hexdigest(), Kind.TEXT)
    if given["address"]:
        return receive(given["address"], max_bytes=MOST_BYTES)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / (Path(given["file"].name).name or "statement")
        path.write_bytes(given["file"].read())
        return receive(path, max_bytes=MOST_BYTES)
