"""Cooperations that no pack states."""

from __future__ import annotations

from collections.abc import Sequence

from entente.journal.models import Recorded
from entente.journal.node import node_id
from entente.journal.services import act
from entente.parties.models import Cooperation, CooperationParty, Party
from entente.parties.rights import Reader, Right


def begin_cooperation(reader: Reader, *, name: str, parties: Sequence[Party] = ()) -> Cooperation:
    """A cooperation of these parties, to which statements can be added."""
    reader.need(Right.EDIT)
    cooperation = Cooperation(name=name[:200], origin=f"node:{node_id()}")
    rows: list[Recorded] = [
        CooperationParty(cooperation=cooperation, party=party, order=order)
        for order, party in enumerate(parties)
    ]
    with act(reader.actor, "begin_cooperation") as deed:
        deed.add(cooperation, *rows)
    return cooperation
