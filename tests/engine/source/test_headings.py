"""Headings in every shape that statements use; a row holds a line, and its number and words as a person sees them."""

from __future__ import annotations

import pytest

from entente.engine.reading.read import read
from entente.engine.source.layout import Block, BlockKind, blocks_of

BODY = "We will hold a fair on trade each year, and we will open a school in the capital of Veria."
Row = tuple[str, str | None, str]


def headings_of(text: str) -> list[Block]:
    """The blocks of a text that are headings."""
    return [block for block in blocks_of(text) if block.kind is BlockKind.HEADING]


OWN_LINE: list[Row] = [
    ("Trade and growth", None, "Trade and growth"),
    ("Preamble", None, "Preamble"),
    ("Our values: peace and law", None, "Our values: peace and law"),
    ("People-to-people ties (culture, sport)", None, "People-to-people ties (culture, sport)"),
    ("“A sea of peace”", None, "“A sea of peace”"),
]
CAPITALS: list[Row] = [
    ("TRADE AND GROWTH", None, "TRADE AND GROWTH"),
    ("III. TRADE AND GROWTH", "III.", "TRADE AND GROWTH"),
    ("WE WILL ACT", None, "WE WILL ACT"),
    ("ÉNERGIE", None, "ÉNERGIE"),
]
MARKDOWN: list[Row] = [
    ("# Joint statement", None, "Joint statement"),
    ("### Trade and growth", None, "Trade and growth"),
    ("## We will trade", None, "We will trade"),
    ("## Trade ##", None, "Trade"),
    ("## 2. Trade", "2.", "Trade"),
    ("### 2.1 Trade in goods", "2.1", "Trade in goods"),
    ("## Article 4: Trade", "Article 4", "Trade"),
    ("## II. Trade", "II.", "Trade"),
    ("**2. Trade**", "2.", "Trade"),
    ("## 2031", None, "2031"),
    ("**Article 3**", "Article 3", "Article 3"),
    ("## Article 3", "Article 3", "Article 3"),
    ("**Trade and growth**", None, "Trade and growth"),
    ("__Trade__", None, "Trade"),
    ("**Trade:**", None, "Trade"),
]
NUMBERED: list[Row] = [
    ("1. Trade and growth", "1.", "Trade and growth"),
    ("12. Trade", "12.", "Trade"),
    ("2.1 Trade in goods", "2.1", "Trade in goods"),
    ("2.1. Trade in goods", "2.1.", "Trade in goods"),
    ("1) Trade", "1)", "Trade"),
    ("I) Trade", "I)", "Trade"),
    ("IV. Trade", "IV.", "Trade"),
    ("A) Trade", "A)", "Trade"),
]
ARTICLES: list[Row] = [
    ("Article 3", "Article 3", "Article 3"),
    ("ARTICLE IV", "ARTICLE IV", "ARTICLE IV"),
    ("Article 3 – Scope", "Article 3", "Scope"),
    ("Article 3: Scope of the Treaty", "Article 3", "Scope of the Treaty"),
    ("ARTICLE IV\nDefinitions", "ARTICLE IV", "Definitions"),
    ("Chapter II: Trade", "Chapter II", "Trade"),
    ("Section 2 – Trade", "Section 2", "Trade"),
    ("Annex B", "Annex B", "Annex B"),
    ("PART ONE", None, "PART ONE"),
    ("Pillar 1: Trade", "Pillar 1", "Trade"),
]


@pytest.mark.parametrize(("line", "number", "words"), [*OWN_LINE, *CAPITALS, *MARKDOWN, *NUMBERED, *ARTICLES])
def test_a_line_over_its_text_is_a_heading(line: str, number: str | None, words: str) -> None:
    """Its number, Markdown's signs and bold stars are not among its words, and the text under it is read."""
    text = f"{line}\n\n{BODY}\n"
    (heading,) = headings_of(text)

    assert (heading.mark, heading.words.of(text)) == (number, words)
    assert heading.span.of(text) == f"{line}\n\n"
    assert [one.lemma for one in read(text).commitments] == ["hold", "open"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Growth - ", "Growth"),
        ("Energy security – ", "Energy security"),
        ("Energy security — ", "Energy security"),
        ("Trade: ", "Trade"),
        ("Trade.– ", "Trade"),
        ("Trade. — ", "Trade"),
        ("**Trade.** ", "Trade"),
        ("**Trade** ", "Trade"),
        ("*Trade:* ", "Trade"),
        ("__Trade__ ", "Trade"),
        ("Trade–", None),
        ("People-to-people ties – ", "People-to-people ties"),
    ],
)
def test_a_heading_may_run_into_its_paragraph(line: str, words: str | None) -> None:
    """It ends at its dash, its colon or the end of its bold type; the paragraph starts behind."""
    text = f"{line}{BODY}\n"
    found = headings_of(text)

    assert [heading.words.of(text) for heading in found] == ([words] if words else [])
    assert [one.lemma for one in read(text).commitments] == ["hold", "open"]


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        (f"3. Energy security – {BODY}", "3.", "Energy security"),
        (f"3. **Energy security:** {BODY}", "3.", "Energy security"),
        (f"Article 3. Scope. – {BODY}", "Article 3.", "Scope"),
        (f"Article 3. {BODY}", "Article 3.", "Article 3"),
        (f"Article 3 {BODY}", "Article 3", "Article 3"),
    ],
)
def test_a_number_stands_before_a_heading_that_runs_in(text: str, number: str, words: str) -> None:
    """The number of a paragraph or an article belongs to its heading."""
    (heading,) = headings_of(text)

    assert (heading.mark, heading.words.of(text)) == (number, words)
    assert [one.lemma for one in read(text).commitments] == ["hold", "open"]


def test_a_heading_may_stand_on_the_line_above_without_a_blank_one() -> None:
    """A short line without an end over a long one that starts a sentence."""
    text = f"Trade and growth\n{BODY}\n"

    assert [heading.words.of(text) for heading in headings_of(text)] == ["Trade and growth"]


@pytest.mark.parametrize(
    "text",
    [
        "We will trade.",
        "We will trade",
        "The ministers agreed to",
        "The two sides:",
        "The road, the port and the mine;",
        "- Trade and growth",
        "(a) Trade and growth",
        "a) Trade and growth",
        "(1) Trade and growth",
        "12. We will trade.",
        "12. We will trade",
        "trade and growth",
        "The bridge over the river between the two capitals of both the states and their islands",
        f"{BODY} This is our word – we will keep it in the years to come.",
        f"At the summit: {BODY.lower()}",
        f"We met in Varn: {BODY}",
        f"The two sides will act – {BODY}",
        f"- Trade: {BODY}",
    ],
)
def test_what_is_said_is_no_heading(text: str) -> None:
    """A sentence, a stem, a list item, a numbered paragraph, a dash or colon inside a sentence."""
    assert headings_of(text) == []


def test_numbered_paragraphs_stay_paragraphs_under_their_headings() -> None:
    """Each is read, and none opens a section."""
    text = (
        "# A plan\n\nTRADE\n\n12. We will build a port.\n\n13. Aldmark will fund it.\n\n"
        "ENERGY\n\n14. We will plant trees.\n"
    )
    reading = read(text)

    assert [section.heading.of(text) for section in reading.sections] == ["TRADE", "ENERGY"]
    assert [(one.lemma, one.section) for one in reading.commitments] == [
        ("build", 0),
        ("fund", 0),
        ("plant", 1),
    ]


def test_sections_stand_in_sections() -> None:
    """A heading holds the lesser ones after it, up to the next of its own rank."""
    text = (
        "# Aldmark and Veria: joint statement\n\n## Trade\n\nWe will build a port.\n\n"
        "### Ports\n\nWe will widen it.\n\n"
        "## Energy\n\nWe will plant trees.\n"
    )
    reading = read(text)
    names = [section.heading.of(text) for section in reading.sections]
    parents = [None if section.parent is None else names[section.parent] for section in reading.sections]

    assert list(zip(names, parents, strict=True)) == [("Trade", None), ("Ports", "Trade"), ("Energy", None)]
    assert [section.span.of(text).split("\n")[0] for section in reading.sections] == [
        "## Trade",
        "### Ports",
        "## Energy",
    ]
    assert reading.sections[0].span.end == text.index("## Energy")
