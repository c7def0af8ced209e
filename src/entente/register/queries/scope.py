"""Who asks, about which cooperation, on which day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from entente.parties.models import Cooperation
from entente.parties.rights import ROLES, Reader, Right
from entente.register.models import Commitment, Note


@dataclass(frozen=True, slots=True)
class Scope:
    """What a reader may see of one cooperation. Made by `scope_for`, which checks the right."""

    reader: Reader
    cooperation: UUID
    on: dt.date

    @property
    def note_governments(self) -> frozenset[UUID] | None:
        """The governments whose own-notes the reader may read here; None for all."""
        return governments_whose_notes(self.reader, self.cooperation)


def scope_for(reader: Reader, cooperation: UUID, on: dt.date) -> Scope:
    """The scope. Errors: `RefusedError` where the reader may not read in the cooperation."""
    reader.need(Right.READ, cooperation=cooperation)
    return Scope(reader, cooperation, on)


def governments_whose_notes(reader: Reader, cooperation: UUID) -> frozenset[UUID] | None:
    """The governments for which a role that reads notes is held in this cooperation; None for all."""
    if reader.trusted:
        return None
    return frozenset(
        held.government
        for held in reader.held
        if held.government
        and held.kind in ROLES[Right.READ_NOTES]
        and held.cooperation in {None, cooperation}
    )


def cooperation_for_reader(reader: Reader, cooperation: UUID) -> Cooperation:
    """The cooperation. Errors: `RefusedError`; `Cooperation.DoesNotExist`."""
    reader.need(Right.READ, cooperation=cooperation)
    found: Cooperation = Cooperation.objects.get(pk=cooperation)
    return found


def commitments_for_reader(scope: Scope) -> QuerySet[Commitment]:
    """Every commitment of the cooperation."""
    return Commitment.objects.filter(cooperation=scope.cooperation)


def commitment_for_reader(reader: Reader, commitment: UUID) -> Commitment:
    """The commitment with its statement and cooperation. Errors: `RefusedError`; `Commitment.DoesNotExist`."""
    found: Commitment = Commitment.objects.select_related(
        "cooperation", "statement", "marking", "marking__scheme"
    ).get(pk=commitment)
    reader.need(Right.READ, cooperation=found.cooperation_id)
    return found


def notes_for_reader(scope: Scope) -> QuerySet[Note]:
    """The own-notes that the reader may read: those of the governments for which they hold a role."""
    notes = Note.objects.filter(commitment__cooperation=scope.cooperation)
    governments = scope.note_governments
    return notes if governments is None else notes.filter(government__in=governments)
