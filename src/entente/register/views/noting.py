"""Notes and comments are written and taken back here; the page of the commitment shows them."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from entente.parties.queries import AboveCeilingError
from entente.parties.rights import reader_in
from entente.register.forms.noting import CommentForm, NoteForm
from entente.register.models import Commitment, Note
from entente.register.queries.scope import commitment_for_reader
from entente.register.services import noting


@login_required
@require_http_methods(["GET", "POST"])
def note(request: HttpRequest, commitment: UUID) -> HttpResponse:
    """A note is written; what was typed stays where something is wrong."""
    reader = reader_in(request)
    of = _commitment(request, commitment)
    form = NoteForm(request.POST or None, reader=reader, cooperation=of.cooperation_id)
    if not form.is_valid():
        return _again(request, of, form, _("Write a note"), _("Keep the note"))
    data = form.cleaned_data
    noting.write_note(reader, commitment=of.pk, government=data["government"].pk, body=data["body"])
    messages.success(request, _("The note is kept."))
    return redirect(f"{_page(of)}#notes")


@login_required
@require_POST
def remove_note(request: HttpRequest, note: UUID) -> HttpResponse:
    """One's own note is taken back."""
    held = Note.objects.select_related("commitment").filter(pk=note).first()
    if held is None:
        raise Http404
    noting.remove_note(reader_in(request), note=note)
    messages.success(
        request, _("The note is gone from the register; the journal still says that it was there.")
    )
    return redirect(f"{_page(held.commitment)}#notes")


@login_required
@require_http_methods(["GET", "POST"])
def comment(request: HttpRequest, commitment: UUID) -> HttpResponse:
    """A comment is written."""
    of = _commitment(request, commitment)
    form = CommentForm(request.POST or None)
    if not form.is_valid():
        return _again(request, of, form, _("Comment"), _("Comment"))
    try:
        noting.comment(reader_in(request), commitment=of.pk, body=form.cleaned_data["body"])
    except AboveCeilingError as error:
        form.add_error(None, str(error))
        return _again(request, of, form, _("Comment"), _("Comment"))
    return redirect(f"{_page(of)}#comments")


def _commitment(request: HttpRequest, commitment: UUID) -> Commitment:
    try:
        return commitment_for_reader(reader_in(request), commitment)
    except Commitment.DoesNotExist as missing:
        raise Http404 from missing


def _page(of: Commitment) -> str:
    return reverse("commitment", args=[of.pk])


def _again(
    request: HttpRequest, of: Commitment, form: NoteForm | CommentForm, title: str, verb: str
) -> HttpResponse:
    context = {
        "of": of, "form": form, "title": title, "verb": verb, "cooperation": of.cooperation, "back": _page(of),
    }  # fmt: skip
    return render(request, "register/write.html", context)
