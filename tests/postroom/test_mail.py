"""Mail waits in a queue: tried again where the server is away, kept where there is none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from entente.postroom.models import Mail
from entente.postroom.queries import waiting_mail
from entente.postroom.services import DELAYS, post, send_due_mail, try_again

pytestmark = pytest.mark.django_db


class Server(BaseEmailBackend):
    """A mail server that is away as often as it is told to be, and keeps what it took."""

    def __init__(self, away: int = 0) -> None:
        """A server that will be away so many times."""
        super().__init__()
        self.away = away
        self.took: list[str] = []

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """The messages are taken. Errors: `ConnectionRefusedError` while away."""
        if self.away:
            self.away -= 1
            raise ConnectionRefusedError("nobody listens")
        self.took += [str(message.subject) for message in email_messages]
        return len(email_messages)


def written() -> Mail:
    """A message to a post's mailbox."""
    return post(
        "aldmark@foreign.veria.example", "Due\nsoon", "Gas storage figures are due on 5 December 2032."
    )


def test_without_a_server_mail_waits_and_nothing_fails(settings: Any) -> None:
    """It stands on the page of mail, untried."""
    settings.EMAIL_HOST = ""
    mail = written()

    assert send_due_mail(timezone.now()) == 0
    assert [(one.pk, one.attempts) for one in waiting_mail()] == [(mail.pk, 0)]


def test_a_message_goes_once() -> None:
    """Two looks send one message; a line break in the subject is gone."""
    written()
    server = Server()

    sent = [send_due_mail(timezone.now(), through=server) for _ in range(2)]

    assert sent == [1, 0]
    assert server.took == ["Due soon"]


def test_a_server_that_is_away_is_tried_again_later() -> None:
    """Not before a minute has passed, then again."""
    mail = written()
    server, now = Server(away=1), timezone.now()

    first = send_due_mail(now, through=server)
    at_once = send_due_mail(now + dt.timedelta(seconds=30), through=server)
    later = send_due_mail(now + dt.timedelta(seconds=61), through=server)

    mail.refresh_from_db()
    assert (first, at_once, later) == (0, 0, 1)
    assert (mail.attempts, mail.trouble) == (2, "")


def test_a_message_given_up_waits_for_a_person() -> None:
    """After the last delay it is no longer tried, says why, and goes when somebody asks for it."""
    mail = written()
    server, now = Server(away=len(DELAYS) + 1), timezone.now()
    for delay in (*DELAYS, dt.timedelta(days=9), dt.timedelta(days=9)):
        send_due_mail(now, through=server)
        now += delay + dt.timedelta(seconds=1)

    mail.refresh_from_db()
    assert (mail.next_at, mail.attempts) == (None, len(DELAYS) + 1)
    assert mail.trouble == "ConnectionRefusedError: nobody listens"

    try_again(mail.pk)
    assert send_due_mail(timezone.now() + dt.timedelta(seconds=1), through=server) == 1
