"""Writes the lexicon's Python modules from its TOML files: `python -m entente.engine.lexicon.generate`."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

from entente.engine.lexicon import flags
from entente.engine.lexicon.generate_adjuncts import adjuncts_module
from entente.engine.lexicon.generate_calendar import calendar_module
from entente.engine.lexicon.generate_names import names_module, subjects_module
from entente.engine.lexicon.generate_nouns import nouns_module
from entente.engine.lexicon.generate_provisos import provisos_module
from entente.engine.lexicon.inflect import forms

HERE = Path(__file__).parent
HEAD = '"""Generated from {sources} by entente.engine.lexicon.generate; do not edit."""\n\n# fmt: off\n# ruff: noqa\n'

Entries = dict[str, list[dict[str, Any]]]


def load(name: str) -> Entries:
    """The entries of one TOML file of the English lexicon."""
    return tomllib.loads((HERE / "en" / f"{name}.toml").read_text("utf-8"))


def word_classes() -> tuple[dict[str, int], dict[str, str], dict[str, tuple[str, str]]]:
    """Each word's classes, each verb form's lemma, and each lemma's trend and form."""
    classes: dict[str, int] = {}
    lemmas: dict[str, str] = {}
    verbs: dict[str, tuple[str, str]] = {}
    for verb in load("verbs")["verb"]:
        lemma = verb["lemma"]
        verbs[lemma] = (verb.get("trend", ""), verb.get("form", ""))
        bits = (flags.BASE, flags.THIRD, flags.PAST, flags.PARTICIPLE, flags.GERUND)
        for word, bit in zip((lemma, *forms(lemma, verb.get("forms", ""))), bits, strict=True):
            classes[word] = classes.get(word, 0) | bit
            lemmas.setdefault(word, lemma)
        if verb.get("noun"):
            for word in (lemma, forms(lemma, verb.get("forms", ""))[0]):
                classes[word] |= flags.NOUN
    for phrase in load("phrases")["performative"]:
        lemma = phrase["lemma"]
        verbs.setdefault(lemma, ("", ""))
        bits = (flags.BASE, flags.THIRD, flags.PAST, flags.PARTICIPLE, flags.GERUND)
        for word, bit in zip((lemma, *IRREGULAR.get(lemma, forms(lemma))), bits, strict=True):
            classes[word] = classes.get(word, 0) | flags.PERFORMATIVE | (0 if word in lemmas else bit)
            lemmas.setdefault(word, lemma)
    for entry in load("words")["class"]:
        for word in entry["words"].split():
            classes[word] = classes.get(word, 0) | flags.CLASSES[entry["name"]]
    classes["to"] = flags.TO | flags.PREPOSITION
    return classes, lemmas, verbs


IRREGULAR = {
    "seek": ("seeks", "sought", "sought", "seeking"),
    "strive": ("strives", "strove", "striven", "striving"),
    "undertake": ("undertakes", "undertook", "undertaken", "undertaking"),
    "stand": ("stands", "stood", "stood", "standing"),
    "plan": ("plans", "planned", "planned", "planning"),
    "commit": ("commits", "committed", "committed", "committing"),
    "recommit": ("recommits", "recommitted", "recommitted", "recommitting"),
    "concur": ("concurs", "concurred", "concurred", "concurring"),
}


def dictionary(name: str, kind: str, entries: dict[str, Any]) -> str:
    """One constant of a generated module, a line an entry, in the order of its keys."""
    lines = [f"    {key!r}: {entries[key]!r}," for key in sorted(entries)]
    return "\n".join([f"{name}: {kind} = {{", *lines, "}"]) + "\n"


def words_module() -> str:
    """The module of words, verbs and phrases."""
    classes, lemmas, verbs = word_classes()
    phrases = load("phrases")
    performatives = {
        entry["lemma"]: (tuple(entry["takes"].split()), entry["force"], entry.get("trend", ""))
        for entry in phrases["performative"]
    }
    adjectives = {entry["word"]: (entry["takes"], entry["force"]) for entry in phrases["adjective"]}
    resolves = {entry["word"]: (entry["force"], tuple(entry.get("only", "").split())) for entry in phrases["resolve"]}
    irregular = {form: lemma for form, lemma in lemmas.items() if form != lemma}
    parts = [
        HEAD.format(sources="verbs.toml, phrases.toml and words.toml"),
        dictionary("CLASSES", "dict[str, int]", classes),
        dictionary("LEMMAS", "dict[str, str]", irregular),
        dictionary("VERBS", "dict[str, tuple[str, str]]", verbs),
        dictionary("PERFORMATIVES", "dict[str, tuple[tuple[str, ...], str, str]]", performatives),
        dictionary("ADJECTIVES", "dict[str, tuple[str, str]]", adjectives),
        dictionary("RESOLVES", "dict[str, tuple[str, tuple[str, ...]]]", resolves),
    ]
    return "\n".join(parts)


MODULES = {
    "en_adjuncts": adjuncts_module,
    "en_calendar": calendar_module,
    "en_words": words_module,
    "en_names": names_module,
    "en_nouns": nouns_module,
    "en_provisos": provisos_module,
    "en_subjects": subjects_module,
}


def main() -> int:
    """Writes every generated module; 0."""
    for name, make in MODULES.items():
        (HERE / f"{name}.py").write_text(make(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
