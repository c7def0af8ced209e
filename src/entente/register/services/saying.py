"""Who says what a review writes: the desk's party, the acting authority, this node; as columns for many rows."""

from __future__ import annotations

from typing import TypedDict
from uuid import UUID

from entente.parties.queries import admitted, here, the_desk
from entente.parties.rights import Reader


class Said(TypedDict):
    """The columns of `Stated`."""

    origin: str
    party_id: UUID | None
    authority_id: UUID | None
    marking_id: UUID | None


def said_by(reader: Reader, *, marking: UUID | None = None) -> Said:
    """What stands on a row that this reader writes on this desk. Errors: `AboveCeilingError`."""
    admitted(marking)
    desk = the_desk()
    return Said(
        origin=here(),
        party_id=desk.party_id if desk else None,
        authority_id=reader.actor.authority,
        marking_id=marking,
    )
