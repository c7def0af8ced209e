"""Who acts, and what one act changed: a change for each object, however often the act touched it."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Literal, TypeAlias
from uuid import UUID

from entente.journal.models import Recorded

Row: TypeAlias = dict[str, object]
"""A row by the names of its columns."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a person, a program, this node or another, or a pack; and for which authority."""

    kind: Literal["person", "program", "node", "pack"]
    id: UUID
    authority: UUID | None = None


@dataclass(slots=True)
class Change:
    """One object changed: before holds only the fields that changed, after the whole row (None where it is gone)."""

    kind: str
    about: UUID
    before: Row | None
    after: Row | None
    model: type[Recorded] | None = None
    candid: tuple[str, ...] = ()
    verb: str = ""


class Changes:
    """The changes of one act in the order in which its objects were first touched."""

    def __init__(self) -> None:
        """None yet."""
        self._kept: dict[tuple[str, UUID, int], Change] = {}
        self._told = 0

    def note(self, change: Change) -> None:
        """The object's change is here, as one with what the act did to it before; none where that cancels out."""
        key = (change.kind, change.about, 0)
        earlier = self._kept.get(key)
        joined = change if earlier is None else _joined(earlier, change)
        if joined is None:
            del self._kept[key]
        else:
            self._kept[key] = joined

    def tell(self, change: Change) -> None:
        """What changes no table stands for itself."""
        self._told += 1
        self._kept[change.kind, change.about, self._told] = change

    def forget_before(self, kind: str, about: UUID) -> None:
        """Nothing says what the object held before."""
        change = self._kept[kind, about, 0]
        change.before = None if change.before is None else {}

    def all(self) -> list[Change]:
        """Every change, one for each object."""
        return list(self._kept.values())


def _joined(earlier: Change, later: Change) -> Change | None:
    """Two changes of one object as one; None where it came and went."""
    if earlier.before is None and later.after is None:
        return None
    after, before = later.after, earlier.before
    if before is not None and earlier.after is not None:
        before = {**(later.before or {}), **before}
        if after is not None:
            before = {name: value for name, value in before.items() if after[name] != value}
    later.before = before
    return later


def row_of(recorded: Recorded) -> Row:
    """The object's columns by attribute name, as the database would hold them."""
    return {f.attname: f.to_python(getattr(recorded, f.attname)) for f in recorded._meta.concrete_fields}


def remembered(row: Row) -> Row:
    """The row as it is now, whatever later happens inside its values."""
    return {
        name: copy.deepcopy(value) if isinstance(value, dict | list) else value for name, value in row.items()
    }
