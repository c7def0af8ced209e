"""Whose desk this is: said once, by a flag or on the first page after signing in."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from entente.journal.models import Recorded
from entente.journal.node import node_id
from entente.journal.services import act
from entente.parties.models import Authority, Desk, Government, Party, Person, Role
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
    reader: Reader,
    *,
    person: UUID,
    name: str,
    works: bool,
    authority: Authority | None = None,
    other: str = "",
    government: Government | None = None,
) -> None:
    """The first administrator has a name and an authority and, where it works in the register, a role there.

    The authority is one that stands, or another one of the government; for who watches, an institution of its own.
    """
    reader.need(Right.ADMINISTER)
    made = [] if authority else _institution(other, government)
    acts_for = authority or made[-1]
    assert isinstance(acts_for, Authority)
    known = Person.objects.get(pk=person)
    known.name, known.authority = name, acts_for
    administers = Role.objects.get(person=known, kind=Role.Kind.ADMINISTRATOR, authority=None)
    administers.authority = acts_for
    desk = Desk.objects.get()
    kinds = [Role.Kind.EDITOR, Role.Kind.ASSESSOR] if desk.watches else [Role.Kind.EDITOR]
    with act(reader.actor, "introduce_administrator") as deed:
        deed.add(*made)
        deed.change(known)
        deed.change(administers)
        deed.add(*(Role(person=known, kind=kind, authority=acts_for) for kind in kinds if works))


def _institution(name: str, government: Government | None) -> list[Recorded]:
    """An authority of the government; where there is none, an organisation that governs itself."""
    origin = f"node:{node_id()}"
    if government is not None:
        return [Authority(government=government, name=name, origin=origin)]
    words = name.upper().split()
    letters = "".join(word[0] for word in words)[:3] if len(words) > 1 else name.upper()[:3]
    party = Party(name=name, short_name=name[:80], letters=letters, kind="organisation", origin=origin)
    itself = Government(party=party, name=name, short_name=name[:80], origin=origin)
    return [party, itself, Authority(government=itself, name=name, origin=origin)]
