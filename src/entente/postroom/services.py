"""The clock and the mail: what is due is done once, though many workers look, and made up for after an outage."""

from __future__ import annotations

import datetime as dt
import logging
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from entente.postroom.jobs import JOBS, Job
from entente.postroom.models import Mail, Repeat, Run

log = logging.getLogger(__name__)

LOST_AFTER = dt.timedelta(hours=1)
"""A run that has not ended after this long has lost its worker, and is done again."""
AT_MOST_MISSED = 400
"""How many missed times of one job are made up for one by one; older ones are left."""
TRIES = 5
"""How often a run that fails is tried."""
DELAYS = tuple(dt.timedelta(minutes=m) for m in (1, 5, 30, 120, 720, 1440))
"""How long a message waits after each failure; after the last it is given up, and stands on the page of mail."""
IN_HAND = dt.timedelta(minutes=10)
"""How long a message is one worker's, so that no other sends it meanwhile."""


def look_at_clock(now: dt.datetime | None = None) -> list[UUID]:
    """What was due stands as runs to be done, one for each job and due time; each job is due again later."""
    now = now or timezone.now()
    made: list[UUID] = []
    later = set(Repeat.objects.filter(due_at__gt=now).values_list("job", flat=True))
    for job in list(JOBS.values()):
        if job.name not in later:
            made += _due(job, now)
    _pick_up_lost(now)
    return made


def _due(job: Job, now: dt.datetime) -> list[UUID]:
    """The job's new runs. Its row is locked, so of several who look one alone finds them due."""
    Repeat.objects.get_or_create(job=job.name, defaults={"due_at": now})
    with transaction.atomic():
        row = (
            Repeat.objects.select_for_update(skip_locked=_may_skip())
            .filter(job=job.name, due_at__lte=now)
            .first()
        )
        if row is None:
            return []
        missed = min((now - row.due_at) // job.every, AT_MOST_MISSED)
        last = row.due_at + ((now - row.due_at) // job.every) * job.every
        times = [last - job.every * back for back in range(missed, -1, -1)] if job.each_missed else [last]
        runs = Run.objects.bulk_create([Run(job=job.name, due_at=time) for time in times])
        row.due_at = last + job.every
        row.save(update_fields=["due_at"])
    return [run.pk for run in runs]


def _may_skip() -> bool:
    return connection.features.has_select_for_update_skip_locked


def _pick_up_lost(now: dt.datetime) -> None:
    """Runs whose worker went away wait again."""
    lost = Run.objects.filter(state=Run.State.RUNNING, started_at__lt=now - LOST_AFTER)
    if lost.exists():
        lost.update(state=Run.State.WAITING)


def run_next() -> bool:
    """One waiting run was done by this worker alone; False where none waits."""
    waiting = Run.objects.filter(state=Run.State.WAITING, job__in=list(JOBS)).order_by("due_at")
    for run in waiting[:20]:
        if _taken(run):
            _do(run)
            return True
    return False


def _taken(run: Run) -> bool:
    """Whether the run is now this worker's: of several who try, one alone finds it still waiting."""
    mine = Run.objects.filter(pk=run.pk, state=Run.State.WAITING, attempts=run.attempts)
    run.attempts += 1
    return bool(mine.update(state=Run.State.RUNNING, started_at=timezone.now(), attempts=run.attempts))


def _do(run: Run) -> None:
    """The run is done, or says what stood in its way and waits for another try."""
    try:
        JOBS[run.job].work(run.due_at)
    except Exception as trouble:
        log.exception("The job %s failed", run.job)
        again = run.attempts < TRIES
        state, said = (
            (Run.State.WAITING if again else Run.State.FAILED),
            f"{type(trouble).__name__}: {trouble}",
        )
    else:
        state, said = Run.State.DONE, ""
    Run.objects.filter(pk=run.pk).update(state=state, trouble=said[:2000], ended_at=timezone.now())


def post(to: str, subject: str, body: str) -> Mail:
    """The message waits to be sent; it goes when a mail server takes it."""
    now = timezone.now()
    return Mail.objects.create(
        to=to, subject=" ".join(subject.split())[:300], body=body, made_at=now, next_at=now
    )


def has_mail_server() -> bool:
    """Whether this desk knows a mail server."""
    return bool(settings.EMAIL_HOST)


def send_due_mail(now: dt.datetime | None = None, *, through: BaseEmailBackend | None = None) -> int:
    """Every message that is due was tried once. Returns how many went. Without a mail server all of them wait."""
    if through is None and not has_mail_server():
        return 0
    now = now or timezone.now()
    server = through or get_connection()
    due = Mail.objects.filter(sent_at=None, next_at__lte=now).order_by("next_at")
    return sum(_send(mail, now, server) for mail in due[:500])


def _send(mail: Mail, now: dt.datetime, server: BaseEmailBackend) -> bool:
    """Whether the message went; it was this worker's alone meanwhile."""
    mine = Mail.objects.filter(pk=mail.pk, sent_at=None, next_at=mail.next_at)
    if not mine.update(next_at=now + IN_HAND, attempts=F("attempts") + 1):
        return False
    message = EmailMessage(mail.subject, mail.body, to=[mail.to], connection=server)
    this = Mail.objects.filter(pk=mail.pk)
    try:
        message.send()
    except OSError as trouble:  # the server is away or refuses: smtplib's errors are of this kind
        wait = DELAYS[mail.attempts] if mail.attempts < len(DELAYS) else None
        this.update(
            next_at=now + wait if wait else None, trouble=f"{type(trouble).__name__}: {trouble}"[:2000]
        )
        return False
    this.update(sent_at=now, trouble="")
    return True


def try_again(mail: UUID) -> None:
    """A message that was given up, or that waits, is due now."""
    Mail.objects.filter(pk=mail, sent_at=None).update(next_at=timezone.now(), attempts=0)


def tidy(now: dt.datetime) -> None:
    """Ended runs and sent messages of more than ninety days ago are gone."""
    old = now - dt.timedelta(days=90)
    Run.objects.filter(Q(state=Run.State.DONE) | Q(state=Run.State.FAILED), ended_at__lt=old).delete()
    Mail.objects.filter(sent_at__lt=old).delete()
