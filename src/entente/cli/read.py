"""`entente read`: statements in, commitments out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

import click

from entente.cli import options
from entente.cli.documents import Document, document, narrowed, remark
from entente.cli.output import deliver
from entente.engine.errors import IntakeError, UsageError
from entente.intake.receive import receive

FORMATS = ("table", "json", "jsonl", "csv", "xlsx", "akn", "html")
"""What `read` writes; the module `entente.cli.formats.as_NAME` holds the writer, as `render`."""
_ONE_EACH = {"akn": ".xml", "html": ".html"}


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
    _check_target(format_, out, len(sources))
    failures: list[IntakeError] = []
    documents = [
        narrowed(one, forms=forms, forces=forces) for one in _documents(sources, dated, max_size, failures)
    ]
    if documents:
        _write(documents, format_, out)
    for failure in failures:
        click.echo(f"entente: {failure}", err=True)
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


def _check_target(format_: str, out: Path | None, count: int) -> None:
    """Refuses what cannot be written before anything is read.

    Errors: E404 for a binary format on a terminal; E405 for several sources in a format that holds one.
    """
    if format_ == "xlsx" and out is None and sys.stdout.isatty():
        remedy = "Name a file with --out FILE.xlsx."
        raise UsageError("E404", found="a workbook for a terminal", where="--format xlsx", remedy=remedy)
    if format_ in _ONE_EACH and count > 1 and not (out and out.is_dir()):
        found = f"{count} sources for a format that holds one"
        remedy = "Name a folder that exists with --out, or read one source."
        raise UsageError("E405", found=found, where=f"--format {format_}", remedy=remedy)


def _write(documents: Sequence[Document], format_: str, out: Path | None) -> None:
    writer = import_module(f"entente.cli.formats.as_{format_}")
    if format_ == "table" and out is None:
        writer.show(documents)
    elif format_ in _ONE_EACH and out and out.is_dir():
        for one in documents:
            name = Path(one.record["source"]["name"]).stem.strip("-") or "statement"
            deliver(writer.render([one]), out / f"{name}{_ONE_EACH[format_]}")
    else:
        deliver(writer.render(documents), out)
