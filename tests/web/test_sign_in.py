"""Signing in: a password, a first one for one use, and an entry of the access chain for each attempt."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from entente.journal.models import AccessEntry
from entente.parties.models import User
from entente.parties.rights import node_reader
from entente.parties.services.accounts import first_administrator
from tests.cast import Cast

OWN = "a quiet harbour at night"
pytestmark = pytest.mark.django_db


@pytest.fixture
def first() -> tuple[User, str]:
    """The first administrator of a new desk, and the password that was printed."""
    made = first_administrator(node_reader())
    assert made is not None
    return made


def verbs() -> list[str]:
    """What the access chain tells, in order."""
    return list(AccessEntry.objects.order_by("sequence").values_list("verb", flat=True))


def test_a_stranger_is_led_to_the_sign_in_page(client: Client) -> None:
    """Nothing of the desk is shown to who is not signed in, and the page asked for is remembered."""
    answer = client.get("/")

    assert (answer.status_code, answer.headers["Location"]) == (302, "/sign-in/?next=/")


def test_the_printed_password_works_until_an_own_one_is_chosen(
    client: Client, first: tuple[User, str]
) -> None:
    """Every page leads to the choice of a password; afterwards the printed one no longer works."""
    client.post("/sign-in/", {"username": "admin", "password": first[1]})

    before = client.get("/")
    form = {"old_password": first[1], "new_password1": OWN, "new_password2": OWN}
    client.post("/password/", form)
    after = client.get("/")

    assert (before.status_code, before.headers["Location"]) == (302, "/password/")
    assert after.status_code != 302 or after.headers["Location"] != "/password/"
    assert Client().post("/sign-in/", {"username": "admin", "password": first[1]}).status_code == 422


def test_there_is_one_first_administrator(first: tuple[User, str]) -> None:
    """A second start of the desk makes no second one."""
    assert first_administrator(node_reader()) is None


def test_passwords_are_kept_by_argon2(first: tuple[User, str]) -> None:
    """The table holds a hash of Argon2 id and never the password."""
    assert first[0].password.startswith("argon2$argon2id$")


def test_each_attempt_is_in_the_access_chain(client: Client, first: tuple[User, str]) -> None:
    """A refused attempt, one that worked, and the sign-out leave an entry each."""
    client.post("/sign-in/", {"username": "admin", "password": "wrong"})
    client.post("/sign-in/", {"username": "admin", "password": first[1]})
    client.post("/sign-out/")

    assert verbs() == ["refuse_sign_in", "sign_in", "sign_out"]


def test_after_ten_refusals_an_account_waits(client: Client, first: tuple[User, str]) -> None:
    """The right password does not help before the quarter of an hour is over."""
    for _ in range(10):
        client.post("/sign-in/", {"username": "admin", "password": "wrong"})

    answer = client.post("/sign-in/", {"username": "admin", "password": first[1]})

    assert answer.status_code == 429


def test_signing_in_leads_nowhere_else(client: Client, first: tuple[User, str]) -> None:
    """An address of another site is not followed."""
    form = {"username": "admin", "password": first[1], "next": "https://elsewhere.example/"}

    answer = client.post("/sign-in/", form)

    assert answer.headers["Location"] == "/"


def test_every_page_forbids_what_is_not_ours(client: Client) -> None:
    """The content policy allows scripts and styles of this desk alone; no page holds one inline."""
    answer = client.get("/sign-in/")

    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"<script(?![^>]* src=)|<style| style=| on\w+=", answer.content.decode())
    assert answer.headers["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_the_frame_says_who_looks_and_for_whom(client: Client, cast: Cast) -> None:
    """Name, authority, the party's letters, and whose desk it is."""
    client.force_login(cast.ana)

    page = client.get("/").content.decode()

    assert "Ministry of Foreign Affairs" in page
    assert '<abbr class="party tint-2" title="Republic of Veria">VE</abbr>' in page
    assert "The desk of Veria." in page
