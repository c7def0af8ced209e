"""The gazetteers of the English lexicon: subjects, forums, frameworks, places."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import eurovoc
import pytest

Entry = dict[str, Any]

LEXICON = Path(__file__).parents[3] / "src" / "entente" / "engine" / "lexicon" / "en"
TABLES = {"subjects": "concept", "forums": "forum", "frameworks": "framework", "places": "place"}
NAMED = ("forums", "frameworks", "places")
KINDS = {
    "forums": {"organisation", "group", "platform", "agency", "court", "bank", "summit"},
    "frameworks": {"treaty", "legislation", "resolution", "political", "programme"},
    "places": {
        "state",
        "territory",
        "continent",
        "region",
        "ocean",
        "sea",
        "strait",
        "canal",
        "city",
        "site",
    },
}


def entries(name: str) -> list[Entry]:
    """The entries of one gazetteer, in the order of its file."""
    found: list[Entry] = tomllib.loads((LEXICON / f"{name}.toml").read_text("utf-8"))[TABLES[name]]
    return found


def folded(text: str) -> str:
    """The text as the reader of terms compares it: case-blind, hyphens as spaces."""
    return " ".join(text.lower().replace("-", " ").split())


def plurals(term: str) -> set[str]:
    """A term and its regular plurals."""
    return {term, f"{term}s", f"{term}es"} | ({f"{term[:-1]}ies"} if term.endswith("y") else set())


def holds(text: str, word: str) -> bool:
    """Whether the word stands in the text as a whole word."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def repeated(words: list[str]) -> set[str]:
    """The words that occur more than once."""
    return {word for word in words if words.count(word) > 1}


@pytest.mark.parametrize("name", TABLES)
def test_a_gazetteer_is_toml_with_entries(name: str) -> None:
    """Each file parses, holds its one kind of table (and words to ignore), and every entry has an example."""
    whole = tomllib.loads((LEXICON / f"{name}.toml").read_text("utf-8"))

    assert set(whole) - {"ignored"} == {TABLES[name]}
    assert whole[TABLES[name]]
    assert [entry for entry in entries(name) if not entry["example"].strip()] == []


def test_every_subject_is_a_concept_of_eurovoc() -> None:
    """Each id and label is a pair that the package eurovoc gives, so no concept is made up."""
    wrong = [one for one in entries("subjects") if eurovoc.en_labels.get(one["id"]) != one["label"]]

    assert wrong == []


def test_no_concept_stands_twice() -> None:
    """Ids are unique, and with them labels."""
    assert repeated([one["id"] for one in entries("subjects")]) == set()


def test_a_term_names_one_concept_only() -> None:
    """No term, nor its regular plural, is found twice: what a word is about is never a matter of order."""
    owners: dict[str, str] = {}
    twice = []
    for one in entries("subjects"):
        for term in one["terms"]:
            for word in plurals(term) & owners.keys():
                twice.append((word, owners[word], one["label"]))
        owners |= dict.fromkeys(one["terms"], one["label"])

    assert len(owners) == sum(len(one["terms"]) for one in entries("subjects"))
    assert twice == []


def test_terms_are_written_as_the_reader_compares_them() -> None:
    """Terms are lower case, without hyphens, typographic apostrophes or double spaces."""
    terms = [term for one in entries("subjects") for term in one["terms"]]

    assert [term for term in terms if term != folded(term) or "’" in term] == []


def test_the_example_of_a_subject_holds_one_of_its_terms() -> None:
    """A reader of the file sees each concept at work in a sentence."""
    without = [
        one["label"]
        for one in entries("subjects")
        if not any(holds(folded(one["example"]), word) for term in one["terms"] for word in plurals(term))
    ]

    assert without == []


@pytest.mark.parametrize("name", NAMED)
def test_no_name_and_no_form_stands_twice(name: str) -> None:
    """A form points to one entry of its gazetteer."""
    forms = [form for one in entries(name) for form in one["forms"]]

    assert repeated([one["name"] for one in entries(name)]) == set()
    assert repeated(forms) == set()


def test_a_form_belongs_to_one_gazetteer() -> None:
    """What is met in, worked under and travelled to are told apart: no form is in two files."""
    forms = [form for name in NAMED for one in entries(name) for form in one["forms"]]

    assert repeated(forms) == set()


@pytest.mark.parametrize("name", NAMED)
def test_the_example_of_a_name_holds_one_of_its_forms(name: str) -> None:
    """Each entry is seen at work, letters as written; one that goes by number is found by its shape."""
    without = [
        one["name"]
        for one in entries(name)
        if not any(holds(one["example"], form) for form in one["forms"])
        and not ("shape" in one and re.search(one["shape"], one["example"]))
    ]

    assert without == []


@pytest.mark.parametrize("name", NAMED)
def test_kinds_are_of_the_closed_set(name: str) -> None:
    """A kind is one that the head of the file lists."""
    assert {one["kind"] for one in entries(name)} == KINDS[name]


@pytest.mark.parametrize("name", NAMED)
def test_forms_write_plain_dashes_and_apostrophes(name: str) -> None:
    """Forms hold only - and ', which stand for every dash and apostrophe of a text."""
    forms = [form for one in entries(name) for form in [*one["forms"], *one.get("adjectives", [])]]

    assert [form for form in forms if re.search("[‐‑–—’‘]", form) or form != form.strip()] == []


def test_an_adjective_points_to_one_place_and_is_no_name() -> None:
    """An adjective that could mean two places ("Dominican") stands nowhere."""
    adjectives = [word for one in entries("places") for word in one.get("adjectives", [])]
    forms = {form for one in entries("places") for form in one["forms"]}

    assert repeated(adjectives) == set()
    assert set(adjectives) & forms == set()


@pytest.mark.parametrize(
    "text",
    [
        "UNSCR 1325",
        "UN Security Council Resolution 2231",
        "United Nations Security Council resolutions 1701 (2006)",
        "General Assembly resolution 60/1",
        "Regulation (EU) 2016/679",
        "Directive 95/46/EC",
        "ILO Convention No. 190",
    ],
)
def test_a_text_named_by_number_has_a_shape(text: str) -> None:
    """The usual ways to cite numbered texts are found whole by exactly one shape."""
    shapes = [one["shape"] for one in entries("frameworks") if "shape" in one]

    assert sum(re.fullmatch(shape, text) is not None for shape in shapes) == 1
