"""Commitments as CSV.

Source: RFC 4180 (CRLF, quotes doubled). Formula injection: OWASP, "CSV Injection".
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from entente.cli.documents import Document
from entente.cli.formats.rows import COLUMNS, Cell, rows

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(documents: Sequence[Document]) -> bytes:
    """One commitment a row, in UTF-8, with a header.

    A text cell that a spreadsheet would take for a formula (first character = + - @) has an apostrophe before it.
    """
    page = io.StringIO(newline="")
    writer = csv.writer(page)
    writer.writerow(COLUMNS)
    writer.writerows([_inert(cell) for cell in row] for row in rows(documents))
    return page.getvalue().encode("utf-8", "backslashreplace")


def _inert(cell: Cell) -> Cell:
    if isinstance(cell, bool):
        return str(cell).lower()
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
