"""`entente worker`: does what is due and what waits; the desk runs one, more may run on other hosts."""

from __future__ import annotations

import signal
import threading
from pathlib import Path

import click

from entente.cli.data import data_option, prepare


@click.command("worker")
@data_option
def command(data: Path | None) -> None:
    """Do repeating jobs and tasks until told to end.

    `entente desk` runs one by itself. Each job is done once, however many workers look. On another host, name the
    same database in ENTENTE_DATABASE_URL.
    """
    prepare(data)
    from entente.postroom.worker import work

    ended = threading.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, lambda *_: ended.set())
    work(ended)
