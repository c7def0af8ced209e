"""The register rebuilt from the journal alone into an empty database, and compared with the live one.

No service is called and no right checked: the rows are the recorded after-images. Candid content is not in them; what
the live table holds is taken where its salted hash is the one in the chain.
"""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any
from uuid import UUID, uuid4

from django.core.management import call_command
from django.db import connection, connections, models, transaction

from entente.journal.appending import CHUNK, candid_hash
from entente.journal.derived import DERIVED
from entente.journal.elsewhere import standing_in
from entente.journal.models import HISTORIES, OPEN_ENDED, JournalEntry, JournalPayload, Recorded
from entente.journal.subscribers import catch_up_all
from entente.wire.canonical import Plain, plain
from entente.wire.chain import FORMAT

REPLAYED = "replayed"
Image = dict[str, Any]
UPCASTERS: dict[int, Callable[[str, Image], Image]] = {}
"""Format to what makes an image of it one of the next format, purely. Each has a stored specimen in the tests."""
_READ = 2_000


@dataclass(slots=True)
class Replayed:
    """What a replay found: the first difference, and the objects that could not be rebuilt."""

    entries: int = 0
    difference: str = ""
    unknown: list[tuple[str, UUID]] = field(default_factory=list)
    """Objects whose payload was erased since they were recorded last."""


@dataclass(slots=True)
class _Open:
    """What an object holds after the entries read so far; no image where its payload was erased."""

    sequence: int
    image: Image | None
    salt: bytes


def upcast(kind: str, image: Image, written_as: int) -> Image:
    """The image as today's format would write it."""
    for step in range(written_as, FORMAT):
        image = UPCASTERS[step](kind, image)
    return image


def replay() -> Replayed:
    """An empty database was filled with what the journal says, and compared with this one, which is left as it is."""
    catch_up_all()
    found, rebuilding = Replayed(), _Rebuilding()
    with _empty_database() as place:
        for batch in _entries():
            _insert([row for entry, payload in batch for row in rebuilding.read(entry, payload)])
            found.entries += len(batch)
        _insert(list(rebuilding.last_rows()))
        with standing_in(place):
            for derived in DERIVED.values():
                derived.rebuild()
        found.unknown = [key for key, held in rebuilding.open.items() if held.image is None]
        found.difference = rebuilding.doubt or next(_differences(rebuilding.erased, set(found.unknown)), "")
    return found


@contextmanager
def _empty_database() -> Iterator[dict[str, Any]]:
    """A migrated database with nothing in it, under the alias `replayed`: a file of its own, or a schema."""
    own, name = connections.settings["default"], f"replayed_{uuid4().hex}"
    with tempfile.TemporaryDirectory() as folder:
        if connection.vendor == "sqlite":
            place: dict[str, Any] = {"NAME": f"{folder}/replayed.sqlite3"}
        else:
            place = {"OPTIONS": {**own["OPTIONS"], "options": f"-c search_path={name}"}}
            with connection.cursor() as cursor:
                cursor.execute(f"CREATE SCHEMA {name}")
        connections.settings[REPLAYED] = {**own, **place}
        try:
            call_command("migrate", database=REPLAYED, verbosity=0, interactive=False)
            yield place
        finally:
            connections[REPLAYED].close()
            del connections[REPLAYED], connections.settings[REPLAYED]
            if connection.vendor != "sqlite":
                with connection.cursor() as cursor:
                    cursor.execute(f"DROP SCHEMA {name} CASCADE")


class _Rebuilding:
    """Reads entries in order and says which rows they make."""

    def __init__(self) -> None:
        self.open: dict[tuple[str, UUID], _Open] = {}
        self.erased: set[int] = set()
        self.doubt = ""
        self._models = {model._meta.label_lower: model for model in HISTORIES if issubclass(model, Recorded)}

    def read(self, entry: JournalEntry, payload: JournalPayload | None) -> Iterator[models.Model]:
        """The history row that this entry ends, if any."""
        if entry.kind not in self._models:
            return
        key = (entry.kind, entry.object)
        held = self.open.pop(key, None)
        if held and held.image is not None:
            yield from self._history(key, held, entry.sequence)
        if payload is None:
            self.erased.add(entry.sequence)
            self.open[key] = _Open(entry.sequence, None, b"")
            return
        after = json.loads(payload.body)["after"]
        if after is not None:
            image = upcast(entry.kind, after, entry.format)
            self.open[key] = _Open(entry.sequence, image, bytes(payload.salt))

    def last_rows(self) -> Iterator[models.Model]:
        """The rows of the register, and the open ones of the history."""
        for key, held in self.open.items():
            if held.image is not None:
                yield self._row(key, held)
                yield from self._history(key, held, OPEN_ENDED)

    def _row(self, key: tuple[str, UUID], held: _Open) -> models.Model:
        model = self._models[key[0]]
        return model(**self._values(model, model, {"id": key[1]}, held))

    def _history(self, key: tuple[str, UUID], held: _Open, until: int) -> Iterator[models.Model]:
        model = self._models[key[0]]
        history = HISTORIES[model]
        values = self._values(model, history, {"id": key[1], "from_entry": held.sequence}, held)
        yield history(from_entry=held.sequence, to_entry=until, **values)

    def _values(
        self, model: type[Recorded], table: type[models.Model], about: dict[str, object], held: _Open
    ) -> dict[str, object]:
        """The row's values; candid ones from the live row, where their hash is that of the chain."""
        assert held.image is not None
        values = {
            f.attname: from_plain(f, held.image[f.attname]) if f.attname in held.image else f.get_default()
            for f in model._meta.concrete_fields
        }
        if model.candid:
            live = table._default_manager.filter(**about).values(*model.candid).first() or {}
            for name in model.candid:
                values[name] = live.get(name, "")
                if candid_hash(held.salt, values[name]) != held.image[name] and not self.doubt:
                    self.doubt = (
                        f"{model._meta.label} {about['id']}: {name} is not what the chain has the hash of"
                    )
        return values


def from_plain(column: models.Field[Any, Any], value: Plain) -> object:
    """The value that `wire.canonical.plain` wrote so."""
    target = column
    while isinstance(target, models.ForeignKey):
        target = target.target_field
    if value is None or isinstance(target, models.JSONField):
        return value
    if isinstance(target, models.BinaryField):
        return bytes.fromhex(str(value))
    if isinstance(target, models.DurationField):
        return dt.timedelta(microseconds=int(str(value).removesuffix("us")))
    return target.to_python(value)


def _entries() -> Iterator[list[tuple[JournalEntry, JournalPayload | None]]]:
    """All entries in order, in pieces, each with its payload where it stands."""
    last = 0
    while entries := list(JournalEntry.objects.filter(sequence__gt=last).order_by("sequence")[:_READ]):
        payloads = JournalPayload.objects.in_bulk([entry.sequence for entry in entries])
        yield [(entry, payloads.get(entry.sequence)) for entry in entries]
        last = entries[-1].sequence


def _insert(rows: Sequence[models.Model]) -> None:
    """The rows are in their tables of the replayed database."""
    by_model: dict[type[Any], list[Any]] = {}
    for row in rows:
        by_model.setdefault(type(row), []).append(row)
    with transaction.atomic(using=REPLAYED):
        for model, mine in by_model.items():
            models.QuerySet(model, using=REPLAYED).bulk_create(mine, batch_size=CHUNK)


def _differences(erased: set[int], unknown: set[tuple[str, UUID]]) -> Iterator[str]:
    """What differs between the two databases, in words; erased payloads make no difference."""
    for model, history in HISTORIES.items():
        if not issubclass(model, Recorded):
            continue
        gone = [about for kind, about in unknown if kind == model._meta.label_lower]
        columns = [f.attname for f in model._meta.concrete_fields]
        now = [_held(alias, model, columns, "pk").exclude(pk__in=gone) for alias in ("default", REPLAYED)]
        yield from _unlike(model._meta.label, *now)
        columns = ["from_entry", "to_entry", *columns]
        then = [_held(alias, history, columns, "from_entry") for alias in ("default", REPLAYED)]
        yield from _unlike(history._meta.label, *(rows.exclude(from_entry__in=erased) for rows in then))
    for derived in DERIVED.values():
        for table, names in derived.tables.items():
            here, there = (_table(alias, table, names, erased) for alias in ("default", REPLAYED))
            if here != there:
                yield f"{derived.name}: {table} differs from what the register gives"


def _held(alias: str, table: type[Any], columns: Sequence[str], order: str) -> models.QuerySet[Any, Any]:
    return models.QuerySet(table, using=alias).order_by(order).values(*columns)


def _unlike(label: str, here: models.QuerySet[Any, Any], there: models.QuerySet[Any, Any]) -> Iterator[str]:
    for one, other in zip_longest(here.iterator(_READ), there.iterator(_READ)):
        if one is None or other is None:
            where = "only the journal" if one is None else "only the desk"
            yield f"{label} {(one or other or {}).get('id')}: {where} has it"
            return
        for name, value in one.items():
            if plain(value) != plain(other[name]):
                yield f"{label} {one['id']}: {name} is not what the journal says"


def _table(alias: str, table: str, names: Sequence[str], erased: set[int]) -> list[tuple[Any, ...]]:
    """The table's rows in order; where payloads were erased, only what holds today, whenever it began."""
    where = f"WHERE to_entry = {OPEN_ENDED}" if erased and "to_entry" in names else ""
    listed = ", ".join(f'"{name}"' for name in names if not (where and name == "from_entry"))
    with connections[alias].cursor() as cursor:
        cursor.execute(f'SELECT {listed} FROM "{table}" {where} ORDER BY {listed}')  # noqa: S608 -- names of ours
        return list(cursor.fetchall())
