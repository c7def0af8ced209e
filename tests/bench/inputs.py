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
    }
    texts = {name: _filled(unit, length) for name, unit in units.items()}
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
