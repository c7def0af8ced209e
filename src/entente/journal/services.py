"""Acts: the one way to change a recorded table, and what each leaves in the journal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db import models, transaction
from uuid6 import uuid7

from entente.journal.appending import CHUNK, append, candid_hash, write_history
from entente.journal.changes import Actor, Change, Changes, Row, remembered, row_of
from entente.journal.models import Recorded, WriteOutsideActError
from entente.journal.queries import looking_back

__all__ = ["Act", "Actor", "ConflictError", "Row", "act", "candid_hash", "record_access", "row_of"]

_VERB = re.compile(r"[a-z][a-z0-9_]{0,59}")


class ConflictError(Exception):
    """Somebody else changed the object since it was seen. What to do: look at it again."""

    def __init__(self, changed: Recorded, seen: int) -> None:
        """The object, and the version that was seen."""
        super().__init__(f"{type(changed).__name__} {changed.pk} changed since version {seen} was seen")
        self.object = changed
        self.seen = seen


@dataclass(slots=True)
class Act:
    """One service call: the objects that it changes, and afterwards the sequence of its last entry."""

    actor: Actor
    verb: str
    reason: str = ""
    id: UUID = field(default_factory=uuid7)
    last: int = 0
    _changes: Changes = field(default_factory=Changes)

    @property
    def changes(self) -> list[Change]:
        """What was changed until now: one change for each object."""
        return self._changes.all()

    def add(self, *objects: Recorded) -> None:
        """New objects are in their tables."""
        for model, group in groupby(objects, type):
            rows = list(group)
            for row in rows:
                row.version = 1
            _rows(model).bulk_create(rows, batch_size=CHUNK)
            for row in rows:
                after = row_of(row)
                row._loaded = remembered(after)
                row._state.adding = False
                self._note(row, None, row._loaded)

    def change(self, changed: Recorded, *, seen: int | None = None) -> bool:
        """The object's new values are in its table; False where nothing differs.

        Errors: `ConflictError` where its version is no longer the one seen; `WriteOutsideActError` for an object that
        was neither read from its table nor added by an act, of which nobody knows what was before.
        """
        seen = changed.version if seen is None else seen
        if changed.version != seen:
            raise ConflictError(changed, seen)
        after = remembered(row_of(changed))  # first, since it reads what was left out
        before = _known(changed)
        differing = {name: before.get(name) for name, value in after.items() if before.get(name) != value}
        if not differing:
            return False
        after["version"] = seen + 1
        values = {name: after[name] for name in (*differing, "version")}
        if not _rows(type(changed)).filter(pk=changed.pk, version=seen).update(**values):
            raise ConflictError(changed, seen)
        changed.version = seen + 1
        changed._loaded = after
        self._note(changed, {**differing, "version": seen}, after)
        return True

    def remove(self, *objects: Recorded) -> None:
        """The objects are gone from their tables; the journal keeps what they held.

        Errors: as `change`.
        """
        for removed in objects:
            row_of(removed)  # reads what was left out
            held = _known(removed)
            rows = _rows(type(removed)).filter(pk=removed.pk, version=held["version"])
            if not rows._raw_delete(rows.db):
                raise ConflictError(removed, removed.version)
            removed._loaded = None
            self._note(removed, held, None)

    def forget(self, changed: Recorded) -> bool:
        """As `change`, but nothing records what was before: for an erasure."""
        done = self.change(changed)
        if done:
            self._changes.forget_before(changed._meta.label_lower, changed.pk)
        return done

    def restate(self, held: Recorded) -> None:
        """The object as it is stands in an entry again, whose earlier ones are to lose their payload."""
        row_of(held)
        self._note(held, {}, _known(held))

    def tell(self, kind: str, about: UUID, facts: Row, *, verb: str = "") -> None:
        """An entry that changes no recorded table: an erasure, an export, a sign-in."""
        self._changes.tell(Change(kind, about, None, facts, verb=_verb(verb) if verb else ""))

    def _note(self, changed: Recorded, before: Row | None, after: Row | None) -> None:
        model = type(changed)
        self._changes.note(
            Change(model._meta.label_lower, changed.pk, before, after, model=model, candid=model.candid)
        )


_current: ContextVar[Act | None] = ContextVar("act", default=None)


@contextmanager
def act(actor: Actor, verb: str, *, reason: str = "") -> Iterator[Act]:
    """One act in one transaction: what is added, changed and removed inside, and an entry for each.

    Errors: what is raised inside undoes the whole act; `RuntimeError` for an act inside an act, or on a page of the
    past; `ValueError` for a verb that is no name.
    """
    if _current.get() is not None:
        raise RuntimeError("an act cannot begin inside another: a service call is one act")
    if looking_back():
        raise RuntimeError("a page of the past offers no action")
    this = Act(actor, _verb(verb), reason)
    token = _current.set(this)
    try:
        with transaction.atomic():
            yield this
            if changes := this.changes:
                first, this.last = append("journal", actor, this.id, verb, reason, changes)
                write_history(first, changes)
                transaction.on_commit(_tell_subscribers)
    finally:
        _current.reset(token)


def record_access(actor: Actor, verb: str, kind: str, about: UUID, *, facts: Row | None = None) -> None:
    """The access chain has an entry: who read, exported, signed in or was refused, and what.

    A refusal is recorded after the act that it ended, since what an act undoes includes the entries made inside it.
    """
    change = Change(kind, about, None, facts or {})
    with transaction.atomic():
        append("access", actor, uuid7(), _verb(verb), "", [change])


def _verb(verb: str) -> str:
    """A header holds no free text. Errors: `ValueError` where the verb is more than a name."""
    if not _VERB.fullmatch(verb):
        raise ValueError(f"{verb!r} is no verb of an act: write a name such as add_statement")
    return verb


def _known(recorded: Recorded) -> Row:
    """What the object's row held when it was read or written last."""
    if recorded._loaded is None:
        raise WriteOutsideActError(f"{type(recorded).__name__} {recorded.pk} was neither read nor added")
    return recorded._loaded


def _rows(model: type[Recorded]) -> Any:  # noqa: ANN401 -- the one place that writes recorded rows, of whatever table
    """The table's rows, by the plain query set that may change them."""
    return models.QuerySet(model)


def _tell_subscribers() -> None:
    from entente.journal.subscribers import catch_up_all

    catch_up_all()
