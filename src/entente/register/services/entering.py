"""A reviewed candidate as a commitment of the register: its row, its place in the text, what its words name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar
from uuid import UUID

from django.db.models import Max

from entente.engine.reading.export import Record
from entente.journal.models import Recorded
from entente.journal.services import Act
from entente.parties.models import Concept, Forum, Framework, named
from entente.register.models import (
    Anchor,
    Candidate,
    Commitment,
    CommitmentConcept,
    CommitmentForum,
    CommitmentFramework,
    Proviso,
    ProvisoCover,
    Text,
)
from entente.register.services.intervals import days_of
from entente.register.services.readings import commitment_id
from entente.register.services.saying import Said

FACTS = ("actor", "partner", "forum", "framework", "place", "subject", "deadline", "recurrence", "until", "purpose",
         "means", "scope", "safeguard")  # fmt: skip
"""The fields of a reading that a commitment keeps with their words."""
NAMED: tuple[type[Recorded], ...] = (CommitmentForum, CommitmentFramework, CommitmentConcept)
"""The tables of what a commitment's words name."""
Known = TypeVar("Known", Forum, Framework)
LATE = 10_000
"""Where commitments that a pack did not know stand: after its own, in the order of the text."""


def reviewed(candidate: Candidate) -> Record:
    """The candidate as it would enter the register: as reviewed, else as read."""
    record: Record = candidate.decided or candidate.read
    return record


@dataclass(slots=True)
class Entering:
    """Candidates of one text on their way into the register, in one act."""

    deed: Act
    text: Text
    said: Said
    sections: dict[int, str] = field(default_factory=dict)
    """The heading under which each anchor stands."""
    _forums: dict[str, Forum] = field(default_factory=dict)
    _frameworks: dict[str, Framework] = field(default_factory=dict)
    _concepts: dict[str, Concept] = field(default_factory=dict)
    _made: list[Recorded] = field(default_factory=list)
    _links: list[Recorded] = field(default_factory=list)
    _provisos: list[Proviso] = field(default_factory=list)

    def __post_init__(self) -> None:
        """What the desk knows by name is at hand."""
        for forum in Forum.objects.all():
            _by_name(self._forums, forum, forum.name, forum.abbreviation)
        for framework in Framework.objects.all():
            _by_name(self._frameworks, framework, framework.name, framework.abbreviation)
        self._concepts = {one.code: one for one in Concept.objects.all()}
        self._provisos = list(Proviso.objects.filter(statement=self.text.statement_id, covers_all=False))

    def enter(self, candidates: Iterable[Candidate]) -> None:
        """Each is a new commitment, and accepted."""
        ranks = self._ranks()
        entered = list(candidates)
        commitments = [self._commitment(one, ranks) for one in entered]
        for one, commitment in zip(entered, commitments, strict=True):
            self._place(one, commitment)
            self._name(one, commitment)
            one.commitment, one.state = commitment, Candidate.State.ACCEPTED
        self._write(commitments)
        for one in entered:
            self.deed.change(one)

    def again(self, candidate: Candidate, commitment: Commitment) -> None:
        """The commitment, which the register has already, is as this candidate says, and stands here too."""
        if commitment.reviewed == "pack":
            commitment.words = commitment.words or self.text.body[candidate.anchor : candidate.end]
        else:
            _describe(commitment, reviewed(candidate), self.text)
            self._name_again(candidate, commitment)
        self.place_again(candidate, commitment)
        self._write([])
        self.deed.change(commitment)
        candidate.commitment, candidate.state = commitment, Candidate.State.ACCEPTED
        self.deed.change(candidate)

    def place_again(self, candidate: Candidate, commitment: Commitment) -> None:
        """The commitment's anchor in this text is the candidate's."""
        anchor = Anchor.objects.filter(commitment=commitment, text=self.text).first()
        if anchor is None:
            self._place(candidate, commitment)
            return
        anchor.anchor, anchor.start, anchor.end = candidate.anchor, candidate.start, candidate.end
        self.deed.change(anchor)

    def _ranks(self) -> dict[int, int]:
        """The order of each anchor among all that is not rejected; after a pack's own where it has some."""
        kept = Candidate.objects.filter(text=self.text).exclude(state=Candidate.State.REJECTED)
        packs = Commitment.objects.filter(statement=self.text.statement_id, reviewed="pack")
        last = packs.aggregate(last=Max("order"))["last"]
        first = 1 if last is None else LATE + 1
        return {anchor: rank for rank, anchor in enumerate(kept.values_list("anchor", flat=True), first)}

    def _commitment(self, candidate: Candidate, ranks: dict[int, int]) -> Commitment:
        made = Commitment(
            id=commitment_id(self.text.sha256, candidate.anchor),
            cooperation_id=self.text.statement.cooperation_id,
            statement_id=self.text.statement_id,
            order=ranks.get(candidate.anchor, candidate.anchor),
            section=self.sections.get(candidate.anchor, ""),
            **self.said,
        )
        _describe(made, reviewed(candidate), self.text)
        return made

    def _place(self, candidate: Candidate, commitment: Commitment) -> None:
        self._links.append(
            Anchor(
                id=named(str(commitment.pk), f"anchor/{self.text.pk}"),
                commitment=commitment,
                text=self.text,
                anchor=candidate.anchor,
                start=candidate.start,
                end=candidate.end,
                **self.said,
            )
        )
        self._links += [
            ProvisoCover(id=named(str(proviso.pk), str(commitment.pk)), proviso=proviso, commitment=commitment,
                         **self.said)
            for proviso in self._provisos
            if candidate.anchor in proviso.anchors
        ]  # fmt: skip

    def _name(self, candidate: Candidate, commitment: Commitment) -> None:
        """Forums, frameworks and concepts that its words name; those that the desk does not know are made."""
        record, key = reviewed(candidate), str(commitment.pk)
        forums = {self._forum(value).pk: self._forum(value) for value in record.get("forum") or ()}
        frameworks = {
            self._framework(value).pk: self._framework(value) for value in record.get("framework") or ()
        }
        concepts = {
            self._concept(value).pk: self._concept(value)
            for value in record.get("subject") or ()
            if value.get("id")
        }
        self._links += [
            CommitmentForum(id=named(key, str(own)), commitment=commitment, forum=forum, **self.said)
            for own, forum in forums.items()
        ]
        self._links += [
            CommitmentFramework(id=named(key, str(own)), commitment=commitment, framework=one, **self.said)
            for own, one in frameworks.items()
        ]
        self._links += [
            CommitmentConcept(id=named(key, str(own)), commitment=commitment, concept=concept, **self.said)
            for own, concept in concepts.items()
        ]

    def _name_again(self, candidate: Candidate, commitment: Commitment) -> None:
        """What its words name now is named, what they no longer name is not."""
        self._name(candidate, commitment)
        named_before = {one.pk: one for model in NAMED for one in of_commitment(model, commitment)}
        named_now = {one.pk for one in self._links if isinstance(one, NAMED)}
        self.deed.remove(*(one for own, one in named_before.items() if own not in named_now))
        self._links = [one for one in self._links if one.pk not in named_before]

    def _forum(self, value: Record) -> Forum:
        name = name_of(value)[:240]
        if _key(name) not in self._forums:
            made = Forum(id=self._made_id("forum", name), origin=self.said["origin"], name=name)
            self._made.append(made)
            _by_name(self._forums, made, name)
        return self._forums[_key(name)]

    def _framework(self, value: Record) -> Framework:
        name = name_of(value)[:300]
        if _key(name) not in self._frameworks:
            made = Framework(id=self._made_id("framework", name), origin=self.said["origin"], name=name)
            self._made.append(made)
            _by_name(self._frameworks, made, name)
        return self._frameworks[_key(name)]

    def _made_id(self, kind: str, name: str) -> UUID:
        return named(self.text.sha256, f"{kind}/{_key(name)}")

    def _concept(self, value: Record) -> Concept:
        code = str(value["id"])[:20]
        if code not in self._concepts:
            made = Concept(id=named("eurovoc", code), code=code, label=name_of(value)[:200])
            self._made.append(made)
            self._concepts[code] = made
        return self._concepts[code]

    def _write(self, commitments: list[Commitment]) -> None:
        made, links = self._made, self._links
        self._made, self._links = [], []
        self.deed.add(*sorted(made, key=lambda one: type(one).__name__))
        self.deed.add(*commitments)
        self.deed.add(*sorted(links, key=lambda one: type(one).__name__))


def of_commitment(model: type[Recorded], commitment: Commitment) -> list[Recorded]:
    """The rows of a table that belong to a commitment."""
    whose: dict[str, object] = {"commitment": commitment}
    return list(model.objects.filter(**whose))


def name_of(value: Record) -> str:
    """What a read value is called: its normal name, else its words."""
    return str(value.get("name") or " ".join(str(value["text"]).split()))


def _describe(commitment: Commitment, record: Record, text: Text) -> None:
    """The commitment's columns say what the record says; the offsets of its facts count in this text."""
    deadline = record.get("deadline")
    start, end = days_of(deadline["value"]) if deadline and deadline.get("value") else (None, None)
    recurrence, until = record.get("recurrence"), record.get("until")
    commitment.words = text.body[record["anchor"] : record["end"]]
    commitment.verb, commitment.lemma = (record.get("verb") or "")[:80], (record.get("lemma") or "")[:80]
    commitment.negated = bool(record.get("negated"))
    commitment.force, commitment.form = record["force"], record["form"]
    commitment.trend = record.get("trend") or ""
    commitment.due_from, commitment.due_until = start, end
    commitment.recurrence = ((recurrence or {}).get("value") or "")[:20]
    commitment.until = ((until or {}).get("text") or "")[:300]
    facts = {name: record.get(name) for name in FACTS}
    commitment.facts = {**commitment.facts, **facts, "text": str(text.pk)}


def _key(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())


def _by_name(known: dict[str, Known], one: Known, *names: str) -> None:
    for name in names:
        if name:
            known.setdefault(_key(name), one)
