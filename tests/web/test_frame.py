"""What stands around every page: an earlier day, refusals, conflicts."""

from __future__ import annotations

import datetime as dt

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from entente.journal.models import AccessEntry
from entente.journal.queries import history_of_objects
from entente.journal.services import ConflictError, act
from entente.parties.models import Party
from entente.parties.rights import RefusedError, Right
from entente.web.refusals import conflicted, refused
from tests.cast import Cast


def request_of(cast: Cast, **typed: str) -> HttpRequest:
    """A request in which Ana sends a form."""
    request = RequestFactory().post("/somewhere/", typed)
    request.user = cast.ana
    request.session = Client().session
    return request


def test_a_page_of_the_past_says_so(client: Client, cast: Cast) -> None:
    """The banner names the moment in the zone of the reader's capital, and leads back to today."""
    client.force_login(cast.ana)

    page = client.get("/?as_of=2026-01-05T09:30").content.decode()

    assert "As this desk knew it on 5 January 2026, 09:30 CET." in page
    assert '<a href="/">Back to today</a>' in page


def test_nothing_is_done_in_the_past(client: Client, cast: Cast) -> None:
    """A form sent to a page of the past is refused."""
    client.force_login(cast.ana)

    assert client.post("/?as_of=2026-01-05T09:30").status_code == 409


@pytest.mark.parametrize("asked", ["yesterday", "2999-01-01T00:00", "2026-13-01"])
def test_a_moment_that_cannot_be_known_is_named(client: Client, cast: Cast, asked: str) -> None:
    """What is no moment, or still to come, is said back."""
    client.force_login(cast.ana)

    answer = client.get("/", {"as_of": asked})

    assert answer.status_code == 400
    assert f"“{asked}”" in answer.content.decode()


def test_rights_are_those_of_today(client: Client, cast: Cast) -> None:
    """Ana, who had no account a year ago, sees the desk as it was then."""
    client.force_login(cast.ana)
    year_ago = (timezone.now() - dt.timedelta(days=365)).strftime("%Y-%m-%dT%H:%M")

    assert client.get("/", {"as_of": year_ago}).status_code == 200


def test_a_refusal_is_a_page_and_an_entry(cast: Cast) -> None:
    """The page names the right in words; the access chain holds who was refused."""
    answer = refused(request_of(cast), RefusedError(Right.ADMINISTER))

    entry = AccessEntry.objects.get()
    assert answer.status_code == 403
    assert "the right to administer this desk" in answer.content.decode()
    assert (entry.verb, entry.actor) == ("refuse", cast.ana.person_id)


def test_a_conflict_says_what_changed_and_keeps_what_was_typed(cast: Cast) -> None:
    """Before, after, and the words of the form that came second."""
    stale = Party.objects.get(pk=cast.land.aldmark.pk)
    renamed = Party.objects.get(pk=stale.pk)
    renamed.name = "United Aldmark"
    with act(cast.reader(cast.ana).actor, "rename") as deed:
        deed.change(renamed)

    answer: HttpResponse = conflicted(request_of(cast, name="Old Aldmark"), ConflictError(stale, 1))

    page = answer.content.decode()
    assert answer.status_code == 409
    assert len(history_of_objects([stale.pk])) == 2
    assert "<del>Kingdom of Aldmark</del> → <ins>United Aldmark</ins>" in page
    assert "Old Aldmark" in page
