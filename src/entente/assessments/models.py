"""What persons judge, with reason and evidence; never mixed with standing, which is computed."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from entente.journal.models import history_of
from entente.parties.models import Party, Person, Stated
from entente.register.models import Commitment


class Judged(Stated):
    """A judgement: who, when, why, and on what evidence (identifiers of evidence of the same commitment)."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    author = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    written_at = models.DateTimeField()
    reason = models.TextField()
    evidence = models.JSONField(default=list)

    class Meta:
        abstract = True
        ordering = ["-written_at"]


class Guideline(Stated):
    """Whether a commitment can be verified, and what would count, written before anything is judged.

    Source: the Independent Reporting Mechanism of the Open Government Partnership; the G7 Research Group.
    """

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    verifiable = models.BooleanField()
    what_counts = models.TextField(blank=True, default="")
    author = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["-written_at"]


class Confidence(Judged):
    """How sure the own party is that it will be done. Private to its desk."""

    class Level(models.TextChoices):
        HIGH = "high", _("high")
        FAIR = "fair", _("fair")
        LOW = "low", _("low")

    level = models.CharField(max_length=4, choices=Level.choices)


class Score(Judged):
    """What one who watches judges of a party's part, on the scale of the G7 Research Group or of the OGP."""

    class Scale(models.TextChoices):
        G7 = "g7", _("G7 Research Group: -1, 0, +1")
        OGP = "ogp", _("Open Government Partnership: completion")

    scored = models.ForeignKey(Party, models.PROTECT, related_name="+")
    scale = models.CharField(max_length=3, choices=Scale.choices)
    value = models.CharField(max_length=24)


class SecondReading(Judged):
    """What a second reader says of a score: agreed, or the value that they would give."""

    score = models.ForeignKey(Score, models.PROTECT, related_name="+")
    value = models.CharField(max_length=24)


GuidelineHistory = history_of(Guideline)
ConfidenceHistory = history_of(Confidence)
ScoreHistory = history_of(Score)
SecondReadingHistory = history_of(SecondReading)
