"""How often, and until when in other words than a date; and that no words of time are too strange."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.engine.errors import DoubtCode
from entente.engine.lexicon import en_calendar
from entente.engine.reading.time_words import said_in
from entente.engine.reading.timecodes import view_of
from entente.engine.reading.tokens import tokenize
from tests.engine.reading.when import deadline_of, doubts_of, recurrence_of, until_of


class TestRecurrences:
    """How often."""

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("every year", "P1Y"),
            ("each year", "P1Y"),
            ("once a year", "P1Y"),
            ("at least once a year", "P1Y"),
            ("at least once in every calendar year", "P1Y"),
            ("annually", "P1Y"),
            ("yearly", "P1Y"),
            ("each autumn", "P1Y"),
            ("every two years", "P2Y"),
            ("every other year", "P2Y"),
            ("once every two years", "P2Y"),
            ("biennially", "P2Y"),
            ("every third year", "P3Y"),
            ("twice a year", "P6M"),
            ("twice yearly", "P6M"),
            ("every six months", "P6M"),
            ("semi-annually", "P6M"),
            ("biannually", "P6M"),
            ("at the end of each semester", "P6M"),
            ("three times a year", "P4M"),
            ("four times a year", "P3M"),
            ("quarterly", "P3M"),
            ("every quarter", "P3M"),
            ("every 12 months", "P1Y"),
            ("every eighteen months", "P18M"),
            ("at intervals of eighteen months", "P18M"),
            ("at six-monthly intervals", "P6M"),
            ("monthly", "P1M"),
            ("every month", "P1M"),
            ("every fortnight", "P2W"),
            ("weekly", "P1W"),
            ("every Monday", "P1W"),
            ("daily", "P1D"),
            ("regularly", "regular"),
            ("periodically", "regular"),
            ("at regular intervals", "regular"),
            ("on a regular basis", "regular"),
        ],
    )
    def test_it_is_an_iso_duration(self, words: str, value: str) -> None:
        """Every common way to say how often has one value."""
        assert recurrence_of(f"The ministers will meet {words}.") == value

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("annual consultations", "P1Y"),
            ("a biennial dialogue", "P2Y"),
            ("two meetings a year", "P6M"),
            ("regular and timely talks", "regular"),
            ("annual exercises on a regular basis", "P1Y"),
            ("talks by 31 March of each year", "P1Y"),
        ],
    )
    def test_an_adjective_of_the_conduct_counts(self, words: str, value: str) -> None:
        """It may stand before what is held as well as after it."""
        assert recurrence_of(f"The ministers will hold {words}.") == value
        assert deadline_of(f"The ministers will hold {words}.") is None

    def test_means_and_purpose_lend_theirs(self) -> None:
        """Source: coding manual, "through an annual leaders' meeting"."""
        assert recurrence_of("We will deepen our ties through an annual leaders' meeting.") == "P1Y"

    @pytest.mark.parametrize(
        "words",
        [
            "safe, orderly and regular migration",
            "regular and safe pathways",
            "its regular armed forces",
            "the annual growth of exports",
            "the average annual rate of improvement",
            "the daily life of citizens",
        ],
    )
    def test_what_is_not_the_conduct_is_no_recurrence(self, words: str) -> None:
        """Regular migration and annual growth recur without anybody's doing."""
        assert recurrence_of(f"The two sides will support {words}.") is None

    @pytest.mark.parametrize("word", ["bimonthly", "biweekly", "bi-monthly"])
    def test_a_word_with_two_senses_is_a_doubt(self, word: str) -> None:
        """Bimonthly is every two months or twice a month."""
        text = f"The two sides will hold {word} consultations."

        assert recurrence_of(text) is None
        assert doubts_of(text) == [(DoubtCode.RECURRENCE_TWO_SENSES, word)]

    def test_two_recurrences_are_a_doubt_over_both(self) -> None:
        """Annually and every eighteen months cannot both be meant."""
        text = "Inspectors will visit the dam annually, at intervals of eighteen months."

        assert recurrence_of(text) is None
        assert doubts_of(text) == [
            (DoubtCode.RECURRENCE_SEVERAL, "annually, at intervals of eighteen months")
        ]


class TestOpenEnds:
    """Until when, in other words than a date."""

    @pytest.mark.parametrize(
        ("words", "until"),
        [
            ("for as long as it takes", "as long as it takes"),
            ("as long as it takes in their struggle", "as long as it takes"),
            ("as long as necessary", "as long as necessary"),
            ("for as long as Corvane so wishes", "as long as Corvane so wishes"),
            ("until the last mine has been cleared", "until the last mine has been cleared"),
            ("until the war ends, with the aim of peace", "until the war ends"),
            ("unless and until the war ends", "unless and until the war ends"),
        ],
    )
    def test_it_is_quoted_from_its_introducing_words(self, words: str, until: str) -> None:
        """The preposition of "for as long as" stays outside."""
        assert until_of(f"We will support the mission {words}.") == until

    def test_a_date_after_until_is_a_deadline(self) -> None:
        """An end that has a day is not open."""
        text = "We will support the mission until 2033."

        assert until_of(text) is None
        assert deadline_of(text) == "../2033-12-31"


@given(st.text(alphabet="of the by in and to 1 2 3 2032 March W[](),.-/…\nx", max_size=60), st.dates())
def test_any_words_are_read_without_an_error(text: str, dated: date) -> None:
    """Reading never fails, whatever the words and the statement's date."""
    tokens = tokenize(text, 0, len(text))

    for said in said_in(view_of(tokens, 0, len(tokens), dated)):
        assert 0 <= said.span.start < said.span.end <= len(text)


SHAPED = [
    "2032",
    "2029",
    "31",
    "3rd",
    "100",
    "03/04/2032",
    "2032/33",
    "2030s",
    "q3",
    "fy2033",
    "mid-2032",
    "mid-3rd",
]
WORDS = st.sampled_from([*sorted(en_calendar.LETTERS), *sorted(en_calendar.TRIGGERS), *SHAPED])


@given(st.lists(WORDS, max_size=14), st.none() | st.dates(), st.integers(0, 14))
def test_any_calendar_words_are_read_without_an_error(words: list[str], dated: date | None, cut: int) -> None:
    """No row of words of time is too strange, and none looks beyond the passage that is asked about."""
    text = " ".join(word.title() for word in words)
    tokens = tokenize(text, 0, len(text))
    end = min(cut, len(tokens))

    for said in said_in(view_of(tokens, 0, end, dated)):
        assert 0 <= said.start < said.end <= end
        assert text[said.span.start : said.span.end].strip() == text[said.span.start : said.span.end]
