"""A register of the fictional statement of 12 March 2031: 51 commitments in seven chapters, standing in many ways."""

from __future__ import annotations

import datetime as dt

from entente.journal.services import act
from entente.journal.subscribers import catch_up_all
from entente.parties.models import Holding
from entente.parties.rights import node_reader
from entente.register.models import Commitment, Coordinator, Statement
from tests.cast import Cast

CHAPTERS = (
    ("Preamble", 3),
    ("Defence", 9),
    ("Safety", 10),
    ("Migration", 7),
    ("Trade", 6),
    ("Health", 6),
    ("Energy", 10),
)
"""Each chapter with how many commitments it holds."""
WORDS = (
    "exchange figures on gas storage every year", "hold biennial talks at ministerial level",
    "aim to conclude an arrangement on the transport of carbon dioxide",
    "examine whether ferries can sail without a crew", "look forward to closer work in the Coast Forum",
    "renew their memorandum on electricity trade",
)  # fmt: skip
FORCES = ("committed", "committed", "intended", "exploratory", "aspirational", "binding")
FORMS = ("exchange", "dialogue", "instrument", "exploration", "cooperation", "instrument")


def register_of_51(cast: Cast) -> list[Commitment]:
    """The commitments stand in the tables; Ana holds the desk that coordinates the first ten."""
    statement = Statement(
        cooperation=cast.land.cooperation,
        title="Joint statement of Aldmark and Veria",
        dated=dt.date(2026, 3, 12),
    )
    sections = [name for name, count in CHAPTERS for _ in range(count)]
    rows = [_commitment(statement, order, section) for order, section in enumerate(sections, start=1)]
    assert cast.ana.person_id is not None
    holding = Holding(post=cast.land.desk_aldmark, person_id=cast.ana.person_id, from_day=dt.date(2026, 1, 1))
    pens = [
        Coordinator(commitment=row, holder=cast.land.veria, post=cast.land.desk_aldmark) for row in rows[:10]
    ]
    with act(node_reader().actor, "add_statement") as deed:
        deed.add(statement, *rows, holding, *pens)
    catch_up_all()  # a test's own transaction never commits
    return rows


def _commitment(statement: Statement, order: int, section: str) -> Commitment:
    kind = order % len(WORDS)
    due = dt.date(2026, 1 + order % 12, 28) if order % 4 == 0 else None
    return Commitment(
        cooperation=statement.cooperation, statement=statement, order=order, section=section, words=WORDS[kind],
        force=FORCES[kind], form=FORMS[kind], due_until=due, recurrence="P1Y" if kind == 0 else "",
    )  # fmt: skip
