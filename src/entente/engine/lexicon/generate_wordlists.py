"""The lexicon's module of word lists, made from wordlists.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from entente.engine.lexicon import writer

SOURCE = Path(__file__).parent / "en" / "wordlists.toml"

Entry = dict[str, Any]


def lists(entries: list[Entry]) -> dict[str, frozenset[str]]:
    """The words of each list by its name, with those of the lists that it names; these stand before it."""
    found: dict[str, frozenset[str]] = {}
    for entry in entries:
        others = [found[name] for name in entry.get("with", "").split()]
        found[entry["name"]] = frozenset(entry["words"].split()).union(*others)
    return found


def phrases(entry: Entry) -> dict[str, tuple[str, ...]]:
    """For each word of a list of phrases what may stand behind it."""
    pairs = (line.split(": ") for line in entry["phrases"])
    return {word: tuple(rests.split(", ")) for word, rests in pairs}


def wordlists_module() -> str:
    """The module of word lists."""
    lexicon = tomllib.loads(SOURCE.read_text("utf-8"))
    parts = [writer.head(SOURCE.name)]
    parts += [writer.words(name.upper(), words) for name, words in lists(lexicon["list"]).items()]
    parts += [
        writer.rows(entry["name"].upper(), sorted(entry["words"].split())) for entry in lexicon["endings"]
    ]
    kind = "dict[str, tuple[str, ...]]"
    parts += [writer.mapping(entry["name"].upper(), kind, phrases(entry)) for entry in lexicon["phrases"]]
    return "\n".join(parts)
