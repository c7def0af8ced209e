"""The lexicon's module of words, verbs and phrases, made from verbs.toml, phrases.toml and words.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from entente.engine.lexicon import flags, writer
from entente.engine.lexicon.inflect import forms

EN = Path(__file__).parent / "en"
FORM_BITS = (flags.BASE, flags.THIRD, flags.PAST, flags.PARTICIPLE, flags.GERUND)

Entry = dict[str, Any]
Weakener = tuple[str, tuple[str, ...], tuple[str, ...], int, bool]
"""The force, the words that follow, those that stand near, within how many words, whether an infinitive follows."""


def load(name: str) -> dict[str, list[Entry]]:
    """The entries of one TOML file of the English lexicon."""
    return tomllib.loads((EN / f"{name}.toml").read_text("utf-8"))


def verb_forms(verbs: list[Entry], performatives: list[Entry]) -> dict[str, tuple[str, ...]]:
    """Each verb's forms, the base first; a performative that is among the verbs has the forms stated there."""
    stated = {verb["lemma"]: verb.get("forms", "") for verb in verbs}
    order = dict.fromkeys([*(phrase["lemma"] for phrase in performatives), *stated])
    return {lemma: (lemma, *forms(lemma, stated.get(lemma, ""))) for lemma in order}


def lemmas(inflected: dict[str, tuple[str, ...]], order: list[str]) -> dict[str, str]:
    """Each form but the base with its verb: the first that has it, unless it is a base itself ("found")."""
    found = {lemma: lemma for lemma in order}
    for lemma in order:
        for word in inflected[lemma]:
            found.setdefault(word, lemma)
    return {word: lemma for word, lemma in found.items() if word != lemma}


def word_classes(
    verbs: list[Entry], inflected: dict[str, tuple[str, ...]], performatives: set[str]
) -> dict[str, int]:
    """Each word's classes as bits."""
    classes: dict[str, int] = {}
    for lemma, words in inflected.items():
        spoken = flags.PERFORMATIVE if lemma in performatives else 0
        for word, bit in zip(words, FORM_BITS, strict=True):
            classes[word] = classes.get(word, 0) | bit | spoken
    for verb in verbs:
        if verb.get("noun"):
            for word in inflected[verb["lemma"]][:2]:
                classes[word] |= flags.NOUN
    for entry in load("words")["class"]:
        for word in entry["words"].split():
            classes[word] = classes.get(word, 0) | flags.CLASSES[entry["name"]]
    classes["to"] = flags.TO | flags.PREPOSITION
    return classes


def weakeners(entries: list[Entry]) -> dict[str, tuple[Weakener, ...]]:
    """For each verb what makes a chain weaker that it stands in."""
    found: dict[str, tuple[Weakener, ...]] = {}
    for entry in entries:
        after = tuple(tuple(entry.get(key, "").split()) for key in ("next", "near"))
        row = (entry["force"], *after, entry.get("within", 0), entry.get("to", False))
        for lemma in entry["lemmas"].split():
            found[lemma] = (*found.get(lemma, ()), row)
    return found


def words_module() -> str:
    """The module of words, verbs and phrases."""
    verbs, phrases = load("verbs")["verb"], load("phrases")
    spoken = phrases["performative"]
    inflected = verb_forms(verbs, spoken)
    order = [entry["lemma"] for entry in (*verbs, *spoken)]
    senses = dict.fromkeys(order, ("", "")) | {
        verb["lemma"]: (verb.get("trend", ""), verb.get("form", "")) for verb in verbs
    }
    takes = {
        one["lemma"]: (tuple(one["takes"].split()), one["force"], one.get("trend", "")) for one in spoken
    }
    adjectives = {one["word"]: (one["takes"], one["force"]) for one in phrases["adjective"]}
    resolves = {one["word"]: (one["force"], tuple(one.get("only", "").split())) for one in phrases["resolve"]}
    weak = "dict[str, tuple[tuple[str, tuple[str, ...], tuple[str, ...], int, bool], ...]]"
    parts = [
        writer.head("verbs.toml, phrases.toml and words.toml"),
        writer.mapping("CLASSES", "dict[str, int]", word_classes(verbs, inflected, set(takes))),
        writer.mapping("LEMMAS", "dict[str, str]", lemmas(inflected, order)),
        writer.mapping("VERBS", "dict[str, tuple[str, str]]", senses),
        writer.mapping("PERFORMATIVES", "dict[str, tuple[tuple[str, ...], str, str]]", takes),
        writer.mapping("ADJECTIVES", "dict[str, tuple[str, str]]", adjectives),
        writer.mapping("RESOLVES", "dict[str, tuple[str, tuple[str, ...]]]", resolves),
        writer.mapping("WEAKENERS", weak, weakeners(phrases["weakener"])),
    ]
    return "\n".join(parts)
