"""`entente desk`: the web desk, with one worker and the clock."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from entente.cli.data import data_folder, data_option, prepare
from entente.engine.errors import UsageError

if TYPE_CHECKING:
    from entente.parties.models import Party


@click.command("desk")
@click.argument("sources", nargs=-1, metavar="[FILE|URL ...]")
@data_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Serve on this address.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Serve on this port."
)
@click.option("--party", metavar="KEY", help="The desk belongs to this party: its key, letters or name.")
@click.option("--watch", is_flag=True, help="The desk belongs to one who watches, and to no party.")
@click.option("--demo", is_flag=True, help="Show a year of work between two fictional states, on two desks.")
@click.option("--alone", is_flag=True, hidden=True, help="Without the other party's desk.")
@click.option("--threads", type=click.IntRange(1, 64), default=4, show_default=True,
              help="How many pages are made at a time.")  # fmt: skip
def command(
    sources: tuple[str, ...], data: Path | None, host: str, port: int,
    party: str | None, watch: bool, demo: bool, alone: bool, threads: int
) -> None:  # fmt: skip
    """Open the web desk; a new folder is set up first, and everything is kept for the next start.

    Each FILE or URL is added as a statement, to be reviewed on the desk. Whose desk it is, is asked on the first page
    unless --party or --watch says it. Ends with Ctrl+C.
    """
    if party and watch:
        raise UsageError("E419", found="--party and --watch", where="the command", remedy="Give one of them.")
    _check_port(host, port)
    click.echo(f"Desk in {data_folder(data)}")
    folder, first = prepare(data, demonstration=demo)
    if demo:
        _demonstrate(party or "ve")
    else:
        _say_whose(party, watches=watch)
    if sources:
        from entente.cli.adding import add_statements

        add_statements(sources)
    if first:
        click.echo(f"Sign in as {first[0]} with the one-time password {first[1]}")
    other = _other_desk(folder, host, port) if demo and not alone else None
    _serve(folder, host, port, threads, other)


def _demonstrate(party: str) -> None:
    """A year of work between fictional states is on the desk. Errors: E422 for a party that is not in it."""
    from django.utils import timezone

    from entente.packs.demonstrating import CAST, demonstrate

    if party not in CAST:
        remedy = f"The demonstration has {' and '.join(CAST)}."
        raise UsageError("E422", found=f"no party is called {party!r}", where="--party", remedy=remedy)
    shown = demonstrate(party, timezone.localdate())
    if shown:
        click.echo(f"Demonstration: sign in as {shown[0]} with the one-time password {shown[1]}")


def _other_desk(folder: Path, host: str, port: int) -> list[str]:
    """The other party's desk: a second node, in a folder of its own, on the next port."""
    _check_port(host, port + 1)
    return ["entente.cli.main", "desk", "--demo", "--alone", "--party", "al", "--data", str(folder / "other"),
            "--host", host, "--port", str(port + 1)]  # fmt: skip


def _check_port(host: str, port: int) -> None:
    """The address can be served on. Errors: E420."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(found[0], found[1]) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(found[4])
    except OSError as error:
        remedy = "End what uses it, or choose another with --port or --host."
        raise UsageError(
            "E420", found=error.strerror or str(error), where=f"{host}:{port}", remedy=remedy
        ) from None


def _say_whose(wanted: str | None, *, watches: bool) -> None:
    """The desk belongs to whom the flags say. Errors: E421 where it belongs to another, E422 for an unknown party."""
    from entente.parties.queries import the_desk
    from entente.parties.rights import node_reader
    from entente.parties.services.desks import say_whose_desk

    if not wanted and not watches:
        return
    party = _party(wanted) if wanted else None
    desk = the_desk()
    if desk is None:
        say_whose_desk(node_reader(), party=party, watches=watches)
    elif (desk.party_id, desk.watches) != (party.pk if party else None, watches):
        owner = desk.party.name if desk.party else "one who watches"
        remedy = "Leave the flag out, or start another desk with --data."
        raise UsageError("E421", found=f"the desk belongs to {owner}", where="the data folder", remedy=remedy)


def _party(wanted: str) -> Party:
    from entente.parties.queries import party_called

    found = party_called(wanted)
    if found is None:
        remedy = "Give its key, letters or name as a pack has it, or say whose desk it is on its first page."
        raise UsageError("E422", found=f"no party is called {wanted!r}", where="--party", remedy=remedy)
    return found


def _serve(folder: Path, host: str, port: int, threads: int, other: list[str] | None) -> None:
    """Pages are served, and a worker runs beside, each as a process of its own, until this one is told to end."""
    os.environ["ENTENTE_HOSTS"] = ",".join(_hosts(host))
    server = ["granian", "--interface", "wsgi", "--host", host, "--port", str(port), "--workers", "1",
              "--blocking-threads", str(threads), "--no-ws", "--log-level", "warning",
              "--workers-kill-timeout", "10", "entente.web.wsgi:application"]  # fmt: skip
    worker = ["entente.cli.main", "worker", "--data", str(folder)]
    ended = threading.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, lambda *_: ended.set())
    with ExitStack() as stack:
        serving, working = stack.enter_context(_running(server)), stack.enter_context(_running(worker))
        if other:
            stack.enter_context(_running(other))
        _say_address(host, port, serving, ended)
        while not ended.wait(0.2):
            if serving.poll() is not None or working.poll() is not None:
                raise click.exceptions.Exit(1)


@contextmanager
def _running(module: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """The module runs as a process of its own, in a group apart from the keyboard's, and ends with the block."""
    running = subprocess.Popen([sys.executable, "-m", *module], start_new_session=True)  # noqa: S603 -- our own
    try:
        yield running
    finally:
        running.terminate()
        try:
            running.wait(timeout=30)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()


def _say_address(host: str, port: int, serving: subprocess.Popen[bytes], ended: threading.Event) -> None:
    """The address stands on the screen once something answers there."""
    while not ended.wait(0.05) and serving.poll() is None:
        with suppress(OSError), socket.create_connection((host, port), timeout=1):
            shown = f"[{host}]" if ":" in host else host
            click.echo(f"Entente is at http://{shown}:{port}/  (Ctrl+C ends it)")
            return


def _hosts(host: str) -> list[str]:
    """The names under which pages are asked for: those of this machine, and what the environment names."""
    named = os.environ.get("ENTENTE_HOSTS", "").split(",")
    return list(dict.fromkeys([*filter(None, named), "localhost", "127.0.0.1", "[::1]", host]))
