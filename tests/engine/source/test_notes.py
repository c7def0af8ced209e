"""Marks of notes: where they stand behind words, and which lines open a note."""

from __future__ import annotations

import pytest

from entente.engine.source.layout import BlockKind, blocks_of
from entente.engine.source.notes import NoteMarks


def notes_in(text: str) -> list[str | None]:
    """The marks of the blocks that are notes."""
    return [block.mark for block in blocks_of(text) if block.kind is BlockKind.NOTE]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("each within its own competences.*", "*"),
        ("the joint council† will meet", "†"),
        ("exercises once a year.[2] They", "[2]"),
        ("in the annex.(1)", "(1)"),
        ("the region¹ and beyond", "¹"),
        ("see the list[^a] below", "[^a]"),
        ("‘the Agenda’** of 2025", "**"),
    ],
)
def test_a_mark_stands_behind_its_word(text: str, sign: str) -> None:
    """Whatever its shape, it touches the word, the stop or the quote before it."""
    assert NoteMarks(text).places == {sign: [text.index(sign)]}


@pytest.mark.parametrize(
    "text",
    [
        "300 m² of walls",
        "under Article 3(1) of the Charter",
        "*Ocean and fisheries* and **trade**",
        "2*3",
        "see [2] below",
        "to mark* *it",
    ],
)
def test_what_only_looks_like_a_mark_is_none(text: str) -> None:
    """Powers, numbered paragraphs of laws, words in slanted or bold type."""
    assert NoteMarks(text).places == {}


def test_a_bare_number_is_a_mark_only_where_it_touches() -> None:
    """It touches a stop or a small word; a number of its own is none."""
    assert NoteMarks("the region.2 In 12 years, trade3 grew by 4.").digits == {"2": [11], "3": [31]}


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("We will meet.*\n\n* For Veria, this engages the regions.", ["*"]),
        ("We will meet.*\n\n*For Veria, this engages the regions.", ["*"]),
        ("We will meet.(1)\n\n(1) All pledges are indicative.", ["(1)"]),
        ("We will meet.1\n\n1 All pledges are indicative.", ["1"]),
        ("We will meet.\n\n** This creates no rights.", ["**"]),
        ("We will meet.\n\n† This creates no rights.", ["†"]),
        ("We will meet.\n\n[4] This creates no rights.", ["[4]"]),
        ("We will meet.\n\n* This creates no rights.", ["*"]),
        ("We will meet.*\n\nWe will trade:\n\n* in May;\n* in June.", []),
        ("We will meet.\n\n*Trade*\n\nWe will trade.", []),
        ("We will:\n\n* meet;\n* trade.", []),
        ("**Trade** and growth\n\nWe will trade.", []),
        ("(1) We will meet.\n\n(2) We will trade.", []),
        ("[1] We will meet.\n\n[2] We will trade.\n\n[3] We will go.\n\n[4] We will stop.", []),
    ],
)
def test_a_line_opens_a_note(text: str, marks: list[str]) -> None:
    """Where its mark stands behind a word, or nothing but a note can begin so."""
    assert notes_in(text) == marks
