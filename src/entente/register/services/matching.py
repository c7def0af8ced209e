"""A text that is a rendering of a statement which a pack knows: the pack's commitments get their words."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from entente.engine.reading.export import Record
from entente.journal.services import Act
from entente.parties.models import named
from entente.register.adapters import Match, Place, Unplaced, match_in
from entente.register.models import Anchor, Candidate, Commitment, Proviso, Question, Statement, Text
from entente.register.services.readings import Rows, candidate_id
from entente.register.services.saying import Said


@dataclass(frozen=True, slots=True)
class Known:
    """A statement of a pack, and where a text holds its passages."""

    statement: Statement
    match: Match


def known_statement(cooperation: UUID, body: str) -> Known | None:
    """The statement of a pack in this cooperation that the text is a rendering of."""
    statements = {
        (one.origin, one.key): one
        for one in Statement.objects.filter(cooperation=cooperation).exclude(key="")
    }
    match = match_in(body, list(statements))
    return Known(statements[match.origin, match.statement], match) if match else None


def place_known(deed: Act, known: Known, rows: Rows, text: Text, said: Said) -> None:
    """The pack's commitments and provisos stand in the text where exactly one passage fits; the rest are questions.

    What the reader read at such a place is kept with it; what it found beyond stays to be reviewed.
    """
    commitments = {one.key: one for one in Commitment.objects.filter(statement=known.statement)}
    provisos = {one.key: one for one in Proviso.objects.filter(statement=known.statement)}
    placed = {key: place for key, place in known.match.places.items() if key in commitments}
    accept_at(rows, text, said, {commitments[key]: (place, {}) for key, place in placed.items()})
    rows.questions += [
        _question(one, commitments.get(one.key), provisos.get(one.key), text, said)
        for one in known.match.open
        if one.key in commitments or one.key in provisos
    ]
    for key, place in known.match.places.items():
        if key in provisos:
            _word_proviso(deed, provisos[key], place, rows, text)


def accept_at(rows: Rows, text: Text, said: Said, places: dict[Commitment, tuple[Place, Record]]) -> None:
    """Each commitment's candidate stands accepted at its place; what was read inside its extent goes with it.

    The record is the decided one where a person reviewed it; empty for a pack's, which says only what it knows.
    """
    read = {one.anchor: one for one in rows.candidates}
    for commitment, (place, decided) in places.items():
        assert place.anchor is not None
        own = read.get(place.anchor) or Candidate(
            id=candidate_id(text.sha256, place.anchor), text=text, anchor=place.anchor, **said
        )
        if own not in rows.candidates:
            rows.candidates.append(own)
        own.start, own.end = place.start, place.end
        record = decided or _as_known(commitment, own.read, place, text)
        own.decided = {} if record == own.read else record
        own.commitment, own.state, own.clear = commitment, Candidate.State.ACCEPTED, True
        _absorb(rows, own)


def anchors_of(rows: Rows, text: Text, said: Said) -> list[Anchor]:
    """A place in the text for each candidate that is accepted already."""
    return [
        Anchor(
            id=named(str(one.commitment_id), f"anchor/{text.pk}"),
            commitment_id=one.commitment_id, text=text, anchor=one.anchor, start=one.start, end=one.end, **said,
        )
        for one in rows.candidates
        if one.commitment_id and one.state == Candidate.State.ACCEPTED
    ]  # fmt: skip


def _absorb(rows: Rows, own: Candidate) -> None:
    """What else was read inside the extent is no commitment of its own, and its doubts are settled with it."""
    for other in rows.candidates:
        inside = own.start < other.end and other.start < own.end
        if other is not own and inside and other.state == Candidate.State.OPEN:
            other.state, other.merged_into, other.clear = Candidate.State.REJECTED, own, False


def _as_known(commitment: Commitment, read: Record, place: Place, text: Text) -> Record:
    """What was read, with what the pack knows in its stead."""
    return {
        **read,
        "anchor": place.anchor,
        "start": place.start,
        "end": place.end,
        "quote": text.body[place.start : place.end],
        "force": commitment.force,
        "trend": commitment.trend or None,
        "form": commitment.form,
        "negated": commitment.negated,
    }


def _question(
    one: Unplaced, commitment: Commitment | None, proviso: Proviso | None, text: Text, said: Said
) -> Question:
    places = [[place.start, place.end, place.anchor] for place in one.places]
    first = one.places[0] if one.places else None
    about = {"proviso": str(proviso.pk)} if proviso else {}
    return Question(
        id=named(text.sha256, f"match/{one.key}"),
        text=text, kind=Question.Kind.MATCH, code=one.code, commitment=commitment,
        start=first.start if first else 0, end=first.end if first else 0,
        facts={"places": places, **about}, **said,
    )  # fmt: skip


def _word_proviso(deed: Act, proviso: Proviso, place: Place, rows: Rows, text: Text) -> None:
    """The pack's proviso has its words; what the reader made of the same passage is left out."""
    holding = next((one for one in rows.provisions if one.start <= place.start < one.end), None)
    rows.provisos = [one for one in rows.provisos if holding is None or one.provision_id != holding.pk]
    proviso.words = proviso.words or text.body[place.start : place.end]
    proviso.provision = proviso.provision or holding
    deed.change(proviso)
