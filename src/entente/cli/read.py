"""`entente read`: statements in, commitments out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from importlib import import_module
from itertools import count
from pathlib import Path

import click

from entente.cli import options
from entente.cli.documents import Document, document, narrowed, remark
from entente.cli.output import deliver, is_source, once_standard_input, spare_sources, tell
from entente.engine.errors import IntakeError, UsageError
from entente.intake.receive import receive

FORMATS = ("table", "json", "jsonl", "csv", "xlsx", "akn", "html")
"""What `read` writes; the module `entente.cli.formats.as_NAME` holds the writer, as `render`."""
_ONE_EACH = {"akn": ".xml", "html": ".html"}
_LONGEST_NAME = 60


@click.command("read")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--format", "-f", "format_", type=click.Choice(FORMATS), default="table", show_default=True,
              help="What to write.")  # fmt: skip
@options.out
@options.dated
@options.filters
@options.max_size
def command(
    sources: tuple[str, ...], format_: str, out: Path | None, dated: date | None, forms: tuple[str, ...],
    forces: tuple[str, ...], max_size: int,
) -> None:  # fmt: skip
    """Read statements and list their commitments.

    A SOURCE is a file (txt, Markdown, HTML, PDF, DOCX), an http(s) address, or - for standard input. For several
    sources json is an array and jsonl has one reading a line; html and akn then need --out with a folder, and
    write one file each. In csv a cell that a spreadsheet would take for a formula (it begins with = + - or @) has an
    apostrophe before it.
    """
    _check_target(format_, out, sources)
    failures: list[IntakeError] = []
    documents = [
        narrowed(one, forms=forms, forces=forces) for one in _documents(sources, dated, max_size, failures)
    ]
    if documents:
        _write(documents, format_, out, sources)
    for failure in failures:
        tell(str(failure))
    if failures:
        raise click.exceptions.Exit(2)


def _documents(
    sources: Sequence[str], dated: date | None, max_bytes: int, failures: list[IntakeError]
) -> Iterator[Document]:
    for address in sources:
        try:
            source = receive(address, max_bytes=max_bytes)
            remark(source)
            yield document(source, dated=dated)
        except IntakeError as failure:
            failures.append(failure)


def _check_target(format_: str, out: Path | None, sources: Sequence[str]) -> None:
    """Refuses what cannot be written before anything is read.

    Errors: E403 for a source, which would be lost; E404 for a binary format on a terminal; E405 for several sources
    in a format that holds one; E409 for standard input twice.
    """
    if format_ == "xlsx" and out is None and sys.stdout.isatty():
        remedy = "Name a file with --out FILE.xlsx."
        raise UsageError("E404", found="a workbook for a terminal", where="--format xlsx", remedy=remedy)
    once_standard_input(sources)
    spare_sources(out, sources)
    if format_ in _ONE_EACH and len(sources) > 1 and not (out and out.is_dir()):
        found = f"{len(sources)} sources for a format that holds one"
        remedy = "Name a folder that exists with --out, or read one source."
        raise UsageError("E405", found=found, where=f"--format {format_}", remedy=remedy)


def _write(documents: Sequence[Document], format_: str, out: Path | None, sources: Sequence[str]) -> None:
    writer = import_module(f"entente.cli.formats.as_{format_}")
    if format_ == "table" and out is None:
        writer.show(documents)
    elif format_ in _ONE_EACH and out and out.is_dir():
        written: set[str] = set()
        for one in documents:
            place = _place(out, one, _ONE_EACH[format_], written, sources)
            deliver(writer.render([one]), place)
    else:
        deliver(writer.render(documents), out)


def _place(out: Path, one: Document, suffix: str, written: set[str], sources: Sequence[str]) -> Path:
    """A file in the folder named after the source, with a number where this run or a source has the name already."""
    stem = Path(one.record["source"]["name"]).stem.strip("-")[:_LONGEST_NAME] or "statement"
    for number in count(1):
        name = f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}"
        if name not in written and not is_source(out / name, sources):
            break
    written.add(name)
    return out / name
