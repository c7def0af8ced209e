"""Who reads the files of a corpus: processes on this machine, or a Dask cluster.

Lines come back in the order of the files, so that the same corpus gives the same bytes on any number of workers.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import NamedTuple

from entente.cli.formats.as_jsonl import line
from entente.engine.errors import CorpusError, EntenteError, UsageError

ERROR_SCHEMA = "entente.error/1"
_AHEAD = 4
_CONNECT_SECONDS = 5


class Task(NamedTuple):
    """One file to read, and the name that its line bears."""

    path: str
    name: str
    max_bytes: int


def read_file(task: Task) -> bytes:
    """The line of this file: its reading, or what stopped it. Never raises."""
    from entente.engine.reading.export import to_record
    from entente.engine.reading.read import read
    from entente.intake.receive import receive

    try:
        source = receive(Path(task.path), max_bytes=task.max_bytes)
        return line(to_record(read(source.text), name=task.name, sha256=source.sha256))
    except EntenteError as error:
        return failed(task.name, error.code, error.found, error.remedy)
    except Exception as error:  # noqa: BLE001 -- one file's defect must not stop thousands; it stands in its line
        told = f"a defect of Entente: {type(error).__name__}: {error}"
        return failed(task.name, "E306", told, "Report it with the file.")


def failed(name: str, code: str, found: str, remedy: str) -> bytes:
    """The line of a file that was not read."""
    error = {"code": code, "found": found, "remedy": remedy}
    return line({"schema": ERROR_SCHEMA, "source": {"name": name}, "error": error})


def on_this_machine(
    tasks: Sequence[Task], *, workers: int, reader: Callable[[Task], bytes] = read_file
) -> Iterator[bytes]:
    """The lines of the files, read by this many processes.

    A file whose reading kills its process is found by being read alone; its line says so.
    """
    left = deque(tasks)
    while left:
        try:
            with _pool(workers) as pool:
                for told in pool.map(reader, list(left)):
                    left.popleft()
                    yield told
        except BrokenProcessPool:
            yield _alone(left.popleft(), reader)


def on_dask(tasks: Sequence[Task], *, address: str) -> Iterator[bytes]:
    """The lines of the files, read by a cluster whose workers see the same folder.

    Errors: E307 when the cluster does not answer; E407 when the extra is not installed.
    """
    try:
        from distributed import Client, KilledWorker
    except ImportError:
        remedy = "Install it: pip install 'entente[cluster]'."
        raise UsageError("E407", found="Dask is not installed", where="--on", remedy=remedy) from None
    try:
        client = Client(  # type: ignore[no-untyped-call]
            f"tcp://{address}", timeout=_CONNECT_SECONDS, set_as_default=False
        )
    except OSError as error:
        found = f"no Dask scheduler answers: {error}"
        remedy = "Start one (`dask scheduler`), or check host and port."
        raise CorpusError("E307", found=found, where=f"dask://{address}", remedy=remedy) from None
    with client:
        threads = client.nthreads()  # type: ignore[no-untyped-call]
        ahead = _AHEAD * max(1, sum(threads.values()))
        running: deque[tuple[Task, object]] = deque()
        waiting = iter(tasks)
        while True:
            while len(running) < ahead and (task := next(waiting, None)) is not None:
                running.append((task, client.submit(read_file, task, pure=False)))
            if not running:
                return
            task, future = running.popleft()
            try:
                told = future.result()  # type: ignore[attr-defined]
            except KilledWorker:
                told = _died(task)
            yield told


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        workers, mp_context=multiprocessing.get_context("spawn"), initializer=_end_with_parent
    )


def _end_with_parent() -> None:
    """This worker ends as soon as the process that started it has ended, even by SIGKILL."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def wait() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _alone(task: Task, reader: Callable[[Task], bytes]) -> bytes:
    try:
        with _pool(1) as pool:
            return pool.submit(reader, task).result()
    except BrokenProcessPool:
        return _died(task)


def _died(task: Task) -> bytes:
    return failed(task.name, "E305", "reading this file killed the process", "Report it with the file.")
