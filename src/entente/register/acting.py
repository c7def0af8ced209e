"""The page on which something is written about one commitment: its words, a form, one verb to press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from entente.register.models import Commitment


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands on it, and which errors of its service are told above the form."""

    title: str
    verb: str
    lead: str = ""
    refusals: tuple[type[Exception], ...]


def act_on(
    request: HttpRequest, of: Commitment, form: forms.Form, write: Callable[[], object], page: Page
) -> HttpResponse:
    """The form, or after a good one the commitment's page; what a rule refuses is said above the form."""
    back, trouble, status = reverse("commitment", args=[of.pk]), "", 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                write()
            except page.refusals as error:
                trouble = str(error)
            else:
                messages.success(request, _("Recorded."))
                return redirect(back)
    context = {
        "title": page.title,
        "verb": page.verb,
        "lead": page.lead,
        "form": form,
        "trouble": trouble,
        "commitment": of,
        "commitment_url": back,
        "register_url": reverse("register", args=[of.cooperation_id]),
        "cooperation": of.cooperation,
    }
    return render(request, "register/act.html", context, status=status)
