"""A reading as plain values: whatever the text, its offsets, ids and references hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from entente.engine.reading.export import to_record
from entente.engine.reading.read import read
from entente.engine.reading.records import Force, Form, Trend
from tests.engine.reading.texts import SOURCES, anything

Record = dict[str, Any]

SCHEMA = json.loads((Path(__file__).parents[3] / "docs/reference/reading.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
INTERVAL = re.compile(r"(?:\.\.|\d{4}-\d\d-\d\d)/(?:\.\.|\d{4}-\d\d-\d\d)")
DURATION = re.compile(r"P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?)?|regular")
LISTS = ("partner", "forum", "framework", "place", "subject", "purpose", "means", "scope", "safeguard")
SINGLE = ("actor", "deadline", "recurrence", "until")


def record_of(text: str) -> Record:
    """The reading of a text as it is written down."""
    return to_record(read(text), name="text")


def values_of(commitment: Record) -> Iterator[Record]:
    """Every value of a commitment."""
    yield from (commitment[field] for field in SINGLE if commitment[field] is not None)
    for field in LISTS:
        yield from commitment[field]


@pytest.mark.fuzz
@given(anything)
def test_every_quotation_is_what_stands_at_its_offsets(text: str) -> None:
    """Quotes, verbs, values, headings, unread passages: text[start:end] are their words."""
    record = record_of(text)

    for one in record["commitments"]:
        assert one["quote"] == text[one["start"] : one["end"]]
        assert text.startswith(one["verb"], one["anchor"])
        assert one["verb"]
        for value in values_of(one):
            assert value["text"] == text[value["start"] : value["end"]] != ""
    for passage in record["unread"]:
        assert passage["text"] == text[passage["start"] : passage["end"]] != ""
    for section in record["sections"]:
        assert section["heading"] in text[section["start"] : section["end"]]
    for doubt in record["doubts"]:
        assert 0 <= doubt["start"] <= doubt["end"] <= len(text)


@pytest.mark.fuzz
@given(anything)
def test_ids_are_unique_and_say_where_their_object_is(text: str) -> None:
    """`s`, `p` and `c` with an offset: no two objects share one."""
    record = record_of(text)
    places = [("s", "start", "sections"), ("p", "start", "provisions"), ("c", "anchor", "commitments")]
    ids = [one["id"] for _, _, kind in places for one in record[kind]]

    assert len(ids) == len(set(ids))
    for letter, where, kind in places:
        assert all(one["id"] == f"{letter}{one[where]}" for one in record[kind])


@pytest.mark.fuzz
@given(anything)
def test_every_reference_leads_to_an_object(text: str) -> None:
    """A commitment to its provision and section, a provision to its stem and section, a section to its parent."""
    record = record_of(text)
    by_id = {one["id"]: one for kind in ("sections", "provisions", "commitments") for one in record[kind]}

    for one in record["commitments"]:
        held = by_id[one["provision"]]
        assert held["start"] <= one["start"] <= one["anchor"] < one["end"] <= held["end"]
        assert held["kind"] == "operative"
        assert one["section"] == held["section"]
    for one in record["provisions"]:
        assert one["stem"] is None or by_id[one["stem"]]["start"] < one["start"]
        section = by_id.get(one["section"])
        assert one["section"] is None or section is not None
        assert section is None or section["start"] <= one["start"] < one["end"] <= section["end"]
        assert all(by_id[covered]["id"].startswith("c") for covered in one["covers"])
        assert one["kind"] == "proviso" or one["covers"] == []
    for one in record["sections"]:
        parent = by_id.get(one["parent"])
        assert one["parent"] is None or parent is not None
        assert parent is None or (parent["start"] < one["start"] and one["end"] <= parent["end"])
    assert all(one["commitment"] is None or one["commitment"] in by_id for one in record["doubts"])


@pytest.mark.fuzz
@given(anything)
def test_everything_stands_in_the_order_of_the_text(text: str) -> None:
    """Sections and provisions by where they start, commitments by their anchors; extents never overlap."""
    record = record_of(text)

    for kind in ("sections", "provisions", "commitments", "unread"):
        assert all(one["start"] < two["start"] for one, two in pairwise(record[kind]))
    assert all(one["end"] <= two["start"] for one, two in pairwise(record["commitments"]))
    assert all(one["end"] <= two["start"] for one, two in pairwise(record["provisions"]))


@pytest.mark.fuzz
@given(anything)
def test_every_value_is_of_its_set(text: str) -> None:
    """Forces, trends and forms of the manual; intervals and durations of ISO 8601; each commitment says its rules."""
    for one in record_of(text)["commitments"]:
        assert one["force"] in set(Force)
        assert one["form"] in set(Form)
        assert one["trend"] is None or one["trend"] in set(Trend)
        assert one["rules"]
        if one["deadline"] is not None and "value" in one["deadline"]:
            assert INTERVAL.fullmatch(one["deadline"]["value"])
        if one["recurrence"] is not None and "value" in one["recurrence"]:
            assert DURATION.fullmatch(one["recurrence"]["value"])


@pytest.mark.fuzz
@given(anything)
def test_the_record_of_any_text_agrees_with_the_schema(text: str) -> None:
    """And can be written as JSON and read again."""
    record = record_of(text)

    assert next(VALIDATOR.iter_errors(record), None) is None
    assert json.loads(json.dumps(record)) == record


@pytest.mark.parametrize("text", SOURCES)
def test_the_record_of_a_specimen_agrees_with_the_schema(text: str) -> None:
    """With all the fields that a real statement fills."""
    assert next(VALIDATOR.iter_errors(record_of(text)), None) is None


def test_a_lemma_is_the_base_form_of_the_word_at_the_anchor() -> None:
    """Whatever the tense: agreed, undertakes, held."""
    text = (
        "They agreed to meet. Each Party undertakes to report. Talks shall be held. We are building a lock."
    )

    assert [one["lemma"] for one in record_of(text)["commitments"]] == ["agree", "undertake", "hold", "build"]
