"""Two statements between the same parties side by side, and links between their commitments."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from entente.parties.rights import Right, reader_in
from entente.register.models import Commitment, Link, Statement
from entente.register.queries.comparing import compared_for
from entente.register.services import linking
from entente.register.services.refusals import RuleError

CHANGES = {
    "kept": gettext_lazy("kept"),
    "strengthened": gettext_lazy("strengthened"),
    "weakened": gettext_lazy("weakened"),
    "new": gettext_lazy("new"),
    "dropped": gettext_lazy("not repeated"),
}
"""What became of a commitment."""


@login_required
def compare_statements(request: HttpRequest, older: UUID, newer: UUID) -> HttpResponse:
    """What became of each commitment: kept, strengthened, weakened, new, not repeated."""
    reader = reader_in(request)
    try:
        pairing = compared_for(reader, older, newer)
    except Statement.DoesNotExist as nothing:
        raise Http404 from nothing
    counts = [(word, sum(row.change == change for row in pairing.rows)) for change, word in CHANGES.items()]
    context = {
        "pairing": pairing,
        "rows": [(row, CHANGES[row.change]) for row in pairing.rows],
        "counts": counts,
        "kinds": Link.Kind.choices,
        "cooperation": pairing.newer.cooperation,
        "may_link": reader.may(Right.EDIT, cooperation=pairing.newer.cooperation_id),
    }
    return render(request, "register/compare.html", context)


@require_POST
@login_required
def link(request: HttpRequest, older: UUID, newer: UUID) -> HttpResponse:
    """A commitment of the newer statement continues, strengthens or replaces one of the older."""
    reader = reader_in(request)
    rows = Commitment.objects.filter(statement__in=(older, newer))
    try:
        one = rows.get(pk=request.POST.get("commitment"))
        earlier = rows.get(pk=request.POST.get("earlier"))
        kind = request.POST.get("kind", "")
        there = Link.objects.select_related("commitment").filter(commitment=one, earlier=earlier).first()
        if kind:
            linking.link(reader, one, earlier, kind=kind)
        elif there is not None:
            linking.unlink(reader, there)
    except Commitment.DoesNotExist as nothing:
        raise Http404 from nothing
    except RuleError as flaw:
        messages.error(request, str(flaw))
    return redirect("compare-statements", older, newer)
