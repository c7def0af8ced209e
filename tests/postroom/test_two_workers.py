"""Two workers as processes of their own on one database: no run is done twice, none is left out."""

from __future__ import annotations

import datetime as dt
import itertools
import os
import subprocess
import sys
import time
from pathlib import Path

from tests.cli.command import ENVIRONMENT

ROOT = Path(__file__).parents[2]
SECONDS = 6


def test_each_due_time_is_done_by_one_of_two_workers(tmp_path: Path) -> None:
    """Every twentieth of a second for some seconds: as many lines as due times, each once, in even steps."""
    folder, lines = tmp_path / "desk", tmp_path / "lines"
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    environment = {**ENVIRONMENT, "PYTHONPATH": path, "ENTENTE_DATA": str(folder)}
    manage = [sys.executable, "-m", "entente.cli.main", "manage", "migrate", "--verbosity", "0"]
    subprocess.run(manage, env=environment, check=True, timeout=300)

    command = [sys.executable, "-m", "tests.postroom.two_workers", str(folder), str(lines)]
    until = str(time.time() + SECONDS)
    workers = [subprocess.Popen([*command, until], env=environment, cwd=ROOT) for _ in range(2)]
    ended = [worker.wait(timeout=120) for worker in workers]

    written = [line.split() for line in lines.read_text("utf-8").splitlines()]
    times = sorted(dt.datetime.fromisoformat(due_at) for due_at, _ in written)
    steps = {later - earlier for earlier, later in itertools.pairwise(times)}
    assert ended == [0, 0]
    assert len(times) > 10
    assert steps == {dt.timedelta(milliseconds=50)}
    assert len({worker for _, worker in written}) == 2
