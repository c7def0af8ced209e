"""One entry for each object, however an act touched it; and what a change knows of the row before it."""

from __future__ import annotations

from uuid import uuid4

import pytest

from entente.journal.models import OPEN_ENDED, History, JournalEntry, WriteOutsideActError
from entente.journal.queries import history_of_objects
from entente.journal.services import Actor, ConflictError, act
from entente.parties.models import Cooperation, Party, PartyHistory
from entente.register.models import Commitment, Statement

pytestmark = pytest.mark.django_db

NODE = Actor("node", uuid4())


def _party(name: str = "Aldmark") -> Party:
    return Party(name=name, short_name=name, letters="AL")


def _kept(party: Party) -> Party:
    with act(NODE, "add_party") as deed:
        deed.add(party)
    return Party.objects.get(pk=party.pk)


def _history(party: Party) -> list[History]:
    about = {"id": party.pk}
    return list(PartyHistory._default_manager.filter(**about))


def _commitment() -> Commitment:
    cooperation = Cooperation(name="Aldmark and Veria")
    statement = Statement(cooperation=cooperation, title="Joint statement")
    made = Commitment(
        cooperation=cooperation,
        statement=statement,
        order=1,
        force="intended",
        form="dialogue",
        facts={"n": "1"},
    )
    with act(NODE, "add_statement") as deed:
        deed.add(cooperation, statement, made)
    return Commitment.objects.get(pk=made.pk)


def test_two_changes_of_one_object_are_one_entry() -> None:
    """Its before is what stood before the act, its after what stands behind it."""
    party = _kept(_party())

    with act(NODE, "rename") as deed:
        party.name = "North Aldmark"
        deed.change(party)
        party.name, party.letters = "Aldmark", "NA"
        deed.change(party)

    newest, _ = history_of_objects([party.pk])
    assert newest.before == {"letters": "AL", "version": 1}
    assert newest.after is not None
    assert (newest.after["name"], newest.after["letters"]) == ("Aldmark", "NA")
    assert len(_history(party)) == 2


def test_what_is_added_and_changed_in_one_act_was_added() -> None:
    """One entry without a before, which holds the last values."""
    party = _party()

    with act(NODE, "add_party") as deed:
        deed.add(party)
        party.name = "Veria"
        deed.change(party)

    (only,) = history_of_objects([party.pk])
    assert only.before is None
    assert only.after is not None
    assert only.after["name"] == "Veria"


def test_what_comes_and_goes_in_one_act_leaves_nothing() -> None:
    """Neither entry nor history."""
    party = _party()

    with act(NODE, "think_again") as deed:
        deed.add(party)
        deed.remove(party)

    assert not JournalEntry.objects.exists()
    assert not PartyHistory._default_manager.exists()


def test_a_removed_object_leaves_what_it_held_in_the_table() -> None:
    """The entry's before is the row, not what the caller had typed over it; its history row ends."""
    party = _kept(_party())
    party.name = "typed over, never saved"

    with act(NODE, "remove_party") as deed:
        deed.remove(party)

    newest, first = history_of_objects([party.pk])
    assert newest.before is not None
    assert newest.before["name"] == "Aldmark"
    assert newest.after is None
    (row,) = _history(party)
    assert (row.from_entry, row.to_entry) == (first.entry.sequence, newest.entry.sequence)


def test_a_stale_object_cannot_be_removed() -> None:
    """Who removes must have seen the last change."""
    party = _kept(_party())
    stale = Party.objects.get(pk=party.pk)
    party.name = "North Aldmark"
    with act(NODE, "rename") as deed:
        deed.change(party)

    with pytest.raises(ConflictError), act(NODE, "remove_party") as deed:
        deed.remove(stale)

    assert Party.objects.filter(pk=party.pk).exists()
    assert PartyHistory._default_manager.get(to_entry=OPEN_ENDED).name == "North Aldmark"  # type: ignore[attr-defined]


def test_a_change_inside_a_value_is_seen() -> None:
    """Facts altered in place are a change like any other."""
    commitment = _commitment()
    commitment.facts["n"] = "2"

    with act(NODE, "correct") as deed:
        changed = deed.change(commitment)

    assert changed
    assert history_of_objects([commitment.pk])[0].before == {"facts": {"n": "1"}, "version": 1}


def test_a_row_read_again_knows_what_was_before() -> None:
    """After refresh_from_db a change records what the table held then."""
    mine = _kept(_party())
    theirs = Party.objects.get(pk=mine.pk)
    theirs.name = "North Aldmark"
    with act(NODE, "rename") as deed:
        deed.change(theirs)

    mine.refresh_from_db()
    mine.name = "South Aldmark"
    with act(NODE, "rename") as deed:
        deed.change(mine)

    assert history_of_objects([mine.pk])[0].before == {"name": "North Aldmark", "version": 2}


def test_a_row_read_in_part_changes_only_what_was_changed() -> None:
    """Columns left out when it was read are read before the change is recorded."""
    party = Party.objects.only("name").get(pk=_kept(_party()).pk)
    party.name = "North Aldmark"

    with act(NODE, "rename") as deed:
        deed.change(party)

    newest = history_of_objects([party.pk])[0]
    assert newest.before == {"name": "Aldmark", "version": 1}
    assert newest.after is not None
    assert newest.after["letters"] == "AL"


def test_an_object_made_by_hand_cannot_be_changed() -> None:
    """Nobody knows what was before."""
    known = _kept(_party())
    by_hand = Party(pk=known.pk, name="Veria", version=1)

    with pytest.raises(WriteOutsideActError), act(NODE, "rename") as deed:
        deed.change(by_hand)


@pytest.mark.parametrize("verb", ["", "Add party", "add party to the register for Ana", "x" * 61])
def test_a_verb_is_a_name(verb: str) -> None:
    """A header holds no free text."""
    with pytest.raises(ValueError, match="no verb"), act(NODE, verb):
        pass


def test_an_act_changes_many_rows_with_few_queries(django_assert_max_num_queries: object) -> None:
    """A thousand objects are added with some queries a table, not some a row."""
    parties = [_party(f"Party {n}") for n in range(1_000)]

    with django_assert_max_num_queries(60), act(NODE, "add_parties") as deed:  # type: ignore[operator]
        deed.add(*parties)

    assert JournalEntry.objects.count() == 1_000
