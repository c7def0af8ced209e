"""`python -m entente.cli.reference [--check] [FOLDER]`: writes docs/reference, or checks it."""

from __future__ import annotations

from pathlib import Path

import click

from entente.cli.reference.pages import pages
from entente.cli.reference.picture import picture


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default="docs/reference")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 where a page differs from the code.")
def main(folder: Path, check: bool) -> None:
    """Write the pages and the picture of the reference, made from the code, to FOLDER."""
    drifted = []
    for name, text in {**pages(), "read.svg": picture()}.items():
        page = folder / name
        if page.is_file() and page.read_text("utf-8") == text:
            continue
        drifted.append(name)
        if not check:
            folder.mkdir(parents=True, exist_ok=True)
            page.write_text(text, "utf-8")
    for name in drifted:
        click.echo(f"{folder / name}: {'differs from the code' if check else 'written'}")
    if check and drifted:
        raise click.exceptions.Exit(1)


if __name__ == "__main__":
    main()
