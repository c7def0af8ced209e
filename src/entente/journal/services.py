"""Acts: the one way to change a recorded table, and what each leaves in the journal."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Literal, TypeAlias
from uuid import UUID

from django.db import models, transaction
from django.utils import timezone
from uuid6 import uuid7

from entente.journal.models import (
    HISTORIES,
    OPEN_ENDED,
    AccessEntry,
    AccessPayload,
    ChainHead,
    Entry,
    JournalEntry,
    JournalPayload,
    Payload,
    Recorded,
)
from entente.journal.node import signing_key
from entente.wire.canonical import Plain, canonical, digest, instant, plain
from entente.wire.chain import FORMAT, GENESIS, Header, payload_hash

Chain = Literal["journal", "access"]
TABLES: dict[Chain, tuple[type[Entry], type[Payload]]] = {
    "journal": (JournalEntry, JournalPayload),
    "access": (AccessEntry, AccessPayload),
}
CHUNK = 400

Row: TypeAlias = dict[str, object]
"""A row by the names of its columns."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a person, a program, this node or another, or a pack; and for which authority."""

    kind: Literal["person", "program", "node", "pack"]
    id: UUID
    authority: UUID | None = None


class ConflictError(Exception):
    """Somebody else changed the object since it was seen. What to do: look at it again."""

    def __init__(self, changed: Recorded, seen: int) -> None:
        """The object, and the version that was seen."""
        super().__init__(f"{type(changed).__name__} {changed.pk} changed since version {seen} was seen")
        self.object = changed
        self.seen = seen


@dataclass(slots=True)
class Change:
    """One object changed: before holds only the fields that changed, after the whole row (None where it is gone)."""

    kind: str
    about: UUID
    before: Row | None
    after: Row | None
    model: type[Recorded] | None = None
    candid: tuple[str, ...] = ()
    verb: str = ""


@dataclass(slots=True)
class Act:
    """One service call: the objects that it changes, and afterwards the sequence of its last entry."""

    actor: Actor
    verb: str
    reason: str = ""
    id: UUID = field(default_factory=uuid7)
    changes: list[Change] = field(default_factory=list)
    last: int = 0

    def add(self, *objects: Recorded) -> None:
        """New objects are in their tables."""
        for model, group in groupby(objects, type):
            rows = list(group)
            for row in rows:
                row.version = 1
            _rows(model).bulk_create(rows, batch_size=CHUNK)
            for row in rows:
                after = row_of(row)
                row._loaded = dict(after)
                row._state.adding = False
                self._note(row, None, after)

    def change(self, changed: Recorded, *, seen: int | None = None) -> bool:
        """The object's new values are in its table; False where nothing differs.

        Errors: `ConflictError` where its version is no longer the one seen.
        """
        seen = changed.version if seen is None else seen
        if changed.version != seen:
            raise ConflictError(changed, seen)
        before, after = changed._loaded or {}, row_of(changed)
        differing = {name: before.get(name) for name, value in after.items() if before.get(name) != value}
        if not differing:
            return False
        changed.version = after["version"] = seen + 1
        values = {name: after[name] for name in differing} | {"version": changed.version}
        done = _rows(type(changed)).filter(pk=changed.pk, version=seen).update(**values)
        if not done:
            raise ConflictError(changed, seen)
        changed._loaded = dict(after)
        self._note(changed, differing | {"version": seen}, after)
        return True

    def remove(self, *objects: Recorded) -> None:
        """The objects are gone from their tables; the journal keeps what they held."""
        for removed in objects:
            _rows(type(removed)).filter(pk=removed.pk)._raw_delete("default")
            self._note(removed, row_of(removed), None)

    def tell(self, kind: str, about: UUID, facts: Row, *, verb: str = "") -> None:
        """An entry that changes no recorded table: an erasure, an export, a sign-in."""
        self.changes.append(Change(kind, about, None, facts, verb=verb))

    def _note(self, changed: Recorded, before: Row | None, after: Row | None) -> None:
        model = type(changed)
        self.changes.append(
            Change(model._meta.label_lower, changed.pk, before, after, model=model, candid=model.candid)
        )


_current: ContextVar[Act | None] = ContextVar("act", default=None)


@contextmanager
def act(actor: Actor, verb: str, *, reason: str = "") -> Iterator[Act]:
    """One act in one transaction: what is added, changed and removed inside, and an entry for each.

    Errors: what is raised inside undoes the whole act; `RuntimeError` for an act inside an act.
    """
    if _current.get() is not None:
        raise RuntimeError("an act cannot begin inside another: a service call is one act")
    this = Act(actor, verb, reason)
    token = _current.set(this)
    try:
        with transaction.atomic():
            yield this
            if this.changes:
                _append("journal", this)
                _write_history(this)
                transaction.on_commit(_tell_subscribers)
    finally:
        _current.reset(token)


def record_access(actor: Actor, verb: str, kind: str, about: UUID, *, facts: Row | None = None) -> None:
    """The access chain has an entry: who read, exported, signed in or was refused, and what."""
    this = Act(actor, verb)
    this.tell(kind, about, facts or {})
    with transaction.atomic():
        _append("access", this)


def _rows(model: type[Recorded]) -> Any:  # noqa: ANN401 -- the one place that writes recorded rows, of whatever table
    """The table's rows, by the plain query set that may change them."""
    return models.QuerySet(model)


def row_of(recorded: Recorded) -> Row:
    """The object's columns by attribute name, as the database would hold them."""
    return {f.attname: f.to_python(getattr(recorded, f.attname)) for f in recorded._meta.concrete_fields}


def _append(chain: Chain, this: Act) -> None:
    """The act's entries stand at the end of the chain, whose head was locked only for this."""
    entries, payloads = TABLES[chain]
    bodies = [_body(this, change) for change in this.changes]
    key = signing_key()
    ChainHead.objects.get_or_create(chain=chain, defaults={"hash": GENESIS})
    head = ChainHead.objects.select_for_update().get(chain=chain)
    now = max(timezone.now(), head.time or dt.datetime.min.replace(tzinfo=dt.UTC))
    made: list[Entry] = []
    for change, (salt, body) in zip(this.changes, bodies, strict=True):
        header = _header(this, change, head, now, payload_hash(salt, body), key.id)
        head.sequence, head.hash = header.sequence, header.hash()
        made.append(_entry(entries, header, this, change, now))
    made[-1].signature = key.sign(bytes(head.hash))
    entries._default_manager.bulk_create(made, batch_size=CHUNK)
    payloads._default_manager.bulk_create(
        [
            payloads(sequence=entry.sequence, body=body.decode(), salt=salt)
            for entry, (salt, body) in zip(made, bodies, strict=True)
        ],
        batch_size=CHUNK,
    )
    head.time = now
    head.save(update_fields=["sequence", "hash", "time"])
    this.last = head.sequence


def _body(this: Act, change: Change) -> tuple[bytes, bytes]:
    """The salt and the canonical bytes of a payload; a candid field is there only by its salted hash."""
    salt = secrets.token_bytes(32)

    def sealed(row: Row | None) -> Plain:
        if row is None:
            return None
        return {
            name: candid_hash(salt, value) if name in change.candid else plain(value)
            for name, value in row.items()
        }

    return salt, canonical(
        {"reason": this.reason, "before": sealed(change.before), "after": sealed(change.after)}
    )


def candid_hash(salt: bytes, value: object) -> str:
    """How a candid field stands in a payload."""
    return "sha256:" + digest(salt, canonical(plain(value))).hex()


def _header(this: Act, change: Change, head: ChainHead, now: dt.datetime, hashed: bytes, key: str) -> Header:
    return Header(
        format=FORMAT,
        sequence=head.sequence + 1,
        time=instant(now),
        actor=str(this.actor.id),
        actor_kind=this.actor.kind,
        authority=str(this.actor.authority or ""),
        verb=change.verb or this.verb,
        kind=change.kind,
        object=str(change.about),
        act=str(this.id),
        previous=bytes(head.hash),
        payload=hashed,
        key=key,
    )


def _entry(entries: type[Entry], header: Header, this: Act, change: Change, now: dt.datetime) -> Entry:
    return entries(
        sequence=header.sequence,
        format=header.format,
        time=now,
        actor=this.actor.id,
        actor_kind=header.actor_kind,
        authority=this.actor.authority,
        verb=header.verb,
        kind=header.kind,
        object=change.about,
        act=this.id,
        previous=header.previous,
        payload_hash=header.payload,
        key=header.key,
    )


def _write_history(this: Act) -> None:
    """Each changed object's open history row ends at its entry, and a new one begins there."""
    first = this.last - len(this.changes) + 1
    numbered = [(first + i, c) for i, c in enumerate(this.changes) if c.model in HISTORIES]
    for model in dict.fromkeys(change.model for _, change in numbered):
        assert model is not None
        history = HISTORIES[model]
        mine = [(sequence, change) for sequence, change in numbered if change.model is model]
        ended = [(sequence, change) for sequence, change in mine if change.before is not None]
        for sequence, change in ended:
            open_row = {"id": change.about, "to_entry": OPEN_ENDED}
            history._default_manager.filter(**open_row).update(to_entry=sequence)
        last_of = {change.about: sequence for sequence, change in mine}
        rows = [
            history(from_entry=sequence, **change.after)
            for sequence, change in mine
            if change.after is not None and last_of[change.about] == sequence
        ]
        history._default_manager.bulk_create(rows, batch_size=CHUNK)


def changed_objects(changes: Iterable[Change]) -> set[tuple[str, UUID]]:
    """Which objects the changes touch."""
    return {(change.kind, change.about) for change in changes}


def _tell_subscribers() -> None:
    from entente.journal.subscribers import catch_up_all

    catch_up_all()
