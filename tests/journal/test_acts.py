"""Acts: one transaction, an entry for each object changed, and the register as it was known then."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from entente.journal.models import JournalEntry, JournalPayload, WriteOutsideActError
from entente.journal.queries import as_of, history_of_objects
from entente.journal.services import Actor, ConflictError, act
from entente.parties.models import Party

pytestmark = pytest.mark.django_db

NODE = Actor("node", uuid4())


def _aldmark() -> Party:
    party = Party(name="Aldmark", short_name="Aldmark", letters="AL")
    with act(NODE, "add_party", reason="for a test") as deed:
        deed.add(party)
    return party


def test_an_act_leaves_one_entry_for_each_object() -> None:
    """Two parties added in one act leave two entries with the same act, chained."""
    with act(NODE, "add_party") as deed:
        deed.add(
            Party(name="Aldmark", short_name="Aldmark", letters="AL"),
            Party(name="Veria", short_name="Veria", letters="VE"),
        )

    first, second = JournalEntry.objects.all()
    assert first.act == second.act == deed.id
    assert (first.sequence, second.sequence) == (1, 2)
    assert bytes(first.signature) == b""
    assert len(second.signature) == 64


def test_a_change_records_only_what_was_before() -> None:
    """The payload holds the fields that changed as they were, and the whole row as it is."""
    party = Party.objects.get(pk=_aldmark().pk)
    party.name = "Kingdom of Aldmark"

    with act(NODE, "rename") as deed:
        changed = deed.change(party)

    newest = history_of_objects([party.pk])[0]
    assert changed
    assert newest.before == {"name": "Aldmark", "version": 1}
    assert newest.after is not None
    assert newest.after["name"] == "Kingdom of Aldmark"


def test_the_second_writer_learns_of_the_first() -> None:
    """Two who saw version 1 cannot both write version 2."""
    mine, theirs = (Party.objects.get(pk=pk) for pk in [_aldmark().pk] * 2)
    mine.name, theirs.name = "North Aldmark", "South Aldmark"
    with act(NODE, "rename") as deed:
        deed.change(mine)

    with pytest.raises(ConflictError), act(NODE, "rename") as deed:
        deed.change(theirs)

    assert Party.objects.get(pk=mine.pk).name == "North Aldmark"


def test_an_act_that_fails_leaves_nothing() -> None:
    """What is raised inside undoes rows and entries."""
    party = Party(name="Aldmark", short_name="Aldmark", letters="AL")

    with pytest.raises(DatabaseError), act(NODE, "add_party") as deed:
        deed.add(party, party)

    assert not Party.objects.exists()
    assert not JournalEntry.objects.exists()


def test_a_row_cannot_be_written_outside_an_act() -> None:
    """Neither save, delete, update nor create works on a recorded table."""
    party = Party.objects.get(pk=_aldmark().pk)

    for write in (party.save, party.delete, Party.objects.all().delete, Party.objects.create):
        with pytest.raises(WriteOutsideActError):
            write()
    with pytest.raises(WriteOutsideActError):
        Party.objects.update(name="X")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_entry SET verb = 'other'",
        "DELETE FROM journal_entry",
        "UPDATE journal_payload SET body = ''",
        "DELETE FROM journal_payload",
    ],
)
def test_the_database_itself_refuses_to_alter_the_journal(statement: str) -> None:
    """Triggers hold even where the code does not."""
    _aldmark()

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)

    assert JournalPayload.objects.count() == 1


def test_the_register_is_seen_as_it_was_known_then() -> None:
    """As of an instant the same query sees the old name; after it, today's."""
    party = Party.objects.get(pk=_aldmark().pk)
    then = timezone.now()
    party.name = "Kingdom of Aldmark"
    with act(NODE, "rename") as deed:
        deed.change(party)

    with as_of(then):
        seen = Party.objects.get(pk=party.pk).name

    assert seen == "Aldmark"
    assert Party.objects.get(pk=party.pk).name == "Kingdom of Aldmark"
