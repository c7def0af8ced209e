"""Derived: the interval of days in which each standing of a commitment holds."""

from __future__ import annotations

from django.db import models
from uuid6 import uuid7

from entente.journal.models import history_of
from entente.register.models import Commitment


class StandingInterval(models.Model):
    """That a standing holds from a day to a day. Made anew from the records; never typed in."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    commitment = models.ForeignKey(Commitment, models.CASCADE, related_name="+", db_constraint=False)
    value = models.CharField(max_length=20)
    code = models.CharField(max_length=24)
    day = models.DateField(null=True)
    what = models.CharField(max_length=200, blank=True, default="")
    next_on = models.DateField(null=True)
    holds_from = models.DateField()
    holds_until = models.DateField()  # 9999-12-31 where only a new record would change it

    class Meta:
        indexes = [
            models.Index(fields=["commitment", "holds_from", "holds_until"], name="programme_standing_days"),
            models.Index(fields=["value", "holds_from", "holds_until"], name="programme_standing_value"),
        ]


StandingIntervalHistory = history_of(StandingInterval)
