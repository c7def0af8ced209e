"""What supports, contradicts or concerns a commitment: reports of progress, files and links."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from entente.journal.models import history_of
from entente.parties.models import Party, Person, Stated
from entente.register.models import Commitment


class ProgressReport(Stated):
    """What was done, what is next, what is in the way. Never edited; a later one corrects it."""

    class Stage(models.TextChoices):
        UNDER_WAY = "under_way", _("under way")
        HELD = "held", _("a session was held")
        AWAITED = "awaited", _("the next step is awaited from elsewhere")
        PAUSED = "paused", _("paused")
        COMPLETED = "completed", _("completed")
        GIVEN_UP = "given_up", _("given up")

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    on = models.DateField()
    stage = models.CharField(max_length=12, choices=Stage.choices)
    done = models.TextField(blank=True, default="")
    next = models.TextField(blank=True, default="")
    in_the_way = models.TextField(blank=True, default="")
    awaited = models.CharField(max_length=200, blank=True, default="")
    until = models.DateField(null=True, blank=True)
    of_party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="+")
    source = models.TextField(blank=True, default="")
    author = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    written_at = models.DateTimeField()
    corrects = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-on", "-written_at"]


class Evidence(Stated):
    """A file, kept by the hash of its content, or a link with the text that it had when it was fetched."""

    class Kind(models.TextChoices):
        FILE = "file", _("file")
        LINK = "link", _("link")

    class Relation(models.TextChoices):
        SUPPORTS = "supports", _("supports")
        CONTRADICTS = "contradicts", _("contradicts")
        CONCERNS = "concerns", _("concerns")

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    report = models.ForeignKey(ProgressReport, models.PROTECT, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=4, choices=Kind.choices)
    relation = models.CharField(max_length=12, choices=Relation.choices)
    title = models.CharField(max_length=300)
    where_from = models.CharField(max_length=400, blank=True, default="")
    dated = models.DateField(null=True, blank=True)
    added_at = models.DateTimeField()
    author = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    sha256 = models.CharField(max_length=64, blank=True, default="", db_index=True)
    size = models.BigIntegerField(default=0)
    media_type = models.CharField(max_length=120, blank=True, default="")
    file_name = models.CharField(max_length=255, blank=True, default="")
    url = models.URLField(max_length=1000, blank=True, default="")
    snapshot = models.TextField(blank=True, default="")
    fetched_at = models.DateTimeField(null=True, blank=True)
    not_fetched = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        ordering = ["-added_at"]


ProgressReportHistory = history_of(ProgressReport)
EvidenceHistory = history_of(Evidence)
