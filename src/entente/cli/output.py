"""Where a command's result goes: a file, whole or not at all, or standard output."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from entente.engine.errors import UsageError


def deliver(result: bytes, out: Path | None) -> None:
    """The result stands in the file, or was written to standard output.

    Errors: E403 when the file cannot be written.
    """
    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(result)
        sys.stdout.buffer.flush()
        return
    draft = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        draft.write_bytes(result)
        draft.replace(out)
    except OSError as error:
        draft.unlink(missing_ok=True)
        found = f"a file that cannot be written: {error.strerror}"
        raise UsageError(
            "E403", found=found, where=str(out), remedy="Name a file in a folder that exists."
        ) from None
