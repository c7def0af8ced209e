"""`entente corpus`: thousands of statements, over all cores or a cluster."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from entente.cli import options
from entente.cli.crew import Task, on_dask, on_this_machine
from entente.cli.ledger import Ledger
from entente.cli.output import tell
from entente.engine.errors import CorpusError, UsageError

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx")
"""The files of a folder that are read; the others are counted as left out."""
_MOST_PER_CORE = 8
"""More processes than this only fill the memory."""
_DASK = re.compile(r"dask://(?P<address>(?:[\w.-]+|\[[\da-fA-F:.]+\]):(?P<port>\d{1,5}))", re.ASCII)


@click.command("corpus")
@click.argument("folder", type=options.FOLDER, metavar="DIR")
@click.option("--out", "-o", required=True, type=options.FILE, help="The file of JSON lines to write.")
@click.option(
    "--workers", type=click.IntRange(1), help="How many processes read; as many as there are cores."
)
@click.option(
    "--resume", is_flag=True, help="Go on with a run that was stopped: keep its lines, read the rest."
)
@click.option(
    "--on", metavar="dask://HOST:PORT", help="Read on this Dask cluster, whose workers see the same folder."
)
@options.max_size
def command(
    folder: Path, out: Path, workers: int | None, resume: bool, on: str | None, max_size: int
) -> None:
    """Read a folder of statements, with all below it, into one file of JSON lines.

    Each line is a reading, or an error with its code where a file could not be read. The lines stand in the order of
    the files' names. A run that was killed goes on with --resume; it loses and repeats nothing.
    """
    if str(out) == "-":
        raise UsageError(
            "E401", found="a run without a file to go on from", where="--out -", remedy="Name a file."
        )
    if on is not None and not _is_cluster(on):
        raise UsageError("E408", found=f"{on!r}", where="--on", remedy="Write it as dask://HOST:PORT.")
    most = _MOST_PER_CORE * _cores()
    if workers is not None and workers > most:
        found, remedy = f"{workers} processes for {_cores()} cores", f"Ask for {most} at most."
        raise UsageError("E401", found=found, where="--workers", remedy=remedy)
    tasks, others = _found(folder, out, max_size)
    with Ledger(out, resume=resume) as ledger:
        left = [task for task in tasks if task.name not in ledger.done]
        lines = (
            on_dask(left, address=on.removeprefix("dask://"))
            if on
            else on_this_machine(left, workers=workers or _cores())
        )
        tally = _written(ledger, lines, total=len(left))
    kept = f", {len(tasks) - len(left)} kept from before" if resume else ""
    skipped = f", {others} of another kind left out" if others else ""
    tell(f"{out}: {tally.told()}{kept}{skipped}")


def _is_cluster(address: str) -> bool:
    """True for dask://HOST:PORT with a port that there is."""
    found = _DASK.fullmatch(address)
    return found is not None and 0 < int(found["port"]) < 1 << 16


@dataclass
class _Tally:
    """What a run has written."""

    started: float
    read: int = 0
    failed: int = 0
    commitments: int = 0

    def count(self, line: bytes) -> None:
        record = json.loads(line)
        self.failed += "error" in record
        self.read += "error" not in record
        self.commitments += len(record.get("commitments", ()))

    def told(self) -> str:
        seconds = time.monotonic() - self.started
        return f"{self.read} read, {self.failed} failed, {self.commitments} commitments, {seconds:.1f} s"


def _found(folder: Path, out: Path, max_bytes: int) -> tuple[list[Task], int]:
    """A task for each file of a known kind, by name, and how many others there are.

    Errors: E308 when the folder is none; E309 when it holds nothing to read.
    """
    if not folder.is_dir():
        remedy = "Name a folder; for one file use `entente read`."
        raise CorpusError("E308", found="no such folder", where=str(folder), remedy=remedy)
    inside = [one for one in folder.rglob("*") if _is_entry(one) and not _hidden(one.relative_to(folder))]
    inside = [one for one in inside if os.path.realpath(one) != os.path.realpath(out)]
    names = sorted(one.relative_to(folder).as_posix() for one in inside if one.suffix.lower() in SUFFIXES)
    if not names:
        remedy = f"Name a folder with files of these kinds: {', '.join(SUFFIXES)}."
        raise CorpusError("E309", found="nothing to read", where=str(folder), remedy=remedy)
    base = folder.resolve()
    return [Task(str(base / name), name, max_bytes) for name in names], len(inside) - len(names)


def _is_entry(path: Path) -> bool:
    """True for a file, and for a link that leads to nothing, whose line says so; not for folders and pipes."""
    return path.is_file() or (path.is_symlink() and not path.exists())


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _cores() -> int:
    return len(os.sched_getaffinity(0))


def _written(ledger: Ledger, lines: Iterator[bytes], *, total: int) -> _Tally:
    """Every line is in the ledger; meanwhile a bar shows how far it is, where the errors go to a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    tally = _Tally(time.monotonic())
    console = Console(stderr=True)
    columns: Sequence[object] = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:  # type: ignore[arg-type]
        bar = progress.add_task("reading", total=total)
        for line in lines:
            ledger.append(line)
            tally.count(line)
            told = f"{tally.commitments} commitments" + (f", {tally.failed} failed" if tally.failed else "")
            progress.update(bar, advance=1, description=told)
    return tally
