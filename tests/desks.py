"""Desks whose acts are really committed: the journal refuses to be emptied, so each has a database of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.db import connection
from django.test.utils import setup_databases, teardown_databases
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

from entente.journal.elsewhere import standing_in


@dataclass(frozen=True, slots=True)
class FreshDesk:
    """A migrated desk in which nothing has happened yet."""

    data: Path
    environment: dict[str, str]
    """With which another process finds the same desk."""


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_modify_db_settings: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """The migrated, empty database of this process; there also where no test asks for it but by `fresh_desk`."""
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture
def fresh_desk(
    tmp_path: Path, settings: Settings, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[FreshDesk]:
    """A desk with a database, key and files of its own, where what is committed is committed."""
    settings.DATA, settings.FILES = tmp_path, tmp_path / "files"
    environment = {**os.environ, "ENTENTE_DATA": str(tmp_path)}
    with django_db_blocker.unblock():
        making = _sqlite_copy(tmp_path) if connection.vendor == "sqlite" else _postgresql_copy(environment)
        with making as place, standing_in(place):
            yield FreshDesk(tmp_path, environment)


@contextmanager
def _sqlite_copy(folder: Path) -> Iterator[dict[str, Any]]:
    """The migrated, empty database of the tests, as a file."""
    file = folder / "entente.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(file)])
    yield {"NAME": str(file)}


@contextmanager
def _postgresql_copy(environment: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The migrated, empty database of the tests, copied within the server."""
    address, name = os.environ["ENTENTE_DATABASE_URL"], f"fresh_{uuid4().hex}"
    template = connection.settings_dict["NAME"]
    connection.close()
    with psycopg.connect(address, autocommit=True) as session:
        session.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    environment["ENTENTE_DATABASE_URL"] = address.replace("/postgres?", f"/{name}?")
    try:
        yield {"NAME": name}
    finally:
        with psycopg.connect(address, autocommit=True) as session:
            session.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
