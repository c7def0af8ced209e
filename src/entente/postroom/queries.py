"""Reads of what waits: mail, and jobs that failed."""

from __future__ import annotations

from entente.postroom.models import Mail, Run


def waiting_mail() -> list[Mail]:
    """Messages that were not sent yet, or given up, newest first."""
    return list(Mail.objects.filter(sent_at=None)[:500])


def failed_runs() -> list[Run]:
    """Runs that were tried as often as allowed and failed, newest first."""
    return list(Run.objects.filter(state=Run.State.FAILED)[:100])
