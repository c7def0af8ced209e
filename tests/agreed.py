"""A joint statement of Aldmark and Veria in the register: six commitments with places, people, forums and subjects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from uuid import UUID

from entente.journal.services import act
from entente.parties.models import Concept, Forum, Framework
from entente.parties.rights import node_reader
from entente.register.models import (
    Anchor,
    Commitment,
    CommitmentConcept,
    CommitmentForum,
    CommitmentFramework,
    Competent,
    Coordinator,
    Note,
    Proviso,
    Statement,
    Text,
)
from tests.cast import Land

PARAGRAPHS = {
    "gas": ("Energy", "The two sides exchange figures on gas storage every year."),
    "talks": ("Energy", "They will hold biennial talks at ministerial level."),
    "carbon": ("Energy", "They aim to conclude by 30 June 2032 an arrangement on carbon dioxide."),
    "police": ("Safety", "They look forward to signing the police agreement in 2032."),
    "ferries": ("Trade", "They will examine whether ferries can sail without a crew."),
    "returns": ("Migration", "They will step up their dialogue on returns."),
}
ANCHORS = {
    "gas": "exchange",
    "talks": "hold",
    "carbon": "aim",
    "police": "look",
    "ferries": "examine",
    "returns": "step",
}
KINDS = {
    "gas": ("committed", "exchange", "P1Y", None),
    "talks": ("committed", "dialogue", "P2Y", None),
    "carbon": ("intended", "instrument", "", date(2032, 6, 30)),
    "police": ("aspirational", "instrument", "", date(2032, 12, 31)),
    "ferries": ("exploratory", "exploration", "", None),
    "returns": ("committed", "dialogue", "", None),
}
BODY = "\n\n".join(words for _, words in PARAGRAPHS.values())


@dataclass(slots=True)
class Agreed:
    """The statement, its text, and its commitments by a short name."""

    statement: Statement
    text: Text
    commitments: dict[str, Commitment]
    forum: Forum
    concept: Concept

    def pk(self, name: str) -> UUID:
        """The identifier of the commitment."""
        return self.commitments[name].pk


def agreed(land: Land) -> Agreed:
    """Everything is in the tables, by one act of the node."""
    statement = Statement(cooperation=land.cooperation, title="Joint statement", dated=date(2031, 3, 12))
    text = Text(
        statement=statement, body=BODY, sha256=sha256(BODY.encode()).hexdigest(), name="statement.txt",
        received_at=datetime(2031, 3, 13, 9, tzinfo=UTC),
    )  # fmt: skip
    made = {name: _commitment(land, statement, name, order) for order, name in enumerate(PARAGRAPHS, start=1)}
    forum = Forum(name="Northern Seas Forum")
    framework = Framework(name="Treaty of Lorne")
    concept = Concept(code="2464", label="energy supply")
    with act(node_reader().actor, "add_statement") as deed:
        deed.add(statement, text, forum, framework, concept, *made.values())
        deed.add(*(_anchor(made[name], text, name) for name in made))
        deed.add(
            Proviso(statement=statement, mark="*", words="Nothing in this statement alters the division of powers."),
            CommitmentForum(commitment=made["gas"], forum=forum),
            CommitmentFramework(commitment=made["carbon"], framework=framework),
            CommitmentConcept(commitment=made["gas"], concept=concept),
            CommitmentConcept(commitment=made["carbon"], concept=concept),
            Coordinator(commitment=made["gas"], holder=land.veria, post=land.desk_aldmark),
            Competent(commitment=made["gas"], government=land.central, competent=land.energy, state="named"),
            Competent(commitment=made["carbon"], government=land.central, competent=land.energy, state="named"),
            Competent(
                commitment=made["carbon"], government=land.hill, state="concertation",
                lies_with="energy conference of 9 December",
            ),
        )  # fmt: skip
    return Agreed(statement, text, made, forum, concept)


def _commitment(land: Land, statement: Statement, name: str, order: int) -> Commitment:
    section, sentence = PARAGRAPHS[name]
    force, form, recurrence, due = KINDS[name]
    return Commitment(
        cooperation=land.cooperation,
        statement=statement,
        order=order,
        section=section,
        words=sentence[sentence.index(ANCHORS[name]) :].rstrip("."),
        verb=ANCHORS[name],
        lemma=ANCHORS[name],
        force=force,
        form=form,
        recurrence=recurrence,
        due_until=due,
    )


def _anchor(commitment: Commitment, text: Text, name: str) -> Anchor:
    sentence = PARAGRAPHS[name][1]
    start = BODY.index(sentence)
    return Anchor(
        commitment=commitment,
        text=text,
        start=start,
        end=start + len(sentence) - 1,
        anchor=start + sentence.index(ANCHORS[name]),
    )


def note(land: Land, commitment: Commitment, body: str, *, of_coast: bool = False) -> Note:
    """An own-note of the central government, or of the Coast Region."""
    made = Note(
        commitment=commitment,
        government=land.coast if of_coast else land.central,
        written_at=datetime(2031, 4, 1, 9, tzinfo=UTC),
        body=body,
    )
    with act(node_reader().actor, "write_note") as deed:
        deed.add(made)
    return made
