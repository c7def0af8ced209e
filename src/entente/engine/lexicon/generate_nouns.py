"""The lexicon's module of nouns and words of trend, made from nouns.toml and verbs.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from entente.engine.lexicon import writer

EN = Path(__file__).parent / "en"
Entry = dict[str, Any]

LISTS = (
    "asking efforts facing founding helping joint loyal making own_work "
    "resolved stance states steady times topical values"
).split()


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


def nouns(kind: str) -> dict[str, str]:
    """Every noun of a kind (`body`, or empty for a plain one) with its form."""
    entries = [entry for entry in load("nouns")["noun"] if entry.get("kind", "") == kind]
    return {word: entry["form"] for entry in entries for word in entry["words"].split()}


def acts() -> dict[str, str]:
    """Every noun behind whose `of` the object stands, with the verb that it stands for, if any."""
    pairs = [pair.partition("=") for entry in load("nouns")["act"] for pair in entry["words"].split()]
    return {noun: verb for noun, _, verb in pairs}


def paired(kind: str, first: str, second: str) -> dict[tuple[str, str], str]:
    """Two words that together say a form, in the order in which they stand."""
    return {
        (one, other): entry["form"]
        for entry in load("nouns")[kind]
        for one in entry[first].split()
        for other in entry[second].split()
    }


def singulars() -> dict[str, str]:
    """The plural of every listed noun with its singular; a plural that is listed itself says its own."""
    data = load("nouns")
    words = {
        word for kind in ("noun", "pair", "before") for entry in data[kind] for word in _nouns_of(kind, entry)
    }
    words |= {word for entry in data["after"] for word in (*entry["nouns"].split(), *entry["words"].split())}
    words |= set(acts()) | listed("states")
    return {plural(word): word for word in words if plural(word) not in words}


def _nouns_of(kind: str, entry: Entry) -> list[str]:
    """The words of an entry that stand for nouns."""
    words: str = entry["words" if kind == "noun" else "nouns"]
    return words.split()


def listed(kind: str) -> frozenset[str]:
    """The words of one list."""
    entries = [entry for entry in load("nouns")["list"] if entry["kind"] == kind]
    return frozenset(word for entry in entries for word in entry["words"].split())


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


def nouns_module() -> str:
    """The module of nouns and words of trend."""
    soft = frozenset(entry["lemma"] for entry in load("verbs")["verb"] if entry.get("object"))
    pairs = "dict[tuple[str, str], str]"
    parts = [
        writer.head("nouns.toml and verbs.toml"),
        writer.mapping("NOUNS", "dict[str, str]", nouns("")),
        writer.mapping("BODIES", "dict[str, str]", nouns("body")),
        writer.mapping("ACTS", "dict[str, str]", acts()),
        writer.mapping("SINGULARS", "dict[str, str]", singulars()),
        writer.mapping("BEFORE", pairs, paired("before", "words", "nouns")),
        writer.mapping("AFTER", pairs, paired("after", "nouns", "words")),
        writer.mapping("PAIRS", pairs, paired("pair", "verbs", "nouns")),
        writer.mapping("TREND_WORDS", "dict[str, str]", trend_words()),
        writer.mapping("PARTICLE_TRENDS", pairs, particles("particle", "trend")),
        writer.mapping("PARTICLE_FORMS", pairs, particles("particle", "form")),
        writer.mapping("RESULTS", pairs, particles("result", "form")),
        writer.mapping("RESULT_TRENDS", pairs, particles("result", "trend")),
        writer.mapping("TRENDLESS", pairs, particles("trendless", "example")),
        writer.words("OBJECT_FIRST", soft),
        *(writer.words(kind.upper(), listed(kind)) for kind in LISTS),
    ]
    return "\n".join(parts)
