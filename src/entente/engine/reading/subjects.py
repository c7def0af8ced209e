"""What a commitment is about, as EuroVoc concepts."""

from __future__ import annotations

from entente.engine.reading.clauses import Clause
from entente.engine.reading.records import Value


def subjects_of(clause: Clause) -> tuple[Value, ...]:
    """The concepts that the clause's words name; where they name none, those of its section's heading."""
    return ()
