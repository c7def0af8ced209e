"""What a text leaves open, asked with the words that leave it open."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from entente.engine.errors import DoubtCode
from entente.engine.reading.evaluate import evaluate
from entente.engine.reading.export import to_record
from entente.engine.reading.read import read

SPECIMENS = Path(__file__).parents[3] / "specimens"
PLANTED = sorted(path for path in (SPECIMENS / "doubts").glob("*.json") if "coding" not in path.name)
OTHERS = sorted(path for path in SPECIMENS.glob("*.json") if "coding" not in path.name)
HEAD = "Joint Statement of Aldmark and Veria\n\nPort Ellery, 3 May 2031\n\n"


def day(dated: str | None) -> date | None:
    """The date that a gold file passes on."""
    return date.fromisoformat(dated) if dated else None


def asked(text: str) -> list[tuple[str, str]]:
    """The code and the words of each doubt but those about dates."""
    doubts = read(HEAD + text).doubts
    return [(str(one.code), one.span.of(HEAD + text)) for one in doubts if not one.code.startswith("date")]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("We will open the tunnel.† We will talk.", "note-missing", "†"),
        ("We will open the tunnel.[3] We will talk.", "note-missing", "[3]"),
        ("We will trade¹ and talk.", "note-missing", "¹"),
        ("We will trade.1 We will talk.2\n\n1 In goods only.", "note-missing", "2"),
        ("We will trade.\n\n[4] In goods only.", "note-unmarked", "[4] In goods only."),
        ("We will trade.\n\n* In goods only.", "note-unmarked", "* In goods only."),
        (
            "We will apply the list in Annex II.\n\nAnnex I\n\nA list of goods.",
            "cross-reference-missing",
            "Annex II",
        ),
        ("1. We will trade.\n\n2. We will act under paragraph 9.", "cross-reference-missing", "paragraph 9"),
        (
            "Article 1\n\nThe Parties shall trade.\n\nArticle 2\n\nThey shall apply Article 12.",
            "cross-reference-missing",
            "Article 12",
        ),
        (
            "Chapter I\n\nWe will trade.\n\nChapter II\n\nWe will apply Chapter IX.",
            "cross-reference-missing",
            "Chapter IX",
        ),
        ("We will meet in [place].", "placeholder", "[place]"),
        ("We will pay XX million euros.", "placeholder", "XX million"),
        ("We will found [insert name of body].", "placeholder", "[insert name of body]"),
        ("We will buy [●] ships.", "placeholder", "[●]"),
        ("We [will/shall] trade.", "force-alternatives", "[will/shall]"),
        ("We shall/should trade.", "force-alternatives", "shall/should"),
        ("We [shall] [will] trade.", "force-alternatives", "[shall] [will]"),
        (
            "The Joint Committee met the Advisory Council. It will report by 2032.",
            "actor-two-candidates",
            "It will report",
        ),
        (
            "The European Commission has consulted the Central Bank. By 2032, it will propose rules.",
            "actor-two-candidates",
            "it will propose",
        ),
        (
            "We will send engineers to repair the dam and inspect the bridges.",
            "coordination-two-readings",
            "and inspect the bridges",
        ),
    ],
)
def test_an_open_question_is_asked_once_at_its_words(text: str, code: str, words: str) -> None:
    """One doubt, with its code, on the words that leave the question open."""
    assert asked(text) == [(code, words)]


@pytest.mark.parametrize(
    "text",
    [
        "We will build 300 m² of walls under Article 3(1) of the Charter.",
        "We will trade.*\n\n* In goods only.",
        "We recall Article 5 of the Washington Treaty and Annex I of the Convention; Annex I countries will help.",
        "1. We will trade.\n\n2. We will act under paragraph 1 and paragraph 60 of resolution 1325.",
        "We saw [sic] the plan [...] for the XX Olympic Games and/or the summit.",
        "We will set up a Joint Commission under the Council. It will meet every year.",
        "Aldmark has joined the Northern Council. It will ratify the treaty.",
        "We will send engineers to repair the dam, and inspect the bridges.",
        "We will send engineers to repair and inspect the bridges.",
        "We will work together to repair the dam and inspect the bridges.",
        "We call on all States to repair the dam and inspect the bridges.",
    ],
)
def test_no_question_is_asked_where_the_words_decide(text: str) -> None:
    """Powers, references to other texts, quotations, bodies just founded, commas that part."""
    assert asked(text) == []


def test_a_text_in_another_language_is_said_to_be_one() -> None:
    """Whatever its script; a line or two is not enough to tell."""
    french = "Les deux pays décident de renforcer les échanges entre leurs universités et leurs écoles."
    chinese = "两国将加强合作，每年举行一次部长会议，以促进贸易和投资。双方同意设立联合委员会。"

    assert [doubt.code for doubt in read(french).doubts] == [DoubtCode.LANGUAGE_UNKNOWN]
    assert [doubt.code for doubt in read(chinese).doubts] == [DoubtCode.LANGUAGE_UNKNOWN]
    assert (read(french).language, read("Bonjour").language, read("").language) == ("und", "en", "en")


def test_an_endless_sentence_is_cut_and_says_so() -> None:
    """Once, however many pieces it takes."""
    text = "The two sides will trade in " + "wheat and rye and " * 1000 + "oats."

    assert [doubt.code for doubt in read(text).doubts] == [DoubtCode.SENTENCE_CUT]


def test_a_doubt_names_the_commitment_that_it_is_about() -> None:
    """By its place among the commitments; none where it is about none."""
    text = "We will talk. We will meet in [place].\n\nThe list in [number] volumes was long."

    assert [doubt.commitment for doubt in read(text).doubts] == [1, None]


@pytest.mark.parametrize("path", PLANTED, ids=lambda path: path.stem)
def test_every_planted_doubt_is_found_and_no_other(path: Path) -> None:
    """The specimens in which somebody planted them."""
    gold = json.loads(path.read_text("utf-8"))
    text = path.with_suffix(".txt").read_text("utf-8")
    count = evaluate(gold, to_record(read(text, dated=day(gold["dated"])), name=path.name), text).passages[
        "doubts"
    ]

    assert (count.missed, count.added) == (0, 0)


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_the_other_specimens_leave_nothing_open(path: Path) -> None:
    """Their coders asked nothing."""
    gold = json.loads(path.read_text("utf-8"))
    text = path.with_suffix(".txt").read_text("utf-8")

    assert read(text, dated=day(gold["dated"])).doubts == ()
