"""The date that a statement gives itself."""

from __future__ import annotations

import pytest

from entente.engine.errors import DoubtCode
from entente.engine.reading.statement_dates import statement_date
from tests.engine.reading.when import deadline_of


class TestStatementDate:
    """The date that a statement gives itself."""

    @pytest.mark.parametrize(
        "text",
        [
            " date 2031-06-04 Aldmark and Veria are neighbours.",
            "Joint Statement\n\nSundhaven, 4 June 2031\n\nThe two sides met.",
            "Joint Statement\n\n(Sundhaven, Wednesday, 4 June 2031)\n\nThe two sides met.",
            "JOINT DECLARATION OF 4 JUNE 2031\n\nThe two sides met.",
            "Treaty\n\nSigned at Sundhaven, on the 4th June, 2031\n\nThe two sides met.",
            "# Declaration\n\n*June 4, 2031*\n\nThe two sides met.",
            "The two sides met.\n\nIngrid Halloran\nJune 4, 2031\n",
            "The two sides met.\n\nDone at Sundhaven this 4th day of June 2031, in two originals.",
            "The two sides met.\n\nDone at Sundhaven on the fourth day of June of two thousand and thirty-one.",
        ],
    )
    def test_it_is_found_at_either_end(self, text: str) -> None:
        """In the title, under it, or in the closing."""
        found, doubts = statement_date(text)

        assert found is not None
        assert found.value == "2031-06-04"
        assert doubts == ()

    @pytest.mark.parametrize(
        "text",
        [
            "The two sides met on 4 June 2031 and agreed on a plan.",
            "Declaration on the Treaty of 4 June 2031\n\nThe two sides met.",
            "Memorandum\n\nNoting the results of the accord\nsigned at Lys on 12 September 2028,\n\nhave agreed.",
            "",
        ],
    )
    def test_a_date_in_prose_is_not_the_statements(self, text: str) -> None:
        """Where only prose has a date, none is taken."""
        assert statement_date(text) == (None, ())

    def test_two_dates_are_a_doubt(self) -> None:
        """Neither is taken."""
        found, doubts = statement_date(
            "DECLARATION OF 12 MARCH 2032\n\nBrovik, 14 March 2032\n\nThe two sides met."
        )

        assert found is None
        assert [doubt.code for doubt in doubts] == [DoubtCode.STATEMENT_DATE_SEVERAL]

    def test_it_is_the_base_of_relative_dates(self) -> None:
        """A statement that says its date needs no other."""
        text = "Joint Statement\n\nSundhaven, 4 June 2031\n\nThe two sides will sign the accord next year."

        assert deadline_of(text, None) == "2032-01-01/2032-12-31"
