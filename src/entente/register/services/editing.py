"""Facts of many commitments changed at once, with one reason: one act, an entry for each object that differs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext as _

from entente.engine.programme.periods import period_of
from entente.journal.services import Act, act
from entente.parties.models import Post
from entente.parties.rights import Reader, Right
from entente.register.models import Commitment, Coordinator, Force, Form
from entente.register.queries.facets import TRENDS
from entente.register.services.naming import coordinate, party_of

Value = str | dt.date | None
EDITABLE = ("section", "summary", "form", "force", "trend", "due_until", "recurrence", "until", "ends_on")
"""The facts that a person may change; words and places come from the text alone."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What one commitment is to hold: the named facts, and the post that coordinates; `seen` is the version seen."""

    commitment: UUID
    values: Mapping[str, Value] = field(default_factory=dict)
    coordinator: UUID | None = None
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with one value of one commitment."""

    commitment: UUID
    field: str
    found: str
    sentence: str


class EditError(ValueError):
    """Values that the register cannot hold; nothing of the whole call was written."""

    def __init__(self, troubles: Sequence[Trouble]) -> None:
        """Every value that is wrong."""
        super().__init__("; ".join(f"{one.field}: {one.sentence} ({one.found})" for one in troubles))
        self.troubles = tuple(troubles)


def edit_commitments(
    reader: Reader, edits: Sequence[Edit], *, reason: str, verb: str = "edit_commitments"
) -> int:
    """Every commitment holds its new facts, or none does. Returns how many objects changed.

    Errors: `RefusedError`, `EditError`, `ConflictError`.
    """
    rows = {row.pk: row for row in Commitment.objects.filter(pk__in=[edit.commitment for edit in edits])}
    for cooperation in {row.cooperation_id for row in rows.values()}:
        reader.need(Right.EDIT, cooperation=cooperation)
        if any(edit.coordinator for edit in edits):
            reader.need(Right.NAME, cooperation=cooperation)
    posts = Post.objects.select_related("authority__government").in_bulk(
        [edit.coordinator for edit in edits if edit.coordinator]
    )
    troubles = [one for edit in edits for one in troubles_of(edit, known=edit.commitment in rows)]
    troubles += [one for edit in edits for one in _post_troubles(edit, posts)]
    if troubles:
        raise EditError(troubles)
    with act(reader.actor, verb, reason=reason) as deed:
        for edit in edits:
            _apply(deed, reader, rows[edit.commitment], edit, posts)
        return len(deed.changes)


def troubles_of(edit: Edit, *, known: bool = True) -> list[Trouble]:
    """What is wrong with the values of one edit, by the same rules on a page and in a spreadsheet."""
    if not known:
        sentence = _("No commitment of this register has this identifier.")
        return [Trouble(edit.commitment, "id", str(edit.commitment), sentence)]
    found = []
    for name, value in edit.values.items():
        sentence = _wrong(name, value)
        if sentence:
            found.append(Trouble(edit.commitment, name, str(value), sentence))
    return found


def _wrong(name: str, value: Value) -> str:
    """The sentence that says what is wrong with the value; empty where nothing is."""
    choices = {"form": Form.values, "force": Force.values, "trend": ["", *TRENDS]}.get(name)
    if name not in EDITABLE:
        return _("This cannot be changed here.")
    if choices is not None and value not in choices:
        return _("Write one of: %(choices)s.") % {"choices": ", ".join(str(one) for one in choices if one)}
    if name in {"due_until", "ends_on"} and not (value is None or isinstance(value, dt.date)):
        return _("Write a day, as 2032-06-30.")
    if name == "recurrence" and value and value != "regular" and not period_of(str(value)):
        return _("Write a period, as P1Y or P6M, or “regular”.")
    return _too_long(name, value)


def _too_long(name: str, value: Value) -> str:
    most = 300 if name in {"section", "until"} else None
    return _("At most %(most)d characters.") % {"most": most} if most and len(str(value)) > most else ""


def _post_troubles(edit: Edit, posts: Mapping[UUID, Post]) -> list[Trouble]:
    if edit.coordinator is None or edit.coordinator in posts:
        return []
    return [Trouble(edit.commitment, "coordinator", str(edit.coordinator), _("No post has this identifier."))]


def _apply(deed: Act, reader: Reader, row: Commitment, edit: Edit, posts: Mapping[UUID, Post]) -> None:
    for name, value in edit.values.items():
        setattr(row, name, value)
        if name == "due_until" and value != (row._loaded or {}).get("due_until"):
            row.due_from = value if isinstance(value, dt.date) else None
    deed.change(row, seen=edit.seen)
    if edit.coordinator:
        post = posts[edit.coordinator]
        held = Coordinator.objects.filter(commitment=row, holder=party_of(post)).first()
        if held is None or held.post_id != post.pk:
            coordinate(deed, reader, row, post, held, None)
