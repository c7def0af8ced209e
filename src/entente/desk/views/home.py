"""The page on which one begins."""

from __future__ import annotations

import datetime as dt

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from entente.desk.choosing import chosen_cooperation
from entente.desk.queries.home import (
    chapters,
    news_since,
    open_questions,
    pressing,
    statements_of,
    to_review,
)
from entente.parties.queries import cooperations_for, the_desk
from entente.parties.rights import Reader, Right, reader_in

STANDINGS = (
    "fulfilled", "on course", "continuing", "due soon", "overdue", "target date passed", "waiting", "no news",
    "paused", "not started", "lapsed", "dropped",
)  # fmt: skip


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """What needs me, where every commitment stands, what changed since I was here; on a new desk, what to do first."""
    reader = reader_in(request)
    if reader.may(Right.ADMINISTER) and (the_desk() is None or reader.actor.authority is None):
        return redirect("whose-desk")
    cooperation = chosen_cooperation(request, cooperations_for(reader))
    if cooperation is None:
        return render(
            request, "desk/home_empty.html", {"room": "home", "administers": reader.may(Right.ADMINISTER)}
        )
    on = _day(request)
    found = chapters(cooperation.pk, on)
    shown = {square.standing for one in found for square in one.squares} | {
        bar.standing for one in found for bar in one.bars
    }
    context = {
        "room": "home",
        "on": on,
        "statements": statements_of(cooperation.pk),
        "chapters": found,
        "total": sum(one.count for one in found),
        "legend": [value for value in STANDINGS if value in shown],
        "reviews": to_review(reader, cooperation.pk),
        "pressing": pressing(reader, cooperation.pk, on),
        "news": news_since(_since(request), reader) if _sees_news(reader) else [],
        "since": _since(request),
        "open": open_questions(cooperation.pk),
        "may_review": reader.may(Right.REVIEW, cooperation=cooperation.pk),
    }
    return render(request, "desk/home.html", context)


def _day(request: HttpRequest) -> dt.date:
    """The day that standing is asked about: today, or that of the moment that the address names."""
    asked = request.GET.get("as_of")
    return dt.datetime.fromisoformat(asked).date() if asked else timezone.localdate()


def _since(request: HttpRequest) -> dt.datetime:
    """When the reader was here last; a week ago where that is not known."""
    kept = request.session.get("since")
    return dt.datetime.fromisoformat(kept) if kept else timezone.now() - dt.timedelta(days=7)


def _sees_news(reader: Reader) -> bool:
    """Only who may read every cooperation sees what happened in all of them."""
    return reader.cooperations(Right.READ) is None
