"""`entente export`: what a desk holds, as files."""

from __future__ import annotations

import json
from pathlib import Path

import click

from entente.cli.data import data_option, open_tables
from entente.cli.output import tell


@click.group()
def command() -> None:
    """Write what a desk holds as files."""


@command.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@data_option
def gold(folder: Path, data: Path | None) -> None:
    """Write each text of the desk into FOLDER with what reviewers accepted in it, for `entente evaluate`.

    A text in which something still waits for review is left out, and named.
    """
    open_tables(data)
    from entente.parties.rights import node_reader
    from entente.register.models import Candidate, Text
    from entente.register.queries.gold import gold_for

    folder.mkdir(parents=True, exist_ok=True)
    waiting = set(Candidate.objects.filter(state=Candidate.State.OPEN).values_list("text", flat=True))
    for own, name in Text.objects.filter(current=True).values_list("pk", "name"):
        if own in waiting:
            tell(f"{name}: left out, since something in it still waits for review")
            continue
        text, record = gold_for(node_reader(), own)
        path = folder / record["source"]
        path.write_bytes(text.body.encode("utf-8", "surrogatepass"))
        path.with_suffix(".json").write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
        click.echo(path.with_suffix(".json"))
