"""A reading as JSON; several as an array."""

from __future__ import annotations

import json
from collections.abc import Sequence

from entente.cli.documents import Document


def render(documents: Sequence[Document]) -> bytes:
    """One reading as an object, several as an array of them, in UTF-8, indented."""
    records = [one.record for one in documents]
    told = json.dumps(records[0] if len(records) == 1 else records, ensure_ascii=False, indent=1)
    return (told + "\n").encode("utf-8", "backslashreplace")
