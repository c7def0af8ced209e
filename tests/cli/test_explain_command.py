"""`entente explain`: codes become sentences that a diplomat understands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from entente.cli import explanation
from entente.cli.documents import Document
from entente.cli.rule_sentences import RULES
from entente.cli.sentences import DOUBTS, doubt_told, rule_told
from entente.engine.errors import DoubtCode
from entente.engine.reading.export import Record
from entente.engine.reading.read import read
from tests.cli.command import run
from tests.cli.conftest import ROOT

SPECIMENS = sorted((ROOT / "specimens").rglob("*.txt"))
FAMILIES = "clause|stem|force|trend|form|people|name|subject|adjunct|time|extent|proviso"


def test_number_and_id_name_the_same_commitment(statement: Path) -> None:
    """What the table shows as 2 is what its id names."""
    by_number, by_id = run("explain", statement, "2"), run("explain", statement, "c30")

    assert by_number.returncode == 0, by_number.stderr
    assert by_number.stdout == by_id.stdout
    assert "“We aim to sign a treaty in 2032”" in by_number.stdout.decode()


def test_every_doubt_code_has_a_question() -> None:
    """Each ends in a question mark, and its last template needs no fact but the words."""
    assert set(DOUBTS) == {str(code) for code in DoubtCode}
    for templates in DOUBTS.values():
        assert all(told.endswith("?") for told in templates)
        assert templates[-1].format(words="") is not None


def test_a_doubt_with_facts_is_asked_with_them() -> None:
    """The richest sentence whose facts are known is used, with durations in words."""
    doubt: Record = {"code": "recurrence-two-senses", "facts": {"first": "P2Y", "second": "P6M"}}

    told = doubt_told(doubt, "biennial")

    assert told == "“biennial” can mean every two years or twice a year. Which is meant?"


def test_every_rule_has_a_sentence_that_can_be_told_without_detail() -> None:
    """The last template of each needs no detail, so that no code is ever left bare."""
    for code, templates in RULES.items():
        assert templates[-1].format() == templates[-1], code
        assert all(told.endswith(".") for told in templates), code


def test_every_rule_that_the_specimens_need_has_a_sentence() -> None:
    """No code that stands in any reading of a specimen is left bare."""
    needed = {rule.partition(":")[0] for path in SPECIMENS for rule in _rules(path)}

    assert needed <= set(RULES)


def _rules(path: Path) -> set[str]:
    return {rule for one in read(path.read_bytes().decode("utf-8")).commitments for rule in one.rules}


def test_every_rule_in_the_engine_has_a_sentence() -> None:
    """What the code names as a rule is explained, also where no specimen needs it."""
    source = "".join(path.read_text("utf-8") for path in (ROOT / "src/entente/engine/reading").glob("*.py"))
    named = set(re.findall(rf'"((?:{FAMILIES})\.[a-z-]+)[":]', source))

    assert named <= set(RULES)


def test_an_unknown_rule_is_told_as_it_is() -> None:
    """A code without a sentence is better than silence."""
    assert rule_told("no.such-rule:seen") == "no.such-rule:seen"


def test_values_and_silences_are_told(made: Document) -> None:
    """Each value with the words it was read from; then what no word says."""
    fourth = made.record["commitments"][3]

    told = list(explanation.readings(made, fourth))

    assert "“by 30 June 2032” says when: by 30 June 2032 (../2032-06-30)." in told
    assert "“while respecting regulators” says within which limits." in told
    assert told[-1] == "No word says how often."


@pytest.mark.parametrize("part", [explanation.limits, explanation.open_questions])
def test_what_qualifies_it_and_what_it_leaves_open(made: Document, part: object) -> None:
    """Provisos are quoted, doubts asked."""
    assert callable(part)

    told = list(part(made, made.record["commitments"][2]))

    assert len(told) == 1


def _explained(rule: str, **fields: object) -> str:
    known: Record = {
        "quote": "We look forward to work",
        "force": "aspirational",
        "form": "cooperation",
        "trend": None,
    }
    return rule_told(rule, {**known, **fields})


def test_who_only_hopes_or_asks_undertakes_nothing() -> None:
    """The sentence for the verb by which it is said fits its strength; "look" is told whole."""
    hoped = _explained("clause.performative:look")
    meant = _explained("clause.performative:intend", force="intended")
    agreed = _explained("clause.performative:agree", force="committed")

    assert "“look forward to”" in hoped
    assert "do not undertake it themselves" in hoped
    assert "promise no more than that" in meant
    assert "by saying so they undertake it" in agreed


def test_words_keep_the_capitals_of_the_statement() -> None:
    """What a rule saw in small letters is written as the statement writes it."""
    assert "“Forum” make it the name of a body, text or place" in _explained(
        "name.shape:forum", quote="join the Oslo Water Forum"
    )


def test_the_word_that_made_form_and_trend_is_told() -> None:
    """With the form or trend that it made."""
    assert _explained("form.verb:work") == "The verb “work” says what kind of work it calls for: cooperation."
    assert (
        _explained("trend.verb:sign", trend="conclude")
        == "The verb “sign” says which way things go: conclude."
    )


def test_a_subject_read_from_the_heading_says_so(made: Document) -> None:
    """What stands in no provision stands in a heading; no id of EuroVoc is shown."""
    start = made.text.index("Energy")
    subject = {
        "text": "Energy",
        "start": start,
        "end": start + 6,
        "name": "energy policy",
        "id": "c_eaccd9f4",
    }

    told = list(explanation.readings(made, {**made.record["commitments"][0], "subject": [subject]}))

    assert "“Energy” in the heading says what it is about: energy policy, a subject of EuroVoc." in told


def test_a_text_in_another_language_is_told_that_only_english_is_read() -> None:
    """The question names the limit."""
    assert "Only English is read" in doubt_told({"code": "language-unknown", "facts": {}}, "Die Parteien")
