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
"""The words after the first, the kind, what must follow, what must stand before."""


def openers(entries: list[dict[str, Any]]) -> dict[str, tuple[Opener, ...]]:
    """For each first word what it can open, longest first, in the order of the file."""
    found: dict[str, list[Opener]] = {}
    for entry in entries:
        for phrase in entry["words"].split("|"):
            first, *rest = phrase.split()
            needs, after = entry.get("needs", ""), entry.get("after", "")
            found.setdefault(first, []).append((tuple(rest), entry["kind"], needs, after))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def adjuncts_module() -> str:
    """The module of openers and groups of words."""
    lexicon = tomllib.loads(SOURCE.read_text("utf-8"))
    rows = openers(lexicon["opener"])
    parts = [
        HEAD,
        "OPENERS: dict[str, tuple[tuple[tuple[str, ...], str, str, str], ...]] = {",
        *(f"    {first!r}: {rows[first]!r}," for first in sorted(rows)),
        "}",
        *(group(entry) for entry in lexicon["group"]),
    ]
    return "\n".join(parts) + "\n"


def group(entry: dict[str, Any]) -> str:
    """One group of words as a constant."""
    words = " ".join(sorted(set(entry["words"].split())))
    return f"{entry['name'].upper()}: frozenset[str] = frozenset({words!r}.split())"
