"""`entente manage`: Django's own commands on a desk's data folder."""

from __future__ import annotations

from pathlib import Path

import click

from entente.cli.data import data_option, settle


@click.command("manage", context_settings={"ignore_unknown_options": True, "help_option_names": []})
@data_option
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="COMMAND [ARGUMENT ...]")
def command(data: Path | None, arguments: tuple[str, ...]) -> None:
    """Run one of Django's own commands, as `entente manage dbshell`; `entente manage help` lists them."""
    settle(data)
    from django.core.management import execute_from_command_line

    execute_from_command_line(["entente manage", *(arguments or ("help",))])
