"""How the generated modules are written: constants with several entries a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

WIDTH = 110
HEAD = '"""Generated from {sources} by entente.engine.lexicon.generate; do not edit."""\n\n# fmt: off\n# ruff: noqa\n'


def head(sources: str) -> str:
    """The first lines of a generated module; `sources` names the TOML files that it is made from."""
    return HEAD.format(sources=sources)


def mapping(name: str, kind: str, entries: Mapping[Any, object]) -> str:
    """A dictionary as a constant, in the order of its keys."""
    return _constant(f"{name}: {kind} = {{", [f"{key!r}: {entries[key]!r}," for key in sorted(entries)], "}")


def rows(name: str, entries: Iterable[object], *, kind: str = "str") -> str:
    """A tuple as a constant, in its own order; `kind` is the type of its entries."""
    return _constant(f"{name}: tuple[{kind}, ...] = (", [f"{entry!r}," for entry in entries], ")")


def words(name: str, entries: Iterable[str]) -> str:
    """A set of single words as a constant, in the order of the alphabet."""
    return _constant(
        f"{name}: frozenset[str] = frozenset((", [f"{entry!r}," for entry in sorted(entries)], "))"
    )


def _constant(opening: str, entries: list[str], closing: str) -> str:
    return "\n".join([opening, *_lines(entries), closing]) + "\n"


def _lines(entries: list[str]) -> list[str]:
    """The entries in as few lines as hold them; one that is wider than a line has its own."""
    lines: list[str] = []
    line = "   "
    for entry in entries:
        if line.strip() and len(line) + 1 + len(entry) > WIDTH:
            lines.append(line)
            line = "   "
        line += " " + entry
    return [*lines, line] if line.strip() else lines
