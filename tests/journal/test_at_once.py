"""Many who act at once: no entry is lost, none doubled, and the chain has no gap."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

from django.db import connection

from entente.journal.models import ChainHead, JournalEntry
from entente.journal.services import Actor, ConflictError, act
from entente.parties.models import Party
from tests.desks import FreshDesk

NODE = Actor("node", uuid4())


def _party(name: str) -> Party:
    return Party(name=name, short_name=name, letters="AL")


def _add(name: str) -> None:
    try:
        with act(NODE, "add_party") as deed:
            deed.add(_party(name), _party(f"{name} again"))
    finally:
        connection.close()


def _rename(name: str) -> bool:
    try:
        party = Party.objects.get()
        party.name = name
        with act(NODE, "rename") as deed:
            deed.change(party, seen=1)
    except ConflictError:
        return False
    finally:
        connection.close()
    return True


def test_forty_acts_of_four_threads_are_eighty_entries_in_one_chain(fresh_desk: FreshDesk) -> None:
    """Each entry names the hash of the one before it; the head stands at the last."""
    with ThreadPoolExecutor(4) as crew:
        list(crew.map(_add, [f"Party {n}" for n in range(40)]))

    entries = list(JournalEntry.objects.all())
    assert [entry.sequence for entry in entries] == list(range(1, 81))
    assert len({bytes(entry.previous) for entry in entries}) == 80
    assert len({entry.act for entry in entries}) == 40
    assert ChainHead.objects.get(chain="journal").sequence == 80


def test_of_those_who_saw_the_same_version_one_writes(fresh_desk: FreshDesk) -> None:
    """The others learn that the object changed."""
    with act(NODE, "add_party") as deed:
        deed.add(_party("Aldmark"))

    with ThreadPoolExecutor(4) as crew:
        done = list(crew.map(_rename, [f"Aldmark {n}" for n in range(8)]))

    assert done.count(True) == 1
    assert Party.objects.get().version == 2
    assert JournalEntry.objects.count() == 2
