"""`entente compare`: what became of the commitments of one statement in the next."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from entente.cli import options
from entente.cli.documents import document, remark
from entente.cli.output import deliver, once_standard_input, spare_sources
from entente.engine.reading.compare import compare, to_comparison_record
from entente.intake.receive import receive


@click.command("compare")
@click.argument("old")
@click.argument("new")
@click.option("--format", "-f", "format_", type=click.Choice(["table", "json", "html"]), default="table",
              show_default=True, help="What to write.")  # fmt: skip
@options.out
@click.option(
    "--dated-old",
    type=options.day,
    metavar="DATE",
    help="The old statement's date, where the text does not state it.",
)
@click.option(
    "--dated-new",
    type=options.day,
    metavar="DATE",
    help="The new statement's date, where the text does not state it.",
)
@options.max_size
def command(
    old: str,
    new: str,
    format_: str,
    out: Path | None,
    dated_old: date | None,
    dated_new: date | None,
    max_size: int,
) -> None:
    """Pair the commitments of two statements between the same parties.

    Each is kept, strengthened, weakened, new or dropped. Strength decides first, then the deadline, then the trend.
    Commitments that are equally like each other are not paired but asked about.
    """
    once_standard_input((old, new))
    spare_sources(out, (old, new))
    sources = [receive(address, max_bytes=max_size) for address in (old, new)]
    for source in sources:
        remark(source)
    before, after = (
        document(one, dated=day) for one, day in zip(sources, (dated_old, dated_new), strict=True)
    )
    comparison = to_comparison_record(
        compare(before.record, after.record), old=before.record, new=after.record
    )
    if format_ == "json":
        told = json.dumps(comparison, ensure_ascii=False, indent=1) + "\n"
        deliver(told.encode("utf-8", "backslashreplace"), out)
    elif format_ == "html":
        from entente.cli.formats import comparison_html

        deliver(comparison_html.render(comparison, before, after), out)
    else:
        from entente.cli.formats import comparison_table

        comparison_table.write(comparison, before, after, out)
