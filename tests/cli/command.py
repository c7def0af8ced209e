"""Runs `entente` as a user does: as a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def run(
    *arguments: str | Path, given: bytes | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """What `entente ARGUMENTS` answered."""
    command = [sys.executable, "-m", "entente.cli.main", *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, timeout=120, env=env)
