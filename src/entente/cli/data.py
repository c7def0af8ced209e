"""A data folder: where a desk keeps its database, files and keys. Any command that takes `--data` sets it up."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., object])

data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="The folder in which this desk keeps everything (default: the user's own data folder).",
)


def data_folder(data: Path | None) -> Path:
    """The folder: the one given, else the one of the environment, else the user's own."""
    import platformdirs

    given = data or os.environ.get("ENTENTE_DATA")
    return Path(given or platformdirs.user_data_dir("entente")).absolute()


def settle(data: Path | None) -> Path:
    """Django is ready to work on the data folder, which exists and is its owner's alone."""
    folder = data_folder(data)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.environ["ENTENTE_DATA"] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "entente.web.settings")
    import django

    django.setup()
    return folder


def prepare(data: Path | None, *, demonstration: bool = False) -> tuple[Path, tuple[str, str] | None]:
    """The desk in the folder is up to date: tables, this node's key, the packs, a first administrator.

    A demonstration holds the fictional packs alone, any other desk all but them.
    The administrator's name and one-time password are returned where it was made just now. What stands is kept.
    """
    folder = settle(data)
    with _alone(folder):
        from django.core.management import call_command

        from entente.journal.node import signing_key
        from entente.packs.loading import load_shipped
        from entente.parties.queries import the_desk
        from entente.parties.rights import node_reader
        from entente.parties.services.accounts import first_administrator

        call_command("migrate", verbosity=0, interactive=False)
        signing_key()
        desk = the_desk()
        load_shipped(demonstration=demonstration or (desk is not None and desk.demonstration))
        made = first_administrator(node_reader())
    return folder, (made[0].username, made[1]) if made else None


def open_tables(data: Path | None) -> Path:
    """The folder's tables are there and up to date; nobody is given an account."""
    folder = settle(data)
    with _alone(folder):
        from django.core.management import call_command

        call_command("migrate", verbosity=0, interactive=False)
    return folder


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else prepares the folder meanwhile: a second one waits, then finds it prepared."""
    with (folder / "prepare.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
