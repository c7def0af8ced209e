"""Accounts: credentials of persons. The person and the role are recorded; the password is in no entry."""

from __future__ import annotations

import datetime as dt
import secrets

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from entente.journal.models import AccessEntry, Recorded
from entente.journal.services import Actor, act, record_access
from entente.parties.models import Authority, Cooperation, Person, Role, User
from entente.parties.rights import NOBODY, Reader, Right, node_reader


def one_time_password() -> str:
    """Four groups that can be read out and typed; 80 bits of chance."""
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(letters) for _ in range(4)) for _ in range(4))


def add_person(
    reader: Reader,
    *,
    name: str,
    username: str,
    password: str | None,
    roles: list[tuple[str, Authority | None, Cooperation | None]],
    authority: Authority | None = None,
    email: str = "",
    one_time: bool = True,
) -> User:
    """A person of the desk with roles and an account, whose first password is for one use where `one_time`.

    Without a password nobody can sign in to the account until an administrator gives it one.
    """
    reader.need(Right.ADMINISTER)
    person = Person(name=name, authority=authority)
    rows: list[Recorded] = [
        Role(person=person, kind=kind, authority=held_for, cooperation=cooperation)
        for kind, held_for, cooperation in roles
    ]
    hashed = make_password(password)
    with act(reader.actor, "add_person") as deed:
        deed.add(person, *rows)
        return User.objects.create(
            username=username, email=email, person=person, password=hashed, must_change_password=one_time
        )


def first_administrator(reader: Reader) -> tuple[User, str] | None:
    """An administrator and its one-time password, where the desk has no account yet; else nothing."""
    if User.objects.exists():
        return None
    password = one_time_password()
    roles: list[tuple[str, Authority | None, Cooperation | None]] = [(Role.Kind.ADMINISTRATOR, None, None)]
    user = add_person(reader, name="Administrator", username="admin", password=password, roles=roles)
    return user, password


def change_password(user: User, password: str) -> None:
    """The account has a password of its holder's own choice."""
    user.set_password(password)
    user.must_change_password = False
    user.save(update_fields=["password", "must_change_password"])


REFUSED_AT_MOST = 10
REFUSED_WITHIN = dt.timedelta(minutes=15)


def too_many_refused(username: str) -> bool:
    """Whether so many attempts on the account were refused lately that the next one must wait."""
    user = User.objects.filter(username=username).first()
    if user is None:
        return False
    since = timezone.now() - REFUSED_WITHIN
    refused = AccessEntry.objects.filter(object=user.pk, verb="refuse_sign_in", time__gte=since)
    return refused.count() >= REFUSED_AT_MOST


def record_sign_in(user: User) -> None:
    """The access chain and the account know that the person signed in."""
    record_access(_actor(user), "sign_in", "parties.user", user.pk)
    user.seen_at = timezone.now()
    user.save(update_fields=["seen_at"])


def record_sign_out(user: User) -> None:
    """The access chain knows that the person signed out."""
    record_access(_actor(user), "sign_out", "parties.user", user.pk)


def record_refused_sign_in(username: str) -> None:
    """The access chain knows that a sign-in was refused; the name only by its account, as people mistype passwords."""
    user = User.objects.filter(username=username).first()
    record_access(node_reader().actor, "refuse_sign_in", "parties.user", user.pk if user else NOBODY)


def _actor(user: User) -> Actor:
    return Actor("person", user.person_id or user.pk)
