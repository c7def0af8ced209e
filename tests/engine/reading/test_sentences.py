"""Where sentences end: a row holds a passage, with "|" where a person ends a sentence."""

from __future__ import annotations

import pytest

from entente.engine.reading.read import read
from entente.engine.reading.sentences import LONGEST, sentence_ends
from entente.engine.reading.tokens import tokenize


def parted(text: str) -> str:
    """The text with "|" behind each sentence but the last."""
    tokens = tokenize(text, 0, len(text))
    for end in reversed(sentence_ends(tokens)[:-1]):
        text = f"{text[: tokens.ends[end - 1]]}|{text[tokens.ends[end - 1] :]}"
    return text


STOPS = [
    "We will meet.| They will trade.",
    "Will we meet?| We will.| Let us begin!| They will trade.",
    "We will meet.|\nThey will trade.",
    "We will meet in 2031.| In 2032 we will trade.",
    "We will meet in May.| 2032 will be the year of trade.",
    "We met in Varn.| “We will trade” was their word.",
    "We will meet.| (They will trade.)| Both will gain.",
]
ABBREVIATIONS = [
    "Dr. Ana Ruiz and Mr. Ilja Markovan will meet.| They will trade.",
    "Gen. Solberg, Prof. Thorwald and Mrs. Vasseur will meet in St. Maren.| They will trade.",
    "We will plant oak, ash, etc.| They will help.",
    "The barrage is run by Varn Works Ltd.| We will widen it.",
    "They will exchange students and works of art.| Either side may help.",
    "The rules stand in the Annex.| Aldmark will publish them.",
    "We will plant oak, ash, etc. along the river.| They will help.",
    "Varn Works Ltd. will build the lock, cf. Annex B.| It will open in 2032.",
    "We will meet in the U.S. in May.| They will trade.",
    "We will meet in the U.S.| They will trade.",
    "We will work with the U.S. Department of Trade.| They will trade.",
    "We will meet on 3 Dec. 2031 in Varn.| They will trade.",
    "We will help small firms, e.g. Mills and bakeries, i.e. Those on the coast.| They will trade.",
    "Aldmark vs. Veria is settled.| We will trade.",
]
INITIALS = [
    "J. R. Pike and A. Brandt will meet.| They will trade.",
    "President M. Ruiz will come.| They will trade.",
    "The plan of H.E. Ana Ruiz will be carried out.| They will trade.",
]
NUMBERS = [
    "Under Protocol No. 5 the Parties shall meet.| They shall trade.",
    "Art. IV and Annex. 2 shall apply.| They shall trade.",
    "Nos. 5 and 6 shall apply.| They shall trade.",
    "We say no.| They will trade.",
    "Under Art. 3(2) the Parties shall meet.| They shall trade.",
    "As Art. 3 (2) and para. 4.1 say, they shall meet.| They shall trade.",
    "See p. 12 and pp. 14 to 16.| They shall trade.",
    "We will spend 1.5 million crowns and 3.2 per cent more.| They will trade.",
    "We will meet at 10.30 in Varn.| They will trade.",
    "We will carry out point 2.4.| They will trade.",
]
QUOTES = [
    "The ministers said: “We will meet.”| They will trade.",
    'He said "We will meet."| They will trade.',
    "The “Blue Line.”| They will trade.",
    "“We will meet.| We will trade.”| They agreed.",
]
BRACKETS = [
    "We will meet (as in 2030).| They will trade.",
    "(We will meet.)| They will trade.",
    "We will meet (so will they.| They said so) and trade.| They will help.",
    "We will meet.|[2] They will trade.",
    "We will meet.|* They will trade.",
]
ELLIPSES = [
    "We will meet … and trade.| They will help.",
    "We will meet ... and trade.| They will help.",
    "We will meet [...] and trade.| They will help.",
    "We will meet...| They will help.",
    "We will meet…| They will help.",
    "We will … trade.| They will help …",
]
JOINED = [
    "We will meet; they will trade; all will gain.| They agreed.",
    "We will: (a) meet; (b) trade; and (c) plant trees.| They agreed.",
    "We will\nmeet in the\ncapital of Veria.| They\nwill trade.",
    "We will strength-\nen our ties.| They will pro-\nmote trade.",
]


@pytest.mark.parametrize(
    "marked", [*STOPS, *ABBREVIATIONS, *INITIALS, *NUMBERS, *QUOTES, *BRACKETS, *ELLIPSES, *JOINED]
)
def test_sentences_end_where_a_person_ends_them(marked: str) -> None:
    """Not at abbreviations, initials, numbers and ellipses; behind closing quotes and brackets."""
    assert parted(marked.replace("|", "")) == marked


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("Under Protocol No. 5 the Parties shall meet. They shall trade.", ["meet", "trade"]),
        ("Under Art. 3(2) the Parties shall meet. They shall trade.", ["meet", "trade"]),
        ("President J. R. Pike will fund the clinic. Aldmark will staff it.", ["fund", "staff"]),
        ("We will fund clinics, schools, etc. in the north. We will staff them.", ["fund", "staff"]),
        ("“We will fund the clinic.” They will staff it.", ["fund", "staff"]),
        ("We will fund the clinic … and staff it. They will help.", ["fund", "staff", "help"]),
        ("Aldmark will fund the clinic; Veria will staff it; both will report.", ["fund", "staff", "report"]),
        ("We will fund the clinic (as agreed in Varn). They will staff it.", ["fund", "staff"]),
        ("We will\nfund the\nclinic. They\nwill staff it.", ["fund", "staff"]),
        ("We will strength-\nen our ties. They will pro-\nmote trade.", ["strengthen", "promote"]),
    ],
)
def test_what_each_sentence_undertakes_is_read(text: str, lemmas: list[str]) -> None:
    """A stop that ends no sentence hides no commitment, and none is read twice."""
    assert [commitment.lemma for commitment in read(text).commitments] == lemmas


def test_a_sentence_without_an_end_is_cut() -> None:
    """So that its cost stays bounded; what is left over is a sentence of its own."""
    text = "trade " * (2 * LONGEST + 5)
    tokens = tokenize(text, 0, len(text))

    assert sentence_ends(tokens) == [LONGEST, 2 * LONGEST, 2 * LONGEST + 5]


@pytest.mark.parametrize("text", ["", " \n"])
def test_nothing_has_no_sentence(text: str) -> None:
    """White space holds none."""
    assert sentence_ends(tokenize(text, 0, len(text))) == []
