"""The tables of the journal: headers, payloads, heads and keys; and what every recorded table is made of."""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterable, Sequence
from typing import Any, ClassVar, NoReturn, Self

from django.db import models
from uuid6 import uuid7

OPEN_ENDED = 2**62
"""Where a history row's `to_entry` stands while no later entry has replaced it."""


class WriteOutsideActError(Exception):
    """A recorded object was saved without an act. What to do: write through a service of its room."""


class Entry(models.Model):
    """One object changed by an act: a header without personal data and free text. See `entente.wire.chain.Header`."""

    sequence = models.BigIntegerField(primary_key=True)
    format = models.SmallIntegerField()
    time = models.DateTimeField(db_index=True)
    actor = models.UUIDField()
    actor_kind = models.CharField(max_length=8)
    authority = models.UUIDField(null=True)
    verb = models.CharField(max_length=60)
    kind = models.CharField(max_length=60)
    object = models.UUIDField()
    act = models.UUIDField(db_index=True)
    previous = models.BinaryField(max_length=32)
    payload_hash = models.BinaryField(max_length=32)
    key = models.CharField(max_length=16)
    signature = models.BinaryField(max_length=64, default=b"")

    class Meta:
        abstract = True
        ordering = ["sequence"]


class JournalEntry(Entry):
    """An entry of the journal of changes."""

    class Meta(Entry.Meta):
        db_table = "journal_entry"
        indexes = [models.Index(fields=["object", "sequence"], name="journal_entry_object")]


class AccessEntry(Entry):
    """An entry of the second chain: reads of restricted material, exports, sign-ins, refusals."""

    class Meta(Entry.Meta):
        db_table = "access_entry"
        indexes = [models.Index(fields=["object", "sequence"], name="access_entry_object")]


class Payload(models.Model):
    """What an entry says beside its header: canonical JSON of reason, before and after, and 32 random bytes."""

    sequence = models.BigIntegerField(primary_key=True)
    body = models.TextField()
    salt = models.BinaryField(max_length=32)

    class Meta:
        abstract = True


class JournalPayload(Payload):
    """The payload of a journal entry."""

    class Meta:
        db_table = "journal_payload"


class AccessPayload(Payload):
    """The payload of an access entry."""

    class Meta:
        db_table = "access_payload"


class Erased(models.Model):
    """That an erasure or retention entry names a payload, which may then be deleted. Rows are never changed."""

    payload = models.BigIntegerField(primary_key=True)
    entry = models.ForeignKey(JournalEntry, models.PROTECT, related_name="+")

    class Meta:
        db_table = "journal_erased"


class AccessErased(models.Model):
    """The same for a payload of the access chain; the entry that names it stands in that chain."""

    payload = models.BigIntegerField(primary_key=True)
    entry = models.ForeignKey(AccessEntry, models.PROTECT, related_name="+")

    class Meta:
        db_table = "access_erased"


class ChainHead(models.Model):
    """The end of a chain: locked last and shortly by who appends to it."""

    chain = models.CharField(max_length=8, primary_key=True)
    sequence = models.BigIntegerField(default=0)
    hash = models.BinaryField(max_length=32)
    time = models.DateTimeField(null=True)

    class Meta:
        db_table = "journal_head"


class NodeKey(models.Model):
    """A public key with which this node signed."""

    id = models.CharField(max_length=16, primary_key=True)
    public = models.BinaryField(max_length=32)
    made_at = models.DateTimeField()

    class Meta:
        db_table = "journal_key"


class Cursor(models.Model):
    """How far a subscriber has read the journal."""

    subscriber = models.CharField(max_length=60, primary_key=True)
    sequence = models.BigIntegerField(default=0)

    class Meta:
        db_table = "journal_cursor"


class RecordedQuerySet(models.QuerySet[Any]):
    """Reads; what would change rows behind the journal's back is refused."""

    def _refused(self, *_: object, **__: object) -> NoReturn:
        raise WriteOutsideActError(
            f"{self.model.__name__}: rows change only by act.add, act.change and act.remove"
        )

    update = create = bulk_create = bulk_update = delete = get_or_create = update_or_create = _refused
    update.alters_data = True  # type: ignore[attr-defined]


class Recorded(models.Model):
    """A table whose every change is an entry. `id` names the object everywhere; `version` counts its changes."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)

    objects = models.Manager.from_queryset(RecordedQuerySet)()

    candid: ClassVar[tuple[str, ...]] = ()
    """Fields whose content stays beside the chain, which holds only their salted hash."""

    class Meta:
        abstract = True

    _loaded: dict[str, object] | None = None

    @classmethod
    def from_db(cls, db: str | None, field_names: Collection[str], values: Collection[Any]) -> Self:
        """The row as read, which remembers its values so that a change knows what was before."""
        made = super().from_db(db, field_names, values)
        made._loaded = {
            name: copy.deepcopy(value) if isinstance(value, dict | list) else value
            for name, value in zip(field_names, values, strict=True)
        }
        return made

    def refresh_from_db(
        self,
        using: str | None = None,
        fields: Iterable[str] | None = None,
        from_queryset: models.QuerySet[Self] | None = None,
    ) -> None:
        """The row as it is now, or the fields of it that were left out when it was read."""
        fields = None if fields is None else list(fields)
        super().refresh_from_db(using, fields, from_queryset)
        mine = {f.name: f.attname for f in self._meta.concrete_fields}
        names = [*mine.values()] if fields is None else [mine.get(name, name) for name in fields]
        fresh = {name: copy.deepcopy(self.__dict__[name]) for name in names if name in self.__dict__}
        self._loaded = {**(self._loaded or {}), **fresh}

    def save(self, *_: object, **__: object) -> NoReturn:
        """Errors: always; see `journal.services.act`."""
        raise WriteOutsideActError(f"{type(self).__name__}: write by act.add or act.change, not by save()")

    def delete(self, *_: object, **__: object) -> NoReturn:
        """Errors: always; see `journal.services.act`."""
        raise WriteOutsideActError(f"{type(self).__name__}: remove by act.remove, not by delete()")


class History(models.Model):
    """What a recorded table held, from an entry to an entry; as-of pages read it in the table's stead."""

    row = models.BigAutoField(primary_key=True)
    from_entry = models.BigIntegerField()
    to_entry = models.BigIntegerField(default=OPEN_ENDED)

    of: ClassVar[type[models.Model]]

    class Meta:
        abstract = True


HISTORIES: dict[type[models.Model], type[History]] = {}
"""Each recorded table with its history."""


def history_of(model: type[models.Model]) -> type[History]:
    """A table with every column of the model's, beside it; foreign keys become the bare identifiers they hold."""
    table = model._meta.db_table
    columns: dict[str, Any] = {f.attname: _column(f) for f in model._meta.concrete_fields}
    meta = type(
        "Meta",
        (),
        {
            "db_table": f"{table}_history",
            "app_label": model._meta.app_label,
            "indexes": [
                models.Index(fields=["id", "to_entry"], name=f"{table}_hist"[-30:].strip("_")),
                models.Index(fields=["to_entry", "from_entry"], name=f"{table}_span"[-30:].strip("_")),
                *_same_ways(model),
            ],
        },
    )
    made: type[History] = type(
        f"{model.__name__}History",
        (History,),
        {"__module__": model.__module__, "Meta": meta, "of": model, **columns},
    )
    HISTORIES[model] = made
    return made


def _same_ways(model: type[models.Model]) -> list[models.Index]:
    """The model's own indexes on the history's columns, so that a query of the past finds the same way."""
    ways: list[tuple[str, Sequence[str]]] = [(index.name, index.fields) for index in model._meta.indexes]
    ways += [(c.name, c.fields) for c in model._meta.constraints if isinstance(c, models.UniqueConstraint)]
    attributes = {f.name: f.attname for f in model._meta.concrete_fields}
    made = []
    for name, fields in ways:
        if not fields:
            continue
        columns = ["-" * field.startswith("-") + attributes[field.lstrip("-")] for field in fields]
        made.append(models.Index(fields=columns, name=f"{name}_then"[-30:].strip("_")))
    return made


def _column(field: models.Field[Any, Any]) -> models.Field[Any, Any]:
    """A column of the same name and type, without key, constraint or default."""
    target: models.Field[Any, Any] = field
    while isinstance(target, models.ForeignKey):
        target = target.target_field
    copy: models.Field[Any, Any] = target.clone()  # type: ignore[attr-defined]
    copy.primary_key = copy._unique = False  # type: ignore[attr-defined]
    copy.db_index = isinstance(field, models.ForeignKey)  # type: ignore[attr-defined]
    copy.null = field.null
    copy.db_column = field.column
    return copy
