"""What the desk says in words: where a commitment stands and why, and what the journal's entries tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Protocol

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class Stood(Protocol):
    """A standing as kept: its value, and why."""

    @property
    def value(self) -> str:
        """The standing."""

    @property
    def code(self) -> str:
        """The code of why."""

    @property
    def day(self) -> dt.date | None:
        """The day that the reason speaks of."""

    @property
    def what(self) -> str:
        """The step that the reason speaks of."""


STANDINGS: Mapping[str, object] = {
    "overdue": gettext_lazy("overdue"),
    "due-soon": gettext_lazy("due soon"),
    "target-date-passed": gettext_lazy("target date passed"),
    "waiting": gettext_lazy("waiting"),
    "no-news": gettext_lazy("no news"),
    "paused": gettext_lazy("paused"),
    "on-course": gettext_lazy("on course"),
    "continuing": gettext_lazy("continuing"),
    "not-started": gettext_lazy("not started"),
    "fulfilled": gettext_lazy("fulfilled"),
    "lapsed": gettext_lazy("lapsed"),
    "dropped": gettext_lazy("dropped"),
}
"""Each standing as a page writes it, in the order in which they ask for a look."""

BECAUSE: Mapping[str, object] = {
    "given-up": gettext_lazy("Recorded as given up on %(day)s."),
    "closed": gettext_lazy("Closed on %(day)s, with evidence."),
    "ended": gettext_lazy("Its term ended on %(day)s."),
    "paused": gettext_lazy("Paused since %(day)s."),
    "date-passed": gettext_lazy(
        "The date in its words was %(day)s; our records hold nothing that closes it."
    ),
    "awaited": gettext_lazy("Since %(day)s our records wait for: %(what)s."),
    "due": gettext_lazy("The date in its words is %(day)s."),
    "last-news": gettext_lazy("The last report in our records is of %(day)s."),
    "news": gettext_lazy("The last report in our records is of %(day)s."),
    "goes-on": gettext_lazy("Its words continue what is under way; our records hold no report yet."),
    "nothing-recorded": gettext_lazy("Our records hold no report yet."),
}
"""Why a standing holds, by its code."""


def standing_words(stood: Stood) -> str:
    """The standing in a few words: `no news since 3 July`, `waiting: text`."""
    word = str(STANDINGS.get(stood.value.replace(" ", "-"), stood.value))
    if stood.value == "no news" and stood.day:
        return _("no news since %(day)s") % {"day": date_format(stood.day, "j F Y")}
    if stood.value == "waiting" and stood.what:
        return f"{word}: {stood.what}"
    return word


def standing_because(stood: Stood) -> str:
    """One sentence that says why it stands so."""
    facts = {"day": date_format(stood.day, "j F Y") if stood.day else _("an unknown day")}
    return str(BECAUSE.get(stood.code, "")) % {**facts, "what": stood.what or _("the next step")}
