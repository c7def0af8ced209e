"""Purpose, means, scope and safeguard of a commitment."""

from __future__ import annotations

from dataclasses import dataclass

from entente.engine.reading.clauses import Clause
from entente.engine.reading.records import Value


@dataclass(slots=True)
class Adjuncts:
    """The passages that say what for, how, what is included and within which bounds."""

    purpose: tuple[Value, ...] = ()
    means: tuple[Value, ...] = ()
    scope: tuple[Value, ...] = ()
    safeguard: tuple[Value, ...] = ()
    rules: tuple[str, ...] = ()


def adjuncts_of(clause: Clause) -> Adjuncts:
    """The adjuncts of a clause."""
    return Adjuncts()
