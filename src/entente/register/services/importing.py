"""A spreadsheet into the register: read, checked row by row, and written as one act, all of it or nothing."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from entente.parties.models import Post
from entente.parties.queries import own_posts
from entente.parties.rights import Reader, Right
from entente.register.models import Anchor, Commitment, Coordinator, Force, Form
from entente.register.queries.facets import TRENDS
from entente.register.queries.searching import folded
from entente.register.services.editing import Edit, Value, edit_commitments, troubles_of

FIELDS: dict[str, object] = {
    "id": gettext_lazy("id"),
    "version": gettext_lazy("Version"),
    "words": gettext_lazy("Words"),
    "section": gettext_lazy("Section"),
    "summary": gettext_lazy("Summary"),
    "form": gettext_lazy("Form"),
    "force": gettext_lazy("Force"),
    "trend": gettext_lazy("Trend"),
    "due_until": gettext_lazy("Deadline"),
    "recurrence": gettext_lazy("Recurrence"),
    "until": gettext_lazy("Until"),
    "ends_on": gettext_lazy("Ends"),
    "coordinator": gettext_lazy("Coordinator"),
}
"""What a column can be. `id` or `words` finds the commitment; the words themselves are never changed."""
FINDING = frozenset({"id", "version", "words"})
DAYS = frozenset({"due_until", "ends_on"})
MOST_ROWS = 20_000
MOST_BYTES = 12_000_000


class UnreadableSheetError(ValueError):
    """The file is no table that can be read. What to do: save it as xlsx, or as csv in UTF-8."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as read: its heading, its rows, and the number of each row in the file."""

    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong in one cell: row and column as the file has them, what was found, what to do."""

    row: int
    column: str
    found: str
    sentence: str


@dataclass(slots=True)
class Plan:
    """What an import would change, and everything that stands in its way."""

    edits: list[Edit] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)
    unchanged: int = 0


def sheet_in(name: str, content: bytes) -> Sheet:
    """The first sheet of a workbook, or a csv. Errors: `UnreadableSheetError`."""
    if len(content) > MOST_BYTES:
        raise UnreadableSheetError(_("The file is larger than 12 MB."))
    lines = _workbook(content) if content[:2] == b"PK" else _separated(content)
    begin = next((i for i, line in enumerate(lines) if sum(bool(cell) for cell in line) > 1), None)
    if begin is None:
        raise UnreadableSheetError(_("No row with column names was found in “%(name)s”.") % {"name": name})
    heading = tuple(lines[begin])
    above = {"".join(line) for line in lines[:begin]} | {""}  # the marking, which stands below as well
    kept = [
        (number, tuple(line[: len(heading)] + [""] * (len(heading) - len(line))))
        for number, line in enumerate(lines[begin + 1 :], start=begin + 2)
        if "".join(line) not in above
    ]
    if len(kept) > MOST_ROWS:
        raise UnreadableSheetError(_("The file has more than %(most)d rows.") % {"most": MOST_ROWS})
    return Sheet(heading, tuple(line for _n, line in kept), tuple(number for number, _l in kept))


def _workbook(content: bytes) -> list[list[str]]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        paper = book.worksheets[0]
        return [
            [_text(value) for value in line]
            for line in paper.iter_rows(max_row=MOST_ROWS + 10, values_only=True)
        ]
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, IndexError) as error:
        raise UnreadableSheetError(_("This is no workbook that can be read.")) from error


def _text(value: object) -> str:
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()


def _separated(content: bytes) -> list[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableSheetError(
            _("The csv is not in UTF-8. Save it as “CSV UTF-8”, or as xlsx.")
        ) from error
    head = text[:4000]
    mark = max(",;\t", key=head.count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error as error:
        raise UnreadableSheetError(_("This is no csv that can be read.")) from error
    return [[_bare(cell) for cell in line] for line in lines]


def _bare(cell: str) -> str:
    """Without the apostrophe that an export puts before what looks like a formula."""
    return (cell[1:] if cell[:1] == "'" and cell[1:2] in {"=", "+", "-", "@", "\t", "\r"} else cell).strip()


def guessed(heading: Sequence[str]) -> list[str]:
    """For each column the field whose name or title it bears; empty where none."""
    known = {folded(str(title)): name for name, title in FIELDS.items()}
    known |= {name.replace("_", " "): name for name in FIELDS} | {"quote": "words", "commitment": "words"}
    found: list[str] = []
    for title in heading:
        name = known.get(folded(title), "")
        found.append(name if name not in found else "")
    return found


def plan_import(reader: Reader, cooperation: UUID, sheet: Sheet, fields: Sequence[str]) -> Plan:
    """What would change. Nothing is written. Errors: `RefusedError`."""
    reader.need(Right.IMPORT, cooperation=cooperation)
    plan, known = Plan(), _Known(cooperation)
    if "id" not in fields and "words" not in fields:
        plan.wrong.append(Wrong(1, "", "", _("Say which column holds the id or the words.")))
        return plan
    seen: dict[UUID, int] = {}
    for number, line in zip(sheet.numbers, sheet.rows, strict=True):
        cells = {name: cell for name, cell in zip(fields, line, strict=True) if name}
        titles = {name: title for name, title in zip(fields, sheet.heading, strict=True) if name}
        _plan_row(plan, known, number, cells, titles, seen)
    return plan


def _plan_row(
    plan: Plan,
    known: _Known,
    number: int,
    cells: Mapping[str, str],
    titles: Mapping[str, str],
    seen: dict[UUID, int],
) -> None:
    row = known.found(cells)
    if isinstance(row, str):
        name = "id" if cells.get("id") else "words"
        plan.wrong.append(Wrong(number, titles.get(name, name), cells.get(name, "")[:120], row))
        return
    if row.pk in seen:
        sentence = _("The same commitment stands in row %(row)d already.") % {"row": seen[row.pk]}
        plan.wrong.append(Wrong(number, titles.get("id", ""), str(row.pk), sentence))
        return
    seen[row.pk] = number
    values, wrong = _values(row, cells)
    post, trouble = known.post(row, cells.get("coordinator"))
    if not values and post is None and not wrong and not trouble:
        plan.unchanged += 1
        return
    edit = Edit(row.pk, values, post, row.version)
    troubles = [(one.field, one.found, one.sentence) for one in troubles_of(edit)] + wrong
    troubles += [("coordinator", cells["coordinator"], trouble)] if trouble else []
    if cells.get("version", str(row.version)) not in {str(row.version), ""}:
        sentence = _("It was changed after this spreadsheet was made. Export again, and change it there.")
        troubles.append(("version", cells["version"], sentence))
    plan.wrong += [
        Wrong(number, titles.get(name, name), found, sentence) for name, found, sentence in troubles
    ]
    plan.edits.append(edit)


def _values(row: Commitment, cells: Mapping[str, str]) -> tuple[dict[str, Value], list[tuple[str, str, str]]]:
    """The facts that the cells would change, and the cells that say no day."""
    values: dict[str, Value] = {}
    wrong = []
    for name, said in cells.items():
        if name in FINDING or name == "coordinator" or (name in {"form", "force"} and not said):
            continue
        value: Value = _named(name, said)
        if name in DAYS:
            try:
                value = dt.date.fromisoformat(said) if said else None
            except ValueError:
                wrong.append((name, said, _("Write a day, as 2032-06-30.")))
                continue
        if value != getattr(row, name):
            values[name] = value
    return values, wrong


def _named(name: str, said: str) -> str:
    """The value that the cell names, by itself or as pages write it."""
    shown = {"form": Form.choices, "force": Force.choices, "trend": list(TRENDS.items())}.get(name, [])
    named = {str(label).casefold(): str(value) for value, label in shown}
    return named.get(said.casefold(), said.casefold() if shown else said)


class _Known:
    """The register as an import looks into it: by identifier, by words, and who coordinates."""

    def __init__(self, cooperation: UUID) -> None:
        rows = Commitment.objects.filter(cooperation=cooperation).defer("facts")
        self.rows: dict[UUID, Commitment] = {row.pk: row for row in rows}
        self.by_words: dict[str, set[UUID]] = defaultdict(set)
        for row in self.rows.values():
            for text in filter(None, (folded(row.words), folded(row.summary))):
                self.by_words[text].add(row.pk)
        for anchor in Anchor.objects.filter(commitment__cooperation=cooperation).select_related("text"):
            self.by_words[folded(anchor.text.body[anchor.start : anchor.end])].add(anchor.commitment_id)
        self.posts: dict[str, list[Post]] = defaultdict(list)
        for post in own_posts():
            self.posts[folded(post.title)].append(post)
        self.held: dict[UUID, list[tuple[UUID, str]]] = defaultdict(list)
        held = Coordinator.objects.filter(commitment__cooperation=cooperation).order_by("holder__name")
        for commitment, post, title in held.values_list("commitment", "post", "post__title"):
            self.held[commitment].append((post, title))

    def found(self, cells: Mapping[str, str]) -> Commitment | str:
        """The commitment of the row, or the sentence that says why there is none."""
        if cells.get("id"):
            try:
                row = self.rows.get(UUID(cells["id"]))
            except ValueError:
                return _("This is no id. Leave the cell as the export wrote it, or empty.")
            return row or str(_("No commitment of this register has this id."))
        keys = self.by_words.get(folded(cells.get("words", "")), set())
        if len(keys) == 1:
            return self.rows[next(iter(keys))]
        if keys:
            return _("These words stand in several commitments. Give the id.")
        return _("No commitment of this register has these words. Add the statement that holds them first.")

    def post(self, row: Commitment, said: str | None) -> tuple[UUID | None, str]:
        """The post that the cell newly names, or what is wrong with it."""
        held = self.held[row.pk]
        if not said or folded(said) == folded("; ".join(title for _post, title in held)):
            return None, ""
        named = self.posts.get(folded(said), [])
        if len(named) != 1:
            return None, _("Name one post of this desk by its title.")
        return (None if any(post == named[0].pk for post, _title in held) else named[0].pk), ""


def import_commitments(reader: Reader, cooperation: UUID, plan: Plan, *, reason: str) -> int:
    """The whole plan is in the register, as one act. Returns how many objects changed.

    Errors: `RefusedError`; `EditError`; `ConflictError` where somebody changed a row since the plan was made.
    """
    reader.need(Right.IMPORT, cooperation=cooperation)
    if plan.wrong:
        raise UnreadableSheetError(_("Nothing is written while a cell is wrong."))
    return edit_commitments(reader, plan.edits, reason=reason, verb="import_commitments")
