"""From a file or from standard input to bytes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from entente.intake.codes import IntakeCode, refusal
from entente.intake.received import Content


def from_file(path: Path, *, max_bytes: int) -> Content:
    """The bytes of a file.

    Errors: E101, E102, E103, E104, E111.
    """
    where = str(path)
    try:
        with path.open("rb") as stream:
            raw = _bounded(stream, max_bytes=max_bytes, where=where)
    except (FileNotFoundError, NotADirectoryError):
        raise refusal(IntakeCode.NOT_FOUND, found="there is no such file", where=where) from None
    except IsADirectoryError:
        raise refusal(IntakeCode.NOT_A_FILE, found="this is a folder", where=where) from None
    except ValueError as error:  # a null character in the name
        raise refusal(
            IntakeCode.NOT_FOUND, found=f"no file can have this name: {error}", where=repr(where)
        ) from None
    except OSError as error:
        found = f"the file cannot be read: {error.strerror or error}"
        raise refusal(IntakeCode.NOT_READABLE, found=found, where=where) from None
    return Content(path.name, raw)


def from_standard_input(stream: BinaryIO | None, *, max_bytes: int) -> Content:
    """The bytes of standard input, or of the stream that stands for it.

    Errors: E103, E104, E111.
    """
    where = "standard input"
    try:
        raw = _bounded(stream or sys.stdin.buffer, max_bytes=max_bytes, where=where)
    except OSError as error:
        found = f"it cannot be read: {error.strerror or error}"
        raise refusal(IntakeCode.NOT_READABLE, found=found, where=where) from None
    return Content("-", raw)


def _bounded(stream: BinaryIO, *, max_bytes: int, where: str) -> bytes:
    raw = stream.read(max_bytes + 1)
    if len(raw) > max_bytes:
        raise too_large(max_bytes, where=where)
    if not raw:
        raise refusal(IntakeCode.EMPTY, found="there are no bytes in it", where=where)
    return raw


def too_large(max_bytes: int, *, where: str) -> Exception:
    """The error for a source of more than so many bytes."""
    return refusal(IntakeCode.TOO_LARGE, found=f"it has more than {max_bytes:,} bytes", where=where)
