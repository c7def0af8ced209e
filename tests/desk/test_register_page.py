"""The register and a commitment on their pages: what is shown, to whom, and what the past offers."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from entente.journal.services import act
from entente.parties.models import User
from entente.parties.rights import node_reader
from entente.register.models import Commitment
from tests.agreed import Agreed, agreed, note
from tests.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(cast: Cast) -> Agreed:
    """The statement of Aldmark and Veria in the register."""
    return agreed(cast.land)


def signed_in(user: User) -> Client:
    """A browser of this person."""
    client = Client()
    client.force_login(user)
    return client


def page(user: User, address: str) -> str:
    """The page as this person sees it."""
    response = signed_in(user).get(address)
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def register_of(cast: Cast, query: str = "") -> str:
    """The register's address."""
    return reverse("register", args=[cast.land.cooperation.pk]) + query


def test_the_words_come_first_underlined_by_their_force(cast: Cast, made: Agreed) -> None:
    """Each row leads with the commitment's own words, in the class of its force."""
    shown = page(cast.ana, register_of(cast))

    assert "6 commitments" in shown
    assert 'class="words force-exploratory" data-open href="/commitment/' in shown
    assert "examine whether ferries can sail without a crew</a>" in shown
    assert "Energy Ministry · Hill Region <em>(under concertation)</em>" in " ".join(shown.split())


def test_the_page_says_what_the_filters_hide(cast: Cast, made: Agreed) -> None:
    """One dialogue is outside Energy, and a link shows it."""
    shown = page(cast.ana, register_of(cast, "?form=dialogue&section=Energy"))

    assert "1 of 6" in shown
    assert "1 more is hidden by the choice under “Section”." in shown
    assert 'href="?form=dialogue"' in shown
    assert "Filters (2)" in shown


def test_standing_is_a_facet_and_an_order(cast: Cast, made: Agreed) -> None:
    """Every commitment of a fresh register stands somewhere; the facet counts and narrows by it."""
    everything = page(cast.ana, register_of(cast, "?sort=standing"))

    assert 'name="standing" value="not-started"' in everything
    assert 'aria-sort="ascending"' in everything
    narrowed = page(cast.ana, register_of(cast, "?standing=overdue"))
    assert "0 of 6" in narrowed
    assert "6 more are hidden by the choice under “Standing”." in narrowed


def test_counts_may_follow_in_a_second_request(
    cast: Cast, made: Agreed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large register shows its rows first; the second request brings the same choices."""
    monkeypatch.setattr("entente.desk.views.register.COUNTED_AT_ONCE", 5)

    first = page(cast.ana, register_of(cast, "?form=dialogue"))
    second = page(cast.ana, reverse("register-facets", args=[cast.land.cooperation.pk]) + "?form=dialogue")

    assert "<fieldset><legend>Form</legend>" not in first
    assert '<input type="hidden" name="form" value="dialogue">' in first
    assert "counts=1" in first
    assert 'name="form" value="dialogue" checked' in second


def test_a_word_in_another_governments_note_is_on_no_page(cast: Cast, made: Agreed) -> None:
    """Ana finds nothing and reads nothing of the Coast Region's note, in the register, on the page, in the history."""
    note(cast.land, made.commitments["ferries"], "The harbourmaster hesitates.", of_coast=True)
    address = reverse("commitment", args=[made.pk("ferries")])

    assert "Nothing here holds “harbourmaster”" in page(cast.ana, register_of(cast, "?q=harbourmaster"))
    assert "1 of 6" in page(cast.emile, register_of(cast, "?q=harbourmaster"))
    assert "harbourmaster hesitates" in page(cast.emile, address)
    assert "wrote a note for Coast Region" in page(cast.emile, address)
    hers = page(cast.ana, address)
    assert "harbourmaster" not in hers
    assert "wrote a note" not in hers


def test_strangers_and_administrators_read_no_register(cast: Cast, made: Agreed) -> None:
    """Both get the page that says which right is missing."""
    for user in (cast.dara, cast.greta):
        for address in (register_of(cast), reverse("commitment", args=[made.pk("gas")])):
            assert signed_in(user).get(address).status_code == 403


def test_an_empty_register_says_what_to_do_next(cast: Cast) -> None:
    """There is no table and no filter, but the way to the first statement."""
    shown = page(cast.ana, register_of(cast))

    assert "No commitment stands in this register yet." in shown
    assert "<table" not in shown


def test_the_whole_extent_stands_underlined_from_the_anchor(cast: Cast, made: Agreed) -> None:
    """What stands before the lead verb is shown too, not underlined; the proviso stands below."""
    shown = page(cast.ana, reverse("commitment", args=[made.pk("carbon")]))

    assert (
        '“They <span class="force-intended">aim to conclude by 30 June 2032 an arrangement on carbon dioxide</span>”'
        in shown
    )
    assert "* Nothing in this statement alters the division of powers." in shown
    assert "under concertation</em>, energy conference of 9 December" in shown
    assert "by 30 June 2032" in shown


def test_history_is_told_in_sentences(cast: Cast, made: Agreed) -> None:
    """Who did what, and the reason that they gave; never by an identifier."""
    changed = Commitment.objects.get(pk=made.pk("gas"))
    changed.section = "Storage"
    with act(cast.reader(cast.ana).actor, "edit_commitments", reason="The chapter was renamed.") as deed:
        deed.change(changed)

    shown = page(cast.ana, reverse("commitment", args=[made.pk("gas")]))

    assert "Ana changed the section" in shown
    assert "“The chapter was renamed.”" in shown


def test_a_page_of_the_past_shows_what_stood_and_offers_nothing(cast: Cast, made: Agreed) -> None:
    """Section, history and search are those of then; no button, box or form to change anything."""
    then = timezone.now()
    changed = Commitment.objects.get(pk=made.pk("gas"))
    changed.section = "Storage"
    with act(node_reader().actor, "edit_commitments") as deed:
        deed.change(changed)
    when = {"as_of": then.isoformat()}
    client = signed_in(cast.ana)

    past = client.get(reverse("commitment", args=[made.pk("gas")]), when).content.decode()
    table = client.get(register_of(cast), when).content.decode()

    assert "Storage" not in past
    assert "Write a note" not in past
    assert "Storage" not in table
    assert 'type="checkbox" name="commitment"' not in table
    assert "Change the chosen ones" not in table


@pytest.mark.parametrize(
    ("address", "most"), [("?form=dialogue&section=Energy&force=committed", 60), ("", 55)]
)
def test_the_register_asks_the_database_so_often(
    cast: Cast, made: Agreed, address: str, most: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    """The number of queries does not depend on how many commitments there are."""
    client = signed_in(cast.ana)
    client.get(register_of(cast))

    with django_assert_max_num_queries(most):
        assert client.get(register_of(cast, address)).status_code == 200
