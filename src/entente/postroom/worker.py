"""A worker: looks at the clock, does what is due, then the tasks that wait, until it is told to end."""

from __future__ import annotations

import logging
import threading
from uuid import uuid4

from django.db import DatabaseError, close_old_connections
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from entente.postroom.services import look_at_clock, run_next

log = logging.getLogger(__name__)

PAUSE_SECONDS = 1.0
"""How long a worker that found nothing to do waits before it looks again."""


def work(until: threading.Event) -> None:
    """Everything due is done as it comes, until the event is set; what is being done then is finished first."""
    name = f"worker-{uuid4()}"
    while not until.is_set():
        try:
            _round(name, until)
        except DatabaseError:  # locked for long, or away: what is due stays due
            log.exception("The database did not answer; it is asked again")
            until.wait(10 * PAUSE_SECONDS)
        close_old_connections()
        until.wait(PAUSE_SECONDS)


def _round(name: str, until: threading.Event) -> None:
    look_at_clock()
    while run_next() and not until.is_set():
        pass
    if DBTaskResult.objects.ready().exists():
        do_tasks(name)


def do_tasks(name: str) -> None:
    """Every task that waits is done."""
    Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=name,
        excluded_queue_names=[],
    ).run()
