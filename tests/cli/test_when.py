"""Dates and recurrences as people say them."""

from __future__ import annotations

import pytest

from entente.cli.when import deadline_told, interval_told, recurrence_told


@pytest.mark.parametrize(
    ("interval", "told"),
    [
        ("2026-01-01/2026-12-31", "in 2026"),
        ("2026-01-01/2026-06-30", "in the first half of 2026"),
        ("2026-07-01/2026-09-30", "in the third quarter of 2026"),
        ("2028-02-01/2028-02-29", "in February 2028"),
        ("../2027-03-31", "by 31 March 2027"),
        ("2026-01-01/..", "from 1 January 2026 on"),
        ("2026-12-02/2026-12-02", "on 2 December 2026"),
        ("2026-03-01/2026-05-31", "from 1 March to 31 May 2026"),
        ("2026-03-03/2026-03-05", "from 3 to 5 March 2026"),
        ("2025-11-13/2026-11-13", "from 13 November 2025 to 13 November 2026"),
        ("soon", "soon"),
        ("2026-99-01/2026-12-31", "2026-99-01/2026-12-31"),
    ],
)
def test_an_interval_is_told_as_people_say_it(interval: str, told: str) -> None:
    """Never as figures with slashes; what is no interval stays as it is."""
    assert interval_told(interval) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("regular", "regularly"),
        ("P1Y", "every year"),
        ("P2Y", "every two years"),
        ("P6M", "twice a year"),
        ("P3M", "every three months"),
        ("P1W", "every week"),
        ("P18M", "every 18 months"),
        ("P15D", "twice a month"),
        ("P3DT12H", "twice a week"),
        ("P1Y6M", "P1Y6M"),
    ],
)
def test_a_recurrence_is_told_as_people_say_it(value: str, told: str) -> None:
    """A duration in words; what is none stays as it is."""
    assert recurrence_told(value) == told


@pytest.mark.parametrize(
    ("value", "negated", "told"),
    [
        ("../2032-12-04", False, "by 4 December 2032"),
        ("../2032-12-04", True, "until 4 December 2032"),
        ("2031-06-04/2032-12-04", False, "by 4 December 2032"),
        ("2031-06-04/2032-12-04", True, "until 4 December 2032"),
        ("2031-06-05/2032-12-04", False, "from 5 June 2031 to 4 December 2032"),
        ("2031-06-04/2031-06-04", False, "on 4 June 2031"),
        ("2031-06-04/..", False, "from 4 June 2031 on"),
    ],
)
def test_a_deadline_is_told_by_its_end(value: str, negated: bool, told: str) -> None:
    """From the statement's own day on means by the end; to refrain by a day means until that day."""
    commitment = {"deadline": {"text": "then", "value": value}, "negated": negated}

    assert deadline_told(commitment, dated="2031-06-04") == told


def test_a_deadline_without_a_value_is_told_in_its_words() -> None:
    """None where no word says."""
    words = {"deadline": {"text": "by the\nnext summit"}, "negated": False}

    assert deadline_told(words, dated=None) == "by the next summit"
    assert deadline_told({"deadline": None, "negated": False}, dated=None) is None
