"""When: the deadlines of commitments."""

from __future__ import annotations

import pytest

from entente.engine.errors import DoubtCode
from tests.engine.reading.when import deadline_of, doubts_of, only, reading_of


class TestAbsoluteDates:
    """Dates that need nothing but the words."""

    @pytest.mark.parametrize(
        "words",
        [
            "3 March 2032",
            "March 3, 2032",
            "the 3rd of March 2032",
            "3rd March, 2032",
            "the 3rd day of March 2032",
            "Wednesday, 3 March 2032",
            "2032-03-03",
            "3.3.2032",
            "Mar. 3, 2032",
        ],
    )
    def test_one_day_in_many_spellings_is_one_interval(self, words: str) -> None:
        """However a day is written, the deadline is from that day to that day."""
        assert deadline_of(f"The two sides will sign the treaty on {words}.") == "2032-03-03/2032-03-03"

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("on 5 and 6 June 2033", "2033-06-05/2033-06-06"),
            ("from 3 to 28 May 2032", "2032-05-03/2032-05-28"),
            ("from 28 May to 3 June 2032", "2032-05-28/2032-06-03"),
            ("on June 11-12, 2032", "2032-06-11/2032-06-12"),
            ("on 3, 4 and 5 May 2032", "2032-05-03/2032-05-05"),
            ("in the week of 5 May 2032", "2032-05-03/2032-05-09"),
        ],
    )
    def test_days_of_an_event_are_its_deadline(self, words: str, value: str) -> None:
        """Several days run from the first to the last."""
        assert deadline_of(f"Veria will host the summit {words}.") == value

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("in 2032", "2032-01-01/2032-12-31"),
            ("in March 2032", "2032-03-01/2032-03-31"),
            ("in the first half of 2032", "2032-01-01/2032-06-30"),
            ("in H2 2032", "2032-07-01/2032-12-31"),
            ("in the third quarter of 2032", "2032-07-01/2032-09-30"),
            ("by Q3 2032", "../2032-09-30"),
            ("by the end of Q2 2032", "../2032-06-30"),
            ("in the last quarter of 2032", "2032-10-01/2032-12-31"),
            ("in the second week of March 2032", "2032-03-08/2032-03-14"),
            ("in the first three months of 2032", "2032-01-01/2032-03-31"),
            ("in the 2030s", "2030-01-01/2039-12-31"),
            ("in the first half of the 2040s", "2040-01-01/2044-12-31"),
            ("in the course of 2032", "2032-01-01/2032-12-31"),
            ("in 2032 and 2033", "2032-01-01/2033-12-31"),
            ("in 2032–2034", "2032-01-01/2034-12-31"),
            ("in 2032-34", "2032-01-01/2034-12-31"),
            ("in June and July 2032", "2032-06-01/2032-07-31"),
            ("in December 2031 or January 2032", "2031-12-01/2032-01-31"),
        ],
    )
    def test_a_partial_date_is_all_its_days(self, words: str, value: str) -> None:
        """A year, month, half, quarter or decade runs from its first to its last day."""
        assert deadline_of(f"The two sides will revise the rules {words}.") == value

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("in spring 2032", "2032-03-01/2032-05-31"),
            ("in the summer of 2032", "2032-06-01/2032-08-31"),
            ("by fall of 2032", "../2032-11-30"),
            ("in the winter of 2032/33", "2032-12-01/2033-02-28"),
            ("this summer", "2031-06-01/2031-08-31"),
            ("next spring", "2032-03-01/2032-05-31"),
        ],
    )
    def test_seasons_are_the_northern_meteorological_ones(self, words: str, value: str) -> None:
        """Source: coding manual, "Time, in doubt"."""
        assert deadline_of(f"The two sides will revise the rules {words}.") == value

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("by 2032", "../2032-12-31"),
            ("by the year 2032", "../2032-12-31"),
            ("by March 2032", "../2032-03-31"),
            ("by the end of 2032", "../2032-12-31"),
            ("before the end of 2032", "../2032-12-31"),
            ("before 2032", "../2031-12-31"),
            ("before July 2032", "../2032-06-30"),
            ("by mid-2032", "../2032-06-30"),
            ("by the middle of 2032", "../2032-06-30"),
            ("not later than 1 July 2032", "../2032-07-01"),
            ("at the latest by 1 July 2032", "../2032-07-01"),
            ("by 1 July 2032 at the latest", "../2032-07-01"),
            ("on or before 1 July 2032", "../2032-07-01"),
            ("until the end of 2032", "../2032-12-31"),
            ("through 2032", "../2032-12-31"),
            ("from 2032", "2032-01-01/.."),
            ("from 2032 onwards", "2032-01-01/.."),
            ("as of 1 July 2032", "2032-07-01/.."),
            ("starting in January 2032", "2032-01-01/.."),
            ("after 2032", "2033-01-01/.."),
            ("between 2032 and 2034", "2032-01-01/2034-12-31"),
            ("from 2032 to 2034", "2032-01-01/2034-12-31"),
            ("from March 2032 to the end of 2033", "2032-03-01/2033-12-31"),
            ("for the 2032-2034 period", "2032-01-01/2034-12-31"),
        ],
    )
    def test_the_preposition_bounds_the_interval(self, words: str, value: str) -> None:
        """By and before bound its end, from and after its start."""
        assert deadline_of(f"The two sides will revise the rules {words}.") == value

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("in early 2032", "2032-01-01/2032-04-30"),
            ("in mid-2032", "2032-05-01/2032-08-31"),
            ("in late 2032", "2032-09-01/2032-12-31"),
            ("in early February 2032", "2032-02-01/2032-02-10"),
            ("at the end of October 2031", "2031-10-21/2031-10-31"),
            ("in the early 2040s", "2040-01-01/2043-12-31"),
        ],
    )
    def test_early_middle_and_late_are_thirds(self, words: str, value: str) -> None:
        """A year has three times four months, a month ten days, ten days and the rest."""
        assert deadline_of(f"The two sides will revise the rules {words}.") == value


class TestRelativeDates:
    """Dates that are counted from the statement's."""

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("next year", "2032-01-01/2032-12-31"),
            ("this year", "2031-01-01/2031-12-31"),
            ("later this year", "2031-06-04/2031-12-31"),
            ("early next year", "2032-01-01/2032-04-30"),
            ("this month", "2031-06-01/2031-06-30"),
            ("next month", "2031-07-01/2031-07-31"),
            ("this week", "2031-06-02/2031-06-08"),
            ("next week", "2031-06-09/2031-06-15"),
            ("by the end of the year", "../2031-12-31"),
            ("before the end of the current year", "../2031-12-31"),
            ("by year's end", "../2031-12-31"),
            ("before year-end", "../2031-12-31"),
            ("by the end of next year", "../2032-12-31"),
            ("by the end of the decade", "../2039-12-31"),
            ("by mid-century", "../2050-12-31"),
            ("by the end of March", "../2032-03-31"),
            ("in October", "2031-10-01/2031-10-31"),
            ("in June", "2031-06-01/2031-06-30"),
            ("on 3 June", "2032-06-03/2032-06-03"),
            ("on Monday", "2031-06-09/2031-06-09"),
        ],
    )
    def test_it_is_resolved_against_the_statements_date(self, words: str, value: str) -> None:
        """Without a year a month or day is the next such that has not passed."""
        assert deadline_of(f"The two sides will revise the rules {words}.") == value

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("within six months", "2031-06-04/2031-12-04"),
            ("within 60 days", "2031-06-04/2031-08-03"),
            ("within thirty (30) days", "2031-06-04/2031-07-04"),
            ("within one year", "2031-06-04/2032-06-04"),
            ("within the next sixty days", "2031-06-04/2031-08-03"),
            ("within a period of six months", "2031-06-04/2031-12-04"),
            ("over the next five years", "2031-06-04/2036-06-04"),
            ("in the coming year", "2031-06-04/2032-06-04"),
            ("over the next year", "2031-06-04/2032-06-04"),
            ("within six months of the signature of this Treaty", "2031-06-04/2031-12-04"),
            ("not later than six months after its signature", "../2031-12-04"),
        ],
    )
    def test_a_length_of_time_starts_at_the_statements_date(self, words: str, value: str) -> None:
        """Its signing is the statement's day. Source: coding manual, "Time, in doubt"."""
        assert deadline_of(f"The two sides will revise the rules {words}.") == value

    def test_a_length_that_starts_with_each_case_is_no_deadline(self) -> None:
        """A reply within thirty days of a request has no day in the calendar, and nobody is asked for one."""
        text = "Each Party shall answer a request within thirty days of its receipt."

        assert deadline_of(text) is None
        assert doubts_of(text) == []

    @pytest.mark.parametrize(
        "words", ["in the coming years", "over the next few months", "in the months ahead"]
    )
    def test_a_vague_length_is_no_deadline(self, words: str) -> None:
        """Nothing is stated that no words state."""
        assert deadline_of(f"The two sides will revise the rules {words}.") is None

    @pytest.mark.parametrize(
        "words", ["next year", "within six months", "this autumn", "by the end of March"]
    )
    def test_without_the_statements_date_it_is_a_doubt(self, words: str) -> None:
        """Words relative to an unknown date ask for it."""
        text = f"The two sides will revise the rules {words}."

        assert deadline_of(text, None) is None
        assert doubts_of(text, None) == [(DoubtCode.DATE_NO_BASE, words)]

    def test_a_past_verb_looks_back_to_its_month(self) -> None:
        """In June "launched in May" is no deadline for May of next year, but "agreed to launch in May" is."""
        assert deadline_of("Aldmark launched a new centre for pilots in May.") is None
        assert deadline_of("Aldmark agreed to launch a centre for pilots in May.") == "2032-05-01/2032-05-31"


class TestEvents:
    """Deadlines at an event."""

    def test_an_event_with_a_month_ends_with_it(self) -> None:
        """Source: coding manual, "by the Summit in February 2023"."""
        text = "Veria will adopt a plan by the Union's Summit in February 2032."

        assert deadline_of(text) == "../2032-02-29"

    @pytest.mark.parametrize(
        "words",
        [
            "by the next summit",
            "before the completion of the Maar lock",
            "by COP40",
            "within six months of the entry",
        ],
    )
    def test_an_event_without_a_date_is_a_doubt(self, words: str) -> None:
        """No day is guessed for the next summit."""
        text = f"Veria will adopt a plan {words}" + (
            " into force of this Treaty." if "entry" in words else "."
        )

        assert deadline_of(text) is None
        assert doubts_of(text) == [(DoubtCode.DATE_EVENT, words)]

    def test_the_year_of_an_event_that_is_held_is_its_deadline(self) -> None:
        """To host the 2032 Games is to do so in 2032; to act on the 2030 Agenda is not."""
        assert deadline_of("Veria will host the 2032 Lorne Summit.") == "2032-01-01/2032-12-31"
        assert deadline_of("Veria will implement the 2040 Agenda.") is None

    def test_a_date_in_a_relative_clause_on_the_event_belongs_to_the_commitment(self) -> None:
        """Source: coding manual, "Time, in doubt"."""
        text = "We look forward to the next meeting, which Veria will host in June 2032."

        assert deadline_of(text) == "2032-06-01/2032-06-30"


class TestWhichDatesBelong:
    """Where a date must stand to be the commitment's."""

    @pytest.mark.parametrize(
        "text",
        [
            "By the end of 2032, the two sides will sign the treaty.",
            "By the end of 2032 the two sides will sign the treaty.",
            "In Lorne, by the end of 2032, the two sides will sign the treaty.",
        ],
    )
    def test_a_fronted_adjunct_counts(self, text: str) -> None:
        """A date before the subject is the clause's, though its extent leaves it out."""
        assert deadline_of(text) == "../2032-12-31"

    def test_a_fronted_adjunct_belongs_to_every_joined_verb(self) -> None:
        """By 2033 both the school and the training are due."""
        text = "By 2033 we aim to establish a nursing school in Lorne and to train sixty midwives."

        found = [one.deadline.value if one.deadline else None for one in reading_of(text).commitments]

        assert found == ["../2033-12-31", "../2033-12-31"]

    def test_a_date_of_another_clause_is_not_shared(self) -> None:
        """Each clause with a subject of its own keeps its own dates."""
        text = "Aldmark will send forty trucks this week, and Veria will open two hospitals by July 2031."

        found = [one.deadline.value if one.deadline else None for one in reading_of(text).commitments]

        assert found == ["2031-06-02/2031-06-08", "../2031-07-31"]

    def test_a_deadline_at_the_end_belongs_to_both_infinitives(self) -> None:
        """Source: coding manual, "adjunct at the end shared by joined clauses"."""
        text = "We seek to make progress on the first goals and to adopt a plan for the others by 2033."

        found = [one.deadline.value if one.deadline else None for one in reading_of(text).commitments]

        assert found == ["../2033-12-31", "../2033-12-31"]

    def test_a_stem_lends_its_date_to_its_items(self) -> None:
        """By the end of June both bullets are due."""
        text = "By the end of June 2032, the Ministries will:\n\n(a) sign a protocol on tests;\n(b) set up a registry."

        found = [one.deadline.value if one.deadline else None for one in reading_of(text).commitments]

        assert found == ["../2032-06-30", "../2032-06-30"]

    @pytest.mark.parametrize(
        "words",
        [
            "the 2022 Protocol",
            "the 2040 Agenda for Growth",
            "the Treaty signed on 3 May 2024",
            "the Treaty of 3 May 2024",
            "their Memorandum of Understanding (February 2030)",
            "Resolution 1325 (2000)",
            "the decision taken at the Summit in May",
            "the Action Plan for 2032-2035",
            "the Strategy 2032–2035",
            "rules for 2000 schools",
            "the commitments made last year",
            "the standards in force since 2029",
        ],
    )
    def test_the_date_of_a_text_or_of_what_is_past_is_no_deadline(self, words: str) -> None:
        """A name, a number, a source or a reminder states no time for the conduct."""
        text = f"The two sides will implement {words}."

        assert deadline_of(text) is None
        assert doubts_of(text) == []

    def test_the_main_clause_wins_over_a_purpose(self) -> None:
        """The meeting is due within six months, whatever it is to prepare."""
        text = "The two sides plan to convene partners within six months in order to open new talks in 2033."

        assert deadline_of(text) == "2031-06-04/2031-12-04"


class TestDateDoubts:
    """What the reader asks about dates."""

    @pytest.mark.parametrize(
        ("words", "code"),
        [
            ("on 03/04/2032", DoubtCode.DATE_ORDER),
            ("by 31 June 2032", DoubtCode.DATE_IMPOSSIBLE),
            ("on 29 February 2033", DoubtCode.DATE_IMPOSSIBLE),
            ("on Monday, 20 October 2032", DoubtCode.DATE_WEEKDAY),
            ("from 12 to 5 September 2032", DoubtCode.DATE_REVERSED),
            ("between 2034 and 2032", DoubtCode.DATE_REVERSED),
            ("in fiscal year 2033", DoubtCode.DATE_YEAR_KIND),
            ("in the 2032/33 marketing year", DoubtCode.DATE_YEAR_KIND),
            ("in the academic year 2032/33", DoubtCode.DATE_YEAR_KIND),
            ("in FY2033", DoubtCode.DATE_YEAR_KIND),
        ],
    )
    def test_a_date_that_names_no_days_is_asked_about(self, words: str, code: DoubtCode) -> None:
        """Nothing is guessed: the deadline stays empty."""
        text = f"The two sides will revise the rules {words}."

        assert deadline_of(text) is None
        assert doubts_of(text) == [(code, words)]

    def test_the_order_of_a_numeric_date_can_be_plain(self) -> None:
        """No month has the number 25, and day and month can be equal."""
        assert deadline_of("We will sign the accord on 25/12/2032.") == "2032-12-25/2032-12-25"
        assert deadline_of("We will sign the accord on 12/25/2032.") == "2032-12-25/2032-12-25"
        assert deadline_of("We will sign the accord on 05/05/2032.") == "2032-05-05/2032-05-05"

    def test_a_deadline_before_the_statement_keeps_its_value(self) -> None:
        """It is read as it stands, and asked about."""
        text = "The two sides will finalise the plan by the end of 2029."

        assert deadline_of(text) == "../2029-12-31"
        assert doubts_of(text) == [(DoubtCode.DATE_BEFORE_STATEMENT, "by the end of 2029")]

    def test_two_deadlines_are_a_doubt_over_both(self) -> None:
        """Two candidates are a doubt, never a guess."""
        text = "The two sides aim to link their services by March 2033 and no later than the end of 2034."

        assert deadline_of(text) is None
        assert doubts_of(text) == [
            (DoubtCode.DEADLINE_SEVERAL, "by March 2033 and no later than the end of 2034")
        ]

    @pytest.mark.parametrize(
        ("words", "blank"),
        [
            ("by XX May 2032", "XX May 2032"),
            ("by [date]", "[date]"),
            ("in (month TBC) 2032", "(month TBC) 2032"),
        ],
    )
    def test_a_blank_is_asked_about(self, words: str, blank: str) -> None:
        """What is to be filled in is no date."""
        text = f"The two sides will place the last markers {words}."

        assert deadline_of(text) is None
        assert doubts_of(text) == [(DoubtCode.PLACEHOLDER, blank)]


class TestTraces:
    """What a value is read from."""

    def test_the_words_of_a_value_are_its_span(self) -> None:
        """The span holds the introduction and the date, over a line's end too."""
        text = "The two sides will sign the accord by the end\nof 2032."

        found = only(text).deadline

        assert found is not None
        assert text[found.span.start : found.span.end] == "by the end\nof 2032"

    def test_a_rule_names_how_and_from_what(self) -> None:
        """`time.`, what the introduction does, and the words."""
        rules = only("The two sides will meet every year until the war ends.").rules

        assert "time.often:every year" in rules
        assert "time.until:until the war ends" in rules
