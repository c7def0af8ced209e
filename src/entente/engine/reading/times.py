"""When: deadlines, recurrences and open ends, as ISO 8601."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from entente.engine.reading.clauses import Clause
from entente.engine.reading.records import Doubt, Value


@dataclass(slots=True)
class Times:
    """What a clause says of time."""

    deadline: Value | None = None
    recurrence: Value | None = None
    until: Value | None = None
    doubts: tuple[Doubt, ...] = ()
    rules: tuple[str, ...] = ()


def times_of(clause: Clause, dated: date | None) -> Times:
    """The deadline, recurrence and open end that the words of a clause state."""
    return Times()


def statement_date(text: str) -> tuple[Value | None, tuple[Doubt, ...]]:
    """The date that a statement gives itself, in its title, its first lines or its closing; None where none does."""
    return None, ()
