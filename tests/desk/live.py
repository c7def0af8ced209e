"""A desk as a user starts it, for tests over HTTP and in a browser: `entente desk` on a free port of this machine."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import httpx2 as httpx

from tests.cli.command import ENVIRONMENT

ROOT = Path(__file__).parents[2]
PATH = os.pathsep.join((str(ROOT / "src"), str(ROOT)))


@dataclass(slots=True)
class Live:
    """A desk that runs: where, in which folder, what it said when it started, and a session for each of the cast."""

    address: str
    folder: Path
    said: str
    sessions: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, *, who: str = "ana") -> httpx.Response:
        """The answer to one of the cast."""
        cookies = {"sessionid": self.sessions[who]} if who in self.sessions else {}
        return httpx.get(self.address.rstrip("/") + path, cookies=cookies, timeout=60)


def environment(folder: Path) -> dict[str, str]:
    """What a process on the folder needs."""
    return {
        **ENVIRONMENT,
        "PYTHONPATH": PATH,
        "ENTENTE_DATA": str(folder),
        "ENTENTE_HOSTS": "",
        "ENTENTE_DATABASE_URL": "",
    }


@cache
def _empty_desk() -> Path:
    """A folder that was prepared once in this run, to be copied: tables take seconds to make."""
    folder = Path(tempfile.mkdtemp(prefix="entente-empty-desk-"))
    manage = [sys.executable, "-m", "entente.cli.main", "manage", "migrate", "--verbosity", "0"]
    subprocess.run(manage, env=environment(folder), check=True, timeout=300)
    return folder


def seeded(folder: Path, *additions: str) -> dict[str, str]:
    """The folder holds the cast and what the functions (`module:function`) add; returns their sessions."""
    shutil.copytree(_empty_desk(), folder, dirs_exist_ok=True)
    command = [sys.executable, "-m", "tests.desk.seed", str(folder), *additions]
    done = subprocess.run(
        command, env=environment(folder), cwd=ROOT, check=True, timeout=300, capture_output=True, text=True
    )
    sessions: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return sessions


def free_port() -> int:
    """A port of this machine on which nothing listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@contextmanager
def started(folder: Path, *arguments: str, sessions: dict[str, str] | None = None) -> Iterator[Live]:
    """The desk in the folder answers on a free port until the end of the block."""
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "entente.cli.main",
        "desk",
        "--data",
        str(folder),
        "--port",
        str(port),
        *arguments,
    ]
    running = subprocess.Popen(
        command,
        env=environment(folder),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield Live(f"http://127.0.0.1:{port}/", folder, _said(running), sessions or {})
    finally:
        running.terminate()
        running.communicate(timeout=60)


def _said(running: subprocess.Popen[str]) -> str:
    """What the desk printed, up to its address."""
    assert running.stdout is not None
    said = ""
    for line in running.stdout:
        said += line
        if re.search(r"http://\S+/", line):
            return said
    raise AssertionError(f"the desk did not start:\n{said}")


@contextmanager
def live_desk(*additions: str) -> Iterator[Live]:
    """A desk with the cast and what the functions add, running."""
    with tempfile.TemporaryDirectory(prefix="entente-desk-") as folder:
        sessions = seeded(Path(folder), *additions)
        with started(Path(folder), sessions=sessions) as live:
            yield live
