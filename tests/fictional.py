"""A small fictional cooperation between Aldmark and Veria, written by acts: for tests of services and queries."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from entente.journal.services import Actor, act
from entente.parties.models import (
    Authority,
    Cooperation,
    CooperationParty,
    Desk,
    Government,
    Marking,
    MarkingScheme,
    Party,
    Person,
    Post,
    Role,
)
from entente.parties.rights import Reader, reader_of
from entente.register.models import Commitment, Statement

NODE = Reader(Actor("node", uuid4()))


@dataclass
class Fiction:
    """The rows that tests speak of. Veria owns the desk; it has a central government and the Coast Region."""

    aldmark: Party
    veria: Party
    centre: Government
    coast: Government
    energy: Authority
    ports: Authority
    court: Authority
    sea: Authority
    desk_post: Post
    other_post: Post
    sea_post: Post
    cooperation: Cooperation
    other_cooperation: Cooperation
    statement: Statement
    commitments: list[Commitment]
    limited: Marking
    secret: Marking
    people: dict[str, Reader] = field(default_factory=dict)

    @property
    def commitment(self) -> UUID:
        """The first commitment."""
        return self.commitments[0].pk


def fiction(*, watches: bool = False) -> Fiction:
    """Everything is in the database, written in one act of the node."""
    aldmark = Party(name="Kingdom of Aldmark", short_name="Aldmark", letters="AL", fictional=True)
    veria = Party(name="Republic of Veria", short_name="Veria", letters="VE", fictional=True)
    sea_state = Government(party=aldmark, name="Government of Aldmark", short_name="Aldmark")
    centre = Government(party=veria, name="Government of Veria", short_name="central government")
    coast = Government(party=veria, name="Coast Region", short_name="Coast Region", order=1)
    energy = Authority(government=centre, name="Energy Ministry")
    ports = Authority(government=coast, name="Department of Ports")
    court = Authority(government=centre, name="Court of Audit", independent=True)
    sea = Authority(government=sea_state, name="Ministry of the Sea")
    desk_post = Post(authority=energy, title="Desk Aldmark")
    other_post = Post(authority=energy, title="Desk North")
    sea_post = Post(authority=sea, title="Desk Veria")
    scheme = MarkingScheme(name="Verian markings")
    limited = Marking(scheme=scheme, name="Limited", rank=1)
    secret = Marking(scheme=scheme, name="Secret", rank=3)
    cooperation = Cooperation(name="Aldmark – Veria")
    other = Cooperation(name="Veria – Northland")
    statement = Statement(cooperation=cooperation, title="Joint statement", dated=date(2025, 3, 12))
    commitments = [
        Commitment(
            cooperation=cooperation,
            statement=statement,
            order=1,
            section="Energy",
            summary="Conclude an arrangement on carbon dioxide by sea.",
            force="intended",
            trend="conclude",
            form="instrument",
            due_until=date(2026, 6, 30),
        ),
        Commitment(
            cooperation=cooperation,
            statement=statement,
            order=2,
            section="Energy",
            summary="Hold talks at ministerial level every two years.",
            force="committed",
            form="dialogue",
            recurrence="P2Y",
        ),
    ]
    rows = [
        aldmark,
        veria,
        sea_state,
        centre,
        coast,
        energy,
        ports,
        court,
        sea,
        desk_post,
        other_post,
        sea_post,
    ]
    with act(NODE.actor, "make_fiction") as deed:
        deed.add(*rows, scheme, limited, secret, cooperation, other)
        deed.add(CooperationParty(cooperation=cooperation, party=aldmark, order=0))
        deed.add(CooperationParty(cooperation=cooperation, party=veria, order=1))
        deed.add(Desk(party=None if watches else veria, watches=watches, ceiling=2))
        deed.add(statement, *commitments)
    made = Fiction(
        aldmark, veria, centre, coast, energy, ports, court, sea, desk_post, other_post, sea_post,
        cooperation, other, statement, commitments, limited, secret,
    )  # fmt: skip
    cast = {
        "Ana": ("editor", energy, None),
        "Boris": ("reader", energy, None),
        "Émile": ("editor", ports, None),
        "Farid": ("lead", energy, None),
        "Greta": ("administrator", energy, None),
        "Hugo": ("lead", ports, other),
        "Ines": ("assessor", energy, None),
    }
    for name, (kind, authority, only) in cast.items():
        person = Person(name=name, authority=authority)
        with act(NODE.actor, "give_role") as deed:
            deed.add(person, Role(person=person, kind=kind, authority=authority, cooperation=only))
        made.people[name] = reader_of(person.pk)
    stranger = Person(name="Dara")
    with act(NODE.actor, "add_person") as deed:
        deed.add(stranger)
    made.people["Dara"] = reader_of(stranger.pk)
    return made
