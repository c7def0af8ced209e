"""The frame of every page: who looks, as of when, under which marking; for templates as context, for views as time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from entente.desk.choosing import chosen_cooperation
from entente.journal.queries import as_of
from entente.parties.models import Cooperation, User
from entente.parties.queries import cooperations_for, the_desk, tints, who_is
from entente.parties.rights import TODAYS, reader_in

Respond = Callable[[HttpRequest], HttpResponse]
FREE = frozenset({"password", "sign-out", "sign-in"})
"""Pages that an account with a one-time password may still open."""
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class FrameMiddleware:
    """Each request knows its reader by today's rights, its clock by their capital, and may look at an earlier day."""

    def __init__(self, get_response: Respond) -> None:
        """What answers the request."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The response, computed on what the desk knew at `as_of` where the address asks for it."""
        if not request.user.is_authenticated:
            return self.get_response(request)
        frame = _frame(request)
        with timezone.override(frame["who"].zone):
            try:
                instant = _instant(request.GET.get("as_of", ""))
            except ValueError:
                return render(request, "400.html", {"found": request.GET.get("as_of")}, status=400)
            if instant is None:
                return self.get_response(request)
            if request.method not in SAFE:
                return render(request, "past.html", status=409)
            frame["as_of"] = instant
            with as_of(instant, today=TODAYS):
                return self.get_response(request)


def _frame(request: HttpRequest) -> dict[str, Any]:
    """What the frame says, read from today's tables before any past is shown."""
    assert isinstance(request.user, User)
    reader = reader_in(request)
    frame: dict[str, Any] = {
        "reader": reader,
        "desk": the_desk(),
        "who": who_is(request.user, reader),
        "cooperations": cooperations_for(reader),
        "as_of": None,
    }
    request._frame = frame  # type: ignore[attr-defined]
    return frame


def _instant(asked: str) -> dt.datetime | None:
    """The moment that was asked for, in the reader's zone. Errors: `ValueError` where it is none or still to come."""
    if not asked:
        return None
    instant = dt.datetime.fromisoformat(asked)
    if timezone.is_naive(instant):
        instant = timezone.make_aware(instant)
    if instant > timezone.now() + dt.timedelta(minutes=1):
        raise ValueError(asked)
    return instant


class OneTimePasswordMiddleware:
    """Who signed in with a one-time password chooses one of their own before anything else."""

    def __init__(self, get_response: Respond) -> None:
        """What answers the request."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The response, or the page on which a password is chosen."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: object, **__: object) -> HttpResponse | None:
        """The page on which a password is chosen, where that is due."""
        due = request.user.is_authenticated and request.user.must_change_password
        name = request.resolver_match.url_name if request.resolver_match else None
        return redirect("password") if due and name not in FREE else None


PLACES: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("register", "Register", frozenset({"register", "commitment"})),
    ("statements", "Statements", frozenset({"statements", "statement-add", "review", "compare-statements"})),
    ("people", "People", frozenset({"people"})),
    ("journal", "Journal", frozenset({"journal"})),
)
"""What the navigation leads to: the address by name, and the addresses at which one is there."""


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context of every template: desk, reader, who, as_of, marking, cooperation, tints, navigation, search."""
    known: dict[str, Any] | None = getattr(request, "_frame", None)
    if known is None:
        return {"as_of": None, "as_of_query": "", "marking": "", "desk": SimpleLazyObject(_desk)}
    instant = known["as_of"]
    cooperation = chosen_cooperation(request, known["cooperations"])
    return {
        **known,
        "as_of_query": f"?as_of={request.GET['as_of']}" if instant else "",
        "as_of_field": timezone.localtime(instant).strftime("%Y-%m-%dT%H:%M") if instant else "",
        "kept_parameters": [(k, v) for k, vs in request.GET.lists() if k != "as_of" for v in vs],
        "marking": "",
        "cooperation": cooperation,
        "tints": SimpleLazyObject(tints),
        "places": _places(request, cooperation),
        "search_address": _address("register", cooperation),
    }


def _desk() -> object:
    return the_desk() or ""


def _places(request: HttpRequest, cooperation: Cooperation | None) -> list[dict[str, object]]:
    """The navigation's entries that lead somewhere for this reader."""
    here = request.resolver_match.url_name if request.resolver_match else None
    words = {
        "Register": _("Register"),
        "Statements": _("Statements"),
        "People": _("People"),
        "Journal": _("Journal"),
    }
    found = ((name, word, there, _address(name, cooperation)) for name, word, there in PLACES)
    return [
        {"address": address, "name": words[word], "here": here in there}
        for _name, word, there, address in found
        if address
    ]


def _address(name: str, cooperation: Cooperation | None) -> str:
    """The address by that name, for the cooperation where it takes one; empty where there is none."""
    for arguments in ([cooperation.pk], []) if cooperation else ([],):
        try:
            return reverse(name, args=arguments)
        except NoReverseMatch:
            continue
    return ""
