"""What a commitment is about: EuroVoc concepts by the terms in its own words, else in its heading."""

from __future__ import annotations

from pathlib import Path

import pytest

from entente.engine import lexicon
from entente.engine.lexicon.generate import MODULES
from entente.engine.lexicon.generate_names import gap_forms, plural, term_forms
from entente.engine.reading.read import read
from entente.engine.reading.records import Commitment
from entente.engine.reading.subjects import subject_rules


def only(text: str) -> Commitment:
    """The last commitment of a text."""
    return read(text).commitments[-1]


def found(text: str) -> dict[str, str | None]:
    """The labels of the concepts, each with the words from which it was read."""
    return {" ".join(value.span.of(text).split()): value.name for value in only(text).subject}


WORDS = {
    "We will fight drug trafficking.": {"drug trafficking": "drug traffic"},
    "We will fight Drug-Trafficking.": {"Drug-Trafficking": "drug traffic"},
    "They will set up joint-investigation teams.": {"joint-investigation teams": "police cooperation"},
    "They will remove barriers\nto trade.": {"barriers to trade": "trade restriction"},
    "Both navies will train together.": {"navies": "navy"},
    "They will deepen their energy co-operation.": {"energy co-operation": "energy cooperation"},
    "Aldmark will second two experts to the dam.": {
        "second two experts": "technical cooperation",
        "dam": "water management",
    },
    "We will invest in our collective defence.": {"collective defence": "international security"},
    "They will improve the business environment.": {"business environment": "economic conditions"},
    "They will restore wetlands and more wetlands.": {
        "restore wetlands": "nature restoration",
        "wetlands": "ecosystem",
    },
}


@pytest.mark.parametrize("text", WORDS)
def test_a_term_is_found_whatever_its_case_number_and_hyphens(text: str) -> None:
    """Regular plurals count, a hyphen or a line's end is a space, the longest term wins, a concept counts once."""
    assert found(text) == WORDS[text]


GAPS = {
    "They will share all pre-arrival data.": "data sharing",
    "They agreed on sharing radar data.": "data sharing",
    "They will build a second railway bridge.": "road network",
    "Our Ministers of Defence will meet every spring.": "ministerial meeting",
}


@pytest.mark.parametrize("text", GAPS)
def test_a_term_with_a_gap_is_found_over_a_few_words(text: str) -> None:
    """The term "share … data" stands for every form of the verb, with up to four words between."""
    assert GAPS[text] in found(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "They will share the costs, and store and publish the data.",
        "They will open an office in Port Aster.",
        "They will open an office in the port of Halden.",
        "They will send a delegation to Karst City.",
        "They will write a road map.",
    ],
)
def test_words_of_other_senses_name_no_subject(text: str) -> None:
    """No gap holds a comma; a word in a place's name, or in words to ignore, is no term."""
    assert found(text) == {}


def test_only_where_its_own_words_name_none_is_the_heading_read() -> None:
    """The heading's concepts are those of its words, with the offsets in the heading."""
    text = (
        "Statement of the two Ministers\n\nThe Ministers met in May and were content with the results.\n\n"
        "Fisheries\n\nThe Ministers will meet the fleet's owners in June and listen to them.\n\n"
        "They will report to both governments within a year.\n"
    )
    last = read(text).commitments[-1]

    assert [value.span.of(text) for value in last.subject] == ["Fisheries"]


def test_the_title_of_the_text_is_no_heading_of_a_commitment() -> None:
    """A title says what all is about, and so of no commitment in particular."""
    text = "Joint Statement on Fisheries\n\nThe two sides will report to their governments within a year.\n"

    assert only(text).subject == ()


def test_a_subject_carries_id_label_and_rule() -> None:
    """Id and label are those of the thesaurus; the rule tells the term."""
    text = "We will fight drug trafficking."
    (value,) = only(text).subject

    assert (value.id, value.name) == ("3355", "drug traffic")
    assert subject_rules((value,), text) == ("subject.term:drug trafficking",)


def test_plurals_are_made_of_the_last_word_and_of_the_noun_before_a_preposition() -> None:
    """A term finds its regular plurals, in the lexicon's module and not while reading."""
    assert [plural(word) for word in ("navy", "tax", "port", "troops", "process")] == [
        "navies",
        "taxes",
        "ports",
        "troops",
        "processes",
    ]
    assert term_forms("barrier to trade") == [
        "barrier to trade",
        "barrier to trades",
        "barriers to trade",
        "barriers to trades",
    ]
    assert gap_forms("share … data", {"share": ("shares", "shared", "shared", "sharing")})[:2] == [
        "share … data",
        "share … datas",
    ]


@pytest.mark.parametrize("name", ["en_names", "en_subjects"])
def test_the_generated_modules_are_what_their_sources_give(name: str) -> None:
    """Who edits a gazetteer and forgets to generate is told so here."""
    written = (Path(lexicon.__file__ or "").parent / f"{name}.py").read_text("utf-8")

    assert written == MODULES[name]()
