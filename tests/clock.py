"""Processes that live on other days, with other hashes, in other zones and languages."""

from __future__ import annotations

import os
from pathlib import Path

SOURCES = Path(__file__).parents[1] / "src"
FAKE = """
import datetime, os, time

moment = float(os.environ["ENTENTE_TEST_MOMENT"])
began = time.monotonic()
now = lambda: moment + time.monotonic() - began
real = {name: getattr(time, name) for name in ("gmtime", "localtime", "ctime", "strftime")}
time.time, time.time_ns = now, lambda: int(now() * 1e9)
time.gmtime = lambda seconds=None: real["gmtime"](now() if seconds is None else seconds)
time.localtime = lambda seconds=None: real["localtime"](now() if seconds is None else seconds)
time.ctime = lambda seconds=None: real["ctime"](now() if seconds is None else seconds)
time.strftime = lambda form, when=None: real["strftime"](form, time.localtime() if when is None else when)


class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(now(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now(datetime.timezone.utc).replace(tzinfo=None)

    today = now


class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(now())


datetime.datetime, datetime.date = Moment, Day
"""
"""What Python runs before anything else where it finds it on its path."""


def two_worlds(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """The variables of two processes that have nothing in common but the text; `folder` keeps their clock."""
    (folder / "sitecustomize.py").write_text(FAKE, "utf-8")
    path = os.pathsep.join([str(folder), str(SOURCES)])
    early = {"ENTENTE_TEST_MOMENT": "946684799.5", "PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    late = {"ENTENTE_TEST_MOMENT": "2145916800", "PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    return {**early, "PYTHONPATH": path}, {**late, "PYTHONPATH": path}
