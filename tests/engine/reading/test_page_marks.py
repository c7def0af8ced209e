"""What a page's marks do to reading: headings in stars, comments, brackets, lists of things.

The expected readings were coded by the manual before the rules were written.
"""

from __future__ import annotations

import pytest

from entente.engine.reading import read
from tests.engine.reading.test_borderline import read_rows


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("*SECURITY AND TRADE*\n\nWe will open a fair in Halden.\n", ["SECURITY AND TRADE"]),
        ("_Ports and ferries_\n\nWe will open a fair in Halden.\n", ["Ports and ferries"]),
        ("**IV. Culture**\n\nWe will open a museum in Halden.\n", ["Culture"]),
        ("*We will open a fair in Halden.*\n\nThe fair will be held in May.\n", []),
    ],
)
def test_a_line_set_in_stars_is_a_heading(text: str, headings: list[str]) -> None:
    """Bold or slanted type around a line without a full stop makes a heading of it."""
    assert [
        one.heading.of(f"We met in Halden.\n\n{text}")
        for one in read(f"We met in Halden.\n\n{text}").sections
    ] == headings


def test_a_comment_of_the_source_is_white_space() -> None:
    """What a browser hides is no unread passage, and does not end a list."""
    text = "We will:\n\n<!-- -->\n\n- open a school;\n\n<!-- two -->\n\n- train nurses.\n"

    reading = read(text)

    assert reading.unread == ()
    assert read_rows(text) == ["open: committed", "train: committed"]


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("The Parties [shall][should] publish the list of permits.", ["publish: aspirational"]),
        ("The Parties [will/shall] share the pictures of their radars.", ["share: committed"]),
        ("Each Party [may] [shall] publish the list [of permits].", []),
        ("The Council shall be composed of six members and shall be chaired by each Party in turn.", []),
    ],
)
def test_of_words_of_strength_in_brackets_the_weaker_decides(text: str, coded: list[str]) -> None:
    """Until one is chosen, the text says no more than its weaker word."""
    assert read_rows(text) == coded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Unless the Parties agree otherwise, the Council shall meet in Halden.",
            "Unless the Parties agree otherwise",
        ),
        (
            "They will meet in Halden unless both sides decide otherwise.",
            "unless both sides decide otherwise",
        ),
    ],
)
def test_another_agreement_is_a_safeguard(text: str, words: str) -> None:
    """Before the subject or after the verb, with or without a comma."""
    (commitment,) = read(text).commitments

    assert [text[slice(*value.span)] for value in commitment.safeguard] == [words]


def test_a_list_of_things_is_the_scope_of_its_stem() -> None:
    """The items name the subjects too; the extent stays in the stem's provision."""
    text = (
        "The Participants will cooperate in the following areas:\n\n(a) drought;\n\n"
        "(b) the reuse of waste water;\n\n(c) the care of wetlands.\n"
    )

    (commitment,) = read(text).commitments

    scope = "drought;\n\n(b) the reuse of waste water;\n\n(c) the care of wetlands"
    assert [text[slice(*value.span)] for value in commitment.scope] == [scope]
    assert [value.name for value in commitment.subject] == ["drought", "wastewater", "ecosystem"]
    assert text[slice(*commitment.span)] == "The Participants will cooperate in the following areas"
