"""`nouns.toml`: nouns, and words that go with them."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from entente.engine.lexicon.generate_nouns import EN, LISTS, plural

TABLES: dict[str, list[dict[str, Any]]] = tomllib.loads((EN / "nouns.toml").read_text("utf-8"))
FORMS = {"dialogue", "exchange", "instrument", "activity", "exploration", "position", "cooperation"}
TRENDS = {"start", "continue", "increase", "conclude"}
KEYS = {
    "before": ("words", "nouns"),
    "after": ("nouns", "words"),
    "pair": ("verbs", "nouns"),
    "particle": ("verbs", "words"),
    "result": ("verbs", "words"),
}


def words_of(entry: dict[str, Any]) -> list[str]:
    """Every word of an entry, those of a pair "establishment=establish" one by one."""
    return " ".join(entry.get(key, "") for key in ("verbs", "nouns", "words")).replace("=", " ").split()


def test_every_entry_has_an_example_with_one_of_its_words() -> None:
    """A lawyer who reads an entry sees how its words are used, in whatever inflection."""
    for entry in (entry for entries in TABLES.values() for entry in entries):
        stems = {word[:4].lower() for word in words_of(entry)}
        example = {word[:4].lower() for word in entry["example"].rstrip(".").split()}
        assert stems & example, entry


def test_every_entry_says_a_form_or_a_trend_that_the_manual_knows() -> None:
    """A misspelt form would end as an error while reading."""
    for entry in (entry for entries in TABLES.values() for entry in entries):
        assert entry.get("form", "activity") in FORMS, entry
        assert entry.get("trend", "start") in TRENDS, entry


def test_no_noun_stands_in_two_groups() -> None:
    """A noun says one form, whoever reads the file from whichever end."""
    nouns = [word for entry in TABLES["noun"] for word in entry["words"].split()]

    assert len(nouns) == len(set(nouns))


@pytest.mark.parametrize("kind", sorted(KEYS))
def test_no_two_words_together_stand_twice(kind: str) -> None:
    """What two words say together is said in one place."""
    first, second = KEYS[kind]
    keys = [
        (one, other, "trend" in entry)
        for entry in TABLES[kind]
        for one in entry[first].split()
        for other in entry[second].split()
    ]

    assert len(keys) == len(set(keys))


def test_every_list_is_generated() -> None:
    """A list that the file adds reaches the reader."""
    assert sorted(entry["kind"] for entry in TABLES["list"]) == sorted(LISTS)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("policy", "policies"), ("survey", "surveys"), ("tax", "taxes"), ("works", "works")],
)
def test_regular_plurals_are_made(word: str, expected: str) -> None:
    """Whoever adds a noun writes its singular only."""
    assert plural(word) == expected
