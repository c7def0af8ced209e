"""Who undertakes a commitment, and with whom."""

from __future__ import annotations

from dataclasses import dataclass

from entente.engine.reading.clauses import Clause
from entente.engine.reading.records import Value


@dataclass(slots=True)
class People:
    """The actor and the partners of a clause."""

    actor: Value | None = None
    partner: tuple[Value, ...] = ()
    rules: tuple[str, ...] = ()


def people_of(clause: Clause) -> People:
    """The actor and the partners of a clause."""
    subject = clause.head.subject
    if clause.lent is not None:
        return People(Value(clause.lent))
    if subject is None or clause.head.passive:
        return People()
    return People(Value(clause.span_of(*subject)))
