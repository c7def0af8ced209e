"""What the law wants erased is erased everywhere, and the chain still verifies."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import connection

from entente.journal.erasing import erase, scour
from entente.journal.queries import history_of_objects
from entente.journal.replaying import replay
from entente.journal.services import Actor, act, record_access
from entente.parties.models import Cooperation, Government, Party, Person, User
from entente.register.models import Commitment, Note, Statement
from tests.desks import FreshDesk
from tests.journal.test_verify import broken

NODE = Actor("node", uuid4())
NAME = "Zéphyrine Quillfeather"


def _bytes(folder: Path) -> bytes:
    """Every byte of database and files that a name could stand in."""
    if connection.vendor == "sqlite":
        return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    held = b""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            with cursor.copy(f'COPY "{table}" TO STDOUT') as rows:
                held += b"".join(rows)
    return held


@pytest.fixture
def commitment(fresh_desk: FreshDesk) -> Commitment:
    """One about which much was said with a person's name in it."""
    person = Person(name=NAME)
    party = Party(name="Aldmark", short_name="Aldmark", letters="AL")
    government = Government(
        party=party, name="Crown of Aldmark", short_name="Crown", source=f"told by {NAME}"
    )
    cooperation = Cooperation(name="Aldmark and Veria")
    statement = Statement(cooperation=cooperation, title="Joint statement")
    made = Commitment(
        cooperation=cooperation, statement=statement, order=1, force="intended", form="dialogue",
        summary=f"{NAME.upper()} leads.", facts={"who": [NAME]},
    )  # fmt: skip
    at = dt.datetime(2031, 3, 12, tzinfo=dt.UTC)
    note = Note(commitment=made, government=government, written_at=at, body=f"Ask {NAME} first.")
    with act(NODE, "begin", reason=f"as {NAME} asked") as deed:
        deed.add(person, party, government, cooperation, statement, made, note)
    with act(NODE, "reword") as deed:
        made.summary = "The ministry leads."
        deed.change(made)
    User.objects.create(username=NAME, email="z@aldmark.example", person=person)
    record_access(NODE, "export", "register.commitment", made.pk, facts={"title": f"for {NAME}"})
    return Commitment.objects.get(pk=made.pk)


def test_a_person_who_was_erased_stands_in_no_byte(fresh_desk: FreshDesk, commitment: Commitment) -> None:
    """Not in tables, history, payloads, search, accounts, nor in what the database file no longer uses."""
    assert NAME.encode() in _bytes(fresh_desk.data)

    reached = erase(
        NODE, "erase_person", (NAME,), ground="request of 3 March 2031, Regulation 2016/679 art. 17"
    )
    scour()

    held = _bytes(fresh_desk.data).lower()
    assert b"quillfeather" not in held
    assert reached.objects == 4
    assert b"joint statement" in held


def test_the_chain_still_verifies_and_rebuilds_the_register(commitment: Commitment) -> None:
    """Payloads that are gone are those that an entry names; what stands was stated anew."""
    erase(NODE, "erase_person", (NAME,), ground="request of 3 March 2031")

    assert broken() is None
    found = replay()
    assert found.difference == ""
    assert found.unknown == []


def test_what_was_erased_is_seen_to_be_erased(commitment: Commitment) -> None:
    """Its history says so; what was said of it since then stays."""
    erase(NODE, "erase_person", (NAME,), ground="request of 3 March 2031")

    newest, *_, first = history_of_objects([commitment.pk])
    assert first.erased
    assert not newest.erased
    assert newest.reason == "request of 3 March 2031"
    assert newest.before == {}


@pytest.mark.parametrize(
    ("words", "ground"), [((), "asked"), ((" ",), "asked"), ((NAME,), f"asked by {NAME}")]
)
def test_an_erasure_that_would_erase_all_or_repeat_is_refused(
    fresh_desk: FreshDesk, words: tuple[str, ...], ground: str
) -> None:
    """It needs words, and a ground that does not say them again."""
    with pytest.raises(ValueError, match="needs words"):
        erase(NODE, "erase_person", words, ground=ground)
