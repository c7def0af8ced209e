"""Tables made anew from the register: each room says how it makes its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Rebuild = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Derived:
    """Some derived tables of one room, and how they are made anew from the register and its history."""

    name: str
    rebuild: Rebuild
    tables: dict[str, tuple[str, ...]]
    """Table to the columns that are the same however often they are made."""


DERIVED: dict[str, Derived] = {}
"""Every room's derived tables by name; registered in `AppConfig.ready`."""


def derive(name: str, rebuild: Rebuild, tables: dict[str, tuple[str, ...]]) -> None:
    """A replay makes these tables anew and compares them."""
    DERIVED[name] = Derived(name, rebuild, tables)
