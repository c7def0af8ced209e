"""A passage of a text, by its offsets."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open passage `[start, end)`; `text[start:end]` are its words.

    Units: Unicode code points of the text as received.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of this passage."""
        return text[self.start : self.end]
