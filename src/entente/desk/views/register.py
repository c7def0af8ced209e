"""The register: facets, table, views, columns."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from entente.desk.queries.fresh import catch_up_derived
from entente.desk.queries.rows import COLUMNS, USUAL, Row, rows_of
from entente.desk.queries.standing import SORTS, desk_facets, with_standing
from entente.parties.rights import Reader, Right, reader_in
from entente.register.queries.facets import uuids
from entente.register.queries.scope import cooperation_for_reader, scope_for
from entente.register.queries.table import Table, filters_in, ordered
from entente.register.queries.views import saved_view_for_reader, saved_views_for

PER_PAGE = 50
COUNTED_AT_ONCE = 5_000
"""Beyond so many commitments, the counts of the facets come in a second request."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Which page of how many rows."""

    number: int
    total: int

    @property
    def start(self) -> int:
        """The first row's place, from 0."""
        return (self.number - 1) * PER_PAGE

    @property
    def before(self) -> int:
        """The page before."""
        return self.number - 1

    @property
    def after(self) -> int:
        """The page after."""
        return self.number + 1

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(1, -(-self.total // PER_PAGE))


def civil_day(request: HttpRequest) -> dt.date:
    """The day on which the page is seen, in the reader's zone: that of `as_of` where it looks back."""
    instant = getattr(request, "_frame", {}).get("as_of") or timezone.now()
    return timezone.localtime(instant).date()


def table_in(request: HttpRequest, reader: Reader, cooperation: UUID) -> Table:
    """What the address asks of the register. Errors: `RefusedError`."""
    on = civil_day(request)
    facets = desk_facets(on)
    return Table(scope_for(reader, cooperation, on), facets, filters_in(request.GET, facets))


def columns_in(request: HttpRequest) -> tuple[str, ...]:
    """The columns that the address names, in their own order; the usual ones where it names none."""
    asked = set(request.GET.getlist("columns"))
    return tuple(name for name in COLUMNS if name in asked) or USUAL


@login_required
@require_GET
def register(request: HttpRequest, cooperation: UUID) -> HttpResponse:
    """The register under the filters of the address."""
    reader = reader_in(request)
    of = cooperation_for_reader(reader, cooperation)
    if chosen := uuids([request.GET.get("view", "")]):
        view = saved_view_for_reader(reader, chosen[0])
        return redirect(f"{request.path}?{view.query}" if view.query else request.path)
    catch_up_derived()
    table = table_in(request, reader, cooperation)
    columns, total = columns_in(request), table.total()
    shown = table.rows().count() if table.filters.address() else total
    pages = Pages(min(_page(request), max(1, -(-shown // PER_PAGE))), shown)
    context = {
        "cooperation": of,
        "table": table,
        "filters": table.filters,
        "rows": _rows(table, columns, pages),
        "columns": [(name, COLUMNS[name], _turned(table, name)) for name in columns],
        "every_column": [(name, title, name in columns) for name, title in COLUMNS.items()],
        "pages": pages,
        "total": total,
        "shown": shown,
        "hidden": table.hidden(shown),
        "groups": table.groups() if total <= COUNTED_AT_ONCE or "counts" in request.GET else None,
        "narrowed": len(table.filters.chosen),
        "views": saved_views_for(reader, cooperation),
        "query": table.filters.address(),
        "asked_columns": request.GET.getlist("columns"),
        "kept": _kept(request, "page", "columns"),
        "unsorted": urlencode(_kept(request, "page", "sort")),
        "unpaged": urlencode(_kept(request, "page")),
        "also": urlencode([("as_of", request.GET["as_of"])]) if "as_of" in request.GET else "",
        "export_query": _export_query(table, columns),
        "may_import": reader.may(Right.IMPORT, cooperation=cooperation),
        "may_edit": reader.may(Right.EDIT, cooperation=cooperation),
    }
    return render(request, "desk/register.html", context)


@login_required
@require_GET
def facets(request: HttpRequest, cooperation: UUID) -> HttpResponse:
    """The facets with exact counts, for a page that was shown before they were counted."""
    catch_up_derived()
    table = table_in(request, reader_in(request), cooperation)
    return render(request, "desk/facet_groups.html", {"groups": table.groups()})


def _rows(table: Table, columns: tuple[str, ...], pages: Pages) -> list[Row]:
    on = table.scope.on
    rows = table.rows().select_related("statement")
    if table.filters.sort.removeprefix("-") in SORTS:
        rows = with_standing(rows, on)
    rows = ordered(rows, table.filters.sort, SORTS)
    return rows_of(list(rows.defer("facts")[pages.start : pages.start + PER_PAGE]), on, columns)


SORTED = {"force", "form", "trend", "deadline", "standing", "next"}


def _turned(table: Table, column: str) -> dict[str, str] | None:
    """How the column's heading is pressed: the address of its order, and which order is now."""
    if column not in SORTED:
        return None
    sort = table.filters.sort
    return {
        "to": f"-{column}" if sort == column else column,
        "now": {column: "ascending", f"-{column}": "descending"}.get(sort, "none"),
    }


def _page(request: HttpRequest) -> int:
    asked = request.GET.get("page", "1")
    return max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1


def _kept(request: HttpRequest, *without: str) -> list[tuple[str, str]]:
    """Every parameter of the address but those: what a link or a form keeps."""
    return [(name, value) for name, values in request.GET.lists() for value in values if name not in without]


def _export_query(table: Table, columns: tuple[str, ...]) -> str:
    filters = table.filters.address()
    return "&".join(part for part in (filters, urlencode([("columns", name) for name in columns])) if part)
