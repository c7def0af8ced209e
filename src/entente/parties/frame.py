"""What the frame of every page says: whose desk, which cooperations, who looks, in which tint a party's letters are."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q

from entente.parties.models import Authority, Cooperation, CooperationParty, Desk, Party, Person, User
from entente.parties.rights import Reader, Right

TINTS = 4
"""How many parties have a colour beside their letters; further ones have letters alone."""


@dataclass(frozen=True, slots=True)
class Who:
    """Who is signed in, for which authority, and where the clock is read."""

    name: str
    authority: str = ""
    party: Party | None = None
    zone: dt.tzinfo = dt.UTC


def desk_shown() -> Desk | None:
    """Whose desk this is; None until it is said."""
    return Desk.objects.select_related("party").first()


def cooperations_for(reader: Reader) -> list[Cooperation]:
    """The cooperations that the reader may read, by name."""
    allowed = reader.cooperations(Right.READ)
    chosen = Q() if allowed is None else Q(pk__in=allowed)
    return list(Cooperation.objects.filter(chosen))


def who_is(user: User, reader: Reader) -> Who:
    """The person of the account and the authority that they act for."""
    person = Person.objects.filter(pk=user.person_id).first() if user.person_id else None
    name = person.name if person else user.username
    if reader.actor.authority is None:
        return Who(name)
    authority = Authority.objects.select_related("government__party").get(pk=reader.actor.authority)
    government = authority.government
    return Who(name, authority.name, government.party, ZoneInfo(government.zone))


def tints() -> dict[UUID, int]:
    """Which of the tints a party's letters have: the first four parties, in the order of their cooperations."""
    rows = CooperationParty.objects.order_by("cooperation__name", "order", "pk")
    seen = dict.fromkeys(rows.values_list("party", flat=True))
    return {party: place for place, party in enumerate(seen, start=1) if place <= TINTS}
