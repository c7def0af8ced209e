"""What a person sees who may not, who came second, or where nothing is: the code, what was found, what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from entente.journal.queries import Recounted, history_of_objects
from entente.journal.services import ConflictError, record_access
from entente.parties.rights import RefusedError, Right, reader_in

WORDS = {
    Right.READ: _("read the register"),
    Right.READ_NOTES: _("read notes"),
    Right.COMMENT: _("comment"),
    Right.REVIEW: _("review what was read"),
    Right.EDIT: _("edit the register"),
    Right.NAME: _("name coordinators and authorities"),
    Right.REPORT: _("report progress"),
    Right.ASSESS: _("assess"),
    Right.IMPORT: _("import"),
    Right.ADMINISTER: _("administer this desk"),
    Right.ERASE: _("erase"),
}
"""Each right as the page names it."""
HIDDEN = frozenset({"csrfmiddlewaretoken", "password", "version"})


@dataclass(frozen=True, slots=True)
class Changed:
    """What somebody else changed meanwhile, for the page."""

    what: str
    entry: Recounted
    fields: tuple[tuple[str, object, object], ...]


class RefusalMiddleware:
    """A refused right is a page and an entry of the access chain; a conflict is a page that says what changed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """What answers the request."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The response."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for what was refused or came second; None for anything else."""
        if isinstance(error, RefusedError):
            return refused(request, error)
        if isinstance(error, ConflictError):
            return conflicted(request, error)
        return None


def refused(request: HttpRequest, error: RefusedError) -> HttpResponse:
    """The refusal stands in the access chain, and its page says which right is missing."""
    reader = reader_in(request)
    facts: dict[str, object] = {"right": str(error.right), "path": request.path, "method": request.method}
    record_access(reader.actor, "refuse", "page", _about(request) or reader.actor.id, facts=facts)
    return render(request, "403.html", {"right": WORDS[error.right]}, status=403)


def _about(request: HttpRequest) -> UUID | None:
    """The object that the address names."""
    named = request.resolver_match.kwargs.values() if request.resolver_match else ()
    return next((one for one in named if isinstance(one, UUID)), None)


def conflicted(request: HttpRequest, error: ConflictError) -> HttpResponse:
    """The page says who changed what since it was seen, and keeps what was typed."""
    typed = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in HIDDEN and str(value).strip()
    ]
    context = {"changes": list(_changes(error)), "typed": typed, "back": request.path}
    return render(request, "409.html", context, status=409)


def _changes(error: ConflictError) -> list[Changed]:
    told = history_of_objects([error.object.pk], limit=20)
    return [
        Changed(str(error.object._meta.verbose_name), one, _fields(one))
        for one in told
        if one.after and int(str(one.after.get("version", 0))) > error.seen
    ]


def _fields(one: Recounted) -> tuple[tuple[str, object, object], ...]:
    model = apps.get_model(one.entry.kind)
    names = {field.attname: str(field.verbose_name) for field in model._meta.concrete_fields}
    before, after = one.before or {}, one.after or {}
    return tuple((names.get(k, k), v, after.get(k)) for k, v in before.items() if k != "version")


def server_error(request: HttpRequest) -> HttpResponse:
    """The page for what nobody foresaw; it needs no database."""
    return render(request, "500.html", status=500)
