"""The lexicon's module of nouns and words of trend, made from nouns.toml and verbs.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

EN = Path(__file__).parent / "en"
HEAD = '"""Generated from {sources} by entente.engine.lexicon.generate; do not edit."""\n\n# fmt: off\n# ruff: noqa\n'

Entry = dict[str, Any]

LISTS = ("founding", "stance", "asking", "topical", "joint", "times", "resolved", "steady", "efforts", "own_work", "states", "making", "values")


def load(name: str) -> dict[str, list[Entry]]:
    """The entries of one TOML file of the English lexicon."""
    return tomllib.loads((EN / f"{name}.toml").read_text("utf-8"))


def plural(word: str) -> str:
    """The regular plural of a word: policy -> policies; a word that ends in s stays."""
    if word.endswith("s"):
        return word
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("x", "z", "ch", "sh")) else "s")


def both(words: str) -> list[str]:
    """Each word of a line with its plural."""
    return list(dict.fromkeys(form for word in words.split() for form in (word, plural(word))))


def nouns(kind: str) -> dict[str, str]:
    """Every noun of a kind (`body`, or empty for a plain one) with its form."""
    entries = [entry for entry in load("nouns")["noun"] if entry.get("kind", "") == kind]
    return {word: entry["form"] for entry in entries for word in both(entry["words"])}


def acts() -> dict[str, str]:
    """Every noun behind whose `of` the object stands, with the verb that it stands for, if any."""
    found: dict[str, str] = {}
    for entry in load("nouns")["act"]:
        for pair in entry["words"].split():
            word, _, verb = pair.partition("=")
            found.update(dict.fromkeys(both(word), verb))
    return found


def paired(kind: str, first: str, second: str) -> dict[tuple[str, str], str]:
    """Two words that together say a form, in the order in which they stand."""
    found: dict[tuple[str, str], str] = {}
    for entry in load("nouns")[kind]:
        left = entry[first].split() if first in ("verbs", "words") else both(entry[first])
        for one in left:
            found.update({(one, word): entry["form"] for word in both(entry[second])})
    return found


def listed(kind: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(word for entry in load("nouns")["list"] if entry["kind"] == kind for word in entry["words"].split())


def trend_words() -> dict[str, str]:
    """The words of the object that tell a trend."""
    return {word: entry["trend"] for entry in load("nouns")["trend"] for word in entry["words"].split()}


def particles(kind: str, key: str) -> dict[tuple[str, str], str]:
    """The verbs that tell a trend or a form together with a word behind them."""
    return {
        (verb, word): entry[key]
        for entry in load("nouns")[kind]
        if key in entry
        for verb in entry["verbs"].split()
        for word in entry["words"].split()
    }


def _constant(name: str, kind: str, entries: dict[Any, str]) -> str:
    lines = [f"    {key!r}: {entries[key]!r}," for key in sorted(entries)]
    return "\n".join([f"{name}: {kind} = {{", *lines, "}"]) + "\n"


def _words(name: str, words: frozenset[str]) -> str:
    return f"{name} = frozenset(\n    {' '.join(sorted(words))!r}.split()\n)\n"


def nouns_module() -> str:
    """The module of nouns and words of trend."""
    soft = frozenset(entry["lemma"] for entry in load("verbs")["verb"] if entry.get("object"))
    pairs = "dict[tuple[str, str], str]"
    parts = [
        HEAD.format(sources="nouns.toml and verbs.toml"),
        _constant("NOUNS", "dict[str, str]", nouns("")),
        _constant("BODIES", "dict[str, str]", nouns("body")),
        _constant("ACTS", "dict[str, str]", acts()),
        _constant("BEFORE", pairs, paired("before", "words", "nouns")),
        _constant("AFTER", pairs, paired("after", "nouns", "words")),
        _constant("PAIRS", pairs, paired("pair", "verbs", "nouns")),
        _constant("TREND_WORDS", "dict[str, str]", trend_words()),
        _constant("PARTICLE_TRENDS", pairs, particles("particle", "trend")),
        _constant("PARTICLE_FORMS", pairs, particles("particle", "form")),
        _constant("RESULTS", pairs, particles("result", "form")),
        _constant("RESULT_TRENDS", pairs, particles("result", "trend")),
        _constant("TRENDLESS", pairs, particles("trendless", "example")),
        _words("OBJECT_FIRST", soft),
        *(_words(kind.upper(), listed(kind)) for kind in LISTS),
    ]
    return "\n".join(parts)
