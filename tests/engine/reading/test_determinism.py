"""The same text gives the same bytes on every day, in every zone, whatever the order of hashes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.clock import two_worlds
from tests.engine.reading.texts import SPECIMENS

READ_ALL = """
import json, sys
from pathlib import Path
from entente.engine.reading.export import to_record
from entente.engine.reading.read import read
for path in map(Path, sys.argv[1:]):
    record = to_record(read(path.read_text("utf-8")), name=path.name)
    print(json.dumps(record, ensure_ascii=True))
"""
SAY_WHEN = (
    "import datetime, time; print(datetime.date.today(), datetime.datetime.now().year, time.gmtime().tm_year)"
)


def said(program: str, *arguments: Path, world: dict[str, str]) -> bytes:
    """What a Python program prints in a world."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(
        command, env={**os.environ, **world}, capture_output=True, check=True, timeout=300
    ).stdout


def test_the_two_worlds_are_on_two_days(tmp_path: Path) -> None:
    """Else the test below would prove nothing."""
    early, late = two_worlds(tmp_path)

    assert said(SAY_WHEN, world=early).split() == [b"1999-12-31", b"1999", b"1999"]
    assert said(SAY_WHEN, world=late).split() == [b"2038-01-01", b"2038", b"2038"]


def test_every_specimen_gives_the_same_bytes_in_two_processes(tmp_path: Path) -> None:
    """With other hash seed, time zone, language and date."""
    early, late = two_worlds(tmp_path)
    paths = sorted(SPECIMENS.rglob("*.txt"))

    first = said(READ_ALL, *paths, world=early)

    assert [json.loads(line)["source"]["name"] for line in first.splitlines()] == [
        path.name for path in paths
    ]
    assert first == said(READ_ALL, *paths, world=late)
