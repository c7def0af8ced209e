"""Unread passages: what is not prose, and sentences about which no rule decided."""

from __future__ import annotations

import pytest

from entente.engine.reading.read import read
from entente.engine.reading.records import Reading
from entente.engine.reading.tokens import tokenize
from entente.engine.reading.unread import is_undecided

OPENING = "The two sides will meet every year.\n\n"


def unread(reading: Reading) -> list[str]:
    """The words of the unread passages."""
    return [span.of(reading.text) for span in reading.unread]


@pytest.mark.parametrize(
    "block",
    [
        "Done at Varn on 3 May 2031, in duplicate, in the English language.\n",
        "Done in San Mateo, on the third day of April.\n\nFor the Government of Veria\nIlja Markovan\nMinister\n",
        "For the Government of Orlenne          For the Government of Norrmark\nHélène Vasseur      Joachim Thorwald\n",
        "(Signed) HENRIK SOLBERG\n",
        "Signed at Varn on 3 May 2031.\n\n(L.S.)  A. BRANDT\n(L.S.)  T. VASNY\n",
        "Edmund Tarrow, Prime Minister of Arvand\nSir Jocelyn Pike, Prime Minister of Belisar\n",
        "President Ana Ruiz of the Republic of Quilca\n\nPrime Minister Tui Lavaka of the Talos Islands\n",
        "Endorsed by: Aldmark, Cantavia, Corvane\n",
        "* * *\n\nOffice of the Spokesperson, Brackett City\nTel. +00 555 0147   press@lisgar.example\n",
    ],
)
def test_signatures_and_addresses_are_unread(block: str) -> None:
    """Where and when it was done, for whom, by whom, and where to ask: one passage, not a provision."""
    assert unread(read(OPENING + block)) == [block]


def test_what_follows_the_place_of_signature_is_read() -> None:
    """Only the sentence that signs is left out."""
    text = OPENING + "Done at Varn, in two languages. In case of divergence the English text prevails.\n"

    assert unread(read(text)) == ["Done at Varn, in two languages. "]


def test_a_line_that_dates_the_text_at_its_head_is_no_signature() -> None:
    """Before the first sentence it is a heading like the others."""
    assert unread(read("ROADMAP 2031\n\nAdopted at Varn on 3 May 2031\n\n1. Trade\n\n" + OPENING)) == []


def test_an_annex_after_the_signatures_is_read() -> None:
    """Names end where another heading begins."""
    text = (
        OPENING
        + "For the Government of Veria\nIlja Markovan\n\nAnnex: Fisheries\n\nThe two sides will share their data.\n"
    )
    reading = read(text)

    assert unread(reading) == ["For the Government of Veria\nIlja Markovan\n\n"]
    assert [one.lemma for one in reading.commitments] == ["meet", "share"]


def undecided(sentence: str, *, item: bool = False) -> bool:
    """True if no rule decided, where no head was found in the sentence."""
    tokens = tokenize(sentence, 0, len(sentence))
    return is_undecided(tokens, 0, len(tokens), [], item=item)


@pytest.mark.parametrize(
    ("sentence", "item"),
    [
        ("Thus onward shall the rivers.", False),
        ("Strengthen the supervision of banks.", True),
        ("Thereupon all Ministers agreed to.", False),
    ],
)
def test_a_cue_without_a_rule_leaves_the_sentence_unread(sentence: str, item: bool) -> None:
    """A modal, a performative as finite verb, a list item that opens with its verb."""
    assert undecided(sentence, item=item)


@pytest.mark.parametrize(
    ("sentence", "item"),
    [
        ("Recalling that the rivers will unite us,", False),
        ("The bridge, which shall be the longest of all.", False),
        ("(What the future will bring)", False),
        ("Visitors may use the path.", False),
        ("In the mutually agreed manner.", False),
        ("The following shall:", False),
        ("The supervision of banks.", True),
        ("Strengthen the supervision of banks.", False),
    ],
)
def test_what_cannot_undertake_is_decided(sentence: str, item: bool) -> None:
    """A cue in a subordinate clause, a permission, a participle, a lead into a list, a noun phrase."""
    assert not undecided(sentence, item=item)


def test_an_unread_sentence_cuts_its_provision_in_two() -> None:
    """What stands before and after it are provisions of their own."""
    text = "The two sides will meet. Thus onward shall the rivers. They will trade."
    reading = read(text)

    assert [one.span.of(text) for one in reading.provisions] == [
        "The two sides will meet. ",
        "They will trade.",
    ]
    assert unread(reading) == ["Thus onward shall the rivers. "]
