"""Where a commitment stands on a day: each rule, their order, and what never happens."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.engine.programme.periods import after, period_of
from entente.engine.programme.standing import Event, EventKind, Facts, Standing, Value, intervals, standing
from entente.engine.reading.records import Force, Form, Trend

SIGNED = date(2031, 3, 12)
DUE = date(2032, 6, 30)


def facts(
    *events: Event,
    force: str = "committed",
    form: str = "activity",
    trend: str = "",
    due_until: date | None = None,
    recurrence: str = "",
    ends_on: date | None = None,
) -> Facts:
    """A commitment of the fictional statement of 12 March 2031."""
    return Facts(
        force=force,
        form=form,
        trend=trend,
        dated=SIGNED,
        due_until=due_until,
        recurrence=recurrence,
        ends_on=ends_on,
        events=events,
    )


def on(kind: EventKind, *day: int, until: date | None = None) -> Event:
    """Something recorded on a day."""
    return Event(kind, date(*day), until)


REPORT = on(EventKind.PROGRESS, 2031, 6, 1)


@pytest.mark.parametrize(
    ("of", "day", "value"),
    [
        (facts(), date(2031, 4, 1), "not started"),
        (facts(trend="continue"), date(2031, 4, 1), "continuing"),
        (facts(form="position"), date(2031, 4, 1), "continuing"),
        (facts(REPORT), date(2031, 6, 1), "on course"),
        (facts(REPORT), date(2031, 11, 28), "on course"),
        (facts(REPORT), date(2031, 11, 29), "no news"),
        (facts(REPORT, form="position"), date(2033, 1, 1), "on course"),
        (facts(due_until=DUE), date(2032, 4, 30), "not started"),
        (facts(due_until=DUE), date(2032, 5, 1), "due soon"),
        (facts(due_until=DUE), date(2032, 6, 30), "due soon"),
        (facts(due_until=DUE), date(2032, 7, 1), "overdue"),
        (facts(due_until=DUE, force="binding"), date(2032, 7, 1), "overdue"),
        (facts(due_until=DUE, force="intended"), date(2032, 7, 1), "target date passed"),
        (facts(due_until=DUE, force="exploratory"), date(2032, 7, 1), "target date passed"),
        (facts(due_until=DUE, force="aspirational"), date(2032, 7, 1), "target date passed"),
        (facts(recurrence="P2Y", form="dialogue"), date(2033, 1, 10), "not started"),
        (facts(recurrence="P2Y", form="dialogue"), date(2033, 1, 11), "due soon"),
        (facts(recurrence="P2Y", form="dialogue"), date(2033, 3, 13), "overdue"),
        (facts(on(EventKind.SESSION, 2033, 2, 1), recurrence="P2Y"), date(2033, 3, 13), "on course"),
        (facts(on(EventKind.SESSION, 2033, 2, 1), recurrence="P2Y"), date(2035, 2, 2), "overdue"),
        (facts(recurrence="regular"), date(2040, 1, 1), "not started"),
        (facts(on(EventKind.AWAITED, 2031, 7, 1)), date(2031, 8, 1), "waiting"),
        (facts(on(EventKind.AWAITED, 2031, 7, 1), due_until=DUE), date(2032, 7, 1), "overdue"),
        (facts(on(EventKind.AWAITED, 2031, 7, 1), due_until=DUE), date(2032, 6, 1), "waiting"),
        (
            facts(on(EventKind.AWAITED, 2031, 7, 1), on(EventKind.PROGRESS, 2031, 7, 9)),
            date(2031, 8, 1),
            "on course",
        ),
        (facts(on(EventKind.PAUSED, 2032, 5, 1), due_until=DUE), date(2032, 7, 1), "paused"),
        (
            facts(on(EventKind.PAUSED, 2032, 5, 1, until=date(2032, 7, 1)), due_until=DUE),
            date(2032, 7, 2),
            "overdue",
        ),
        (facts(ends_on=date(2031, 12, 31)), date(2031, 12, 31), "not started"),
        (facts(ends_on=date(2031, 12, 31)), date(2032, 1, 1), "lapsed"),
        (facts(on(EventKind.CLOSED, 2032, 6, 16), due_until=DUE), date(2032, 6, 15), "due soon"),
        (facts(on(EventKind.CLOSED, 2032, 6, 16), due_until=DUE), date(2032, 6, 16), "fulfilled"),
        (facts(on(EventKind.CLOSED, 2032, 6, 16), due_until=DUE), date(2040, 1, 1), "fulfilled"),
        (
            facts(on(EventKind.CLOSED, 2032, 6, 16), on(EventKind.DROPPED, 2032, 7, 1)),
            date(2032, 7, 1),
            "dropped",
        ),
    ],
)
def test_the_first_rule_that_holds_is_the_standing(of: Facts, day: date, value: str) -> None:
    """Each value at the edges of the days on which it holds."""
    assert standing(of, day).value == value


def test_a_standing_says_until_when_it_holds() -> None:
    """The last day before the next change, and nothing where only a new record would change it."""
    of = facts(due_until=DUE)

    assert standing(of, SIGNED).holds_until == date(2032, 4, 30)
    assert standing(of, date(2032, 5, 1)).holds_until == DUE
    assert standing(of, date(2032, 7, 1)).holds_until is None


def test_a_passed_date_speaks_of_the_date_alone() -> None:
    """The reason is the date that the words name."""
    because = standing(facts(due_until=DUE), date(2032, 7, 1)).because

    assert (because.code, because.day) == ("date-passed", DUE)


@pytest.mark.parametrize(
    ("duration", "start", "later"),
    [
        ("P1Y", date(2032, 2, 29), date(2033, 2, 28)),
        ("P6M", date(2031, 8, 31), date(2032, 2, 29)),
        ("P2W", date(2031, 3, 12), date(2031, 3, 26)),
        ("P1Y", date(9999, 1, 1), date.max),
    ],
)
def test_a_period_is_added_to_a_day(duration: str, start: date, later: date) -> None:
    """Whole months keep the day, or the last one of a shorter month."""
    period = period_of(duration)

    assert period
    assert after(start, period) == later


@pytest.mark.parametrize("duration", ["regular", "", "P", "often"])
def test_what_names_no_period_has_none(duration: str) -> None:
    """`regular` is a question to the coordinator, not a period."""
    assert period_of(duration) is None


DAYS = st.dates(date(2031, 1, 1), date(2036, 12, 31))
EVENTS = st.lists(
    st.builds(Event, kind=st.sampled_from(EventKind), on=DAYS, until=st.none() | DAYS), max_size=5
)
FACTS = st.builds(
    Facts,
    force=st.sampled_from([f.value for f in Force]),
    form=st.sampled_from([f.value for f in Form]),
    trend=st.sampled_from(["", *(t.value for t in Trend)]),
    dated=st.just(SIGNED),
    due_until=st.none() | DAYS,
    recurrence=st.sampled_from(["", "regular", "P1Y", "P2Y", "P6M"]),
    ends_on=st.none() | DAYS,
    events=EVENTS.map(tuple),
)


@pytest.mark.fuzz
@given(FACTS, DAYS)
def test_the_order_of_entries_never_matters(of: Facts, day: date) -> None:
    """The events of a day are a set."""
    from dataclasses import replace

    found = {standing(replace(of, events=order), day) for order in permutations(of.events[:4])}

    assert len(found) == 1


@pytest.mark.fuzz
@given(FACTS, DAYS, DAYS)
def test_a_closing_act_is_never_outdone_but_by_giving_up(of: Facts, day: date, closed: date) -> None:
    """More evidence of fulfilment never makes it worse."""
    from dataclasses import replace

    more = replace(of, events=(*of.events, Event(EventKind.CLOSED, closed)))

    before, now = standing(of, day).value, standing(more, day).value
    assert now == before if closed > day else now in {Value.FULFILLED, Value.DROPPED}


@pytest.mark.fuzz
@given(FACTS, DAYS)
def test_intervals_say_what_each_day_says(of: Facts, day: date) -> None:
    """The table of intervals and the rule agree on every day."""

    def told(found: Standing) -> tuple[object, object]:
        return found.value, found.because

    from_table = [found for first, found in intervals(of) if first <= day][-1]

    assert told(from_table) == told(standing(of, day))
    assert from_table.holds_until is None or from_table.holds_until >= day


@pytest.mark.fuzz
@given(FACTS, DAYS)
def test_overdue_needs_strong_words_and_a_date(of: Facts, day: date) -> None:
    """Intended and weaker words get another word; words that go on never begin as not started."""
    value = standing(of, day).value

    if value == Value.OVERDUE:
        assert of.force in {"binding", "committed"}
        assert of.due_until or period_of(of.recurrence)
    if of.trend == "continue" or of.form == "position":
        assert value != Value.NOT_STARTED


def test_no_day_is_skipped_by_the_intervals() -> None:
    """Each interval begins the day after the one before it ends."""
    found = intervals(facts(REPORT, due_until=DUE))

    for (_, earlier), (first, _) in pairwise(found):
        assert earlier.holds_until == first - timedelta(days=1)
