"""The page of who holds a commitment: who may name, what is proposed and why, and that nothing is decided by it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from entente.journal.services import act
from entente.parties.models import Competence, CompetenceConcept, Concept, Person, User
from entente.register.models import CommitmentConcept, Competent, Coordinator
from tests.fictional import NODE, Fiction, fiction

pytestmark = pytest.mark.django_db


def _signed_in(name: str) -> Client:
    user = User(username=name.lower(), person=Person.objects.get(name=name))
    user.set_unusable_password()
    user.save()
    client = Client()
    client.force_login(user)
    return client


def _point_to_the_coast(world: Fiction) -> None:
    concept = Concept(code="5158", label="carbon capture and storage")
    competence = Competence(
        order="ve",
        kind="exclusive",
        government=world.coast,
        matter="ports",
        article="Basic Law, art. 7",
        source="Basic Law",
    )
    with act(NODE.actor, "load") as deed:
        deed.add(
            concept,
            competence,
            CompetenceConcept(competence=competence, concept=concept),
            CommitmentConcept(commitment=world.commitments[0], concept=concept),
        )


def test_a_proposal_says_why_and_who_checked_it() -> None:
    """The line, the concept that found it, its source, and that no lawyer has checked it."""
    world = fiction()
    _point_to_the_coast(world)

    page = _signed_in("Boris").get(reverse("who", args=[world.commitment])).content.decode()

    assert "Coast Region" in page
    assert "exclusive: ports" in page
    assert "found by “carbon capture and storage”" in page
    assert "not yet checked by a lawyer" in page


def test_a_reader_is_offered_no_form() -> None:
    """Boris sees who holds it and cannot press anything."""
    world = fiction()
    _point_to_the_coast(world)

    page = _signed_in("Boris").get(reverse("who", args=[world.commitment])).content.decode()

    assert reverse("involve", args=[world.commitment]) not in page
    assert reverse("name-competent", args=[world.commitment, world.coast.pk]) not in page


def test_an_editor_names_for_the_own_government_alone() -> None:
    """Émile is offered the form of the Coast Region, Ana that of the centre; each other's is refused."""
    world = fiction()
    _point_to_the_coast(world)
    coast = reverse("name-competent", args=[world.commitment, world.coast.pk])
    prefix = f"g-{world.coast.pk.hex[:12]}"

    refused = _signed_in("Ana").post(coast, {f"{prefix}-authority": str(world.ports.pk)})
    done = _signed_in("Émile").post(coast, {f"{prefix}-authority": str(world.ports.pk)})

    assert refused.status_code == 403
    assert done.status_code == 302
    assert Competent.objects.get().competent == world.ports


def test_naming_nobody_and_no_place_is_told() -> None:
    """The page comes back with what to do, and nothing is written."""
    world = fiction()

    answer = _signed_in("Émile").post(reverse("name-competent", args=[world.commitment, world.coast.pk]), {})

    assert answer.status_code == 422
    assert "where the question lies" in answer.content.decode()
    assert not Competent.objects.exists()


def test_the_second_writer_sees_what_changed() -> None:
    """A form of version 1 is answered with 409 once version 2 stands."""
    world = fiction()
    ana = _signed_in("Ana")
    address = reverse("name-coordinator", args=[world.commitment, world.veria.pk])
    ana.post(address, {"c-VE-post": str(world.desk_post.pk)})
    ana.post(address, {"c-VE-post": str(world.other_post.pk), "c-VE-seen": "1"})

    late = ana.post(address, {"c-VE-post": str(world.desk_post.pk), "c-VE-seen": "1"})

    assert late.status_code == 409
    assert Coordinator.objects.get().post == world.other_post
