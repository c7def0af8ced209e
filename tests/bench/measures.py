"""How long things take, and how much memory."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from entente.engine.reading import read

TOKEN = re.compile(r"\w+|[^\w\s]")

_PEAK = """
import os, sys
quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, used = os.wait4(pid, 0)
print(used.ru_maxrss if status == 0 else -1)
"""


def reading(text: str) -> None:
    """Reads the text."""
    read(text)


def tokens(text: str) -> None:
    """Finds the tokens of the text, as the issue's yardstick does."""
    _ = [match.span() for match in TOKEN.finditer(text)]


def seconds(work: Callable[[str], None], text: str, *, rounds: int) -> float:
    """The processor time of the fastest round."""
    return min(_once(work, text) for _ in range(rounds))


def in_turn(works: Sequence[Callable[[str], None]], text: str, *, rounds: int) -> list[float]:
    """The processor time of the fastest round of each, run in turn so that a busy moment hits all alike."""
    taken = [[_once(work, text) for work in works] for _ in range(rounds)]
    return [min(times) for times in zip(*taken, strict=True)]


def _once(work: Callable[[str], None], text: str) -> float:
    start = time.process_time()
    work(text)
    return time.process_time() - start


class Run(NamedTuple):
    """How long a command took: on the clock, and of the processor."""

    wall: float
    processor: float


def interleaved(commands: Sequence[Sequence[str]], *, rounds: int) -> list[Run]:
    """The fastest run of each command, run in turn so that a busy moment hits all alike."""
    runs: list[list[Run]] = [[] for _ in commands]
    for _ in range(rounds):
        for command, taken in zip(commands, runs, strict=True):
            taken.append(_run(command))
    return [min(taken) for taken in runs]


def _run(command: Sequence[str]) -> Run:
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"scripts/bench: {' '.join(command)} failed")
    return Run(wall, used.ru_utime + used.ru_stime)


def peak_megabytes(command: Sequence[str]) -> float:
    """The largest resident memory of a command.

    A small process starts it: a child's peak is never below its parent's size at the start.
    """
    answer = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _PEAK, *command], stdout=subprocess.PIPE, check=True
    )
    kilobytes = int(answer.stdout)
    if kilobytes < 0:
        raise SystemExit(f"scripts/bench: {' '.join(command)} failed")
    return kilobytes / 1024


def entente_command() -> str:
    """The installed program."""
    return str(Path(sys.executable).with_name("entente"))
