"""The lexicon's module of what opens an adjunct, made from its TOML file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from entente.engine.lexicon import writer

SOURCE = Path(__file__).parent / "en" / "adjuncts.toml"
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


def ordered(rows: Table) -> dict[str, dict[str, tuple[Opener, ...]]]:
    """A table in the order of the alphabet, what one pair of words opens longest first."""
    return {
        first: {
            second: tuple(sorted(rows[first][second], key=lambda row: -len(row[0])))
            for second in sorted(rows[first])
        }
        for first in sorted(rows)
    }


def adjuncts_module() -> str:
    """The module of openers and groups of words."""
    lexicon = tomllib.loads(SOURCE.read_text("utf-8"))
    kind = "dict[str, dict[str, tuple[tuple[tuple[str, ...], str, str, str], ...]]]"
    parts = [
        writer.head(SOURCE.name),
        writer.mapping("OPENERS", kind, ordered(table(lexicon["opener"], partners=False))),
        writer.mapping("PARTNERS", kind, ordered(table(lexicon["opener"], partners=True))),
        *(writer.words(entry["name"].upper(), set(entry["words"].split())) for entry in lexicon["group"]),
    ]
    return "\n".join(parts)
