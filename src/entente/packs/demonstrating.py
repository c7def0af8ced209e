"""A demonstration: a year of plausible work between two fictional states, the same on every start of the same day.

The years of the specimen are moved so that its statement is about a year old; nothing in it is of a real state.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from django.utils.translation import gettext_noop as _

from entente.assessments.services import write_confidence
from entente.evidence.services import Report, report_progress
from entente.intake.receive import receive
from entente.packs.finding import SHIPPED, load_packs
from entente.packs.loading import load_into_desk
from entente.packs.shape import Pack
from entente.parties.models import Authority, Desk, Government, Party, Post, User, named
from entente.parties.rights import Reader, node_reader, reader_of
from entente.parties.services.accounts import add_person, one_time_password
from entente.parties.services.desks import say_whose_desk
from entente.register.models import Commitment, Statement, Text
from entente.register.queries.concerned import governments_concerned
from entente.register.services.adding import add_statement
from entente.register.services.naming import name_competent, name_coordinator
from entente.register.services.reviewing import accept_clear

SPECIMEN = "aldmark-veria-2031.txt"
SPECIMEN_YEAR = 2031
_YEAR = re.compile(r"\b20[2-9]\d\b")


@dataclass(frozen=True, slots=True)
class Shown:
    """One person of the demonstration: name, account, role, and the key of the authority that they act for."""

    name: str
    username: str
    kind: str
    authority: str


CAST: dict[str, tuple[Shown, ...]] = {
    "ve": (
        Shown("Ana", "ana", "editor", "ve-foreign"),
        Shown("Boris", "boris", "reader", "ve-foreign"),
        Shown("Émile", "emile", "editor", "costmark-ports"),
        Shown("Farid", "farid", "lead", "ve-energy"),
    ),
    "al": (Shown("Chen", "chen", "editor", "al-foreign"),),
}
"""Who works on the desk of each party; the first of each signs in with the printed password."""

PACE = (
    ("under_way", 40, _("Experts of both sides met and agreed on a list of questions."), _("A first draft.")),
    ("under_way", 130, _("A first text was exchanged."), _("Comments of the ministries concerned.")),
    ("awaited", 70, _("Our comments were sent."), _("The answer to our comments.")),
    ("held", 25, _("The talks were held in the capital."), _("A record, agreed by both sides.")),
    ("completed", 90, _("The text was signed by both ministers."), ""),
    ("under_way", 250, _("A contact point was named."), _("A meeting of the contact points.")),
)
"""Stage, days ago, what was done, what is next."""


def demonstrate(party: str, today: date) -> tuple[str, str] | None:
    """The desk of this fictional party holds a year of work. Returns account and one-time password where made just now.

    A desk that stands already is left as it is.
    """
    if Desk.objects.exists():
        return None
    years = today.year - 1 - SPECIMEN_YEAR
    load_into_desk(_moved(years))
    node = node_reader()
    own = Party.objects.get(pk=named("demo", f"party/{party}"))
    say_whose_desk(node, party=own, watches=False, demonstration=True)
    people, password = _people(node, party)
    text = _statement(people[0], years)
    accept_clear(people[0], text)
    _work(people[0], own, today)
    return CAST[party][0].username, password


def _moved(years: int) -> tuple[Pack, ...]:
    """The fictional packs, their statement as many years later or earlier, and its text not known by hash."""
    packs = []
    for pack in load_packs("demo"):
        statements = tuple(
            replace(one, dated=_year(one.dated, years), sha256="", length=0) for one in pack.statements
        )
        packs.append(replace(pack, statements=statements))
    return tuple(packs)


def _year(day: date, years: int) -> date:
    return day.replace(year=day.year + years)


def _people(node: Reader, party: str) -> tuple[list[Reader], str]:
    password, made = one_time_password(), []
    for place, one in enumerate(CAST[party]):
        authority = Authority.objects.get(pk=named("demo", f"authority/{one.authority}"))
        user: User = add_person(
            node,
            name=one.name,
            username=one.username,
            password=password if place == 0 else None,
            roles=[(one.kind, authority, None)],
            authority=authority,
        )
        assert user.person_id is not None
        made.append(reader_of(user.person_id))
    return made, password


def _statement(reader: Reader, years: int) -> Text:
    """The specimen's text with its years moved, as a text of the pack's statement."""
    received = receive(_specimen())
    moved = _YEAR.sub(lambda found: str(int(found[0]) + years), received.text)
    sha256 = hashlib.sha256(moved.encode()).hexdigest()
    statement = Statement.objects.get(pk=named("demo", "statement/aldmark-veria-2031"))
    return add_statement(
        reader,
        cooperation=statement.cooperation,
        received=replace(received, text=moved, sha256=sha256),
        language="en",
        statement=statement,
        dated=statement.dated,
    )


def _specimen() -> Path:
    """The specimen, in an installed package beside the pack, in a clone of the project in its own folder."""
    beside = SHIPPED / "demo" / SPECIMEN
    return beside if beside.exists() else SHIPPED.parents[2] / "specimens" / SPECIMEN


def _work(reader: Reader, own: Party, today: date) -> None:
    """Coordinators, authorities, reports and confidence, by a fixed pattern over the commitments in their order."""
    statement = Statement.objects.get(pk=named("demo", "statement/aldmark-veria-2031"))
    posts = list(
        Post.objects.filter(authority__government__party=own)
        .exclude(authority__independent=True)
        .order_by("key")
    )
    for place, one in enumerate(
        Commitment.objects.filter(cooperation=statement.cooperation_id).order_by("order")
    ):
        if place % 5 != 4:
            name_coordinator(reader, commitment=one.pk, post=posts[place % len(posts)].pk)
        if place % 3 == 0:
            _name_authority(reader, one)
        if place % 2 == 0:
            _report(reader, one, place // 2, today, statement.dated)
        if place % 7 == 0:
            write_confidence(
                reader,
                commitment=one.pk,
                level=("high", "fair", "low")[place % 3],
                reason=_("The text is stable and both ministries want it this year."),
            )


def _name_authority(reader: Reader, one: Commitment) -> None:
    """The reader's own government names one of its authorities, where the subjects point to that government."""
    mine = {concerned.government.pk for concerned in governments_concerned(one.pk)} & reader.governments
    for government in Government.objects.filter(pk__in=mine):
        rows = Authority.objects.filter(government=government, independent=False, parent=None).order_by("key")
        authorities = list(rows)
        if authorities:
            chosen = authorities[one.order % len(authorities)]
            name_competent(reader, commitment=one.pk, government=government.pk, authority=chosen.pk)


def _report(reader: Reader, one: Commitment, place: int, today: date, statement_day: date | None) -> None:
    stage, ago, done, coming = PACE[place % len(PACE)]
    if stage == "held" and one.form != "dialogue":
        stage = "under_way"
    day = max(today - timedelta(days=ago), statement_day or date.min)
    said = Report(
        on=min(day, today),
        stage=stage,
        done=str(done),
        next=str(coming),
        awaited=_("answer to our comments") if stage == "awaited" else "",
    )
    report_progress(reader, commitment=one.pk, report=said)
