"""Reads of judgements on a commitment."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from entente.assessments.models import Confidence, Guideline, Score, SecondReading


@dataclass(frozen=True, slots=True)
class ReadTwice:
    """A score with what second readers said of it."""

    score: Score
    seconds: tuple[SecondReading, ...]

    @property
    def differs(self) -> bool:
        """Whether a second reader would give another value."""
        return any(second.value != self.score.value for second in self.seconds)


@dataclass(frozen=True, slots=True)
class Judgements:
    """All that was judged of a commitment, newest first."""

    guideline: Guideline | None
    confidence: tuple[Confidence, ...]
    scores: tuple[ReadTwice, ...]


def judgements_on(commitment: UUID) -> Judgements:
    """What persons judged of the commitment."""
    seconds = list(SecondReading.objects.filter(commitment=commitment).select_related("author"))
    scores = Score.objects.filter(commitment=commitment).select_related("author", "scored")
    return Judgements(
        Guideline.objects.filter(commitment=commitment).select_related("author").first(),
        tuple(
            Confidence.objects.filter(commitment=commitment).select_related("author", "party", "authority")
        ),
        tuple(ReadTwice(one, tuple(s for s in seconds if s.score_id == one.pk)) for one in scores),
    )
