"""The date that a statement gives itself."""

from __future__ import annotations

from entente.engine.reading.records import Doubt, Value


def statement_date(text: str) -> tuple[Value | None, tuple[Doubt, ...]]:
    """The date that a statement gives itself, in its title, its first lines or its closing; None where none does."""
    return None, ()
