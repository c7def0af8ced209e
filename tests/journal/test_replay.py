"""The register can be made again from the journal alone."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest
from django.db import connection

from entente.journal import replaying
from entente.journal.services import Actor, act
from entente.parties.models import Cooperation, Government, Party
from entente.register.models import Commitment, Note, Statement
from entente.wire.chain import FORMAT
from tests.desks import FreshDesk

NODE = Actor("node", uuid4())
NOON = dt.datetime(2031, 3, 12, 12, tzinfo=dt.UTC)


@pytest.fixture
def worked(fresh_desk: FreshDesk) -> Note:
    """A desk on which objects were added, changed, removed, and a note written."""
    party = Party(name="Aldmark", short_name="Aldmark", letters="AL")
    government = Government(party=party, name="Crown of Aldmark", short_name="Crown")
    cooperation = Cooperation(name="Aldmark and Veria")
    statement = Statement(cooperation=cooperation, title="Joint statement", dated=dt.date(2031, 1, 2))
    commitment = Commitment(
        cooperation=cooperation,
        statement=statement,
        order=1,
        force="intended",
        form="dialogue",
        facts={"n": ["1"]},
    )
    gone = Party(name="Veria", short_name="Veria", letters="VE")
    note = Note(commitment=commitment, government=government, written_at=NOON, body="They may wait.")
    with act(NODE, "begin") as deed:
        deed.add(party, government, cooperation, statement, commitment, gone, note)
    with act(NODE, "go_on") as deed:
        party.name, note.body = "Kingdom of Aldmark", "They will wait."
        deed.change(party)
        deed.change(note)
        deed.remove(gone)
    return note


def test_what_the_journal_rebuilds_equals_the_desk(worked: Note) -> None:
    """Every register table and its history."""
    found = replaying.replay()

    assert found.difference == ""
    assert found.entries == 10
    assert found.unknown == []


@pytest.mark.parametrize(
    ("statement", "difference"),
    [
        (
            "UPDATE parties_party SET letters = 'XX'",
            "parties.Party {party}: letters is not what the journal says",
        ),
        ("UPDATE parties_government_history SET name = 'X'", "parties.GovernmentHistory"),
        ("DELETE FROM parties_party_history WHERE name = 'Veria'", "parties.PartyHistory"),
        ("UPDATE register_note SET body = 'They refuse.'", "body is not what the chain has the hash of"),
        (
            "UPDATE register_note_history SET body = 'They refuse.'",
            "body is not what the chain has the hash of",
        ),
    ],
)
def test_a_row_altered_behind_the_journal_is_named(worked: Note, statement: str, difference: str) -> None:
    """With its table, its identifier and the field; candid content by its hash in the chain."""
    with connection.cursor() as cursor:
        cursor.execute(statement)

    found = replaying.replay()

    assert difference.format(party=Party.objects.get().pk) in found.difference


def test_an_older_format_is_read_through_its_upcasters(monkeypatch: pytest.MonkeyPatch) -> None:
    """One step a format, in order, each a pure function of the image."""
    monkeypatch.setattr(replaying, "FORMAT", 3)
    steps = {
        1: lambda kind, image: {**image, "b": image["a"] + 1},
        2: lambda kind, image: {**image, "c": kind},
    }
    monkeypatch.setattr(replaying, "UPCASTERS", steps)

    assert replaying.upcast("x", {"a": 1}, 1) == {"a": 1, "b": 2, "c": "x"}
    assert replaying.upcast("x", {"a": 1}, 2) == {"a": 1, "c": "x"}
    assert set(replaying.UPCASTERS) == set(range(1, 3))


def test_every_format_before_todays_has_an_upcaster() -> None:
    """A step is missing where a format is raised without one."""
    assert set(replaying.UPCASTERS) == set(range(1, FORMAT))
