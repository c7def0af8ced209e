"""The pack uk-belgium: the statement of 12 December 2025 as facts, without its words."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from entente.packs.finding import SHIPPED, load_packs
from entente.packs.normalising import words_of
from entente.packs.passages import locate
from entente.packs.shape import Forum, Framework, FrameworkKind, Status
from tests.packs.texts import as_html, as_pdf, without_competence

*ORDERS, PACK = load_packs("uk-belgium")

BESIDE = Path(__file__).parents[3] / "shared"
"""Where the published text lies beside the repository, for those who have it; it is not part of it."""

PUBLISHED = BESIDE / "statements" / "uk-belgium-2025-12-12.txt"
GOLD = BESIDE / "gold" / "uk-belgium-2025-12-12.json"

TEXTS = [PUBLISHED.read_text("utf-8")] if PUBLISHED.is_file() and GOLD.is_file() else []
WITH_TEXT = pytest.mark.parametrize("text", TEXTS, ids=["published"] * len(TEXTS))
PASSAGES = {one.key: one.passage for one in PACK.commitments}


def gold() -> list[dict[str, Any]]:
    """The commitments as a person coded them."""
    found: list[dict[str, Any]] = json.loads(GOLD.read_text("utf-8"))["commitments"]
    return found


def folded(words: str) -> str:
    """Words without white space, hyphens and kinds of dash and quote."""
    kept = words.replace("–", "-").replace("’", "'").replace("‘", "'")
    return "".join(kept.split()).replace("-", "")


def test_it_holds_fifty_one_commitments_in_seven_sections() -> None:
    """As many as a person counted in each part of the text."""
    assert Counter(one.section for one in PACK.commitments) == {
        "opening": 3,
        "security-defence": 9,
        "safety-crime": 10,
        "irregular-migration": 7,
        "growth": 6,
        "research-health": 6,
        "energy": 10,
    }


def test_what_has_a_date_or_a_period_has_it_here() -> None:
    """Two dates, three recurrences and one open end, as the words say."""
    facts = {one.key: one for one in PACK.commitments}

    assert {key: one.deadline for key, one in facts.items() if one.deadline} == {
        "leca-sign": "2026-01-01/2026-12-31",
        "co2-arrangement": "2026-01-01/2026-06-30",
    }
    assert {key: one.recurrence for key, one in facts.items() if one.recurrence} == {
        "security-consultations": "regular",
        "security-of-supply": "P1Y",
        "energy-dialogues": "P2Y",
    }
    assert [key for key, one in facts.items() if one.until] == ["support-ukraine"]


def test_the_proviso_names_the_governments_of_the_footnote() -> None:
    """Six Belgian governments, and it covers the whole statement."""
    (proviso,) = PACK.provisos

    assert proviso.governments == (
        "be-federal",
        "be-flanders",
        "be-wallonia",
        "be-brussels",
        "be-french-community",
        "be-german-community",
    )
    assert proviso.covers == ()


def test_what_came_before_is_there() -> None:
    """The declaration of 30 November 2021 and the energy memorandum of 23 February 2022, with their pages."""
    frameworks = {one.key: one for one in PACK.frameworks}
    (statement,) = PACK.statements

    assert statement.predecessors == ("joint-declaration-2021", "energy-memorandum-2022")
    assert frameworks["joint-declaration-2021"].adopted == date(2021, 11, 30)
    assert frameworks["energy-memorandum-2022"].adopted == date(2022, 2, 23)
    assert frameworks["energy-memorandum-2022"].kind is FrameworkKind.MEMORANDUM
    assert all(frameworks[key].grounds.seen for key in statement.predecessors)


def test_the_arrangement_of_june_2026_is_signed() -> None:
    """With the day and the page of the British government."""
    arrangement = next(one for one in PACK.frameworks if one.key == "co2-arrangement-2026")

    assert (arrangement.status, arrangement.adopted) == (Status.SIGNED, date(2026, 6, 16))
    assert arrangement.grounds.seen == arrangement.address
    assert arrangement.address.startswith("https://www.gov.uk/")


def test_every_commitment_has_a_sentence_and_a_subject() -> None:
    """Each has one sentence of ours, and at least one concept by which it is found."""
    told = [one.summary for one in PACK.commitments]

    assert all(one.endswith(".") and one.count(". ") == 0 for one in told)
    assert len(set(told)) == len(told)
    assert [one.key for one in PACK.commitments if not one.subjects] == []


def test_every_subject_finds_a_competence_on_both_sides() -> None:
    """From what a commitment is about, each order offers at least one line."""
    lines = {
        order: {
            subject
            for pack in ORDERS
            for one in pack.competences
            if one.order == order
            for subject in one.subjects
        }
        for order in ("uk", "be")
    }
    without = {
        (order, one.key)
        for order, known in lines.items()
        for one in PACK.commitments
        if not set(one.subjects) & known
    }

    assert without == set()


@WITH_TEXT
def test_every_value_is_that_of_the_gold(text: str) -> None:
    """Force, trend, form, times, anchor and extent of each, as a person coded them."""
    fields = ("force", "trend", "form", "deadline", "recurrence", "until")
    ours = [
        [
            one.passage.anchor,
            one.passage.start,
            one.passage.end,
            *(str(getattr(one, name) or "") for name in fields),
        ]
        for one in PACK.commitments
    ]

    assert ours == [
        [one["anchor"], one["start"], one["end"], *(one.get(name) or "" for name in fields)] for one in gold()
    ]


@WITH_TEXT
def test_every_passage_is_found_in_the_published_text(text: str) -> None:
    """Each where a person coded it, the footnote included."""
    located = locate(PASSAGES, text)
    footnote = locate({one.key: one.passage for one in PACK.provisos}, text)

    assert located.doubts == ()
    assert [[one.anchor, one.start, one.end] for one in located.found] == [
        [one["anchor"], one["start"], one["end"]] for one in gold()
    ]
    assert len(footnote.found) == 1


@WITH_TEXT
@pytest.mark.parametrize("rendering", ["html", "pdf", "pdf-2"])
def test_every_passage_is_found_in_another_rendering(text: str, rendering: str, tmp_path: Path) -> None:
    """A web page, and a PDF file in one column and in two, made from the text."""
    if rendering == "html":
        received = as_html(text, tmp_path)
    else:
        received = as_pdf(text, tmp_path, columns=2 if rendering == "pdf-2" else 1)

    located = locate(PASSAGES, received)

    assert located.doubts == ()
    assert [folded(received[one.start : one.end]) for one in located.found] == [
        folded(text[one["start"] : one["end"]]) for one in gold()
    ]


@WITH_TEXT
def test_the_pack_holds_none_of_its_words(text: str) -> None:
    """No sentence of ours has six words in a row with the statement, names of agreements apart."""
    named: list[Forum | Framework] = [*PACK.frameworks, *PACK.forums]
    names = {form for one in named for form in (one.name, one.short, *one.forms) if form}
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, " ¶ ")
    spoken = [word.text.strip(".,;:()'\"").casefold() for word in words_of(text)]
    runs = {tuple(spoken[place : place + 6]) for place in range(len(spoken) - 5)}
    for file in (SHIPPED / "uk_belgium").glob("*.toml"):
        for line in file.read_text("utf-8").splitlines():
            said = [word.text.strip(".,;:()'\"").casefold() for word in words_of(line)]
            assert not {tuple(said[place : place + 6]) for place in range(len(said) - 5)} & runs, line


@WITH_TEXT
def test_what_the_reader_finds_has_a_competence_on_both_sides(text: str) -> None:
    """Each commitment that has a subject leads to a line in the United Kingdom and one in Belgium."""
    assert without_competence(text, ORDERS, "uk") == []
    assert without_competence(text, ORDERS, "be") == []


@WITH_TEXT
def test_a_changed_word_is_asked_about(text: str) -> None:
    """One word changed in one passage: that one is doubted with its place, the others are found."""
    one = next(one for one in PACK.commitments if one.key == "energy-dialogues")
    cut = one.passage.end - len("dialogues")
    changed = text[:cut] + "meetings." + text[one.passage.end :]

    located = locate(PASSAGES, changed)

    assert [doubt.key for doubt in located.doubts] == ["energy-dialogues"]
    assert len(located.found) == 50
