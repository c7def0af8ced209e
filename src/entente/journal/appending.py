"""How an act's changes become entries at the end of a chain, and rows of the history."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Sequence
from typing import Literal
from uuid import UUID

from django.db import connection
from django.utils import timezone

from entente.journal.changes import Actor, Change, Row
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
from entente.wire.chain import FORMAT, Header, payload_hash

Chain = Literal["journal", "access"]
TABLES: dict[Chain, tuple[type[Entry], type[Payload]]] = {
    "journal": (JournalEntry, JournalPayload),
    "access": (AccessEntry, AccessPayload),
}
CHUNK = 400


def append(
    chain: Chain, actor: Actor, act: UUID, verb: str, reason: str, changes: Sequence[Change]
) -> tuple[int, int]:
    """The changes stand at the end of the chain, whose head was locked only for this, and the last is signed.

    Returns the sequence of the first and of the last entry.
    """
    entries, payloads = TABLES[chain]
    bodies = [_body(reason, change) for change in changes]
    head = ChainHead.objects.select_for_update().get(chain=chain)
    key = signing_key()
    now = max(timezone.now(), head.time or dt.datetime.min.replace(tzinfo=dt.UTC))
    first = head.sequence + 1
    made: list[Entry] = []
    for change, (salt, body) in zip(changes, bodies, strict=True):
        header = Header(
            format=FORMAT,
            sequence=head.sequence + 1,
            time=instant(now),
            actor=str(actor.id),
            actor_kind=actor.kind,
            authority=str(actor.authority or ""),
            verb=change.verb or verb,
            kind=change.kind,
            object=str(change.about),
            act=str(act),
            previous=bytes(head.hash),
            payload=payload_hash(salt, body),
            key=key.id,
        )
        head.sequence, head.hash = header.sequence, header.hash()
        made.append(_entry(entries, header, now))
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
    return first, head.sequence


def _body(reason: str, change: Change) -> tuple[bytes, bytes]:
    """The salt and the canonical bytes of a payload; a candid field is there only by its salted hash."""
    salt = secrets.token_bytes(32)

    def sealed(row: Row | None) -> Plain:
        if row is None:
            return None
        return {
            name: candid_hash(salt, value) if name in change.candid else plain(value)
            for name, value in row.items()
        }

    return salt, canonical({"reason": reason, "before": sealed(change.before), "after": sealed(change.after)})


def candid_hash(salt: bytes, value: object) -> str:
    """How a candid field stands in a payload."""
    return "sha256:" + digest(salt, canonical(plain(value))).hex()


def _entry(entries: type[Entry], header: Header, now: dt.datetime) -> Entry:
    return entries(
        sequence=header.sequence,
        format=header.format,
        time=now,
        actor=UUID(header.actor),
        actor_kind=header.actor_kind,
        authority=UUID(header.authority) if header.authority else None,
        verb=header.verb,
        kind=header.kind,
        object=UUID(header.object),
        act=UUID(header.act),
        previous=header.previous,
        payload_hash=header.payload,
        key=header.key,
    )


def write_history(first: int, changes: Sequence[Change]) -> None:
    """Each changed object's open history row ends at its entry, and a new one begins there."""
    numbered = [(first + i, change) for i, change in enumerate(changes) if change.model in HISTORIES]
    for model in dict.fromkeys(change.model for _, change in numbered):
        assert model is not None
        history = HISTORIES[model]
        mine = [(sequence, change) for sequence, change in numbered if change.model is model]
        _end_rows(model, [(sequence, change.about) for sequence, change in mine if change.before is not None])
        rows = [history(from_entry=sequence, **change.after) for sequence, change in mine if change.after]
        history._default_manager.bulk_create(rows, batch_size=CHUNK)


def _end_rows(model: type[Recorded], ended: Sequence[tuple[int, UUID]]) -> None:
    """The open rows of these objects end at these entries."""
    if not ended:
        return
    field = model._meta.pk
    table = HISTORIES[model]._meta.db_table
    rows = [(sequence, field.get_db_prep_value(about, connection), OPEN_ENDED) for sequence, about in ended]
    with connection.cursor() as cursor:
        cursor.executemany(
            f'UPDATE "{table}" SET to_entry = %s WHERE id = %s AND to_entry = %s',  # noqa: S608 -- a table of ours
            rows,
        )
