"""Runs `entente` as a user does: as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

COMMAND = [sys.executable, "-m", "entente.cli.main"]
SOURCES = Path(__file__).parents[2] / "src"
_OURS = {"PYTHONDONTWRITEBYTECODE", "DJANGO_SETTINGS_MODULE", "ENTENTE_DATA", "ENTENTE_DATABASE_URL"}
ENVIRONMENT = {key: value for key, value in os.environ.items() if key not in _OURS} | {
    "PYTHONPATH": str(SOURCES),
    "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "entente-tests-bytecode"),
}
"""As an installed program: compiled once, outside the source tree; it is this tree's, in whatever folder it runs."""


def run(*arguments: str | Path, given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    """What `entente ARGUMENTS` answered."""
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, timeout=300, env=ENVIRONMENT)
