"""Texts to measure on: ordinary ones, and the worst that we can think of."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

SPECIMENS = Path(__file__).parents[2] / "specimens"
LONGEST = SPECIMENS / "aldmark-veria-2031.txt"


def ordinary(length: int) -> str:
    """The specimens one after another, again and again, cut to the length."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SPECIMENS.rglob("*.txt"))]
    if not texts:
        raise SystemExit(f"scripts/bench: no text to measure on in {SPECIMENS}")
    return _filled("\n\n".join(texts) + "\n\n", length)


DENSE = {
    "short commitments": "we will go; ",
    "short commitments in sentences": "We will go. ",
    "short commitments in lines": "We will go.\n\n",
    "short commitments in quotation marks": "“we will go” ",
    "stems and items": "We will:\n- go;\n- support trade.\n\n",
    "series of verbs": "We will support trade, deepen dialogue, hold talks and share data. ",
    "commitments in capitals": "WE WILL STRENGTHEN OUR COOPERATION ON TRADE. ",
    "commitments in numbered paragraphs": "(a) (b) (c) we will go\n",
    "deep headings": "# A\n\n## B\n\n### C\n\n#### D\n\nWe will go.\n\n",
    "provisos": "We will go.\n\nThis statement is not legally binding.\n\n",
}
"""Texts that hold a commitment in every few words, by name; what is kept of each is longer than its words."""


def notes(length: int) -> str:
    """Commitments with numbered marks, and behind them as many notes."""
    count = length // 90
    marked = "".join(f"We will support trade.[{place}]\n\n" for place in range(count))
    behind = "".join(
        f"[{place}] Without prejudice to the division of competences.\n" for place in range(count)
    )
    return (marked + "\n" + behind)[:length]


def dense(length: int) -> str:
    """One short commitment after another, in paragraphs and sentences."""
    return _filled("We will go. We will hold talks; we will share data.\n\n", length)


def worst(length: int) -> dict[str, str]:
    """Texts that make a careless reader slow, by name."""
    units = {
        "no spaces": "a",
        "no spaces, words run together": "wewillstrengthenourcooperation",
        "commas": ",",
        "words and commas": "peace, ",
        "verbs and commas": "strengthen, ",
        "one endless sentence of nouns": "cooperation between the authorities of both countries in ",
        "one endless sentence of verbs": "We will strengthen cooperation and deepen dialogue and ",
        "subjects without verbs": "the Ministers of the Parties and ",
        "modals": "will ",
        "to-infinitives": "to support efforts ",
        "relative clauses": "which will support those who ",
        "opening brackets": "(",
        "opening quotation marks": "“",
        "nested brackets with words": "(we will ",
        "full stops": ".",
        "initials": "A. ",
        "dashes": "– ",
        "line ends": "\n",
        "blank lines": "\n \n",
        "spaces": " ",
        "no-break spaces": "\u00a0",
        "headings": "# Trade\n",
        "headings in capitals": "TRADE AND GROWTH\n",
        "numbered lines": "1. a\n",
        "bullets": "- strengthen trade;\n",
        "bullets without words": "- \n",
        "folded lines": "of co-\noperation\n",
        "footnote marks": "trade[1] ",
        "stars": "*",
        "stars with words": "trade* ",
        "abbreviations defined": "the Trade Council (TC) ",
        "capitals": "Trade Council Platform Agreement ",
        "dates": "by 1 March 2031 ",
        "digits": "1",
        "blanks to fill in": "[…] ",
        "letters with combining marks": "e\u0301",
        "tags": "<p>",
        "tables": "| a ",
        "country names": "France, ",
        "words of linking": "as well as to ",
    }
    texts = {name: _filled(unit, length) for name, unit in {**units, **DENSE}.items()}
    texts["items of one stem"] = _filled("We will:\n" + "- support trade;\n" * (length // 17), length)
    texts["notes"] = notes(length)
    texts["nested lists"] = _nested_lists(length)
    texts["100,000 commas in one sentence"] = _filled(
        "We will support trade" + ", a" * 100_000 + ".\n\n", length
    )
    return texts


def _filled(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def _nested_lists(length: int) -> str:
    lines = (f"{' ' * depth}- support trade:\n" for depth in cycle(range(200)))
    return "".join(islice(lines, length // 100))[:length].ljust(length, "x")
