"""The fictional pack goes with the full-length specimen, whose states, regions and bodies it uses."""

from __future__ import annotations

import hashlib
from typing import Any

from entente.packs.finding import load_packs
from tests.packs.texts import SPECIMENS, gold_of, text_of, without_competence

(_, PACK) = load_packs("demo")
NAME = "aldmark-veria-2031"


def named(field: str) -> set[str]:
    """What the hand-made gold of the specimen names in a field."""
    values: list[dict[str, Any]] = [value for one in gold_of(NAME) for value in one[field]]
    return {value["text"].removeprefix("the ").removeprefix("our ") for value in values}


def test_its_statement_is_the_specimen() -> None:
    """The same bytes, length and day."""
    (statement,) = PACK.statements

    assert statement.sha256 == hashlib.sha256((SPECIMENS / f"{NAME}.txt").read_bytes()).hexdigest()
    assert statement.length == len(text_of(NAME))
    assert statement.dated.isoformat() == "2031-06-04"


def test_it_is_marked_as_fictional() -> None:
    """So that a desk says so on every page; mailboxes reach nobody."""
    mailboxes = [one.mailbox for one in PACK.posts] + [one.mailbox for one in PACK.authorities if one.mailbox]

    assert PACK.is_fictional
    assert mailboxes
    assert all(mailbox.endswith(".example") for mailbox in mailboxes)


def test_its_governments_are_those_of_the_footnote() -> None:
    """The federal government, Upper Veria, the Lakelands and Costmark, as siblings; Aldmark has one."""
    assert [one.key for one in PACK.governments if one.party == "ve"] == [
        "ve-federal",
        "ve-upper-veria",
        "ve-lakelands",
        "ve-costmark",
    ]
    assert [one.key for one in PACK.governments if one.party == "al"] == ["al-crown"]
    assert all(region in text_of(NAME) for region in ("Upper Veria", "Lakelands", "Costmark"))


def test_it_knows_the_forums_and_frameworks_of_the_specimen() -> None:
    """Each that a person coded in the text is one of the pack's."""
    forums = {form for one in PACK.forums for form in (one.name, one.short, *one.forms)}
    frameworks = {form for one in PACK.frameworks for form in (one.name, one.short, *one.forms)}

    assert named("forum") - forums == set()
    assert named("framework") - frameworks == set()


def test_every_post_of_a_leading_authority_has_a_mailbox() -> None:
    """Reminders have somewhere to go; independent bodies have no post here."""
    independent = {one.key for one in PACK.authorities if one.independent}

    assert [one.key for one in PACK.posts if not one.mailbox] == []
    assert [one.key for one in PACK.posts if one.authority in independent] == []


def test_what_the_reader_finds_has_a_competence_on_both_sides() -> None:
    """Each commitment of the specimen that has a subject leads to a line in Aldmark and one in Veria."""
    assert without_competence(text_of(NAME), [PACK], "al") == []
    assert without_competence(text_of(NAME), [PACK], "ve") == []
