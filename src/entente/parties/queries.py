"""Reads of who: whose desk this is, and what may be held on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from entente.journal.node import node_id
from entente.parties.models import (
    Authority,
    Cooperation,
    CooperationParty,
    Desk,
    Holding,
    Marking,
    Party,
    Person,
    Post,
    Stated,
    User,
)
from entente.parties.rights import Reader, Right


class AboveCeilingError(Exception):
    """The marking is above what this desk may hold. What to do: keep it on a system cleared for it."""

    def __init__(self, marking: Marking) -> None:
        """The marking that is too high."""
        super().__init__(f"this desk may not hold what is marked {marking.name}; nothing of it was stored")
        self.marking = marking


def the_desk() -> Desk | None:
    """Whose desk this is; None until it is said."""
    return Desk.objects.select_related("party").first()


def here() -> str:
    """The origin of what is written on this desk."""
    return f"node:{node_id()}"


def admitted(marking: UUID | None) -> Marking | None:
    """The marking, which this desk may hold. Errors: `AboveCeilingError`; `Marking.DoesNotExist` for an unknown one."""
    if marking is None:
        return None
    found: Marking = Marking.objects.get(pk=marking)
    desk = the_desk()
    if desk is not None and found.rank > desk.ceiling:
        raise AboveCeilingError(found)
    return found


StatedRecord = TypeVar("StatedRecord", bound=Stated)


def state(stated: StatedRecord, reader: Reader, *, marking: UUID | None = None) -> StatedRecord:
    """The record says who says it: the desk's party, the authority acted for, this node, and its marking."""
    desk = the_desk()
    stated.origin = here()
    stated.party = desk.party if desk else None
    stated.authority_id = reader.actor.authority
    stated.marking = admitted(marking)
    return stated


def cooperations_for(reader: Reader) -> list[Cooperation]:
    """The cooperations that the reader may read."""
    among = reader.cooperations(Right.READ)
    rows = Cooperation.objects.all()
    return list(rows if among is None else rows.filter(pk__in=among))


def parties_of(cooperation: UUID) -> list[Party]:
    """The cooperation's parties, in their order."""
    rows = CooperationParty.objects.filter(cooperation=cooperation).select_related("party")
    return [row.party for row in rows.order_by("order")]


def holders_on(posts: Iterable[UUID], day: date) -> dict[UUID, str]:
    """Who holds each post on the day, by name."""
    rows = (
        Holding.objects.filter(post__in=list(posts), from_day__lte=day)
        .filter(Q(until=None) | Q(until__gte=day))
        .select_related("person")
        .order_by("from_day")
    )
    return {row.post_id: row.person.name for row in rows}


def own_posts() -> list[Post]:
    """Every post of the desk's own party, by authority and title."""
    desk = the_desk()
    rows = Post.objects.select_related("authority", "authority__government").order_by(
        "authority__name", "title"
    )
    if desk is not None and desk.party_id:
        rows = rows.filter(authority__government__party=desk.party_id)
    return list(rows)


def own_authorities() -> QuerySet[Authority]:
    """Every authority of the desk's own party; of all parties where the desk watches or is nobody's yet."""
    desk = the_desk()
    rows: QuerySet[Authority] = Authority.objects.order_by("name")
    if desk is not None and desk.party_id:
        rows = rows.filter(Q(government__party=desk.party_id) | Q(party=desk.party_id))
    return rows


def authorities_of(government: UUID, *, independent: bool | None = None) -> list[Authority]:
    """The government's authorities; independent bodies alone, or none of them, where said."""
    rows = Authority.objects.filter(government=government)
    return list(rows if independent is None else rows.filter(independent=independent))


TINTS = 4
"""How many parties have a colour beside their letters; further ones have letters alone."""


@dataclass(frozen=True, slots=True)
class Who:
    """Who is signed in, for which authority, and where the clock is read."""

    name: str
    authority: str = ""
    party: Party | None = None
    zone: dt.tzinfo = dt.UTC


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


def party_called(wanted: str) -> Party | None:
    """The one party with this key, these letters or this name; None for none or several."""
    by_any = (
        Q(key__iexact=wanted)
        | Q(letters__iexact=wanted)
        | Q(name__iexact=wanted)
        | Q(short_name__iexact=wanted)
    )
    found = list(Party.objects.filter(by_any)[:2])
    return found[0] if len(found) == 1 else None


def parties_here() -> list[Party]:
    """Every party that this desk knows as one of a cooperation, by name; where there is none yet, every party."""
    taking_part = Party.objects.filter(pk__in=CooperationParty.objects.values("party"))
    return list(taking_part or Party.objects.all())


def cooperation_named_in(words: str) -> Cooperation | None:
    """The one cooperation whose parties the words all name, or that is called so; None for none or several."""
    found = [one for one in Cooperation.objects.all() if _names(words, one)]
    return found[0] if len(found) == 1 else None


def _names(words: str, cooperation: Cooperation) -> bool:
    parties = parties_of(cooperation.pk)
    if not parties:
        return cooperation.name in words
    return all(party.short_name in words or party.name in words for party in parties)
