"""Ways of looking at the register that people kept."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q

from entente.parties.rights import Reader, Right
from entente.register.models import SavedView


def saved_views_for(reader: Reader, cooperation: UUID) -> list[SavedView]:
    """The reader's own views of this register, and those that others share."""
    mine = SavedView.objects.filter(cooperation=cooperation)
    return list(mine.filter(Q(person=reader.actor.id) | Q(shared=True)).select_related("person"))


def saved_view_for_reader(reader: Reader, view: UUID) -> SavedView:
    """The view. Errors: `RefusedError` in another's cooperation; `SavedView.DoesNotExist` for another's own."""
    found: SavedView = SavedView.objects.filter(Q(person=reader.actor.id) | Q(shared=True)).get(pk=view)
    reader.need(Right.READ, cooperation=found.cooperation_id)
    return found
