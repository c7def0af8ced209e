"""From a file or from standard input to bytes."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from entente.intake.codes import IntakeCode, refusal
from entente.intake.received import Content

_PIECE = 1 << 20


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
    if stream is None and sys.stdin is None:  # `<&-`
        raise refusal(IntakeCode.NOT_READABLE, found="it is closed", where=where)
    try:
        raw = _bounded(stream or sys.stdin.buffer, max_bytes=max_bytes, where=where)
    except OSError as error:
        found = f"it cannot be read: {error.strerror or error}"
        raise refusal(IntakeCode.NOT_READABLE, found=found, where=where) from None
    return Content("-", raw)


def _bounded(stream: BinaryIO, *, max_bytes: int, where: str) -> bytes:
    """All bytes; read in pieces, because a limit is no promise that so much memory can be had at once."""
    held = BytesIO()
    while piece := stream.read(min(_PIECE, max_bytes + 1 - held.tell())):
        held.write(piece)
        if held.tell() > max_bytes:
            raise too_large(max_bytes, where=where)
    if not held.tell():
        raise refusal(IntakeCode.EMPTY, found="there are no bytes in it", where=where)
    return held.getvalue()


def too_large(max_bytes: int, *, where: str) -> Exception:
    """The error for a source of more than so many bytes."""
    bytes_ = f"{max_bytes:,} byte{'' if max_bytes == 1 else 's'}"
    return refusal(IntakeCode.TOO_LARGE, found=f"it has more than {bytes_}", where=where)
