"""What the tests of times ask of a reading."""

from __future__ import annotations

from datetime import date

from entente.engine.errors import DoubtCode
from entente.engine.reading import read
from entente.engine.reading.records import Commitment, Reading

DATED = date(2031, 6, 4)
"""A Wednesday."""


def reading_of(text: str, dated: date | None = DATED) -> Reading:
    """The reading of a text whose commitments are in question."""
    return read(text, dated=dated)


def only(text: str, dated: date | None = DATED) -> Commitment:
    """The one commitment of a text."""
    (commitment,) = reading_of(text, dated).commitments
    return commitment


def deadline_of(text: str, dated: date | None = DATED) -> str | None:
    """The value of the one commitment's deadline."""
    found = only(text, dated).deadline
    return found.value if found else None


def recurrence_of(text: str) -> str | None:
    """The value of the one commitment's recurrence."""
    found = only(text).recurrence
    return found.value if found else None


def until_of(text: str) -> str | None:
    """The words of the one commitment's open end."""
    found = only(text).until
    return text[found.span.start : found.span.end] if found else None


def doubts_of(text: str, dated: date | None = DATED) -> list[tuple[DoubtCode, str]]:
    """The codes of the doubts, each with its words."""
    found = reading_of(text, dated).doubts
    return [(doubt.code, text[doubt.span.start : doubt.span.end]) for doubt in found]
