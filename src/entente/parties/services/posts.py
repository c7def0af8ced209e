"""Posts and who holds them, roles and who has them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from entente.journal.services import act
from entente.parties.models import Authority, Cooperation, Holding, Person, Post, Role
from entente.parties.rights import Reader, Right


class PostError(ValueError):
    """What was said of a post, a holder or a role cannot be so; the message says why and what to do."""


def add_post(
    reader: Reader, *, authority: UUID, title: str, mailbox: str = "", superior: UUID | None = None
) -> Post:
    """The authority has one more post."""
    reader.need(Right.NAME)
    if not title.strip():
        raise PostError(_("A post needs a title."))
    made = Post(authority_id=authority, title=title.strip(), mailbox=mailbox.strip(), superior_id=superior)
    with act(reader.actor, "add_post") as deed:
        deed.add(made)
    return made


def hold_post(reader: Reader, *, post: UUID, person: UUID, from_day: date, reason: str = "") -> Holding:
    """The person holds the post from the day; whoever held it until then holds it until the day before."""
    reader.need(Right.NAME)
    if Person.objects.get(pk=person).erased_on:
        raise PostError(_("This person was erased on request; choose another."))
    open_rows = list(Holding.objects.filter(Q(until=None) | Q(until__gte=from_day), post=post))
    if any(row.from_day >= from_day for row in open_rows):
        raise PostError(_("Somebody holds this post from that day or a later one; choose a later day."))
    made = Holding(post_id=post, person_id=person, from_day=from_day)
    with act(reader.actor, "hold_post", reason=reason) as deed:
        for row in open_rows:
            row.until = date.fromordinal(from_day.toordinal() - 1)
            deed.change(row)
        deed.add(made)
    return made


def give_role(
    reader: Reader, *, person: UUID, kind: str, authority: UUID, cooperation: UUID | None = None
) -> Role:
    """The person has the role for the authority, in one cooperation only where one is named."""
    reader.need(Right.ADMINISTER)
    if kind not in Role.Kind.values:
        raise PostError(_("Choose one of the roles."))
    if Authority.objects.get(pk=authority).independent and kind != Role.Kind.READER:
        raise PostError(_("An independent body reads; it holds no other role here."))
    among = Role.objects.filter(person=person, kind=kind, authority=authority, cooperation=cooperation)
    held: Role | None = among.first()
    if held is not None:
        return held
    only = Cooperation.objects.get(pk=cooperation) if cooperation else None
    made = Role(person_id=person, kind=kind, authority_id=authority, cooperation=only)
    with act(reader.actor, "give_role") as deed:
        deed.add(made)
    return made


def take_role(reader: Reader, *, role: UUID, reason: str = "") -> None:
    """The person no longer has the role. The last administrator stays one."""
    reader.need(Right.ADMINISTER)
    held = Role.objects.get(pk=role)
    administrators = Role.objects.filter(kind=Role.Kind.ADMINISTRATOR)
    if held.kind == Role.Kind.ADMINISTRATOR and administrators.exclude(pk=role).count() == 0:
        raise PostError(_("This is the last administrator; make another person one first."))
    with act(reader.actor, "take_role", reason=reason) as deed:
        deed.remove(held)
