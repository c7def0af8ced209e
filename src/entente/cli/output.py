"""Where a command's result goes: a file, whole or not at all, or standard output."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from entente.engine.errors import UsageError

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def deliver(result: bytes, out: Path | None) -> None:
    """The result stands in the file, or was written to standard output.

    Errors: E403 when the file cannot be written.
    """
    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(result)
        sys.stdout.buffer.flush()
        return
    try:
        if out.exists() and not out.is_file():  # a device or a pipe is written to, never replaced
            out.write_bytes(result)
        else:
            _replace(Path(os.path.realpath(out)), result)  # what a link leads to, not the link
    except OSError as error:
        raise unwritable(error, where=str(out)) from None


def is_source(place: Path, sources: Sequence[str]) -> bool:
    """True where the place is a file that one of the sources names."""
    for source in sources:
        with suppress(OSError):  # an address, or no such file
            if place.is_file() and place.samefile(source):
                return True
    return False


def once_standard_input(sources: Sequence[str]) -> None:
    """Standard input is named once at most: it can be read only once.

    Errors: E409.
    """
    if list(sources).count("-") > 1:
        remedy = "Name it once, and files for the other sources."
        raise UsageError("E409", found="standard input twice among the sources", where="-", remedy=remedy)


def spare_sources(out: Path | None, sources: Sequence[str]) -> None:
    """The result will not be written over a source.

    Errors: E403.
    """
    if out is not None and is_source(out, sources):
        remedy = "Name another file with --out."
        raise UsageError("E403", found="a source, which is never written over", where=str(out), remedy=remedy)


def tell(message: str) -> None:
    """The message stands on standard error, on one line; what would steer a terminal is spelt out."""
    click.echo("entente: " + _UNSEEN.sub(lambda found: ascii(found[0])[1:-1], message), err=True)


def unwritable(error: OSError, *, where: str) -> UsageError:
    """The error for a result that cannot be written there."""
    reason = "it is closed" if isinstance(error, io.UnsupportedOperation) else error.strerror or error
    remedy = "Name a file in a folder that exists, on a disk with room."
    return UsageError("E403", found=f"a result that cannot be written: {reason}", where=where, remedy=remedy)


def _replace(target: Path, result: bytes) -> None:
    """The file holds the result, on the disk; what stood there before is gone only then."""
    draft = target.parent / f".entente.{os.getpid()}"
    try:
        with draft.open("wb") as file:
            file.write(result)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o7777)
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
