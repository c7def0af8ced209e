"""Who is told of committed entries: at least once, in order, each from its own durable cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.db import transaction

from entente.journal.models import Cursor, JournalEntry

Reaction = Callable[[Sequence[JournalEntry]], None]

SUBSCRIBERS: dict[str, Reaction] = {}
"""Every subscriber by name; rooms register theirs in `AppConfig.ready`."""

AT_ONCE = 2_000
"""How many entries a subscriber is told of in one transaction."""


def subscribe(name: str, reaction: Reaction) -> None:
    """The reaction is called with committed entries from now on, and with those it has not seen."""
    SUBSCRIBERS[name] = reaction


def catch_up(name: str) -> int:
    """The subscriber has been told of every committed entry. Returns how many were new to it."""
    told = 0
    while entries := _next(name):
        told += entries
    return told


def catch_up_all() -> None:
    """Every subscriber has been told of every committed entry."""
    for name in SUBSCRIBERS:
        catch_up(name)


def _next(name: str) -> int:
    with transaction.atomic():
        Cursor.objects.get_or_create(subscriber=name)
        cursor = Cursor.objects.select_for_update().get(subscriber=name)
        entries = list(JournalEntry.objects.filter(sequence__gt=cursor.sequence)[:AT_ONCE])
        if entries:
            SUBSCRIBERS[name](entries)
            cursor.sequence = entries[-1].sequence
            cursor.save(update_fields=["sequence"])
    return len(entries)
