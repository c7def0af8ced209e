"""Erasure on a lawful request: words are blacked out wherever they stand, and the payloads that hold them go.

The chain keeps its headers, and names in an entry which payloads are gone; so it still verifies. What was erased is
stated anew in an entry, without the words, so that the register can still be rebuilt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.apps import apps
from django.db import connection, models, transaction

from entente.journal.appending import CHUNK, TABLES, append
from entente.journal.changes import Actor, Change
from entente.journal.derived import DERIVED
from entente.journal.models import (
    HISTORIES,
    AccessErased,
    ChainHead,
    Cursor,
    Entry,
    Erased,
    History,
    JournalEntry,
    NodeKey,
    Payload,
    Recorded,
)
from entente.journal.services import Act, act
from entente.journal.verifying import ERASURE

Words = re.Pattern[str]
REACHES: dict[str, Callable[[Words], int]] = {}
"""What else holds words, such as files: each blacks them out and counts what it reached."""
_KEPT = (Entry, Payload, Erased, AccessErased, ChainHead, NodeKey, Cursor)


@dataclass(frozen=True, slots=True)
class Reached:
    """How far an erasure reached."""

    objects: int
    payloads: int
    elsewhere: int


def erase(
    actor: Actor, verb: str, words: tuple[str, ...], *, ground: str, also: Callable[[Act], None] | None = None
) -> Reached:
    """The words stand nowhere any more, in whatever case; `scour` then frees the pages on which they stood.

    Shape: `ground` is the lawful ground, itself without the words; `also` changes what else the request asks for.
    """
    searched = re.compile(
        "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)), re.IGNORECASE
    )
    if not all(word.strip() for word in words) or not words or searched.search(ground):
        raise ValueError("an erasure needs words to erase, and a ground that does not repeat them")
    with transaction.atomic():
        gone = _redact_histories(searched) | _payloads_with("journal", searched)
        with act(actor, verb, reason=ground) as deed:
            if also:
                also(deed)
            objects = sum(deed.forget(row) for row in _redacted_rows(searched))
            _restate(deed, gone)
            deed.tell(ERASURE, deed.id, {"payloads": sorted(gone)}, verb="erase_payloads")
        _remove_payloads(gone, deed.last)
        accesses = _erase_accesses(actor, searched)
        elsewhere = _redact_elsewhere(searched) + sum(reach(searched) for reach in REACHES.values())
        for derived in DERIVED.values():
            derived.rebuild()
    return Reached(objects, len(gone) + accesses, elsewhere)


def scour() -> None:
    """No page of the database file holds what was deleted before. Shape: outside any transaction."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for statement in ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                cursor.execute(statement)
        else:
            cursor.execute("VACUUM FULL")


def redacted(value: object, words: Words) -> object:
    """The value with each of the words blacked out; as long as before, so that offsets into a text still hold."""
    match value:
        case str():
            return words.sub(lambda found: "█" * len(found[0]), value)
        case list():
            return [redacted(one, words) for one in value]
        case dict():
            return {redacted(key, words): redacted(one, words) for key, one in value.items()}
    return value


def _worded(model: type[models.Model]) -> list[str]:
    """The columns that can hold words."""
    kinds = (models.CharField, models.TextField, models.JSONField)
    return [f.attname for f in model._meta.concrete_fields if isinstance(f, kinds) and not f.primary_key]


def _changed(model: type[models.Model], words: Words) -> Iterator[tuple[models.Model, dict[str, Any]]]:
    """Each row that holds one of the words, and its columns as they are to be."""
    columns = _worded(model)
    if not columns:
        return
    rows: models.QuerySet[Any] = models.QuerySet(model)
    for row in rows.iterator(2_000):
        after = {name: redacted(getattr(row, name), words) for name in columns}
        differing = {name: value for name, value in after.items() if value != getattr(row, name)}
        if differing:
            yield row, differing


def _redacted_rows(words: Words) -> list[Recorded]:
    rows = []
    for model in HISTORIES:
        if issubclass(model, Recorded):
            for row, after in _changed(model, words):
                assert isinstance(row, Recorded)
                for name, value in after.items():
                    setattr(row, name, value)
                rows.append(row)
    return rows


def _redact_histories(words: Words) -> set[int]:
    """History rows hold none of the words. Returns the entries at which those that did begin."""
    begun = set()
    for history in HISTORIES.values():
        for row, after in list(_changed(history, words)):
            assert isinstance(row, History)
            models.QuerySet(history).filter(pk=row.pk).update(**after)
            begun.add(row.from_entry)
    present = TABLES["journal"][1]._default_manager.filter(sequence__in=begun)
    return set(present.values_list("sequence", flat=True))


def _payloads_with(chain: Any, words: Words) -> set[int]:  # noqa: ANN401 -- one of two names
    stored = TABLES[chain][1]._default_manager.values_list("sequence", "body")
    return {sequence for sequence, body in stored.iterator(2_000) if words.search(body)}


def _restate(deed: Act, gone: set[int]) -> None:
    """What stands only in payloads that go stands in a new entry."""
    changed = {(change.kind, change.about) for change in deed.changes}
    named = JournalEntry.objects.filter(sequence__in=gone).values_list("kind", "object").distinct()
    by_kind: dict[str, set[UUID]] = {}
    for kind, about in named.order_by():
        if (kind, about) not in changed:
            by_kind.setdefault(kind, set()).add(about)
    for model in HISTORIES:
        if issubclass(model, Recorded):
            for row in model.objects.filter(pk__in=by_kind.get(model._meta.label_lower, ())):
                deed.restate(row)


def _remove_payloads(gone: set[int], entry: int) -> None:
    Erased.objects.bulk_create(
        [Erased(payload=one, entry_id=entry) for one in sorted(gone)], batch_size=CHUNK
    )
    TABLES["journal"][1]._default_manager.filter(sequence__in=gone).delete()


def _erase_accesses(actor: Actor, words: Words) -> int:
    """The same in the second chain, whose own entry names its payloads."""
    gone = _payloads_with("access", words)
    if gone:
        change = Change(ERASURE, uuid4(), None, {"payloads": sorted(gone)})
        _, entry = append("access", actor, uuid4(), "erase_payloads", "", [change])
        AccessErased.objects.bulk_create([AccessErased(payload=one, entry_id=entry) for one in sorted(gone)])
        TABLES["access"][1]._default_manager.filter(sequence__in=gone).delete()
    return len(gone)


def _redact_elsewhere(words: Words) -> int:
    """Operational and derived tables hold none of the words."""
    reached = 0
    for model in apps.get_models():
        if issubclass(model, (Recorded, History, *_KEPT)) or model._meta.proxy or not model._meta.managed:
            continue
        for row, after in list(_changed(model, words)):
            models.QuerySet(model).filter(pk=row.pk).update(**after)
            reached += 1
    return reached
