"""The lexicon's module of what makes a passage a proviso, made from its TOML file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from entente.engine.lexicon import writer

SOURCE = Path(__file__).parent / "en" / "provisos.toml"
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


def provisos_module() -> str:
    """The module of phrases, of the words by which they are found, and of groups of words."""
    lexicon = tomllib.loads(SOURCE.read_text("utf-8"))
    groups = {entry["name"]: "|".join(entry["words"].split()) for entry in lexicon["group"]}
    phrases = [(entry["of"], *items(entry["words"], groups)) for entry in lexicon["proviso"]]
    kind = "dict[str, tuple[int, ...]]"
    parts = [
        writer.head(SOURCE.name),
        writer.rows("PHRASES", phrases, kind="tuple[str, ...]"),
        writer.mapping("KEYS", kind, keys(lexicon["proviso"], notes=False)),
        writer.mapping("NOTE_KEYS", kind, keys(lexicon["proviso"], notes=True)),
        *(writer.words(name.upper(), words.split("|")) for name, words in groups.items()),
    ]
    return "\n".join(parts)
