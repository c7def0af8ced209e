"""The lexicon's module of what makes a passage a proviso, made from its TOML file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).parent / "en" / "provisos.toml"
HEAD = (
    '"""Generated from provisos.toml by entente.engine.lexicon.generate; do not edit."""\n\n'
    "# fmt: off\n# ruff: noqa\n"
)

Entry = dict[str, Any]


def items(words: str, groups: dict[str, str]) -> tuple[str, ...]:
    """The items of a phrase: "this|that", "[legally]", "…", with every group spelled out."""
    for name, members in groups.items():
        words = words.replace(f"{{{name}}}", members)
    return tuple(words.split())


def keys(entries: list[Entry], *, notes: bool) -> dict[str, tuple[int, ...]]:
    """For each word by which a phrase is found the places of its phrases; those for notes only where asked for."""
    found: dict[str, list[int]] = {}
    for place, entry in enumerate(entries):
        if entry["of"] == "note" and not notes:
            continue
        for key in entry["key"].split("|"):
            found.setdefault(key, []).append(place)
    return {key: tuple(places) for key, places in found.items()}


def constant(name: str, found: dict[str, tuple[int, ...]]) -> str:
    """One dictionary of the module, a line an entry."""
    lines = [f"    {key!r}: {found[key]!r}," for key in sorted(found)]
    return "\n".join([f"{name}: dict[str, tuple[int, ...]] = {{", *lines, "}"])


def provisos_module() -> str:
    """The module of phrases, of the words by which they are found, and of groups of words."""
    lexicon = tomllib.loads(SOURCE.read_text("utf-8"))
    groups = {entry["name"]: "|".join(entry["words"].split()) for entry in lexicon["group"]}
    phrases = [(entry["of"], *items(entry["words"], groups)) for entry in lexicon["proviso"]]
    parts = [
        HEAD,
        "PHRASES: tuple[tuple[str, ...], ...] = (",
        *(f"    {phrase!r}," for phrase in phrases),
        ")",
        constant("KEYS", keys(lexicon["proviso"], notes=False)),
        constant("NOTE_KEYS", keys(lexicon["proviso"], notes=True)),
        *(
            f"{name.upper()}: frozenset[str] = frozenset({' '.join(words.split('|'))!r}.split())"
            for name, words in groups.items()
        ),
    ]
    return "\n".join(parts) + "\n"
