"""Notes of one's own government, and comments among colleagues."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from entente.journal.services import act
from entente.parties.models import Person, Role
from entente.parties.queries import state
from entente.parties.rights import ROLES, Reader, RefusedError, Right
from entente.register.models import Comment, Commitment, Note


class NothingWrittenError(ValueError):
    """What was sent holds no word. What to do: write something, or leave the page."""


def write_note(
    reader: Reader, *, commitment: UUID, government: UUID, body: str, marking: UUID | None = None
) -> Note:
    """The note stands for the government, whose people alone can read it. Errors: `RefusedError`."""
    of = _commitment_for(reader, commitment, government)
    made = Note(
        commitment=of,
        government_id=government,
        author_id=_person(reader),
        written_at=timezone.now(),
        body=_said(body),
    )
    state(made, reader, marking=marking)
    with act(reader.actor, "write_note") as deed:
        deed.add(made)
    return made


def change_note(reader: Reader, *, note: UUID, seen: int, body: str) -> Note:
    """The note says this now. Errors: `RefusedError` for another's; `ConflictError`."""
    held = _own_note(reader, note)
    held.body = _said(body)
    with act(reader.actor, "change_note") as deed:
        deed.change(held, seen=seen)
    return held


def remove_note(reader: Reader, *, note: UUID) -> None:
    """The note is gone from the register; pages of the past still know it. Errors: `RefusedError` for another's."""
    held = _own_note(reader, note)
    with act(reader.actor, "remove_note") as deed:
        deed.remove(held)


def comment(reader: Reader, *, commitment: UUID, body: str, marking: UUID | None = None) -> Comment:
    """The comment stands, and names the colleagues whom it mentions by @ and name. Errors: `RefusedError`."""
    of = _commitment_for(reader, commitment)
    said = _said(body)
    made = Comment(
        commitment=of,
        author_id=_person(reader),
        written_at=timezone.now(),
        body=said,
        mentions=[str(key) for key in mentioned(said, of.cooperation_id)],
    )
    state(made, reader, marking=marking)
    with act(reader.actor, "comment") as deed:
        deed.add(made)
    return made


def mentioned(body: str, cooperation: UUID) -> list[UUID]:
    """The colleagues whose name stands after an @; of two names the longer one, of two colleagues of one name both."""
    found: list[UUID] = []
    left = body.casefold()
    for name, key in sorted(colleagues(cooperation), key=lambda pair: -len(pair[0])):
        if f"@{name.casefold()}" in left:
            found.append(key)
            same = [other for said, other in colleagues(cooperation) if said == name and other not in found]
            found += same
            left = left.replace(f"@{name.casefold()}", "")
    return found


def colleagues(cooperation: UUID) -> Iterable[tuple[str, UUID]]:
    """Everybody who reads in this cooperation, by name."""
    roles = Role.objects.filter(
        Q(cooperation=None) | Q(cooperation=cooperation), kind__in=sorted(ROLES[Right.READ])
    )
    return list(
        Person.objects.filter(pk__in=roles.values("person")).order_by("name").values_list("name", "pk")
    )


def _commitment_for(reader: Reader, commitment: UUID, government: UUID | None = None) -> Commitment:
    found: Commitment = Commitment.objects.get(pk=commitment)
    reader.need(Right.COMMENT, cooperation=found.cooperation_id, government=government)
    return found


def _own_note(reader: Reader, note: UUID) -> Note:
    held: Note = Note.objects.select_related("commitment").get(pk=note)
    reader.need(Right.COMMENT, cooperation=held.commitment.cooperation_id, government=held.government_id)
    if not reader.trusted and held.author_id != reader.actor.id:
        raise RefusedError(Right.COMMENT, "a note that another wrote")
    return held


def _person(reader: Reader) -> UUID | None:
    return reader.actor.id if reader.actor.kind == "person" else None


def _said(body: str) -> str:
    if not body.strip():
        raise NothingWrittenError("write something first")
    return body.strip()
