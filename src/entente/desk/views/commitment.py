"""The page of one commitment."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from entente.desk.queries.commitment import READ, commitment_page
from entente.desk.queries.fresh import catch_up_derived
from entente.desk.views.register import civil_day
from entente.parties.rights import Right, reader_in
from entente.register.forms.noting import CommentForm, NoteForm


@login_required
@require_GET
def commitment(request: HttpRequest, commitment: UUID) -> HttpResponse:
    """The commitment's words in their place, where it stands and why, who, and its whole history."""
    reader = reader_in(request)
    catch_up_derived()
    try:
        page = commitment_page(reader, commitment, civil_day(request))
    except ObjectDoesNotExist as missing:
        raise Http404 from missing
    cooperation = page.commitment.cooperation
    may = {
        str(right): reader.may(right, cooperation=cooperation.pk)
        for right in (Right.COMMENT, Right.EDIT, Right.NAME, Right.REPORT, Right.ASSESS)
    }
    context = {
        "page": page,
        "of": page.commitment,
        "cooperation": cooperation,
        "may": may,
        "read": [(READ[name], words) for name, words in page.read.items()],
        "note_form": NoteForm(reader=reader, cooperation=cooperation.pk),
        "comment_form": CommentForm(),
    }
    return render(request, "desk/commitment.html", context)
