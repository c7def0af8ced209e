"""Writes of judgements: guidelines, the own party's confidence, and the scores of one who watches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from django.utils import timezone

from entente.assessments.models import Confidence, Guideline, Judged, Score, SecondReading
from entente.evidence.models import Evidence
from entente.journal.services import act
from entente.parties.queries import state, the_desk
from entente.parties.rights import Reader, Right
from entente.register.models import Commitment

VALUES: dict[str, tuple[str, ...]] = {
    Score.Scale.G7: ("-1", "0", "+1"),
    Score.Scale.OGP: ("no evidence available", "not started", "limited", "substantial", "complete"),
}
"""What each scale allows. Source: G7 Research Group; Independent Reporting Mechanism of the OGP."""


class JudgementError(ValueError):
    """The judgement lacks something, or this desk does not make it; the message says what."""


def set_guideline(
    reader: Reader, *, commitment: UUID, verifiable: bool, what_counts: str, seen: int | None = None
) -> Guideline:
    """It is said whether the commitment can be verified and what would count."""
    of = _commitment_for(reader, commitment)
    if verifiable and not what_counts.strip():
        raise JudgementError("say in a sentence or two what would count as done")
    held = Guideline.objects.filter(commitment=of).first()
    made = held or state(Guideline(commitment=of), reader)
    made.verifiable, made.what_counts = verifiable, what_counts.strip()
    made.author_id, made.written_at = _person(reader), timezone.now()
    with act(reader.actor, "set_guideline") as deed:
        if held is None:
            deed.add(made)
        else:
            deed.change(made, seen=seen)
    return made


def write_confidence(
    reader: Reader, *, commitment: UUID, level: str, reason: str, evidence: Sequence[UUID] = ()
) -> Confidence:
    """The own party's confidence stands with its reason; earlier ones stay. Not on the desk of one who watches."""
    desk = the_desk()
    if desk is not None and desk.watches:
        raise JudgementError("one who watches gives scores; confidence is a party's own")
    if level not in Confidence.Level.values:
        raise JudgementError(f"{level!r} is no level; choose high, fair or low")
    of = _commitment_for(reader, commitment)
    made = _judged(Confidence(commitment=of, level=level), reader, reason, evidence)
    with act(reader.actor, "write_confidence") as deed:
        deed.add(made)
    return made


def score(
    reader: Reader,
    *,
    commitment: UUID,
    party: UUID,
    scale: str,
    value: str,
    reason: str,
    evidence: Sequence[UUID] = (),
) -> Score:
    """The score of a party's part stands. Only on the desk of one who watches, and after a guideline was set."""
    _watching()
    of = _commitment_for(reader, commitment)
    _allowed(scale, value)
    guideline = Guideline.objects.filter(commitment=of).first()
    if guideline is None:
        raise JudgementError("first say whether the commitment can be verified, and what would count")
    if not guideline.verifiable:
        raise JudgementError("a commitment that cannot be verified is not scored")
    if not evidence and value != "no evidence available":
        raise JudgementError("name the evidence that the score rests on; without any, the value says so")
    made = _judged(Score(commitment=of, scored_id=party, scale=scale, value=value), reader, reason, evidence)
    with act(reader.actor, "score") as deed:
        deed.add(made)
    return made


def read_second(
    reader: Reader, *, score: UUID, value: str, reason: str, evidence: Sequence[UUID] = ()
) -> SecondReading:
    """A second reader agrees, or says which value they would give; never the one who scored."""
    _watching()
    first = Score.objects.get(pk=score)
    of = _commitment_for(reader, first.commitment_id)
    _allowed(first.scale, value)
    if first.author_id == _person(reader):
        raise JudgementError("a second reader is another person than the first")
    made = _judged(SecondReading(commitment=of, score=first, value=value), reader, reason, evidence)
    with act(reader.actor, "read_second") as deed:
        deed.add(made)
    return made


AJudgement = TypeVar("AJudgement", bound=Judged)


def _judged(made: AJudgement, reader: Reader, reason: str, evidence: Sequence[UUID]) -> AJudgement:
    if not reason.strip():
        raise JudgementError("a judgement needs its reason in writing")
    known = set(
        Evidence.objects.filter(commitment=made.commitment_id, pk__in=evidence).values_list("pk", flat=True)
    )
    if unknown := set(evidence) - known:
        raise JudgementError(f"{len(unknown)} of the evidence named is not recorded on this commitment")
    made.reason, made.evidence = reason.strip(), sorted(str(one) for one in known)
    made.author_id, made.written_at = _person(reader), timezone.now()
    return state(made, reader)


def _watching() -> None:
    desk = the_desk()
    if desk is None or not desk.watches:
        raise JudgementError("scores are given on the desk of one who watches; a party writes its confidence")


def _allowed(scale: str, value: str) -> None:
    if value not in VALUES.get(scale, ()):
        raise JudgementError(
            f"{value!r} is no value of this scale; choose one of {', '.join(VALUES.get(scale, ()))}"
        )


def _commitment_for(reader: Reader, commitment: UUID) -> Commitment:
    found: Commitment = Commitment.objects.get(pk=commitment)
    reader.need(Right.ASSESS, cooperation=found.cooperation_id)
    return found


def _person(reader: Reader) -> UUID | None:
    return reader.actor.id if reader.actor.kind == "person" else None
