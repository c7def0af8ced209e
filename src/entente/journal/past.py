"""The register as it was known then: the same queries, answered from the history."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connection, models

from entente.journal.models import HISTORIES, OPEN_ENDED, JournalEntry, WriteOutsideActError

_WORD = re.compile(r"\w+")
_WITH = re.compile(r"\s*WITH\s+(RECURSIVE\s+)?", re.IGNORECASE)
_READS = re.compile(r"\s*(\(\s*)*(SELECT|WITH|EXPLAIN)\b", re.IGNORECASE)

_back_at: ContextVar[int | None] = ContextVar("back_at", default=None)


def looking_back() -> bool:
    """Whether this is inside `as_of`."""
    return _back_at.get() is not None


def seen_from() -> int:
    """The entry from which tables are seen: inside `as_of` the last one known then, else one that no row has ended by.

    A derived table with `from_entry` and `to_entry` shows the rows where from_entry <= it < to_entry.
    """
    back_at = _back_at.get()
    return OPEN_ENDED - 1 if back_at is None else back_at


def sequence_at(instant: dt.datetime) -> int:
    """The last entry that had been written at the instant; 0 where there was none."""
    entry = JournalEntry.objects.filter(time__lte=instant).order_by("-time", "-sequence").first()
    return entry.sequence if entry else 0


@contextmanager
def as_of(instant: dt.datetime | None, *, today: tuple[type[models.Model], ...] = ()) -> Iterator[int | None]:
    """Inside, every query on a recorded table sees what it held at the instant, but for the tables of `today`.

    None changes nothing. Errors: `WriteOutsideActError` for a query that would change a recorded table.
    """
    if instant is None:
        yield None
        return
    sequence = sequence_at(instant)
    back = _Back(sequence, today)
    token = _back_at.set(sequence)
    try:
        with connection.execute_wrapper(back):
            yield sequence
    finally:
        _back_at.reset(token)


class _Back:
    """Puts before each query what its tables held: a named subquery stands before the table of the same name."""

    def __init__(self, sequence: int, today: tuple[type[models.Model], ...]) -> None:
        self._held = {
            model._meta.db_table: _held(model, sequence) for model in HISTORIES if model not in today
        }

    def __call__(
        self,
        execute: Callable[..., Any],
        sql: str,
        params: object,
        many: bool,  # noqa: FBT001 -- Django's signature
        context: dict[str, Any],
    ) -> Any:  # noqa: ANN401 -- Django's signature
        held = [self._held[table] for table in dict.fromkeys(_WORD.findall(sql)) if table in self._held]
        if held and not _READS.match(sql):
            raise WriteOutsideActError("a page of the past changes nothing")
        return execute(_preceded(sql, held) if held else sql, params, many, context)


def _held(model: type[models.Model], sequence: int) -> str:
    columns = ", ".join(f'"{f.column}"' for f in model._meta.concrete_fields)
    history = HISTORIES[model]._meta.db_table
    return (
        f'"{model._meta.db_table}" AS NOT MATERIALIZED (SELECT {columns} FROM "{history}" '  # noqa: S608 -- names and a number of ours
        f"WHERE from_entry <= {sequence} AND to_entry > {sequence})"
    )


def _preceded(sql: str, held: list[str]) -> str:
    """The query with the named subqueries before it, as one with those that it begins with itself."""
    explain, query = _split_explain(sql)
    own = _WITH.match(query)
    named = ", ".join(held)
    if own is None:
        return f"{explain}WITH {named} {query}"
    return f"{explain}WITH {own[1] or ''}{named}, {query[own.end() :]}"


def _split_explain(sql: str) -> tuple[str, str]:
    found = re.match(r"\s*EXPLAIN(\s+QUERY\s+PLAN|\s*\([^)]*\)|\s+ANALYZE)?\s+", sql, re.IGNORECASE)
    return (sql[: found.end()], sql[found.end() :]) if found else ("", sql)
