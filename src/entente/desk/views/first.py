"""The first pages after the first sign-in: whose desk it is, and who runs it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from entente.desk.forms import WATCH, IntroductionForm, WhoseDeskForm
from entente.parties.models import Desk
from entente.parties.queries import parties_here, the_desk
from entente.parties.rights import Reader, Right, node_reader, reader_in
from entente.parties.services.desks import introduce_administrator, say_whose_desk


@login_required
def whose_desk(request: HttpRequest) -> HttpResponse:
    """First whose desk it is, which the node records; then who the administrator is and for which authority."""
    reader = reader_in(request)
    reader.need(Right.ADMINISTER)
    desk = the_desk()
    if desk is None:
        return _owner(request)
    if reader.actor.authority is None:
        return _introduction(request, reader, desk)
    return redirect("home")


def _owner(request: HttpRequest) -> HttpResponse:
    parties = parties_here()
    form = WhoseDeskForm(request.POST or None, parties=parties)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data["owner"]
        party = next((one for one in parties if str(one.pk) == said), None)
        say_whose_desk(node_reader(), party=party, watches=said == WATCH)
        return redirect("whose-desk")
    status = 422 if form.errors else 200
    return render(request, "desk/whose_desk.html", {"form": form, "step": 1, "room": "home"}, status=status)


def _introduction(request: HttpRequest, reader: Reader, desk: Desk) -> HttpResponse:
    form = IntroductionForm(request.POST or None, party=desk.party)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        introduce_administrator(
            node_reader(), person=reader.actor.id, name=said["name"], works=said["works"],
            authority=said.get("authority"), other=said["other"], government=said.get("government"),
        )  # fmt: skip
        messages.success(request, _("Welcome, %(name)s.") % {"name": said["name"]})
        return redirect("home")
    status = 422 if form.errors else 200
    return render(request, "desk/whose_desk.html", {"form": form, "step": 2, "room": "home"}, status=status)
