"""Operational tables: when each repeating job is due, its runs, and the mail that waits."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from uuid6 import uuid7


class Repeat(models.Model):
    """When a repeating job is due next. Locked by who looks whether it is."""

    job = models.CharField(max_length=80, primary_key=True)
    due_at = models.DateTimeField()

    class Meta:
        db_table = "postroom_repeat"


class Run(models.Model):
    """One run of a job for one due time; there is never a second row for both."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    job = models.CharField(max_length=80)
    due_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    trouble = models.TextField(blank=True, default="")

    class Meta:
        db_table = "postroom_run"
        ordering = ["-due_at"]
        constraints = [models.UniqueConstraint(fields=["job", "due_at"], name="postroom_run_once")]
        indexes = [models.Index(fields=["state", "due_at"], name="postroom_run_state")]


class Mail(models.Model):
    """A message that waits to be sent, or was. `next_at` is when it is tried next; empty where it was given up."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    to = models.EmailField()
    subject = models.CharField(max_length=300)
    body = models.TextField()
    made_at = models.DateTimeField()
    next_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    trouble = models.TextField(blank=True, default="")

    class Meta:
        db_table = "postroom_mail"
        ordering = ["-made_at"]
        indexes = [models.Index(fields=["sent_at", "next_at"], name="postroom_mail_due")]
