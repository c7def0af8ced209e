"""Reads of the journal: what an object went through, and the register as it was known then."""

from __future__ import annotations

import json
from dataclasses import dataclass
from uuid import UUID

from entente.journal.models import JournalEntry, JournalPayload
from entente.journal.past import as_of, looking_back, seen_from, sequence_at

__all__ = ["Recounted", "as_of", "history_of_objects", "looking_back", "seen_from", "sequence_at"]


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
