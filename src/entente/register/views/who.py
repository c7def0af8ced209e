"""Who holds a commitment: coordinators, competent authorities, bodies that are involved; and why they may be."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from entente.parties.models import Government, Party
from entente.parties.queries import parties_of
from entente.parties.rights import Reader, Right, reader_in
from entente.register.forms.who import CompetentForm, CoordinatorForm, HandoverForm, InvolvedForm
from entente.register.models import Commitment, Competent, Coordinator
from entente.register.queries.concerned import Concerned, governments_concerned, who_holds
from entente.register.services import naming


@dataclass(frozen=True, slots=True)
class PenRow:
    """A party, who holds the pen for it, and the form to name another."""

    party: Party
    held: Coordinator | None
    form: CoordinatorForm


@dataclass(frozen=True, slots=True)
class GovernmentRow:
    """A government: what it named, why it is proposed, and the form where the reader may name for it."""

    government: Government
    held: Competent | None
    concerned: Concerned | None
    form: CompetentForm | None


@login_required
def who(request: HttpRequest, commitment: UUID) -> HttpResponse:
    """Everybody recorded on the commitment, the governments that its subjects point to, and the forms to name."""
    of, reader = _commitment(commitment), reader_in(request)
    reader.need(Right.READ, cooperation=of.cooperation_id)
    return _page(request, of, reader)


def _page(request: HttpRequest, of: Commitment, reader: Reader, *, trouble: str = "") -> HttpResponse:
    parties = parties_of(of.cooperation_id)
    held = who_holds(of.pk)
    pens = {row.holder_id: row for row in held.coordinators}
    context = {
        "commitment": of,
        "cooperation": of.cooperation,
        "trouble": trouble,
        "may_name": reader.may(Right.NAME, cooperation=of.cooperation_id),
        "pens": [
            PenRow(party, pens.get(party.pk), CoordinatorForm(party=party, held=pens.get(party.pk)))
            for party in parties
        ],
        "governments": _governments(of, reader, parties, {row.government_id: row for row in held.competent}),
        "involved": held.involved,
        "involve": InvolvedForm(parties=[party.pk for party in parties]),
    }
    return render(request, "register/who.html", context, status=422 if trouble else 200)


def _governments(
    of: Commitment, reader: Reader, parties: list[Party], held: dict[UUID, Competent]
) -> list[GovernmentRow]:
    concerned = {one.government.pk: one for one in governments_concerned(of.pk)}
    rows = Government.objects.filter(party__in=[party.pk for party in parties]).select_related("party")
    found = [
        GovernmentRow(
            row,
            held.get(row.pk),
            concerned.get(row.pk),
            CompetentForm(government=row.pk, held=held.get(row.pk))
            if reader.may(Right.NAME, cooperation=of.cooperation_id, government=row.pk)
            else None,
        )
        for row in rows.order_by("party__name", "order", "name")
    ]
    return sorted(found, key=lambda row: row.held is None and row.concerned is None)


@login_required
@require_POST
def name_coordinator(request: HttpRequest, commitment: UUID, party: UUID) -> HttpResponse:
    """The chosen post holds the pen."""
    of, reader = _commitment(commitment), reader_in(request)
    holder = get_object_or_404(Party, pk=party)
    held = Coordinator.objects.filter(commitment=of, holder=holder).first()
    form = CoordinatorForm(request.POST, party=holder, held=held)
    if not form.is_valid():
        return _page(request, of, reader, trouble=_("Choose a post of this party."))
    try:
        naming.name_coordinator(
            reader, commitment=of.pk, post=form.cleaned_data["post"].pk, seen=form.cleaned_data["seen"]
        )
    except naming.NamingError as error:
        return _page(request, of, reader, trouble=str(error))
    return _done(request, of)


@login_required
@require_POST
def name_competent(request: HttpRequest, commitment: UUID, government: UUID) -> HttpResponse:
    """The government's authority is named, or the question is under concertation."""
    of, reader = _commitment(commitment), reader_in(request)
    held = Competent.objects.filter(commitment=of, government=government).first()
    form = CompetentForm(request.POST, government=government, held=held)
    if not form.is_valid():
        return _page(request, of, reader, trouble=_("Choose one of this government's authorities."))
    said = form.cleaned_data
    try:
        naming.name_competent(
            reader,
            commitment=of.pk,
            government=government,
            authority=said["authority"].pk if said["authority"] else None,
            lies_with=said["lies_with"],
            without_prejudice=said["without_prejudice"],
            source=said["source"],
            seen=said["seen"],
        )
    except naming.NamingError as error:
        return _page(request, of, reader, trouble=str(error))
    return _done(request, of)


@login_required
@require_POST
def involve(request: HttpRequest, commitment: UUID) -> HttpResponse:
    """The body is involved."""
    of, reader = _commitment(commitment), reader_in(request)
    form = InvolvedForm(request.POST, parties=[party.pk for party in parties_of(of.cooperation_id)])
    if not form.is_valid():
        return _page(request, of, reader, trouble=_("Choose an independent body."))
    naming.involve(reader, commitment=of.pk, body=form.cleaned_data["body"].pk)
    return _done(request, of)


def _done(request: HttpRequest, of: Commitment) -> HttpResponse:
    messages.success(request, _("Recorded."))
    return redirect("who", of.pk)


def _commitment(pk: UUID) -> Commitment:
    found: Commitment = get_object_or_404(Commitment.objects.select_related("cooperation"), pk=pk)
    return found


@login_required
def handover(request: HttpRequest) -> HttpResponse:
    """One press gives a successor everything that a leaving post held, with what is open."""
    reader = reader_in(request)
    reader.need(Right.NAME)
    form, trouble = HandoverForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            moved = naming.hand_over(
                reader, leaving=said["leaving"].pk, successor=said["successor"].pk, reason=said["reason"]
            )
        except naming.NamingError as error:
            trouble = str(error)
        else:
            told = ngettext("%d commitment was handed over.", "%d commitments were handed over.", moved)
            messages.success(request, told % moved)
            return redirect("people")
    context = {"form": form, "trouble": trouble, "room": "people"}
    return render(request, "register/handover.html", context, status=422 if request.method == "POST" else 200)
