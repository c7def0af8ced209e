"""Where knowledge from above is plugged in: who recognises a statement that a pack knows without its words.

The setting `STATEMENT_MATCHER` names a function of the shape `Matcher`; without it nothing is recognised.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, cast

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands: half-open, code points; `anchor` is None where only its first words agree."""

    start: int
    end: int
    anchor: int | None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A commitment or proviso of the pack that was not found for certain, and where a person may look."""

    key: str
    code: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A statement that a pack knows, recognised in a text: the places by the pack's keys, and what stays open."""

    origin: str
    statement: str
    places: dict[str, Place]
    open: tuple[Unplaced, ...]


Matcher: TypeAlias = Callable[[str, Sequence[tuple[str, str]]], "Match | None"]
"""From a text and the statements it may be (origin and key of each) to the one that it is, if any."""


def match_in(text: str, statements: Sequence[tuple[str, str]]) -> Match | None:
    """The statement of a pack that the text is a rendering of."""
    path = getattr(settings, "STATEMENT_MATCHER", "")
    if not path or not statements:
        return None
    return cast("Matcher", import_string(path))(text, statements)
