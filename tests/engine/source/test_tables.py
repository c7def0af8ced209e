"""Tables, rules and contact lines are on the page, but not part of what is said."""

from __future__ import annotations

import pytest

from entente.engine.source.layout import BlockKind, blocks_of


def furniture_in(text: str) -> str:
    """The words of the blocks that are furniture."""
    return "".join(block.span.of(text) for block in blocks_of(text) if block.kind is BlockKind.FURNITURE)


@pytest.mark.parametrize(
    "table",
    [
        "| Action | Due |\n| --- | --- |\n| Visit | 2028 |\n",
        "Action\tDue\nVisit\t2028\n",
        "Action | Lead | Due\n\nVisit | Health | 2028\n",
        "Action      Lead body     Due\n2.1 (a)     Health        Q2 2028\n2.2         Health        Q4 2028\n",
        "Delegation      Grants     Loans\nAldmark            220         0\nSoria Nova          85         0\n",
        "Introduction ........ 2\n",
        "* * *\n",
        "###\n",
        "______\n",
        "Page 3 of 5\n",
        "- 4 -\n",
        "Tel. +00 555 0147   press@lisgar.example\n",
        "Veria: Risk Centre, Quay Street 4, tel. +00 555 0144\n",
    ],
)
def test_what_is_no_prose_is_furniture(table: str) -> None:
    """In Markdown, by tabs, in aligned columns; rules, page numbers, addresses."""
    text = f"The two sides will meet every year in the capital of each.\n\n{table}"

    assert furniture_in(text) == table


@pytest.mark.parametrize(
    "text",
    [
        "The two sides will meet.  They will trade.\nThey will also talk.  They will go on.\n",
        "1.   The two sides will meet.\n2.   The two sides will trade.\n",
        "-\tmeet every year;\n-\ttrade more;\n",
        "The  two sides will meet in the\ncapital of  each, and they will trade.\n",
        "We will meet | talk.\n",
    ],
)
def test_prose_with_wide_spaces_is_prose(text: str) -> None:
    """Two spaces after a stop, after a list mark, or where a printer stretched the line make no table."""
    assert furniture_in(text) == ""
