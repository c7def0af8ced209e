"""Secrets that a node makes once and keeps in a file of its own, readable by its owner alone."""

import os
import secrets
from contextlib import suppress
from pathlib import Path


def kept_secret(file: Path, made: bytes) -> bytes:
    """What the file holds; `made` is written where there is no file yet.

    It appears whole or not at all, whoever else makes one at the same time: the first stays.
    """
    if not file.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = file.with_name(f".{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as writing:
            writing.write(made)
            writing.flush()
            os.fsync(writing.fileno())
        with suppress(FileExistsError):
            os.link(draft, file)
        draft.unlink()
    return file.read_bytes()
