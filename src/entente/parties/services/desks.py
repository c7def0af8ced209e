"""Whose desk this is: said once, by a flag or on the first page after signing in."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from entente.journal.services import act
from entente.parties.models import Authority, Desk, Party, Person, Role
from entente.parties.rights import Reader, Right


class DeskIsSaidError(Exception):
    """Whose desk it is was said before, and stays. What to do: start another data folder for another desk."""


def say_whose_desk(
    reader: Reader, *, party: Party | None, watches: bool, demonstration: bool = False, name: str = ""
) -> Desk:
    """The desk belongs to the party, or to one who watches.

    Errors: `DeskIsSaidError` where it was said already; `ValueError` for both or neither.
    """
    reader.need(Right.ADMINISTER)
    if watches == (party is not None):
        raise ValueError(_("A desk belongs to one party or to one who watches."))
    if Desk.objects.exists():
        raise DeskIsSaidError
    desk = Desk(party=party, watches=watches, name=name, demonstration=demonstration)
    with act(reader.actor, "say_whose_desk") as deed:
        deed.add(desk)
    return desk


def introduce_administrator(
    reader: Reader, *, person: UUID, name: str, authority: Authority, works: bool
) -> None:
    """The first administrator has a name and an authority and, where it works in the register, an editor's role."""
    reader.need(Right.ADMINISTER)
    known = Person.objects.get(pk=person)
    known.name, known.authority = name, authority
    administers = Role.objects.get(person=known, kind=Role.Kind.ADMINISTRATOR, authority=None)
    administers.authority = authority
    with act(reader.actor, "introduce_administrator") as deed:
        deed.change(known)
        deed.change(administers)
        if works:
            deed.add(Role(person=known, kind=Role.Kind.EDITOR, authority=authority))
