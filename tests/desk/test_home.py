"""The first page: whose desk it is on a new one, then what needs its reader and where every commitment stands."""

from __future__ import annotations

import pytest
from django.test import Client

from entente.journal.models import JournalEntry
from entente.parties.models import Desk, Party, Role, User
from entente.parties.rights import node_reader
from entente.parties.services.accounts import first_administrator
from tests.cast import Cast, land
from tests.desk.commitments import register_of_51


@pytest.fixture
def administrator(client: Client, db: None) -> User:
    """The first administrator of a desk that nobody owns yet, signed in with a password of its own."""
    land()
    made = first_administrator(node_reader())
    assert made is not None
    user = made[0]
    user.must_change_password = False
    user.save()
    client.force_login(user)
    return user


def test_a_new_desk_asks_whose_it_is_and_who_runs_it(client: Client, administrator: User) -> None:
    """Two steps: the party, then name and authority; both are the node's acts, an editor's role comes along."""
    veria = Party.objects.get(key="veria")

    first = client.get("/", follow=True)
    second = client.post("/first/", {"owner": str(veria.pk)}, follow=True)
    foreign = next(
        row for row in second.context["form"].fields["authority"].queryset if "Foreign" in row.name
    )
    form = {"name": "Greta Holm", "authority": str(foreign.pk), "works": "on"}
    third = client.post("/first/", form, follow=True)

    assert "Whose desk is this?" in first.content.decode()
    assert "Who are you?" in second.content.decode()
    assert "Welcome, Greta Holm." in third.content.decode()
    assert Desk.objects.get().party == veria
    kinds = Role.objects.filter(person=administrator.person_id, authority=foreign).values_list(
        "kind", flat=True
    )
    assert set(kinds) == {"administrator", "editor"}
    acts = JournalEntry.objects.filter(verb__in=["say_whose_desk", "introduce_administrator"])
    assert set(acts.values_list("actor_kind", flat=True)) == {"node"}


def test_one_who_watches_names_their_institution(client: Client, administrator: User) -> None:
    """The institution governs itself, and its people assess."""
    client.post("/first/", {"owner": "watch"})

    client.post("/first/", {"name": "Ines", "other": "Court of Public Accounts", "works": "on"})

    roles = Role.objects.filter(person=administrator.person_id).select_related("authority__government__party")
    assert {role.kind for role in roles} == {"administrator", "editor", "assessor"}
    assert {role.authority.government.party.kind for role in roles if role.authority} == {"organisation"}


def test_an_authority_that_is_not_in_the_list_needs_its_government(
    client: Client, administrator: User
) -> None:
    """What was typed stays, and the page says what is missing."""
    client.post("/first/", {"owner": str(Party.objects.get(key="veria").pk)})

    answer = client.post("/first/", {"name": "Greta", "other": "Office of Maps"})

    assert answer.status_code == 422
    assert "Say which government the other authority belongs to." in answer.content.decode()
    assert 'value="Office of Maps"' in answer.content.decode()


def test_only_an_administrator_says_whose_desk_it_is(client: Client, cast: Cast) -> None:
    """An editor is refused."""
    client.force_login(cast.ana)

    assert client.get("/first/").status_code == 403


def test_every_commitment_is_one_square(client: Client, cast: Cast) -> None:
    """Fifty-one squares in the chapters of the text, each with its standing in words."""
    register_of_51(cast)
    client.force_login(cast.boris)

    answer = client.get("/")

    chapters = [(one.section, one.count) for one in answer.context["chapters"]]
    assert chapters[:3] == [("Preamble", 3), ("Defence", 9), ("Safety", 10)]
    assert sum(count for _, count in chapters) == 51
    assert answer.content.decode().count('<a class="standing-') == 51


def test_what_needs_me_is_what_my_posts_hold(client: Client, cast: Cast) -> None:
    """Ana coordinates ten, of which those with a date behind them or near appear; Boris coordinates none."""
    register_of_51(cast)

    client.force_login(cast.ana)
    hers = client.get("/").context["pressing"]
    client.force_login(cast.boris)
    his = client.get("/").context["pressing"]

    assert 0 < len(hers) <= 3
    assert his == []


def test_past_two_hundred_the_squares_are_bars(
    client: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same counts, as parts of one bar a chapter."""
    register_of_51(cast)
    monkeypatch.setattr("entente.desk.queries.home.EACH_AT_MOST", 50)
    client.force_login(cast.ana)

    answer = client.get("/")

    assert [one.count for one in answer.context["chapters"]] == [3, 9, 10, 7, 6, 6, 10]
    assert all(abs(sum(bar.width for bar in one.bars) - 100) < 1e-6 for one in answer.context["chapters"])
    assert answer.content.decode().count('class="bars"') == 7


def test_who_runs_accounts_reads_no_register(client: Client, cast: Cast) -> None:
    """Greta is told so, and sees no commitment."""
    register_of_51(cast)
    client.force_login(cast.greta)

    page = client.get("/").content.decode()

    assert "that role reads no register" in page
    assert "gas storage" not in page


def test_the_home_page_asks_the_same_few_questions_however_many_commitments(
    client: Client, cast: Cast, django_assert_max_num_queries: object
) -> None:
    """The frame asks ten, the page twelve more."""
    register_of_51(cast)
    client.force_login(cast.ana)
    client.get("/")

    with django_assert_max_num_queries(24):  # type: ignore[operator]
        client.get("/")
