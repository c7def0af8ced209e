"""Repeating jobs: each due time is done once, and made up for after an outage."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from entente.postroom.jobs import JOBS, repeat
from entente.postroom.models import Repeat, Run
from entente.postroom.services import LOST_AFTER, TRIES, look_at_clock, run_next

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2031, 3, 12, 12, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


class Bell:
    """A job that remembers for which times it was done, and fails as often as it is told to."""

    def __init__(self) -> None:
        """A bell that has not rung."""
        self.rung: list[dt.datetime] = []
        self.fails = 0

    def ring(self, due_at: dt.datetime) -> None:
        """One more time is remembered."""
        if self.fails:
            self.fails -= 1
            raise RuntimeError("the rope is torn")
        self.rung.append(due_at)


@pytest.fixture
def bell() -> Iterator[Bell]:
    """A bell that rings every hour and makes up for each hour missed; no other job is known."""
    kept = dict(JOBS)
    JOBS.clear()
    made = Bell()
    repeat("bell", made.ring, every=HOUR, each_missed=True)
    yield made
    JOBS.clear()
    JOBS.update(kept)


def do_all() -> None:
    """Every waiting run is done."""
    while run_next():
        pass


def test_a_due_time_is_done_once_however_often_one_looks(bell: Bell) -> None:
    """Three looks within the hour ring once."""
    for minutes in (0, 1, 59):
        look_at_clock(NOON + dt.timedelta(minutes=minutes))
        do_all()

    assert bell.rung == [NOON]


def test_every_hour_of_an_outage_is_made_up_for(bell: Bell) -> None:
    """Nobody looked from noon to a quarter past three: one, two and three o'clock are rung in order."""
    look_at_clock(NOON)
    look_at_clock(NOON + 3.25 * HOUR)
    do_all()

    assert bell.rung == [NOON, NOON + HOUR, NOON + 2 * HOUR, NOON + 3 * HOUR]


def test_a_job_may_make_up_for_an_outage_once(bell: Bell) -> None:
    """A job that looks at the present only is done for the last time missed, and keeps its hours."""
    repeat("bell", bell.ring, every=HOUR)
    look_at_clock(NOON)
    look_at_clock(NOON + 3.25 * HOUR)
    do_all()

    assert bell.rung == [NOON, NOON + 3 * HOUR]
    assert Repeat.objects.get().due_at == NOON + 4 * HOUR


def test_a_run_that_fails_is_tried_again(bell: Bell) -> None:
    """Twice the rope is torn; the third time it rings."""
    bell.fails = 2
    look_at_clock(NOON)
    do_all()

    run = Run.objects.get()
    assert (run.state, run.attempts, bell.rung) == ("done", 3, [NOON])


def test_a_run_that_fails_too_often_says_so(bell: Bell) -> None:
    """It is left, with what stood in its way."""
    bell.fails = 99
    look_at_clock(NOON)
    do_all()

    run = Run.objects.get()
    assert (run.state, run.attempts) == ("failed", TRIES)
    assert run.trouble == "RuntimeError: the rope is torn"


def test_a_run_whose_worker_went_away_is_done_by_another(bell: Bell) -> None:
    """What was begun and never ended waits again after an hour."""
    look_at_clock(NOON)
    Run.objects.update(state=Run.State.RUNNING, started_at=NOON, attempts=1)

    look_at_clock(NOON + LOST_AFTER)
    do_all()
    before = list(bell.rung)
    look_at_clock(NOON + LOST_AFTER + dt.timedelta(minutes=1))
    do_all()

    assert before == [NOON + HOUR]
    assert bell.rung == [NOON + HOUR, NOON]
