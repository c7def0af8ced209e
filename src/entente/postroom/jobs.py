"""Repeating jobs by name. Rooms register theirs in `AppConfig.ready`; the clock runs each once for each due time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[dt.datetime], object]


@dataclass(frozen=True, slots=True)
class Job:
    """What is done, how often, and whether a time that was missed is made up for one by one or once for all."""

    name: str
    work: Work
    every: dt.timedelta
    each_missed: bool = False


JOBS: dict[str, Job] = {}
"""Every repeating job by name."""


def repeat(name: str, work: Work, *, every: dt.timedelta, each_missed: bool = False) -> None:
    """The work is done at every due time from now on; it is told for which time."""
    JOBS[name] = Job(name, work, every, each_missed)
