"""The lexicon's module of the calendar, made from `en/calendar.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from entente.engine.lexicon import writer

SOURCE = Path(__file__).parent / "en" / "calendar.toml"
LETTERS = {
    "month": "M", "season": "S", "weekday": "W", "cardinal": "N", "ordinal": "r", "recurrence": "c",
    "two_senses": "c", "multiple": "k", "part": "p", "one": "U", "many": "u",
    "by": "b", "before": "B", "in": "i", "within": "w", "from": "f", "starting": "G", "since": "s", "after": ">",
    "until": "d", "through": "=", "up": "^", "between": "<", "to": "T", "and": "A", "or": "R", "of": "o", "the": "t",
    "a": "a", "per": "P", "each": "e", "other": "v", "times": "q", "intervals": "j", "this": "z", "next": "x",
    "last": "l", "past": "?", "later": "L", "than": "h", "latest": "X", "no": "0", "course": "C", "half": "H",
    "as": "&", "time": "%", "advance": "+", "around": "@", "deadline": "!", "onwards": "*",
    "year-end": "J", "year's": "Z", "dash": "-", "year kind": "F", "calendar": "K", "blank": "_",
}  # fmt: skip
"""The letter of each class of words; the reader's patterns run over one letter a word."""
MARKS = ",.;:()[]"
"""Marks that are their own letter."""
TRIGGERS = frozenset("MSWUucJZdx")
"""Letters of words without which no time is stated, unless a number is."""

Entries = dict[str, list[dict[str, Any]]]


def calendar_module() -> str:
    """The module of the calendar."""
    entries: Entries = tomllib.loads(SOURCE.read_text("utf-8"))
    letters = _letters(entries)
    numbers = {kind: _counted(entries[kind]) for kind in ("cardinal", "ordinal")}
    months = {word: one["number"] for one in entries["month"] for word in one["words"].split()}
    seasons = {word: one["first"] for one in entries["season"] for word in one["words"].split()}
    units = {
        word: one["length"] for one in entries["unit"] for key in ("one", "many") for word in one[key].split()
    }
    recurrences = {word: one["value"] for one in entries["recurrence"] for word in one["words"].split()}
    senses = {
        word: (one["first"], one["second"]) for one in entries["two_senses"] for word in one["words"].split()
    }
    parts = {word: one["name"] for one in entries["part"] for word in one["words"].split()}
    nouns = {one["kind"]: tuple(one["words"].split()) for one in entries["noun"]}
    return "\n".join(
        [
            writer.head(SOURCE.name),
            writer.mapping("LETTERS", "dict[str, str]", letters),
            writer.mapping(
                "CARDINALS", "dict[str, int]", _compounds(numbers["cardinal"], numbers["cardinal"])
            ),
            writer.mapping("ORDINALS", "dict[str, int]", _compounds(numbers["cardinal"], numbers["ordinal"])),
            writer.mapping("MULTIPLES", "dict[str, int]", _counted(entries["multiple"])),
            writer.mapping("MONTHS", "dict[str, int]", months),
            writer.mapping("WEEKDAYS", "dict[str, int]", _counted(entries["weekday"])),
            writer.mapping("SEASONS", "dict[str, int]", seasons),
            writer.mapping("UNITS", "dict[str, str]", units),
            writer.mapping("RECURRENCES", "dict[str, str]", recurrences),
            writer.mapping("TWO_SENSES", "dict[str, tuple[str, str]]", senses),
            writer.mapping("PARTS", "dict[str, str]", parts),
            writer.mapping("NOUNS", "dict[str, tuple[str, ...]]", nouns),
            writer.words("TRIGGERS", _triggers(letters, nouns["milestone"])),
        ]
    )


def _letters(entries: Entries) -> dict[str, str]:
    """The letter of each word; a word of two classes keeps the first that names it."""
    found = {mark: mark for mark in MARKS}
    for kind in (
        "month",
        "season",
        "weekday",
        "cardinal",
        "ordinal",
        "recurrence",
        "two_senses",
        "multiple",
        "part",
    ):
        for one in entries[kind]:
            for word in one["words"].split():
                found.setdefault(word, "g" if one.get("name") == "start" else LETTERS[kind])
    for one in entries["unit"]:
        for key in ("one", "many"):
            for word in one[key].split():
                found.setdefault(word, LETTERS[key])
    for one in entries["role"]:
        for word in one["words"].split():
            found[word] = LETTERS[one["name"]]
    for tens, ones in (("cardinal", "cardinal"), ("cardinal", "ordinal")):
        compounds = _compounds(_counted(entries[tens]), _counted(entries[ones]))
        for word in compounds:
            found.setdefault(word, LETTERS[ones])
    return found


def _counted(entries: list[dict[str, Any]]) -> dict[str, int]:
    """The number of each word of entries whose words count up."""
    return {
        word: one["first"] + place * one.get("step", 1)
        for one in entries
        for place, word in enumerate(one["words"].split())
    }


def _compounds(tens: dict[str, int], ones: dict[str, int]) -> dict[str, int]:
    """The words for ones, and those of a ten and a one with a hyphen: twenty-one, thirty-first."""
    joined = {
        f"{ten}-{one}": high + low
        for ten, high in tens.items()
        for one, low in ones.items()
        if 20 <= high <= 90 and high % 10 == 0 and 1 <= low <= 9
    }
    return {**joined, **ones}


def _triggers(letters: dict[str, str], milestones: tuple[str, ...]) -> set[str]:
    """The words that call for a closer look, among them `mid-march` and the `long` of "as long as"."""
    found = {word for word, letter in letters.items() if letter in TRIGGERS} | {"long"} | set(milestones)
    parts = [word for word, letter in letters.items() if letter in "pg"]
    return found | {
        f"{part}-{word}" for part in parts for word in found if letters.get(word) in ("M", "S", "U")
    }
