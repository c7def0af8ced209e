"""Blocks of a text: paragraphs, folded lines, lists, notes; each row is how a person would part the text."""

from __future__ import annotations

import pytest

from entente.engine.source.layout import BlockKind, blocks_of

KINDS = {
    BlockKind.HEADING: "#",
    BlockKind.PARAGRAPH: "¶",
    BlockKind.ITEM: "-",
    BlockKind.NOTE: "^",
    BlockKind.FURNITURE: "~",
}


def parts(text: str) -> list[str]:
    """The words of each block on one line, behind a sign for its kind and its mark."""
    return [
        " ".join([KINDS[block.kind], *([block.mark] if block.mark else []), *block.words.of(text).split()])
        for block in blocks_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will meet.\n\nThey will trade.\n", ["¶ We will meet.", "¶ They will trade."]),
        ("We will meet.\n \t\nThey will trade.\n", ["¶ We will meet.", "¶ They will trade."]),
        (
            "We will meet in the capital of\nVeria, and they will trade in\nrice and salt.\n",
            ["¶ We will meet in the capital of Veria, and they will trade in rice and salt."],
        ),
        (
            "We will meet each year in the capital of\nVeria.\nThey will trade in rice and salt by sea\nand rail.\n",
            [
                "¶ We will meet each year in the capital of Veria.",
                "¶ They will trade in rice and salt by sea and rail.",
            ],
        ),
        (
            "    We will meet each year in\nthe capital of Veria.\n",
            ["¶ We will meet each year in the capital of Veria."],
        ),
        (
            "We will strength-\nen our ties, and they will pro-\nmote trade.\n",
            ["¶ We will strength- en our ties, and they will pro- mote trade."],
        ),
        (
            "The two sides met on 3 May\n2031. They will trade.\n",
            ["¶ The two sides met on 3 May 2031. They will trade."],
        ),
        (
            "The Parties shall carry out what they undertook in Varn under Article\n12. They shall meet each year.\n",
            [
                "¶ The Parties shall carry out what they undertook in Varn under Article 12. They shall meet each year."
            ],
        ),
    ],
)
def test_lines_of_one_paragraph_are_one_block(text: str, expected: list[str]) -> None:
    """A blank line parts; so does a line that ends short of the measure with a full stop; a printer's fold does not."""
    assert parts(text) == expected


def test_whole_lines_are_whole_paragraphs() -> None:
    """Where lines are longer than a printer's measure each is a paragraph, without a blank line between."""
    line = "We will hold a fair on trade each year in the capital of Veria, and we will open a school in the north."
    text = f"{line}\n{line}\n"

    assert parts(text) == [f"¶ {line}", f"¶ {line}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will:\n\n- meet;\n\n- trade.\n", ["¶ We will:", "- - meet;", "- - trade."]),
        ("We will:\n- meet;\n- trade.\n", ["¶ We will:", "- - meet;", "- - trade."]),
        ("We will:\n– meet each\n  year;\n– trade.\n", ["¶ We will:", "- – meet each year;", "- – trade."]),
        ("We will:\n• meet;\n    ◦ trade.\n", ["¶ We will:", "- • meet;", "- ◦ trade."]),
        (
            "We will:\n(a) meet;\n(b) trade; and\n(c) fish.\n",
            ["¶ We will:", "- (a) meet;", "- (b) trade; and", "- (c) fish."],
        ),
        ("We will:\na) meet;\nb) trade.\n", ["¶ We will:", "- a) meet;", "- b) trade."]),
        ("We will:\n(i) meet;\n(ii) trade.\n", ["¶ We will:", "- (i) meet;", "- (ii) trade."]),
        ("We will:\n1) meet;\n2) trade.\n", ["¶ We will:", "- 1) meet;", "- 2) trade."]),
        (
            "1. We will meet.\n2. They will trade.\n",
            ["- 1. We will meet.", "- 2. They will trade."],
        ),
        (
            "We will meet; trade; and\nfish in the lake.\n",
            ["¶ We will meet; trade; and fish in the lake."],
        ),
    ],
)
def test_each_item_of_a_list_is_a_block(text: str, expected: list[str]) -> None:
    """With its mark apart from its words; lists by semicolons inside one paragraph are one block."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We will meet.*\n\nThey will trade.\n\n* Within the competences of each.\n",
            ["¶ We will meet.*", "¶ They will trade.", "^ * Within the competences of each."],
        ),
        (
            "We will meet.[1]\n\nThey will trade.[2]\n\n[1] In 2031.\n[2] By rail.\n",
            ["¶ We will meet.[1]", "¶ They will trade.[2]", "^ [1] In 2031.", "^ [2] By rail."],
        ),
        (
            "We will meet.¹\n\n¹ Within the competences\nof each.\n\nThey will trade.\n",
            ["¶ We will meet.¹", "^ ¹ Within the competences of each.", "¶ They will trade."],
        ),
        (
            "We will meet.[^1]\n\n[^1]: In 2031.\n",
            ["¶ We will meet.[^1]", "^ [^1] In 2031."],
        ),
    ],
)
def test_a_footnote_is_a_block_with_its_mark(text: str, expected: list[str]) -> None:
    """At the foot of a page or the end of the text, one after the other, over several lines."""
    assert parts(text) == expected


@pytest.mark.parametrize("text", ["", " ", "\n\n", "We will meet.", "\n\n  We will meet.  \n\n", "- \n- \n"])
def test_blocks_tile_the_text(text: str) -> None:
    """White space belongs to the block before it, at the start of the text to the one after."""
    assert "".join(block.span.of(text) for block in blocks_of(text)) == text
    assert all(
        block.words.of(text) == block.words.of(text).strip() for block in blocks_of(text) if text.strip()
    )
