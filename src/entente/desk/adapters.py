"""The register as files: xlsx, csv, json. The whole extent of each commitment stands in them, and its provisos.

Source: RFC 4180 (CRLF, quotes doubled). Formula injection: OWASP, "CSV Injection".
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""
LONGEST_CELL = 32_767
"""The most characters a cell of a workbook holds. Source: Microsoft, "Excel specifications and limits"."""
WIDTHS = {"words": 70, "provisos": 50, "section": 24, "id": 38, "version": 8}
MEDIA = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is exported: the marking of its top and foot, the columns, and each row's cells.

    `anchors` says for each row where in its words the underlined part begins.
    """

    marking: str
    names: tuple[str, ...]
    titles: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    anchors: Sequence[int]


def file_of(sheet: Sheet, kind: str) -> bytes:
    """The file in the format."""
    return {"xlsx": _xlsx, "csv": _csv, "json": _json}[kind](sheet)


def _csv(sheet: Sheet) -> bytes:
    """In UTF-8 with its mark, so that spreadsheets know it; a cell that looks like a formula begins with '."""
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow([inert(sheet.marking)])
    writer.writerow(sheet.titles)
    writer.writerows([inert(cell) for cell in row] for row in sheet.rows)
    writer.writerow([inert(sheet.marking)])
    return b"\xef\xbb\xbf" + page.getvalue().encode()


def inert(cell: str) -> str:
    """The cell, which no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _json(sheet: Sheet) -> bytes:
    rows = [
        {**dict(zip(sheet.names, row, strict=True)), "anchor_in_words": anchor}
        for row, anchor in zip(sheet.rows, sheet.anchors, strict=True)
    ]
    whole = {"schema": "entente.register/1", "marking": sheet.marking, "commitments": rows}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _xlsx(sheet: Sheet) -> bytes:
    """Words underlined from the anchor on; every cell is text, never a formula; the marking on each page."""
    import xlsxwriter

    page = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(page, options) as book:
        paper = book.add_worksheet("Register")
        bold, text = (
            book.add_format({"bold": True, "bottom": 1}),
            book.add_format({"text_wrap": True, "valign": "top"}),
        )
        line = book.add_format({"underline": 1})
        paper.write_string(0, 0, sheet.marking, book.add_format({"bold": True}))
        for column, (name, title) in enumerate(zip(sheet.names, sheet.titles, strict=True)):
            paper.set_column(column, column, WIDTHS.get(name, 20), text)
            paper.write_string(1, column, title, bold)
        words = sheet.names.index("words")
        for number, (row, anchor) in enumerate(zip(sheet.rows, sheet.anchors, strict=True), start=2):
            for column, cell in enumerate(row):
                if cell and not (
                    column == words and _underlined(paper, number, column, cell, anchor, line, text)
                ):
                    paper.write_string(number, column, cell[:LONGEST_CELL], text)
        paper.write_string(len(sheet.rows) + 2, 0, sheet.marking, book.add_format({"bold": True}))
        paper.set_header(f"&C{sheet.marking}")
        paper.set_footer(f"&C{sheet.marking}")
        paper.freeze_panes(2, 0)
        paper.repeat_rows(1)
        paper.set_landscape()
    return page.getvalue()


def _underlined(
    paper: object, row: int, column: int, cell: str, anchor: int, line: object, text: object
) -> bool:
    """The cell stands there in two parts, where it has two."""
    if not 0 < anchor < len(cell) or len(cell) > LONGEST_CELL:
        return False
    paper.write_rich_string(row, column, cell[:anchor], line, cell[anchor:], text)  # type: ignore[attr-defined]
    return True
