"""One of several workers on the same data folder: writes a line for each run that it does. Started by a test."""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from pathlib import Path

from entente.cli.data import settle


def main(folder: Path, lines: Path, until: float) -> None:
    """Looks and works until the moment; each run adds one line, whoever does it."""
    settle(folder)
    from entente.postroom.jobs import JOBS, repeat
    from entente.postroom.services import look_at_clock, run_next

    def write(due_at: dt.datetime) -> None:
        with lines.open("a", encoding="utf-8") as out:
            out.write(f"{due_at.isoformat()} {os.getpid()}\n")

    JOBS.clear()
    repeat("lines", write, every=dt.timedelta(milliseconds=50), each_missed=True)
    while time.time() < until:
        look_at_clock()
        while run_next():
            pass


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]))
