"""What an export holds: exactly what the table shows, with whole extents, provisos and identifiers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from entente.desk.adapters import Sheet
from entente.desk.queries.rows import COLUMNS, Row, rows_of
from entente.desk.queries.standing import SORTS, with_standing
from entente.parties.models import Marking
from entente.register.models import Anchor, Commitment, Proviso, ProvisoCover
from entente.register.queries.table import Table, ordered

ALWAYS = ("id", "version", "words", "section")
AT_ONCE = 500


def sheet_of(table: Table, columns: Sequence[str]) -> Sheet:
    """The sheet, in the order of the table."""
    rows = table.rows().select_related("statement").defer("facts")
    if table.filters.sort.removeprefix("-") in SORTS:
        rows = with_standing(rows, table.scope.on)
    found = list(ordered(rows, table.filters.sort, SORTS))
    made = list(_cells(found, table, columns))
    titles = {"id": "id", "version": _("Version"), "words": _("Words"), "section": _("Section")}
    titles |= {name: str(COLUMNS[name]) for name in columns} | {"provisos": _("Provisos")}
    return Sheet(
        marking=_marking(found),
        names=tuple(titles),
        titles=tuple(titles.values()),
        rows=[cells for cells, _anchor in made],
        anchors=[anchor for _cells, anchor in made],
    )


def _marking(rows: Sequence[Commitment]) -> str:
    """The highest marking of what is exported."""
    keys = {row.marking_id for row in rows if row.marking_id}
    highest = Marking.objects.filter(pk__in=keys).order_by("-rank").first()
    return highest.name if highest else _("No marking")


def _cells(
    found: Sequence[Commitment], table: Table, columns: Sequence[str]
) -> Iterator[tuple[tuple[str, ...], int]]:
    provisos = _provisos({row.statement_id for row in found})
    for begin in range(0, len(found), AT_ONCE):
        part = found[begin : begin + AT_ONCE]
        extents = _extents([row.pk for row in part])
        for row in rows_of(part, table.scope.on, columns):
            words, anchor = extents.get(row.commitment.pk, (row.words, 0))
            of = row.commitment
            first = (str(of.pk), str(of.version), words, of.section)
            said = provisos[of.statement_id, None] + provisos[of.statement_id, of.pk]
            yield (*first, *(cell(row, name) for name in columns), "\n".join(said)), anchor


def cell(row: Row, name: str) -> str:
    """What stands in the row under the column, as plain text; days as 2032-06-30."""
    of = row.commitment
    plain: dict[str, Callable[[], object]] = {
        "force": of.get_force_display,
        "form": of.get_form_display,
        "trend": lambda: of.trend,
        "deadline": lambda: of.due_until.isoformat() if of.due_until else "",
        "recurrence": lambda: of.recurrence,
        "statement": lambda: of.statement.title,
        "standing": lambda: row.standing,
        "next": lambda: row.stood.next_on.isoformat() if row.stood and row.stood.next_on else "",
    }
    if name in plain:
        return str(plain[name]())
    return "; ".join(
        f"{one.name} ({_('under concertation')})" if one.open else one.name for one in row.names.get(name, [])
    )


def _extents(keys: list[UUID]) -> dict[UUID, tuple[str, int]]:
    """Each commitment's whole extent in its first current text, and where in it the anchor stands."""
    found: dict[UUID, tuple[str, int]] = {}
    rows = Anchor.objects.filter(commitment__in=keys, text__current=True).order_by("text__language")
    bodies: dict[UUID, str] = {}
    for row in rows.select_related("text"):
        body = bodies.setdefault(row.text_id, row.text.body)
        before = " ".join(body[row.start : row.anchor].split())
        onward = " ".join(body[row.anchor : row.end].split())
        begin = f"{before} " if before else ""
        found.setdefault(row.commitment_id, (begin + onward, len(begin)))
    return found


def _provisos(statements: set[UUID]) -> dict[tuple[UUID, UUID | None], list[str]]:
    """Provisos by statement and commitment; None for those that cover all of the statement."""
    found: dict[tuple[UUID, UUID | None], list[str]] = defaultdict(list)
    covers = defaultdict(list)
    for cover in ProvisoCover.objects.filter(proviso__statement__in=statements):
        covers[cover.proviso_id].append(cover.commitment_id)
    for proviso in Proviso.objects.filter(Q(statement__in=statements)).order_by("pk"):
        said = f"{proviso.mark} {proviso.words or proviso.summary}".strip()
        for commitment in [None] if proviso.covers_all else covers[proviso.pk]:
            found[proviso.statement_id, commitment].append(said)
    return found
