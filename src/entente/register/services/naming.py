"""Who: the coordinator of each party, the competent authority that each government names, bodies that are involved."""

from __future__ import annotations

from uuid import UUID

from entente.journal.services import Act, act
from entente.parties.models import Authority, Government, Post
from entente.parties.queries import here, state
from entente.parties.rights import Reader, Right
from entente.register.models import Commitment, Competent, Coordinator, Involved


class NamingError(ValueError):
    """What was named cannot hold that place; the message says why and what to do."""


def name_coordinator(
    reader: Reader, *, commitment: UUID, post: UUID, seen: int | None = None, reason: str = ""
) -> Coordinator:
    """The post holds the pen for its own party on the commitment. Errors: `NamingError`, `RefusedError`, conflict."""
    of = _commitment_for(reader, commitment)
    named = Post.objects.select_related("authority__government").get(pk=post)
    if named.authority.independent:
        raise NamingError(
            f"{named.authority.name} is independent; it can be involved, but does not coordinate"
        )
    holder = party_of(named)
    held = Coordinator.objects.filter(commitment=of, holder=holder).first()
    with act(reader.actor, "name_coordinator", reason=reason) as deed:
        return coordinate(deed, reader, of, named, held, seen)


def coordinate(
    deed: Act, reader: Reader, of: Commitment, post: Post, held: Coordinator | None, seen: int | None
) -> Coordinator:
    """Within an act, the post holds the pen for its party in the stead of who held it."""
    if held is None:
        held = state(Coordinator(commitment=of, holder_id=party_of(post), post=post), reader)
        deed.add(held)
    else:
        held.post = post
        held.authority_id = reader.actor.authority
        deed.change(held, seen=seen)
    return held


def party_of(post: Post) -> UUID:
    """The party of a post's authority. Errors: `NamingError` for a body that belongs to no party."""
    government = post.authority.government
    party: UUID | None = government.party_id if government else post.authority.party_id
    if party is None:
        raise NamingError(
            f"{post.authority.name} belongs to no party, so that no post of it holds a pen for one"
        )
    return party


def name_competent(
    reader: Reader,
    *,
    commitment: UUID,
    government: UUID,
    authority: UUID | None,
    lies_with: str = "",
    without_prejudice: bool = False,
    source: str = "",
    seen: int | None = None,
    reason: str = "",
) -> Competent:
    """The government names its authority; without one, the question is under concertation, and where it lies is said.

    Each government names its own: the right is asked for that government. Where concertation lies with something, a
    contact point may be named without prejudice to the division of competences.
    """
    of = _commitment_for(reader, commitment, government=government)
    named = Authority.objects.get(pk=authority) if authority else None
    if named is not None:
        _may_lead(named, government)
    if named is None and not lies_with.strip():
        raise NamingError("name the authority, or say where the question lies while it is under concertation")
    held = Competent.objects.filter(commitment=of, government=government).first()
    made = held or state(Competent(commitment=of, government_id=government), reader)
    made.competent = named
    made.state = Competent.State.CONCERTATION if lies_with.strip() else Competent.State.NAMED
    made.lies_with, made.without_prejudice, made.source = lies_with.strip(), without_prejudice, source
    verb = "name_competent" if made.state == Competent.State.NAMED else "put_under_concertation"
    with act(reader.actor, verb, reason=reason) as deed:
        if held is None:
            deed.add(made)
        else:
            made.authority_id = reader.actor.authority
            deed.change(made, seen=seen)
    return made


def _may_lead(named: Authority, government: UUID) -> None:
    if named.independent:
        raise NamingError(f"{named.name} is independent; it can be involved, and is never in the lead")
    if named.government_id != government:
        raise NamingError(f"{named.name} belongs to another government, which names its own authorities")


def involve(reader: Reader, *, commitment: UUID, body: UUID, reason: str = "") -> Involved:
    """The body is involved; it is never in the lead and never reminded."""
    of = _commitment_for(reader, commitment)
    held: Involved | None = Involved.objects.filter(commitment=of, body=body).first()
    if held is not None:
        return held
    made = state(Involved(commitment=of, body_id=body), reader)
    with act(reader.actor, "involve", reason=reason) as deed:
        deed.add(made)
    return made


def release(reader: Reader, *, involved: UUID, seen: int, reason: str = "") -> None:
    """The body is no longer involved."""
    row = Involved.objects.get(pk=involved)
    _commitment_for(reader, row.commitment_id)
    with act(reader.actor, "release", reason=reason) as deed:
        if row.version == seen:
            deed.remove(row)


def concern(deed: Act, reader: Reader, *, of: Commitment, governments: list[Government], source: str) -> None:
    """The governments are proposed as concerned, where nothing is recorded of them yet. For a pack or a review."""
    standing = set(Competent.objects.filter(commitment=of).values_list("government", flat=True))
    deed.add(
        *(
            state(
                Competent(
                    commitment=of,
                    government=government,
                    state=Competent.State.PROPOSED,
                    source=source,
                    origin=here(),
                ),
                reader,
            )
            for government in governments
            if government.pk not in standing
        )
    )


def hand_over(reader: Reader, *, leaving: UUID, successor: UUID, reason: str = "") -> int:
    """Everything that the leaving post held is the successor's. Returns how many commitments changed hands."""
    old, new = (
        Post.objects.select_related("authority__government").get(pk=pk) for pk in (leaving, successor)
    )
    if party_of(old) != party_of(new):
        raise NamingError("a successor is a post of the same party")
    rows = list(Coordinator.objects.filter(post=old).select_related("commitment"))
    for row in rows:
        reader.need(Right.NAME, cooperation=row.commitment.cooperation_id)
    if not rows:
        reader.need(Right.NAME)
    with act(reader.actor, "hand_over", reason=reason) as deed:
        for row in rows:
            row.post = new
            deed.change(row)
    return len(rows)


def _commitment_for(reader: Reader, commitment: UUID, *, government: UUID | None = None) -> Commitment:
    found: Commitment = Commitment.objects.get(pk=commitment)
    reader.need(Right.NAME, cooperation=found.cooperation_id, government=government)
    return found
