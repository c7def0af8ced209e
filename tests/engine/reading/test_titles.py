"""The title of a statement."""

from __future__ import annotations

import pytest

from entente.engine.reading.read import read

PROSE = "\n\nThe two sides met in Varn. They will trade.\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Joint Statement of Aldmark and Veria\n\nVarn, 3 May 2031", "Joint Statement of Aldmark and Veria"),
        ("TREATY OF PEACE\nBETWEEN ALDMARK AND VERIA", "TREATY OF PEACE\nBETWEEN ALDMARK AND VERIA"),
        ("# Letter of Intent\n\n## on coastal radars", "Letter of Intent\n\n## on coastal radars"),
        ("FOR IMMEDIATE RELEASE\n\n3 May 2031\n\nJoint statement on fish", "Joint statement on fish"),
        ("Global Partners for the Future", "Global Partners for the Future"),
        (
            "Aldmark – Veria Joint Statement on the State Visit of the Prime Minister of Veria to Aldmark",
            "Aldmark – Veria Joint Statement on the State Visit of the Prime Minister of Veria to Aldmark",
        ),
        ("1. Preamble", None),
        ("3 May 2031", None),
        ("The ministers released the following joint statement:", None),
        ("", None),
    ],
)
def test_the_first_lines_that_name_the_text_are_its_title(head: str, title: str | None) -> None:
    """With what they go on with; a date, a preamble or the prose itself is none."""
    text = head + PROSE
    found = read(text).title

    assert (found.of(text) if found else None) == title


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Youth and sport. We will open a camp for young sailors.", "Youth and sport"),
        ("4. Humanitarian access. The Parties will keep the Marsk road open.", "Humanitarian access"),
        ("Fisheries. Aldmark and Veria will publish the quotas each year.", "Fisheries"),
        ("Ferries: Aldmark will keep the night boat.", "Ferries"),
        ("We met in Halden. We will open a camp for young sailors.", None),
        ("Gen. Karlen will chair the talks in Halden.", None),
        ("See Annex No. 5. The Parties will publish it each year.", None),
        ("The Hon. Ada Osk will chair the talks in Halden.", None),
    ],
)
def test_a_heading_runs_into_its_paragraph(text: str, heading: str | None) -> None:
    """A few words without a verb that end with a stop, a colon or a dash name what their paragraph is about."""
    sections = read(text).sections

    assert [text[slice(*one.heading)] for one in sections] == ([heading] if heading else [])
