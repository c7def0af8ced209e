"""Reads of the journal: what an object went through, and the register as it was known then."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import UUID

from django.db import connection, models

from entente.journal.models import HISTORIES, OPEN_ENDED, JournalEntry, JournalPayload

_seen_from: ContextVar[int] = ContextVar("seen_from", default=OPEN_ENDED - 1)


def seen_from() -> int:
    """The entry from which tables are seen: inside `as_of` the last one known then, else one that no row has ended by.

    A derived table with `from_entry` and `to_entry` shows the rows where from_entry <= it < to_entry.
    """
    return _seen_from.get()


@dataclass(frozen=True, slots=True)
class Recounted:
    """An entry with what its payload says; `erased` where that is gone."""

    entry: JournalEntry
    reason: str
    before: dict[str, object] | None
    after: dict[str, object] | None
    erased: bool


def history_of_objects(
    objects: list[UUID], *, newest_first: bool = True, limit: int = 200
) -> list[Recounted]:
    """Every entry about these objects, with its payload where it stands."""
    order = "-sequence" if newest_first else "sequence"
    entries = list(JournalEntry.objects.filter(object__in=objects).order_by(order)[:limit])
    bodies = JournalPayload.objects.in_bulk([entry.sequence for entry in entries])
    return [_recounted(entry, bodies.get(entry.sequence)) for entry in entries]


def _recounted(entry: JournalEntry, payload: JournalPayload | None) -> Recounted:
    if payload is None:
        return Recounted(entry, "", None, None, erased=True)
    said = json.loads(payload.body)
    return Recounted(entry, said["reason"], said["before"], said["after"], erased=False)


def sequence_at(instant: dt.datetime) -> int:
    """The last entry that had been written at the instant; 0 where there was none."""
    entry = JournalEntry.objects.filter(time__lte=instant).order_by("-sequence").first()
    return entry.sequence if entry else 0


@contextmanager
def as_of(instant: dt.datetime | None, *, today: tuple[type[models.Model], ...] = ()) -> Iterator[int | None]:
    """Inside, every query on a recorded table sees what it held at the instant, but for the tables of `today`.

    Views of this connection alone, named like the tables, stand before them. None changes nothing.
    """
    if instant is None:
        yield None
        return
    sequence = sequence_at(instant)
    replaced = [model for model in HISTORIES if model not in today]
    with connection.cursor() as cursor:
        for model in replaced:
            cursor.execute(_view(model, sequence))
    token = _seen_from.set(sequence)
    try:
        yield sequence
    finally:
        _seen_from.reset(token)
        with connection.cursor() as cursor:
            for model in replaced:
                schema = "temp" if connection.vendor == "sqlite" else "pg_temp"
                cursor.execute(f'DROP VIEW IF EXISTS {schema}."{model._meta.db_table}"')


def _view(model: type[models.Model], sequence: int) -> str:
    columns = ", ".join(f'"{f.column}"' for f in model._meta.concrete_fields)
    history = HISTORIES[model]._meta.db_table
    return (
        f'CREATE TEMP VIEW "{model._meta.db_table}" AS SELECT {columns} FROM "{history}" '  # noqa: S608 -- names and a number of ours
        f"WHERE from_entry <= {int(sequence)} AND to_entry > {int(sequence)}"
    )
