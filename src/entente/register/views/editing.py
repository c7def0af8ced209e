"""Many commitments changed at once; views kept."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from entente.parties.queries import own_posts
from entente.parties.rights import Reader, Right, reader_in
from entente.register.forms.editing import BulkForm, ViewForm
from entente.register.models import Commitment
from entente.register.queries.facets import uuids
from entente.register.queries.scope import cooperation_for_reader
from entente.register.queries.views import saved_views_for
from entente.register.services.editing import Edit, EditError, edit_commitments
from entente.register.services.viewing import drop_view, keep_view

MOST = 1_000
FACTS = ("form", "force", "trend", "due_until")


@login_required
@require_http_methods(["GET", "POST"])
def bulk(request: HttpRequest, cooperation: UUID) -> HttpResponse:
    """The chosen commitments, and what is to be the same for all of them."""
    reader = reader_in(request)
    of = cooperation_for_reader(reader, cooperation)
    reader.need(Right.EDIT, cooperation=cooperation)
    rows = _chosen(request, cooperation)
    form = BulkForm(request.POST or None, posts=own_posts())
    if request.method == "POST" and rows and form.is_valid():
        try:
            changed = _edit(reader, rows, form, request)
        except EditError as error:
            form.add_error(None, str(error))
        else:
            words = ngettext("%(n)d object changed.", "%(n)d objects changed.", changed)
            messages.success(request, words % {"n": changed})
            return redirect("register", cooperation)
    context = {"cooperation": of, "rows": rows, "form": form}
    return render(request, "register/bulk.html", context)


def _chosen(request: HttpRequest, cooperation: UUID) -> list[Commitment]:
    asked = (request.POST if request.method == "POST" else request.GET).getlist("commitment")
    rows = Commitment.objects.filter(cooperation=cooperation, pk__in=uuids(asked)[:MOST])
    return list(rows.defer("facts").order_by("statement", "order"))


def _edit(reader: Reader, rows: list[Commitment], form: BulkForm, request: HttpRequest) -> int:
    data = form.cleaned_data
    values = {name: data[name] for name in FACTS if data[name]}
    post = data["coordinator"].pk if data["coordinator"] else None
    seen = dict(zip(request.POST.getlist("commitment"), request.POST.getlist("seen"), strict=False))
    edits = [Edit(row.pk, values, post, _version(seen.get(str(row.pk)))) for row in rows]
    return edit_commitments(reader, edits, reason=data["reason"])


def _version(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() else None


@login_required
@require_http_methods(["GET", "POST"])
def saved_views(request: HttpRequest, cooperation: UUID) -> HttpResponse:
    """This way of looking is kept under a name; those that are kept can be dropped."""
    reader = reader_in(request)
    of = cooperation_for_reader(reader, cooperation)
    query = request.POST.get("query", "") if request.method == "POST" else request.GET.urlencode()
    form = ViewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        keep_view(reader, cooperation=cooperation, name=data["name"], query=query, shared=data["shared"])
        messages.success(request, _("The view is kept."))
        return redirect(_register(cooperation, query))
    context = {
        "cooperation": of,
        "form": form,
        "query": query,
        "views": saved_views_for(reader, cooperation),
        "mine": reader.actor.id,
    }
    return render(request, "register/views.html", context)


@login_required
@require_POST
def forget_view(request: HttpRequest, cooperation: UUID, view: UUID) -> HttpResponse:
    """One's own view is dropped."""
    drop_view(reader_in(request), view=view)
    messages.success(request, _("The view is gone."))
    return redirect("saved-views", cooperation)


def _register(cooperation: UUID, query: str) -> str:
    address = reverse("register", args=[cooperation])
    return f"{address}?{query}" if query else address
