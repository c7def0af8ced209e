"""The page of people: posts and holders for all who work here, accounts and roles for administrators alone."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from entente.parties.models import Holding, Person, Post, Role, User
from entente.parties.services.posts import PostError, hold_post, take_role
from tests.fictional import fiction

pytestmark = pytest.mark.django_db


def _signed_in(name: str) -> Client:
    user = User(username=name.lower(), person=Person.objects.get(name=name))
    user.set_unusable_password()
    user.save()
    client = Client()
    client.force_login(user)
    return client


def test_an_editor_sees_posts_and_no_roles() -> None:
    """Ana may add a post; accounts are not hers to run."""
    world = fiction()

    page = _signed_in("Ana").get(reverse("people")).content.decode()

    assert world.desk_post.title in page
    assert reverse("post-add") in page
    assert reverse("person-add") not in page


def test_an_administrator_runs_accounts() -> None:
    """Greta sees every role and is offered the form of a new person."""
    fiction()

    page = _signed_in("Greta").get(reverse("people")).content.decode()

    assert "Émile" in page
    assert reverse("person-add") in page


def test_a_new_person_signs_in_with_a_password_shown_once() -> None:
    """The page after tells it; the database holds only its hash."""
    world = fiction()
    said = {"name": "Dora", "username": "dora", "kind": "reader", "authority": str(world.energy.pk)}

    page = _signed_in("Greta").post(reverse("person-add"), said, follow=True).content.decode()

    dora = User.objects.get(username="dora")
    (shown,) = [
        word.rstrip(".") for word in page.split() if word.count("-") == 3 and len(word.rstrip(".")) == 19
    ]
    assert dora.check_password(shown)
    assert dora.must_change_password
    assert shown not in dora.password


def test_an_editor_is_refused_what_an_administrator_does() -> None:
    """The person is not there."""
    world = fiction()
    said = {"name": "Dora", "username": "dora", "kind": "administrator", "authority": str(world.energy.pk)}

    answer = _signed_in("Ana").post(reverse("person-add"), said)

    assert answer.status_code == 403
    assert not User.objects.filter(username="dora").exists()


def test_a_post_is_held_by_one_person_at_a_time() -> None:
    """The first holder's time ends the day before the second's begins."""
    world = fiction()
    ana, boris = (Person.objects.get(name=name) for name in ("Ana", "Boris"))
    hold_post(world.people["Ana"], post=world.desk_post.pk, person=ana.pk, from_day=date(2026, 1, 1))

    hold_post(world.people["Ana"], post=world.desk_post.pk, person=boris.pk, from_day=date(2026, 3, 1))

    held = {row.person_id: row.until for row in Holding.objects.filter(post=world.desk_post)}
    assert held == {ana.pk: date(2026, 2, 28), boris.pk: None}
    with pytest.raises(PostError, match="later day"):
        hold_post(world.people["Ana"], post=world.desk_post.pk, person=ana.pk, from_day=date(2026, 2, 1))


def test_the_last_administrator_stays() -> None:
    """A desk is never without one."""
    world = fiction()

    with pytest.raises(PostError, match="last administrator"):
        take_role(world.people["Greta"], role=Role.objects.get(kind="administrator").pk)


def test_everything_of_a_post_is_handed_over_from_a_page() -> None:
    """From the form to the coordinators, in one press."""
    world = fiction()
    ana = _signed_in("Ana")
    ana.post(
        reverse("name-coordinator", args=[world.commitment, world.veria.pk]),
        {"c-VE-post": str(world.desk_post.pk)},
    )

    page = ana.post(
        reverse("handover"),
        {"leaving": str(world.desk_post.pk), "successor": str(world.other_post.pk)},
        follow=True,
    ).content.decode()

    assert "1 commitment was handed over." in page
    assert Post.objects.get(title="Desk North").pk == world.other_post.pk
