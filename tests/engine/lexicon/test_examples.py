"""Every example in the lexicon reads as its entry says."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from entente.engine import lexicon
from entente.engine.lexicon import flags
from entente.engine.reading.read import read
from entente.engine.reading.records import Commitment, Value
from entente.engine.reading.subjects import concepts_in
from entente.engine.reading.tokens import tokenize

Entry = dict[str, Any]

EN = Path(lexicon.__file__).parent / "en"
SOURCES: dict[str, dict[str, list[Entry]]] = {
    path.stem: tomllib.loads(path.read_text("utf-8")) for path in EN.glob("*.toml")
}
VERBS = SOURCES["verbs"]["verb"]
PHRASES = SOURCES["phrases"]
NOUNS = [(kind, entry) for kind, entries in SOURCES["nouns"].items() for entry in entries]
WEAKENERS = {lemma for one in PHRASES["weakener"] for lemma in one["lemmas"].split()}
CALENDAR = SOURCES["calendar"]


def only(entry: Entry) -> Commitment:
    """The one commitment of an entry's example."""
    (commitment,) = read(entry["example"]).commitments
    return commitment


def words_of(text: str, values: tuple[Value, ...]) -> list[str]:
    """The words of the values."""
    return [value.span.of(text) for value in values]


@pytest.mark.parametrize(
    "entry", [one for one in VERBS if one.get("leads", True)], ids=lambda one: one["lemma"]
)
def test_a_verb_leads_its_example(entry: Entry) -> None:
    """Its example holds one commitment, anchored at it, with the trend and the form that the entry states.

    Where the entry states no trend, the example has none either: no other word of it tells one.
    """
    commitment = only(entry)

    assert commitment.lemma == entry["lemma"]
    assert commitment.force == "committed" or entry["lemma"] in WEAKENERS
    assert commitment.trend == entry.get("trend")
    assert commitment.form == entry.get("form", commitment.form)


@pytest.mark.parametrize(
    "entry", [one for one in VERBS if not one.get("leads", True)], ids=lambda one: one["lemma"]
)
def test_a_verb_that_says_what_something_is_leads_none(entry: Entry) -> None:
    """Its example holds it, and no commitment."""
    text = entry["example"]

    assert entry["lemma"] in text
    assert read(text).commitments == ()


@pytest.mark.parametrize("entry", PHRASES["performative"], ids=lambda one: one["lemma"])
def test_a_verb_that_binds_by_being_said_is_read_with_its_force(entry: Entry) -> None:
    """The anchor is the performative itself; the trend is that of the entry where it states one."""
    commitment = only(entry)

    assert commitment.lemma == entry["lemma"]
    assert commitment.force == entry["force"]
    assert commitment.trend == entry.get("trend", commitment.trend)


@pytest.mark.parametrize("entry", PHRASES["adjective"], ids=lambda one: one["word"])
def test_an_adjective_of_resolve_is_the_anchor(entry: Entry) -> None:
    """As in "we are determined to …": with the force of the entry."""
    commitment = only(entry)

    assert commitment.force == entry["force"]
    assert entry["example"].startswith(entry["word"], commitment.anchor)


@pytest.mark.parametrize("entry", PHRASES["resolve"], ids=lambda one: one["word"])
def test_a_noun_of_resolve_says_how_strong_what_is_voiced_is(entry: Entry) -> None:
    """As in "we express our readiness to …": the force is that of the noun, which stands in the extent."""
    commitment = only(entry)

    assert commitment.force == entry["force"]
    assert entry["word"] in commitment.span.of(entry["example"]).split()


@pytest.mark.parametrize("entry", PHRASES["weakener"], ids=lambda one: one["example"])
def test_a_weaker_verb_behind_a_modal_decides(entry: Entry) -> None:
    """As in "shall seek to": the force is that of the entry, the anchor one of its verbs."""
    commitment = only(entry)

    assert commitment.force == entry["force"]
    assert commitment.lemma in entry["lemmas"].split()


@pytest.mark.parametrize(("kind", "entry"), NOUNS, ids=[entry["example"] for _, entry in NOUNS])
def test_an_object_tells_the_form_and_the_trend_of_its_entry(kind: str, entry: Entry) -> None:
    """Where the entry states one; a verb that is trendless with its object tells none."""
    commitment = only(entry)

    assert commitment.form == entry.get("form", commitment.form)
    assert commitment.trend == (None if kind == "trendless" else entry.get("trend", commitment.trend))


@pytest.mark.parametrize(
    "entry", SOURCES["adjuncts"]["opener"], ids=lambda one: one["words"].partition("|")[0]
)
def test_an_opener_opens_an_adjunct_of_its_kind(entry: Entry) -> None:
    """The passage starts with one of the ways to write it; a partner stands behind it."""
    text = entry["example"].lower()
    found = [
        span.lower()
        for one in read(entry["example"]).commitments
        for span in words_of(text, getattr(one, entry["kind"]))
    ]
    ways = entry["words"].split("|")

    if entry["kind"] == "partner":
        assert any(f"{way} {span}" in text for way in ways for span in found)
    else:
        assert any(span.startswith(way) for way in ways for span in found)


@pytest.mark.parametrize(
    "field", [("forums", "forum"), ("frameworks", "framework"), ("places", "place")], ids=lambda one: one[1]
)
def test_every_listed_name_is_read_in_its_example(field: tuple[str, str]) -> None:
    """Under its normal name, in the field of its file; a text that goes by number under its own words."""
    file, kind = field
    wrong = []
    for entry in SOURCES[file][kind]:
        names = [value.name for one in read(entry["example"]).commitments for value in getattr(one, kind)]
        wanted = entry["name"].replace("–", "-")
        if wanted not in names and not ("shape" in entry and any(name in entry["example"] for name in names)):
            wrong.append((wanted, entry["example"], names))

    assert wrong == []


def test_every_concept_is_found_in_its_example() -> None:
    """Whether or not the sentence undertakes anything: its words name the concept, and no longer term hides it."""
    wrong = []
    for entry in SOURCES["subjects"]["concept"]:
        tokens = tokenize(entry["example"], 0, len(entry["example"]))
        if entry["id"] not in [value.id for value in concepts_in(tokens, 0, len(tokens))]:
            wrong.append((entry["label"], entry["example"]))

    assert wrong == []


@pytest.mark.parametrize("entry", CALENDAR["month"], ids=lambda one: one["number"])
def test_a_month_is_read_as_its_number(entry: Entry) -> None:
    """In the deadline of its example."""
    deadline = only(entry).deadline

    assert deadline is not None
    assert f"2032-{entry['number']:02}-" in str(deadline.value)


@pytest.mark.parametrize("entry", CALENDAR["recurrence"], ids=lambda one: one["value"])
def test_a_recurrence_is_read_as_its_duration(entry: Entry) -> None:
    """In its example, in ISO 8601 or `regular`."""
    recurrence = only(entry).recurrence

    assert recurrence is not None
    assert recurrence.value == entry["value"]


@pytest.mark.parametrize("entry", SOURCES["words"]["class"], ids=lambda one: one["name"])
def test_a_class_holds_words_of_its_example(entry: Entry) -> None:
    """The words of the entry that stand in the example are of its class when they are read."""
    tokens = tokenize(entry["example"], 0, len(entry["example"]))
    bits = [
        flag for word, flag in zip(tokens.words, tokens.flags, strict=True) if word in entry["words"].split()
    ]

    assert bits
    assert all(flag & flags.CLASSES[entry["name"]] for flag in bits)


@pytest.mark.parametrize("entry", SOURCES["wordlists"]["list"], ids=lambda one: one["name"])
def test_a_list_holds_a_word_of_its_example(entry: Entry) -> None:
    """As it stands there or as its base form."""
    tokens = tokenize(entry["example"], 0, len(entry["example"]))
    written = {entry["example"][start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)}
    bases = {tokens.lemma(place) for place in range(len(tokens))}

    assert not set(entry["words"].split()).isdisjoint(written | bases | set(tokens.words))
