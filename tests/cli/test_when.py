"""Dates and recurrences as people say them."""

from __future__ import annotations

import pytest

from entente.cli.when import interval_told, recurrence_told


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
