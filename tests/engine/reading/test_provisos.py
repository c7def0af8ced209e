"""Provisos: what qualifies the whole text, a part of it or one place, and what it covers."""

from __future__ import annotations

import pytest

from entente.engine.reading.read import read
from entente.engine.reading.records import Provision, ProvisionKind, Reading


def provisos_of(reading: Reading) -> list[Provision]:
    """The provisos of a reading."""
    return [one for one in reading.provisions if one.kind is ProvisionKind.PROVISO]


def covered(text: str) -> list[list[str]]:
    """For each proviso the lead verbs of the commitments that it covers."""
    reading = read(text)
    return [[reading.commitments[index].lemma for index in one.covers] for one in provisos_of(reading)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Participants acknowledge that this Arrangement is not legally binding.",
        "This Treaty shall not affect rights arising from existing international agreements.",
        "All activities under this Plan shall be subject to the availability of funds and the laws of each Party.",
        "It is understood that the present declaration is not binding under international law.",
        "The above commitments are subject to parliamentary approval.",
        "The two sides understand that nothing in this text commits either of them to spend public money.",
        "This statement is made without prejudice to the competences of the European Union.",
        "Aldmark reserves its position on paragraph 7.",
    ],
)
def test_a_sentence_about_the_text_is_a_proviso(sentence: str) -> None:
    """Its subject is the text or what is done under it, or its words leave no other reading."""
    assert len(provisos_of(read(f"The two sides will open the tunnel.\n\n{sentence}\n"))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The two sides will, subject to the availability of funds, open a school.",
        "The Participants will implement this Programme subject to the availability of funds.",
        "The Parties shall settle disputes under this Treaty without prejudice to third States.",
        "This Agreement is subject to ratification.",
        "We welcome the legally binding instrument on plastics.",
        "We reaffirm that nothing can justify terrorism.",
        "They stressed that the sanctions do not affect the obligations of third states.",
        "Trade is subject to the laws of supply and demand.",
        "The Parties shall respect the division of competences in Veria.",
    ],
)
def test_a_bound_inside_a_commitment_or_on_something_else_is_none(sentence: str) -> None:
    """Inside a commitment it is a safeguard; on another subject it is a declaration."""
    assert provisos_of(read(f"The two sides will open the tunnel.\n\n{sentence}\n")) == []


def test_it_stands_for_the_text_after_a_sentence_about_the_text() -> None:
    """Else "it" may be anything."""
    about = "This Letter expresses a political will. It sets no dates. It is not legally binding."
    other = "The plan of the ministers was long. It is not legally binding."

    assert [one.span.of(about) for one in provisos_of(read(about))] == ["It is not legally binding."]
    assert provisos_of(read(other)) == []


def test_a_proviso_inside_a_paragraph_cuts_it() -> None:
    """The sentences before and after it are provisions of their own; provisos in a row are one."""
    text = (
        "The two sides will open the tunnel. This Plan is not legally binding. Nothing in this Plan creates rights. "
        "They will meet in May."
    )
    reading = read(text)

    assert [(one.kind.value, one.span.of(text)[:14]) for one in reading.provisions] == [
        ("operative", "The two sides "),
        ("proviso", "This Plan is n"),
        ("operative", "They will meet"),
    ]
    assert [one.provision for one in reading.commitments] == [0, 2]


def test_a_proviso_undertakes_nothing() -> None:
    """Though it has the shape of a commitment: "does not create rights"."""
    assert (
        read("This statement does not create rights or obligations under international law.").commitments
        == ()
    )


def test_a_proviso_on_the_text_covers_all() -> None:
    """Wherever it stands, with its footnote mark if it has one."""
    text = "We will trade.*\n\nWe will talk.\n\n* Nothing in this statement creates rights.\n"

    assert covered(text) == [["trade", "talk"]]
    assert [one.mark for one in provisos_of(read(text))] == ["*"]


def test_a_proviso_on_its_part_covers_that_part() -> None:
    """Up to the next part of the same kind."""
    text = (
        "Article 1\n\nThe Parties shall trade.\n\nThe obligations in this Article are subject to available funds.\n\n"
        "Article 2\n\nThe Parties shall talk.\n"
    )

    assert covered(text) == [["trade"]]


def test_a_footnote_on_its_place_covers_what_stands_there() -> None:
    """The commitments of the passage in which its mark stands."""
    note = "[2] For Veria, this is subject to the approval of its regions.\n"
    text = f"We will trade.\n\nWe will talk.[2]\n\nWe will meet.\n\n{note}"

    assert covered(text) == [["talk"]]


def test_a_footnote_marked_in_a_heading_covers_the_part_under_it() -> None:
    """A heading stands for all that follows it."""
    note = "† Veria applies this within the limits of its law.\n"
    text = f"# Trade\n\nWe will trade.\n\n# Energy†\n\nWe will talk. We will meet.\n\n{note}"

    assert covered(text) == [["talk", "meet"]]


def test_the_same_proviso_twice_parts_the_text() -> None:
    """Two statements in one text: each proviso covers those from the one before to the one after it."""
    one = "We will {}.\n\nNothing in this statement creates rights.\n\n"
    text = one.format("trade") + one.format("talk") + one.format("meet")

    assert covered(text) == [["trade", "talk"], ["talk", "meet"], ["meet"]]
