"""Commitments as an Excel workbook."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime

import xlsxwriter

from entente.cli.documents import Document
from entente.cli.formats.rows import COLUMNS, Cell, rows

_WIDE = {
    "quote": 80, "section": 28, "source": 24, "purpose": 36, "means": 36, "scope": 36, "safeguard": 36, "rules": 40,
    "actor": 20, "partner": 24, "forum": 24, "framework": 28, "subject": 24, "deadline": 24,
}  # fmt: skip
_USUAL_WIDTH = 14
_NO_TIME = datetime(1980, 1, 1, tzinfo=UTC)
"""Stands where the library would write the time of the day: the same text gives the same bytes."""
_LONGEST_CELL = 32_767
"""The most characters a cell holds. Source: Microsoft, "Excel specifications and limits"."""


def render(documents: Sequence[Document]) -> bytes:
    """One commitment a row under a frozen header with filters; texts wrap and are never taken for formulas."""
    page = io.BytesIO()
    with xlsxwriter.Workbook(
        page, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        book.set_properties({"created": _NO_TIME})
        sheet = book.add_worksheet("Commitments")
        head, body = (
            book.add_format({"bold": True, "bottom": 1}),
            book.add_format({"text_wrap": True, "valign": "top"}),
        )
        for column, name in enumerate(COLUMNS):
            sheet.set_column(column, column, _WIDE.get(name, _USUAL_WIDTH), body)
            sheet.write_string(0, column, name, head)
        last = 0
        for last, row in enumerate(rows(documents), start=1):
            for column, cell in enumerate(row):
                _write(sheet, last, column, cell, body)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
        sheet.repeat_rows(0)
        sheet.set_landscape()
    return page.getvalue()


def _write(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, cell: Cell, style: object) -> None:
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell, style)
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell, style)
    elif cell:
        sheet.write_string(
            row, column, cell.encode("utf-8", "replace").decode("utf-8")[:_LONGEST_CELL], style
        )
