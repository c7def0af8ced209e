"""`entente journal`: verify what happened, sign where it stands, rebuild the register from it."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from entente.cli.data import data_option, open_tables
from entente.cli.options import FILE
from entente.cli.output import deliver
from entente.engine.errors import UsageError

if TYPE_CHECKING:
    from entente.journal.appending import Chain
    from entente.journal.verifying import Broken, Piece, Start
    from entente.wire.head import Head

_WORTH_SHARING = 40_000
"""From how many entries on further processes earn their start."""


@click.group()
def command() -> None:
    """Verify the journal, sign its head, or rebuild the register from it."""


@command.command()
@data_option
@click.option(
    "--head", type=FILE, metavar="FILE", help="A signed head: finds entries cut off since it was made."
)
@click.option(
    "--since", type=FILE, metavar="FILE", help="A signed head already verified: goes on from there."
)
@click.option(
    "--processes", type=click.IntRange(min=1), metavar="N", help="Spread over N processes (default: all)."
)
def verify(data: Path | None, head: Path | None, since: Path | None, processes: int | None) -> int:
    """Check every payload, hash, link and signature of both chains.

    Exit code 0 where they are whole, 1 where not; names the first broken entry.
    """
    open_tables(data)
    from entente.journal.heads import start_from, unlike

    heads = [_head(file) for file in (head, since) if file]
    broken = [found for found in map(unlike, heads) if found]
    verified = _head(since) if since else None
    chains: tuple[Chain, Chain] = ("journal", "access")
    for chain in chains:
        found = _verify_chain(chain, start_from(verified, chain), processes or os.cpu_count() or 1)
        broken += [found] if found else []
    for chain in chains:
        worst = min((one for one in broken if one.chain == chain), key=lambda one: one.sequence, default=None)
        if worst:
            click.echo(f"{chain}: entry {worst.sequence} {worst.what}")
    return 1 if broken else 0


def _verify_chain(chain: Chain, start: Start, processes: int) -> Broken | None:
    """Prints what was verified and how fast."""
    from entente.journal import verifying

    begun = time.perf_counter()
    end = verifying.extent(chain)
    ranges = verifying.pieces(chain, start, end)
    entries = max(end.last, end.head) - start.sequence
    shared = processes > 1 and entries >= _WORTH_SHARING
    done = _shared(ranges, processes) if shared else [verifying.verify_piece(*one) for one in ranges]
    broken = verifying.joined(chain, start, end, done)
    rate = entries / max(time.perf_counter() - begun, 1e-6)
    state = "not whole" if broken else "whole"
    click.echo(f"{chain}: {entries:,} entries, {state}; {rate:,.0f} entries a second")
    return broken


def _shared(ranges: list[tuple[Chain, int, int]], processes: int) -> list[Piece]:
    """The pieces, each verified by one of several processes."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from entente.journal.verifying import verify_piece

    with ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_set_up) as crew:
        return list(crew.map(verify_piece, *zip(*ranges, strict=True)))


def _set_up() -> None:
    """The process knows the desk whose folder the environment names."""
    import django

    django.setup()


def _head(file: Path) -> Head:
    """The head in the file. Errors: E423."""
    from entente.journal.heads import own_head
    from entente.wire.head import HeadError

    try:
        return own_head(file.read_bytes())
    except (HeadError, OSError) as error:
        remedy = "Give a file that `entente journal head` wrote for this data folder."
        raise UsageError(
            "E423", found=f"no head of this node: {error}", where=str(file), remedy=remedy
        ) from None


@command.command()
@data_option
@click.option(
    "--out", "-o", type=FILE, required=True, metavar="FILE", help="Where to write it; keep it elsewhere."
)
def head(data: Path | None, out: Path) -> None:
    """Sign where both chains end now, so that a cut tail can be found later."""
    open_tables(data)
    from entente.journal.heads import head_now

    deliver(head_now(), out)


@command.command()
@data_option
def replay(data: Path | None) -> int:
    """Rebuild the register from the journal into an empty database, and compare.

    Exit code 0 where both are equal, 1 where not; names the first difference and lists what was erased.
    """
    open_tables(data)
    from entente.journal.replaying import replay as replayed

    found = replayed()
    for kind, about in found.unknown:
        click.echo(f"not rebuilt, its payload was erased: {kind} {about}")
    click.echo(f"{found.entries:,} entries replayed: {found.difference or 'equal'}")
    return 1 if found.difference else 0
