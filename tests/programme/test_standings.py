"""Standing over the records: a derived table that follows every act."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from entente.evidence.services import Report, report_progress
from entente.journal.queries import as_of
from entente.journal.subscribers import catch_up_all
from entente.programme.queries import counts_on, standing_of
from tests.fictional import fiction

pytestmark = pytest.mark.django_db


def test_a_standing_follows_the_day_without_any_work_at_midnight() -> None:
    """The same rows answer for any day."""
    world = fiction()
    catch_up_all()
    due = date(2026, 6, 30)

    found = [
        standing_of([world.commitment], due + timedelta(days=n))[world.commitment].value for n in (-90, 0, 1)
    ]

    assert found == ["not started", "due soon", "target date passed"]


def test_a_report_changes_where_it_stands() -> None:
    """Completed on a day: fulfilled from that day on, and the counts follow."""
    world = fiction()
    today = timezone.localdate()
    report_progress(
        world.people["Ana"],
        commitment=world.commitment,
        report=Report(on=today, stage="completed", done="Signed in the capital."),
    )
    catch_up_all()

    assert standing_of([world.commitment], today)[world.commitment].value == "fulfilled"
    assert counts_on(world.cooperation.pk, today)["fulfilled"] == 1


def test_what_is_recorded_of_the_other_party_moves_nothing() -> None:
    """Standing is made of the own party's records."""
    world = fiction()
    today = timezone.localdate()
    report_progress(
        world.people["Ana"],
        commitment=world.commitment,
        report=Report(
            on=today, stage="completed", done="Done.", of_party=world.aldmark.pk, source="Read-out"
        ),
    )
    catch_up_all()

    assert standing_of([world.commitment], today)[world.commitment].value != "fulfilled"


def test_a_page_of_the_past_shows_the_standing_known_then() -> None:
    """What was reported since is not there."""
    world = fiction()
    catch_up_all()
    then, today = timezone.now(), timezone.localdate()
    report_progress(
        world.people["Ana"],
        commitment=world.commitment,
        report=Report(on=today, stage="completed", done="Signed."),
    )
    catch_up_all()

    with as_of(then):
        known = standing_of([world.commitment], today)[world.commitment].value

    assert known == "target date passed"
