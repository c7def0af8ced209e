"""A commitment's history as sentences: entries of the journal, with the names of who and what they speak of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from entente.assessments.models import Confidence, Guideline, Score, SecondReading
from entente.desk.told import sentence
from entente.evidence.models import Evidence, ProgressReport
from entente.journal.models import HISTORIES, Recorded
from entente.journal.queries import Recounted, history_of_objects, seen_from
from entente.parties.models import Authority, Government, Party, Person, Post
from entente.register.models import Comment, Commitment, Competent, Coordinator, Involved, Link, Note

ABOUT: tuple[type[Recorded], ...] = (
    Coordinator,
    Competent,
    Involved,
    Link,
    Comment,
    ProgressReport,
    Evidence,
    Guideline,
    Confidence,
    Score,
    SecondReading,
)
"""Tables whose rows belong to one commitment, besides notes, which have their own rule."""
NAMED: tuple[tuple[type[Model], str], ...] = (
    (Person, "name"),
    (Post, "title"),
    (Authority, "name"),
    (Government, "short_name"),
    (Party, "short_name"),
    (Commitment, "words"),
)
MOST = 200


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of the history: when, what, and the reason that was given."""

    time: dt.datetime
    sentence: str
    reason: str
    act: UUID


def recounted(commitment: UUID, governments: frozenset[UUID] | None) -> Iterator[Told]:
    """The commitment's history, newest first; notes only of these governments (None for all)."""
    known = seen_from()
    entries = [
        one
        for one in history_of_objects(_objects(commitment, governments), limit=MOST)
        if one.entry.sequence <= known
    ]
    names = _names(entries)
    last: tuple[UUID, str] | None = None
    for one in entries:
        said = sentence(one, names)
        if said and (one.entry.act, said) != last:
            yield Told(one.entry.time, said, one.reason, one.entry.act)
        last = (one.entry.act, said)


def _objects(commitment: UUID, governments: frozenset[UUID] | None) -> list[UUID]:
    """The commitment and everything that ever belonged to it, gone or not, but for notes that one may not read."""
    found = [commitment]
    for model in ABOUT:
        found += _ever(model).filter(commitment_id=commitment).values_list("id", flat=True)
    mine = Q(commitment_id=commitment)
    if governments is not None:
        mine &= Q(government_id__in=governments)
    found += _ever(Note).filter(mine).values_list("id", flat=True)
    return list(dict.fromkeys(found))


def _ever(model: type[Recorded]) -> QuerySet[Model]:
    return QuerySet(HISTORIES[model])


def _names(entries: Iterable[Recounted]) -> dict[str, str]:
    """What every identifier that the entries speak of is called."""
    spoken: set[str] = set()
    for one in entries:
        spoken.add(str(one.entry.actor))
        row = one.after or one.before or {}
        spoken |= {str(value) for name, value in row.items() if name.endswith("_id") and value}
    keys = [UUID(value) for value in spoken if len(value) == len(str(UUID(int=0)))]
    found: dict[str, str] = {}
    for model, name in NAMED:
        found |= {
            str(key): said for key, said in model._default_manager.filter(pk__in=keys).values_list("pk", name)
        }
    return found
