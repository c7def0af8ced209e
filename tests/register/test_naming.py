"""Who holds what: coordinators, competent authorities, bodies that are involved, handover."""

from __future__ import annotations

import pytest

from entente.journal.queries import history_of_objects
from entente.journal.services import ConflictError
from entente.parties.rights import RefusedError
from entente.register.models import Competent, Coordinator, Involved
from entente.register.services.naming import (
    NamingError,
    hand_over,
    involve,
    name_competent,
    name_coordinator,
)
from tests.fictional import fiction

pytestmark = pytest.mark.django_db


def test_each_party_has_one_coordinator() -> None:
    """A second post of the same party takes the place of the first; the other party's stands beside."""
    world = fiction()
    ana = world.people["Ana"]

    name_coordinator(ana, commitment=world.commitment, post=world.desk_post.pk)
    name_coordinator(ana, commitment=world.commitment, post=world.sea_post.pk)
    name_coordinator(ana, commitment=world.commitment, post=world.other_post.pk)

    held = {
        row.holder.letters: row.post.title for row in Coordinator.objects.select_related("holder", "post")
    }
    assert held == {"VE": "Desk North", "AL": "Desk Veria"}


@pytest.mark.parametrize("name", ["Boris", "Farid", "Greta", "Hugo", "Ines", "Dara"])
def test_only_an_editor_names(name: str) -> None:
    """Readers, leads, assessors, administrators and strangers are refused, and nothing is written."""
    world = fiction()

    with pytest.raises(RefusedError):
        name_coordinator(world.people[name], commitment=world.commitment, post=world.desk_post.pk)

    assert not Coordinator.objects.exists()


def test_a_government_names_its_own_authority() -> None:
    """Émile names for the Coast Region; Ana, of the central government, does not."""
    world = fiction()

    named = name_competent(
        world.people["Émile"],
        commitment=world.commitment,
        government=world.coast.pk,
        authority=world.ports.pk,
    )

    assert named.state == Competent.State.NAMED
    with pytest.raises(RefusedError):
        name_competent(
            world.people["Ana"],
            commitment=world.commitment,
            government=world.coast.pk,
            authority=world.ports.pk,
        )


def test_an_unclear_question_lies_where_it_is_said_to_lie() -> None:
    """Without an authority the place of concertation is asked; with it, a contact may be named without prejudice."""
    world = fiction()
    emile = world.people["Émile"]

    with pytest.raises(NamingError, match="where the question lies"):
        name_competent(emile, commitment=world.commitment, government=world.coast.pk, authority=None)
    held = name_competent(
        emile,
        commitment=world.commitment,
        government=world.coast.pk,
        authority=world.ports.pk,
        lies_with="energy conference of 9 December",
        without_prejudice=True,
    )

    assert (held.state, held.without_prejudice) == (Competent.State.CONCERTATION, True)


def test_an_independent_body_is_involved_and_never_in_the_lead() -> None:
    """The court can be involved; it is refused as competent authority."""
    world = fiction()
    ana = world.people["Ana"]

    involve(ana, commitment=world.commitment, body=world.court.pk)
    involve(ana, commitment=world.commitment, body=world.court.pk)

    assert Involved.objects.count() == 1
    with pytest.raises(NamingError, match="independent"):
        name_competent(ana, commitment=world.commitment, government=world.centre.pk, authority=world.court.pk)


def test_an_authority_of_another_government_is_refused() -> None:
    """The centre cannot name the region's department as its own."""
    world = fiction()

    with pytest.raises(NamingError, match="another government"):
        name_competent(
            world.people["Ana"],
            commitment=world.commitment,
            government=world.centre.pk,
            authority=world.ports.pk,
        )


def test_a_handover_gives_the_successor_everything_at_once() -> None:
    """Both commitments change hands in one act."""
    world = fiction()
    ana = world.people["Ana"]
    for commitment in world.commitments:
        name_coordinator(ana, commitment=commitment.pk, post=world.desk_post.pk)

    moved = hand_over(
        ana, leaving=world.desk_post.pk, successor=world.other_post.pk, reason="Ana leaves for Aldmark"
    )

    rows = list(Coordinator.objects.all())
    acts = {history_of_objects([row.pk])[0].entry.act for row in rows}
    assert moved == 2
    assert {row.post_id for row in rows} == {world.other_post.pk}
    assert len(acts) == 1


def test_the_second_of_two_who_saw_the_same_is_told() -> None:
    """A change that names a version already passed is a conflict."""
    world = fiction()
    ana = world.people["Ana"]
    first = name_coordinator(ana, commitment=world.commitment, post=world.desk_post.pk)
    name_coordinator(ana, commitment=world.commitment, post=world.other_post.pk, seen=first.version)

    with pytest.raises(ConflictError):
        name_coordinator(ana, commitment=world.commitment, post=world.desk_post.pk, seen=1)
