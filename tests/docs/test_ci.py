"""`.ci/run`: what it calls, how long it may take, what it says at the end."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CI = ROOT / ".ci" / "run"
TOLD = {
    "setup": "",
    "check": "echo '== docs'; echo '93 passed in 2.15s'; echo 'scripts/check: 5 of 5 checks passed'",
    "test": (
        "echo '===== 2870 passed, 3 deselected in 321.40s (0:05:21) ====='\n"
        "echo 'scripts/test: round 1 of the properties, seed 7'\n"
        "echo '===== 61 passed in 80.10s (0:01:20) ====='\n"
        "echo 'scripts/test: 1 rounds of the properties'"
    ),
}
"""What the parts print where all is well."""


def run_ci(folder: Path, **scripts: str) -> subprocess.CompletedProcess[str]:
    """What `.ci/run` answers where each script is this one instead."""
    (folder / ".ci").mkdir()
    shutil.copy(CI, folder / ".ci" / "run")
    (folder / "scripts").mkdir()
    for name, body in {**TOLD, **scripts}.items():
        script = folder / "scripts" / name
        script.write_text(f"#!/usr/bin/env bash\n{body}\n", "utf-8")
        script.chmod(0o755)
    return subprocess.run([folder / ".ci" / "run"], capture_output=True, text=True, timeout=60)


def test_it_says_how_many_of_each_ran(tmp_path: Path) -> None:
    """The checks, the docs tests, the tests and each round of the properties; nothing else."""
    answer = run_ci(tmp_path)

    assert answer.returncode == 0
    told = answer.stdout.partition("== how many ran")[2].splitlines()[1:]
    assert told == [
        "93 passed in 2.15s",
        "scripts/check: 5 of 5 checks passed",
        "===== 2870 passed, 3 deselected in 321.40s (0:05:21) =====",
        "===== 61 passed in 80.10s (0:01:20) =====",
        "scripts/test: 1 rounds of the properties",
        "CI: all parts passed",
    ]


@pytest.mark.parametrize("name", TOLD)
def test_a_part_that_fails_fails_the_whole(name: str, tmp_path: Path) -> None:
    """And the parts after it run all the same, so that one run shows all."""
    answer = run_ci(tmp_path, **{name: f"{TOLD[name]}\nexit 1"})

    assert answer.returncode == 1
    assert "2870 passed" in answer.stdout
    assert answer.stdout.endswith("CI: a part failed\n")


@pytest.mark.parametrize(
    "line", ["3 failed, 90 passed in 2.15s", "1 error in 0.80s", "no tests ran in 0.01s"]
)
def test_what_did_not_pass_is_told_too(line: str, tmp_path: Path) -> None:
    """Failures, errors, and a run that found nothing to run."""
    answer = run_ci(tmp_path, check=f"echo '{line}'; exit 1")

    assert line in answer.stdout.partition("== how many ran")[2]


def test_its_parts_together_stay_under_an_hour() -> None:
    """Each is ended at its own limit, and these add up to less than sixty minutes."""
    parts = re.findall(r"(?m)^part (\d+) (\S+)", CI.read_text("utf-8"))

    assert [script for _, script in parts] == ["scripts/setup", "scripts/check", "scripts/test"]
    assert sum(int(minutes) for minutes, _ in parts) < 60
