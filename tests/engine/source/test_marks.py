"""The marks that open list items, numbered paragraphs and articles."""

from __future__ import annotations

import pytest

from entente.engine.source.marks import mark_of


@pytest.mark.parametrize(
    ("line", "mark", "words"),
    [
        ("- meet", "-", "meet"),
        ("– meet", "–", "meet"),
        ("— meet", "—", "meet"),
        ("• meet", "•", "meet"),
        ("* meet", "*", "meet"),
        ("▪\tmeet", "▪", "meet"),
        ("➢ meet", "➢", "meet"),
        ("\uf0b7 meet", "\uf0b7", "meet"),
        ("o  Meet", "o", "Meet"),
        ("  - meet", "-", "meet"),
        ("(a) meet", "(a)", "meet"),
        ("(a)meet", "(a)", "meet"),
        ("(bb) meet", "(bb)", "meet"),
        ("a) meet", "a)", "meet"),
        ("a. meet", "a.", "meet"),
        ("A) Meet", "A)", "Meet"),
        ("(i) meet", "(i)", "meet"),
        ("(xiv) meet", "(xiv)", "meet"),
        ("iii) meet", "iii)", "meet"),
        ("iii. meet", "iii.", "meet"),
        ("IV. Trade", "IV.", "Trade"),
        ("I) Trade", "I)", "Trade"),
        ("12. We meet", "12.", "We meet"),
        ("12.We meet", "12.", "We meet"),
        ("12) we meet", "12)", "we meet"),
        ("(12) We meet", "(12)", "We meet"),
        ("(2)We meet", "(2)", "We meet"),
        ("2.1 Trade", "2.1", "Trade"),
        ("2.1.3. Trade", "2.1.3.", "Trade"),
        ("Article 3", "Article 3", ""),
        ("Article 3 bis", "Article 3 bis", ""),
        ("Article 3. Scope", "Article 3.", "Scope"),
        ("Article XII – Scope", "Article XII", "Scope"),
        ("ARTICLE 3: Scope", "ARTICLE 3", "Scope"),
        ("Annex C Maps", "Annex C", "Maps"),
        ("Chapter One", "Chapter One", ""),
        ("### Trade", "###", "Trade"),
    ],
)
def test_a_mark_stands_before_its_words(line: str, mark: str, words: str) -> None:
    """Bullets, letters, numbers in every writing, articles; white space belongs to neither."""
    found = mark_of(line, 0, len(line))

    assert found is not None
    assert (found.text, line[found.end :]) == (mark, words)


@pytest.mark.parametrize(
    "line",
    [
        "We will meet.",
        "a new road",
        "A new road",
        "I will meet.",
        "-led talks",
        "*all* of us",
        "o the sea",
        "1.5 million crowns".replace("1.5 ", "1.5-"),
        "2031 will be",
        "12 ships",
        "1234. ships",
        "(abc) ships",
        "Article 3(2) says",
        "Article of faith",
        "Articles 3 and 4",
        "Part of it",
        "#trade",
        "",
    ],
)
def test_a_line_without_a_mark_has_none(line: str) -> None:
    """Words, years, counts, references to an article's paragraph."""
    assert mark_of(line, 0, len(line)) is None
