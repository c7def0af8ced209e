"""Who may do what: one table, which is also the test.

A right is held through a role for an authority, hence for that authority's government, and in one cooperation only
where the role names one. Rights are always those of today, also on a page of the past.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.http import HttpRequest

from entente.journal.models import Recorded
from entente.journal.node import node_id
from entente.journal.services import Actor
from entente.parties.models import Authority, Desk, Role, User

NOBODY = UUID(int=0)
"""Who acts where nobody is signed in."""


class Right(StrEnum):
    """What can be allowed."""

    READ = "read"
    READ_NOTES = "read_notes"
    COMMENT = "comment"
    REVIEW = "review"
    EDIT = "edit"
    NAME = "name"
    REPORT = "report"
    ASSESS = "assess"
    IMPORT = "import"
    ADMINISTER = "administer"
    ERASE = "erase"


K = Role.Kind
ROLES: dict[Right, frozenset[str]] = {
    Right.READ: frozenset({K.EDITOR, K.LEAD, K.ASSESSOR, K.READER}),
    Right.READ_NOTES: frozenset({K.EDITOR, K.LEAD, K.ASSESSOR, K.READER}),
    Right.COMMENT: frozenset({K.EDITOR, K.LEAD, K.ASSESSOR}),
    Right.REVIEW: frozenset({K.EDITOR}),
    Right.EDIT: frozenset({K.EDITOR}),
    Right.NAME: frozenset({K.EDITOR}),
    Right.REPORT: frozenset({K.EDITOR, K.LEAD}),
    Right.ASSESS: frozenset({K.EDITOR, K.ASSESSOR}),
    Right.IMPORT: frozenset({K.EDITOR}),
    Right.ADMINISTER: frozenset({K.ADMINISTRATOR}),
    Right.ERASE: frozenset({K.ADMINISTRATOR}),
}
"""Which roles hold each right."""


class RefusedError(Exception):
    """The acting person does not hold the right. What to do: ask an administrator of the desk."""

    def __init__(self, right: Right, where: str = "") -> None:
        """The right that lacks, and for what."""
        super().__init__(
            f"this needs the right to {right.replace('_', ' ')}{f' for {where}' if where else ''}"
        )
        self.right = right


@dataclass(frozen=True, slots=True)
class Held:
    """One role as held today."""

    kind: str
    authority: UUID | None
    government: UUID | None
    cooperation: UUID | None


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks or acts, with the rights of today. Programs, packs and the node itself hold every right."""

    actor: Actor
    held: tuple[Held, ...] = ()

    @property
    def trusted(self) -> bool:
        """Whether this is the desk itself: its packs, its programs, the node."""
        return self.actor.kind in {"pack", "node", "program"}

    @property
    def governments(self) -> frozenset[UUID]:
        """The governments for which a role other than administrator is held."""
        return frozenset(
            h.government for h in self.held if h.government and h.kind != Role.Kind.ADMINISTRATOR
        )

    def may(
        self,
        right: Right,
        *,
        cooperation: UUID | None = None,
        government: UUID | None = None,
        authority: UUID | None = None,
    ) -> bool:
        """Whether the right is held: in this cooperation, for this government; a lead for its own authority alone."""
        if self.trusted:
            return True
        return any(
            h.kind in ROLES[right]
            and (h.cooperation is None or cooperation is None or h.cooperation == cooperation)
            and (government is None or h.government == government)
            and (authority is None or h.kind != Role.Kind.LEAD or h.authority == authority)
            for h in self.held
        )

    def need(
        self,
        right: Right,
        *,
        cooperation: UUID | None = None,
        government: UUID | None = None,
        authority: UUID | None = None,
    ) -> None:
        """Errors: `RefusedError` where the right is not held."""
        if not self.may(right, cooperation=cooperation, government=government, authority=authority):
            raise RefusedError(right)

    def cooperations(self, right: Right) -> frozenset[UUID] | None:
        """In which cooperations the right is held; None for all."""
        if self.trusted:
            return None
        mine = [h for h in self.held if h.kind in ROLES[right]]
        if any(h.cooperation is None for h in mine):
            return None
        return frozenset(h.cooperation for h in mine if h.cooperation)


def reader_of(person: UUID, *, authority: UUID | None = None) -> Reader:
    """The person with every role held today; acts are for `authority`, else for that of the first role."""
    roles = list(Role.objects.filter(person=person).order_by("kind", "id"))
    governments = dict(
        Authority.objects.filter(pk__in=[role.authority_id for role in roles]).values_list("pk", "government")
    )
    held = tuple(
        Held(role.kind, role.authority_id, governments.get(role.authority_id), role.cooperation_id)
        for role in roles
    )
    acting = authority or next((h.authority for h in held if h.authority), None)
    return Reader(Actor("person", person, acting), held)


def node_reader() -> Reader:
    """The node itself: what a command line or the first page does before anybody holds a role."""
    return Reader(Actor("node", node_id()))


def reader_in(request: HttpRequest) -> Reader:
    """Who looks through this request, with the rights of today; looked up once a request, before any past is shown.

    Nobody signed in holds no right. An account without a person holds none either.
    """
    known = getattr(request, "_reader", None)
    if isinstance(known, Reader):
        return known
    user = request.user
    person = user.person_id if isinstance(user, User) else None
    reader = reader_of(person) if person else Reader(Actor("person", user.pk or NOBODY))
    request._reader = reader  # type: ignore[attr-defined]
    return reader


TODAYS: tuple[type[Recorded], ...] = (Role, Desk)
"""Tables that a page of the past reads as they are today."""
