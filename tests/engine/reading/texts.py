"""Texts for the properties: any Unicode, and specimens with changes that no person would make."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

SPECIMENS = Path(__file__).parents[3] / "specimens"
SOURCES = [path.read_text("utf-8") for path in sorted(SPECIMENS.glob("*.txt"))]
SCRAPS = (
    *(
        "\n",
        "\n\n",
        " ",
        "\t",
        ". ",
        ", ",
        "; ",
        ": ",
        "* ",
        "*",
        "**",
        "- ",
        "• ",
        "(a) ",
        "1. ",
        "12) ",
        "# ",
    ),
    *("| a | b |\n", "a\tb\tc\n", "###\n", "* * *\n", "Page 3 of 5\n", "[1]", "[date]", "XX May 2032"),
    *(
        "[shall][should]",
        "We will ",
        "shall ",
        "and ",
        "to ",
        "that ",
        "which ",
        "agreed to ",
        "The Parties ",
    ),
    *("Nothing in this statement ", "subject to the availability of funds ", "Done at Paris\n"),
    *(
        "For the Government of Veria\n",
        "Article 3 ",
        "Annex C ",
        "paragraph 45 ",
        "(",
        ")",
        "“",
        "”",
        "…",
        "© ",
    ),
    *("\r\n", "\x0c", "\u2028", "\ufeff", "\x00", "e\u0301", "ﬁ", "𝔸", "İ", "ß", "²", "١٢"),
)
"""What marks, blanks and structure are made of."""


@st.composite
def changed(draw: st.DrawFn) -> str:
    """A stretch of a specimen, with some passages lost, doubled or broken by scraps."""
    text = draw(st.sampled_from(SOURCES))
    start = draw(st.integers(0, max(0, len(text) - 1)))
    text = text[start : start + draw(st.integers(1, 2500))]
    for _ in range(draw(st.integers(0, 12))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 40))
        again = draw(st.integers(1, 3))
        text = text[:at] + draw(st.sampled_from(SCRAPS)) * again + text[at + cut :]
    return text


scraps = st.lists(st.sampled_from(SCRAPS), max_size=60).map("".join)
"""Marks and words in any order."""
anything = st.one_of(st.text(max_size=400), scraps, changed())
"""Any text."""
