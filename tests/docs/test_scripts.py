"""The scripts that a newcomer meets first."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted((ROOT / "scripts").iterdir())


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_each_script_says_how_it_is_used(script: Path) -> None:
    """`--help` prints the usage and does nothing else."""
    answer = subprocess.run([script, "--help"], capture_output=True, text=True, check=True, timeout=10)

    assert answer.stdout.startswith(f"usage: scripts/{script.name}")
    assert answer.stderr == ""


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_readme_or_contributing_names_each_script(script: Path) -> None:
    """A script that no page names is one that nobody finds."""
    pages = "".join((ROOT / page).read_text(encoding="utf-8") for page in ("README.md", "CONTRIBUTING.md"))

    assert f"scripts/{script.name}" in pages
