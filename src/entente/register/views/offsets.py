"""Offsets as a browser counts them: UTF-16 units on the page, code points everywhere else."""

from __future__ import annotations


def to_page(text: str, offset: int) -> int:
    """The offset in UTF-16 units of a place in the text."""
    return offset + sum(char > "\uffff" for char in text[:offset])


def from_page(text: str, units: int) -> int:
    """The offset in code points of a place that the browser counted; inside a pair, the character's start."""
    if text.isascii():
        return min(units, len(text))
    counted = 0
    for offset, char in enumerate(text):
        counted += 2 if char > "\uffff" else 1
        if counted > units:
            return offset
    return len(text)
