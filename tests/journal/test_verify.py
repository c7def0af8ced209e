"""A chain that was tampered with behind the desk's back is found, at the first entry that is not as it was written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import uuid4

import pytest
from django.db import connection

from entente.journal import verifying
from entente.journal.heads import head_now, own_head, start_from, unlike
from entente.journal.services import Actor, act, record_access
from entente.journal.verifying import Broken, Start
from entente.parties.models import Party
from entente.wire.canonical import canonical
from entente.wire.head import HeadError
from tests.desks import FreshDesk

NODE = Actor("node", uuid4())
Change = Callable[[str], None]


@pytest.fixture
def ten(fresh_desk: FreshDesk) -> FreshDesk:
    """A desk with five acts of two entries each."""
    for number in range(5):
        with act(NODE, "add_parties") as deed:
            deed.add(
                *(
                    Party(name=f"{side} {number}", short_name=side, letters="AL")
                    for side in ("Aldmark", "Veria")
                )
            )
    return fresh_desk


@contextmanager
def unguarded() -> Iterator[Change]:
    """What somebody can do who holds the database file: no trigger stands in the way."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            triggers = cursor.fetchall()
            for name, _ in triggers:
                cursor.execute(f"DROP TRIGGER {name}")
            yield cursor.execute
            for _, sql in triggers:
                cursor.execute(sql)
        else:
            cursor.execute("SET session_replication_role = replica")
            yield cursor.execute
            cursor.execute("SET session_replication_role = origin")


def broken(start: Start | None = None) -> Broken | None:
    """What verification finds in the journal."""
    start, end = start or Start(), verifying.extent("journal")
    done = [verifying.verify_piece(*one) for one in verifying.pieces("journal", start, end)]
    return verifying.joined("journal", start, end, done)


def test_a_chain_as_written_is_whole(ten: FreshDesk) -> None:
    """Nothing is found."""
    assert broken() is None


@pytest.mark.parametrize(
    ("statement", "sequence", "what"),
    [
        ("UPDATE journal_payload SET body = replace(body, 'Veria 2', 'Other 2')", 6, "altered payload"),
        ("UPDATE journal_entry SET verb = 'remove_parties' WHERE sequence = 4", 4, "signature does not fit"),
        ("UPDATE journal_entry SET verb = 'remove_parties' WHERE sequence = 3", 4, "does not follow"),
        ("DELETE FROM journal_entry WHERE sequence = 7", 7, "is missing"),
        ("DELETE FROM journal_payload WHERE sequence = 7", 7, "lost its payload"),
        ("DELETE FROM journal_entry WHERE sequence = 1", 1, "is missing"),
        ("DELETE FROM journal_entry WHERE sequence > 8", 9, "is missing"),
        ("UPDATE journal_entry SET key = '0123456789abcdef' WHERE sequence = 2", 2, "unknown key"),
        ("UPDATE journal_entry SET format = 99 WHERE sequence = 5", 5, "unknown format"),
        ("UPDATE journal_head SET sequence = 8 WHERE chain = 'journal'", 9, "beyond the chain's head"),
    ],
)
def test_what_was_altered_or_removed_is_found(
    ten: FreshDesk, statement: str, sequence: int, what: str
) -> None:
    """At the first entry that shows it."""
    with unguarded() as change:
        change(statement)

    found = broken()

    assert found is not None
    assert found.sequence == sequence
    assert what in found.what


def test_a_signature_taken_away_is_found(ten: FreshDesk) -> None:
    """Each act's last entry is signed."""
    empty = "X''" if connection.vendor == "sqlite" else "''::bytea"
    with unguarded() as change:
        change(f"UPDATE journal_entry SET signature = {empty} WHERE sequence = 6")

    assert broken() == Broken("journal", 6, "ends its act without a signature")


def test_two_entries_that_changed_places_are_found(ten: FreshDesk) -> None:
    """With their payloads, so that each payload still fits its header."""
    with unguarded() as change:
        for table in ("journal_entry", "journal_payload"):
            change(f"UPDATE {table} SET sequence = -3 WHERE sequence = 3")
            change(f"UPDATE {table} SET sequence = 3 WHERE sequence = 4")
            change(f"UPDATE {table} SET sequence = 4 WHERE sequence = -3")

    found = broken()

    assert found is not None
    assert found.sequence == 3


def test_a_tail_cut_off_with_care_is_found_by_a_head(ten: FreshDesk) -> None:
    """Who also sets the chain's head back leaves a whole chain; the signed head knows better."""
    kept = own_head(head_now())
    with connection.cursor() as cursor:
        cursor.execute("SELECT previous FROM journal_entry WHERE sequence = 9")
        (hashed,) = cursor.fetchone()
        with unguarded() as change:
            change("DELETE FROM journal_entry WHERE sequence > 8")
            change("DELETE FROM journal_payload WHERE sequence > 8")
        cursor.execute("UPDATE journal_head SET sequence = 8, hash = %s WHERE chain = 'journal'", [hashed])

    assert broken() is None
    assert unlike(kept) == Broken("journal", 10, "is missing, and stood at the head")


def test_verification_goes_on_from_a_head(ten: FreshDesk) -> None:
    """What stands before it is not looked at again; what stands after it is."""
    since = start_from(own_head(head_now()), "journal")
    with act(NODE, "add_party") as deed:
        deed.add(Party(name="Third", short_name="Third", letters="TH"))
    with unguarded() as change:
        change("UPDATE journal_payload SET body = '{}' WHERE sequence = 2")

    assert broken(since) is None
    assert broken() == Broken("journal", 2, "has an altered payload")


def test_pieces_are_linked_by_their_bounds(ten: FreshDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Verified three by three, in whatever order, acts across bounds are whole, and a cut between pieces is found."""
    monkeypatch.setattr(verifying, "PIECE", 3)
    assert broken() is None

    with unguarded() as change:
        change("UPDATE journal_entry SET verb = 'x' WHERE sequence = 3")

    assert broken() == Broken("journal", 4, "does not follow the entry before it")


def test_a_head_altered_or_foreign_is_refused(ten: FreshDesk) -> None:
    """Its signature covers all that it says."""
    facts = json.loads(head_now())
    facts["ends"]["journal"]["sequence"] = 8

    for file in (canonical(facts), b"", b"[]", b"{}", b'{"signature": "00"}'):
        with pytest.raises(HeadError):
            own_head(file)


def test_the_chain_of_accesses_is_verified_alike(ten: FreshDesk) -> None:
    """It is a chain of the same shape."""
    for verb in ("sign_in", "export"):
        record_access(NODE, verb, "parties.person", uuid4())
    assert verifying.verify_piece("access", 1, 2).broken is None

    with unguarded() as change:
        change("UPDATE access_entry SET verb = 'sign_in'")

    assert verifying.verify_piece("access", 1, 2).broken == Broken(
        "access", 2, "was altered: its signature does not fit"
    )
