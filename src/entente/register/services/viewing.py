"""Ways of looking at the register, kept and shared."""

from __future__ import annotations

from uuid import UUID

from entente.journal.services import act
from entente.parties.rights import Reader, RefusedError, Right
from entente.register.models import SavedView


def keep_view(reader: Reader, *, cooperation: UUID, name: str, query: str, shared: bool) -> SavedView:
    """The reader's view of this name asks for this; shared with every reader of the cooperation where they say so."""
    reader.need(Right.READ, cooperation=cooperation)
    held = SavedView.objects.filter(person=reader.actor.id, cooperation=cooperation, name=name).first()
    made = held or SavedView(person_id=reader.actor.id, cooperation_id=cooperation, name=name)
    made.query, made.shared = query, shared
    with act(reader.actor, "keep_view") as deed:
        if held is None:
            deed.add(made)
        else:
            deed.change(made)
    return made


def drop_view(reader: Reader, *, view: UUID) -> None:
    """The view is gone. Errors: `RefusedError` for another's."""
    held = SavedView.objects.get(pk=view)
    if held.person_id != reader.actor.id:
        raise RefusedError(Right.EDIT, "a view that another keeps")
    with act(reader.actor, "drop_view") as deed:
        deed.remove(held)
