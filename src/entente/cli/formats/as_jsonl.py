"""Readings as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Sequence

from entente.cli.documents import Document
from entente.engine.reading.export import Record


def render(documents: Sequence[Document]) -> bytes:
    """One reading a line, in UTF-8."""
    return b"".join(line(one.record) for one in documents)


def line(record: Record) -> bytes:
    """One record as one line."""
    return (json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n").encode(
        "utf-8", "backslashreplace"
    )
