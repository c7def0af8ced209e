"""How force is shown: a word, and a line drawn as the words are underlined."""

from __future__ import annotations

from typing import NamedTuple


class Mark(NamedTuple):
    """The word for a force, the line that stands for it, and its colour in the terminal."""

    word: str
    line: str
    colour: str


MARKS = {
    "binding": Mark("shall", "══", "bold cyan"),
    "committed": Mark("committed", "━━", "cyan"),
    "intended": Mark("intended", "╍╍", "green"),
    "exploratory": Mark("exploratory", "┈┈", "yellow"),
    "aspirational": Mark("aspirational", "──", "magenta"),
}
"""By force, strongest first: double, solid, dashed, dotted, hairline."""
