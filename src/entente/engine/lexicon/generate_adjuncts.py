"""The lexicon's module of what opens an adjunct, made from its TOML file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parent / "en" / "adjuncts.toml"
HEAD = (
    '"""Generated from adjuncts.toml by entente.engine.lexicon.generate; do not edit."""\n\n'
    "# fmt: off\n# ruff: noqa\n"
)

Opener = tuple[tuple[str, ...], str, str, str]
"""The words after the second, the kind, what must follow, what must stand before."""
Table = dict[str, dict[str, list[Opener]]]
"""Openers by their first word and their second ("" for none)."""


def table(entries: list[dict[str, Any]], *, partners: bool) -> Table:
    """The openers of partners, or of all else, longest first, else in the order of the file."""
    found: Table = {}
    for entry in entries:
        if (entry["kind"] == "partner") is partners:
            for phrase in entry["words"].split("|"):
                first, *rest = phrase.split()
                row = (tuple(rest[1:]), entry["kind"], entry.get("needs", ""), entry.get("after", ""))
                found.setdefault(first, {}).setdefault(rest[0] if rest else "", []).append(row)
    return found


def constant(name: str, rows: Table) -> str:
    """A table as a constant, a line a first word."""
    lines = [f"{name}: dict[str, dict[str, tuple[tuple[tuple[str, ...], str, str, str], ...]]] = {{"]
    for first in sorted(rows):
        seconds = {
            second: tuple(sorted(rows[first][second], key=lambda row: -len(row[0])))
            for second in sorted(rows[first])
        }
        lines.append(f"    {first!r}: {seconds!r},")
    return "\n".join([*lines, "}"])


def adjuncts_module() -> str:
    """The module of openers and groups of words."""
    lexicon = tomllib.loads(SOURCE.read_text("utf-8"))
    parts = [
        HEAD,
        constant("OPENERS", table(lexicon["opener"], partners=False)),
        constant("PARTNERS", table(lexicon["opener"], partners=True)),
        *(group(entry) for entry in lexicon["group"]),
    ]
    return "\n".join(parts) + "\n"


def group(entry: dict[str, Any]) -> str:
    """One group of words as a constant."""
    words = " ".join(sorted(set(entry["words"].split())))
    return f"{entry['name'].upper()}: frozenset[str] = frozenset({words!r}.split())"
