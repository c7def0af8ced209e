"""The people of every test: the fictional Veria owns the desk, its neighbour Aldmark is the other party.

Veria has three governments, as siblings: the central one, the Coast Region and the Hill Region. Chen, of Aldmark, has
no account here: what the other party says comes from its own node.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from entente.journal.models import Recorded
from entente.journal.services import act
from entente.parties.models import (
    Authority,
    Cooperation,
    CooperationParty,
    Desk,
    Government,
    Marking,
    MarkingScheme,
    Party,
    Post,
    Role,
    User,
)
from entente.parties.rights import Reader, node_reader, reader_of
from entente.parties.services.accounts import add_person
from entente.parties.services.desks import say_whose_desk

Roles = list[tuple[str, Authority | None, Cooperation | None]]


@dataclass(slots=True)
class Land:
    """Two parties, their governments and authorities, one cooperation between them and another."""

    veria: Party
    aldmark: Party
    central: Government
    coast: Government
    hill: Government
    aldmark_government: Government
    foreign: Authority
    energy: Authority
    coast_ports: Authority
    hill_energy: Authority
    regulator: Authority
    sea: Authority
    institute: Authority
    desk_aldmark: Post
    cooperation: Cooperation
    other_cooperation: Cooperation
    unmarked: Marking
    limited: Marking
    secret: Marking


@dataclass(slots=True)
class Cast:
    """Who has an account on the desk; each with the roles that the name stands for."""

    land: Land
    desk: Desk
    ana: User
    boris: User
    emile: User
    farid: User
    greta: User
    hugo: User
    ines: User
    dara: User

    def reader(self, user: User) -> Reader:
        """The person with the rights of today."""
        assert user.person_id is not None
        return reader_of(user.person_id)


def land() -> Land:
    """Veria and Aldmark, in the tables."""
    aldmark = Party(
        name="Kingdom of Aldmark", short_name="Aldmark", letters="AL", fictional=True, key="aldmark"
    )
    veria = Party(name="Republic of Veria", short_name="Veria", letters="VE", fictional=True, key="veria")
    central = _government(veria, "Government of Veria", "central government", 1)
    coast = _government(veria, "Government of the Coast Region", "Coast Region", 2)
    hill = _government(veria, "Government of the Hill Region", "Hill Region", 3)
    abroad = _government(aldmark, "Government of Aldmark", "Aldmark", 1)
    foreign = Authority(government=central, name="Ministry of Foreign Affairs", short_name="Foreign Affairs")
    cooperation, other = Cooperation(name="Aldmark – Veria"), Cooperation(name="Coast Forum")
    scheme = MarkingScheme(name="Veria’s scheme of markings")
    made = Land(
        veria=veria, aldmark=aldmark, central=central, coast=coast, hill=hill, aldmark_government=abroad,
        foreign=foreign,
        energy=Authority(government=central, name="Energy Ministry"),
        coast_ports=Authority(government=coast, name="Department of Ports"),
        hill_energy=Authority(government=hill, name="Hill Energy Office"),
        regulator=Authority(government=central, name="Energy Regulator", independent=True),
        sea=Authority(government=abroad, name="Ministry of the Sea"),
        institute=Authority(government=central, name="Institute of Public Accounts", independent=True),
        desk_aldmark=Post(authority=foreign, title="Desk Aldmark", mailbox="aldmark@foreign.veria.example"),
        cooperation=cooperation, other_cooperation=other,
        unmarked=Marking(scheme=scheme, name="Public", rank=0),
        limited=Marking(scheme=scheme, name="Limited", rank=1),
        secret=Marking(scheme=scheme, name="Secret", rank=3),
    )  # fmt: skip
    parties = [
        CooperationParty(cooperation=one, party=party, order=order)
        for one in (cooperation, other)
        for order, party in enumerate((aldmark, veria))
    ]
    rows: list[Recorded] = [
        aldmark, veria, central, coast, hill, abroad, foreign, made.energy, made.coast_ports, made.hill_energy,
        made.regulator, made.sea, made.institute, made.desk_aldmark, cooperation, other, *parties, scheme,
        made.unmarked, made.limited, made.secret,
    ]  # fmt: skip
    with act(node_reader().actor, "lay_the_land") as deed:
        deed.add(*rows)
    return made


def _government(party: Party, name: str, short: str, order: int) -> Government:
    return Government(party=party, name=name, short_name=short, order=order, zone="Europe/Brussels")


def people(made: Land, *, watches: bool = False) -> Cast:
    """The cast on the desk of Veria; on that of one who watches, Ines assesses there."""
    desk = say_whose_desk(node_reader(), party=None if watches else made.veria, watches=watches)
    kind, here = Role.Kind, made.cooperation
    roles: dict[str, Roles] = {
        "Ana": [(kind.EDITOR, made.foreign, None)],
        "Boris": [(kind.READER, made.foreign, None)],
        "Émile": [(kind.EDITOR, made.coast_ports, None)],
        "Farid": [(kind.LEAD, made.energy, None)],
        "Greta": [(kind.ADMINISTRATOR, made.foreign, None)],
        "Hugo": [(kind.LEAD, made.hill_energy, here)],
        "Ines": [(kind.ASSESSOR, made.institute, None)] if watches else [],
        "Dara": [],
    }
    users = [_person(name, held) for name, held in roles.items()]
    return Cast(made, desk, *users)


def _person(name: str, roles: Roles) -> User:
    authority = roles[0][1] if roles else None
    username = name.lower().replace("é", "e")
    return add_person(
        node_reader(),
        name=name,
        username=username,
        password=None,
        roles=roles,
        authority=authority,
        one_time=False,
    )


@pytest.fixture
def cast(db: None) -> Cast:
    """The cast on the desk of Veria."""
    return people(land())


@pytest.fixture
def watching_cast(db: None) -> Cast:
    """The cast on the desk of one who watches."""
    return people(land(), watches=True)
