"""The output of a corpus run: a file of JSON lines that survives being killed at any moment.

One process writes, each line in one piece at the end. What a kill cut off is a last line without its end; a resumed
run drops it and goes on after the last whole line.
"""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from entente.engine.errors import CorpusError

_SYNC_SECONDS = 1.0
_BLOCK = 1 << 20
_BEGINNING = b'{"schema":"entente.'
"""How each line of a run begins; a file whose last, cut line begins otherwise is of someone else."""


class Ledger:
    """The output file, open and locked for this run; `done` are the names whose lines it holds already."""

    def __init__(self, path: Path, *, resume: bool) -> None:
        self.path = path
        self._file = _opened(path)
        self._synced = time.monotonic()
        try:
            self._lock()
            self.done = self._resumed() if resume else self._fresh()
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Ledger:
        """The ledger itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Everything written is on the disk, and the file is closed."""
        try:
            self._sync()
        finally:
            with suppress(OSError):  # the same failure again
                self._file.close()

    def append(self, line: bytes) -> None:
        """The line, with its end, stands in the file; about once a second everything is forced to the disk."""
        try:
            self._file.write(line)
        except OSError as error:
            raise _unwritable(error, self.path) from None
        if time.monotonic() - self._synced >= _SYNC_SECONDS:
            self._sync()

    def _sync(self) -> None:
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise _unwritable(error, self.path) from None
        self._synced = time.monotonic()

    def _lock(self) -> None:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            remedy = "Wait until it ends, or name another file."
            raise CorpusError(
                "E303", found="another run writes this file", where=str(self.path), remedy=remedy
            ) from None

    def _fresh(self) -> frozenset[str]:
        if self._file.seek(0, os.SEEK_END):
            remedy = "Go on with it by --resume, or name another file."
            raise CorpusError("E301", found="a file that exists", where=str(self.path), remedy=remedy)
        return frozenset()

    def _resumed(self) -> frozenset[str]:
        """The names in the whole lines; what follows the last of them is cut off and forced to the disk."""
        self._file.seek(0)
        names, end = set(), 0
        for number, line in enumerate(_whole_lines(self._file), start=1):
            names.add(self._name(line, number))
            end += len(line)
        self._file.seek(end)
        rest = self._file.read(len(_BEGINNING))
        if not _BEGINNING.startswith(rest):
            raise self._foreign(len(names) + 1)
        self._file.truncate(end)
        self._file.seek(end)
        self._sync()
        return frozenset(names)

    def _name(self, line: bytes, number: int) -> str:
        try:
            if not line.startswith(_BEGINNING):
                raise self._foreign(number)
            return str(json.loads(line)["source"]["name"])
        except (ValueError, KeyError, TypeError, RecursionError):
            raise self._foreign(number) from None

    def _foreign(self, number: int) -> CorpusError:
        found = f"line {number} is no line of a corpus run"
        remedy = "Name the file of the run that is to go on, or start anew with another."
        return CorpusError("E302", found=found, where=str(self.path), remedy=remedy)


def _opened(path: Path) -> BinaryIO:
    """The file open for reading and writing, made if need be; its folder's entry is on the disk."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)
        return os.fdopen(handle, "r+b", buffering=_BLOCK)
    except OSError as error:
        raise _unwritable(error, path) from None


def _unwritable(error: OSError, path: Path) -> CorpusError:
    found = f"a file that cannot be written: {error.strerror or error}"
    remedy = "Name a file in a folder that exists, on a disk with room; a run that has begun goes on with --resume."
    return CorpusError("E304", found=found, where=str(path), remedy=remedy)


def _whole_lines(file: BinaryIO) -> Iterator[bytes]:
    for line in file:
        if line.endswith(b"\n"):
            yield line
