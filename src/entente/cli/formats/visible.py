"""Words of strangers on a terminal: nothing in them may steer it.

Source: ECMA-48 (control functions), Unicode Standard Annex 9 (embeddings, overrides, isolates).
"""

from __future__ import annotations

import re
from typing import Any

from entente.cli.documents import Document

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """The text with each character that would steer a terminal replaced by one that shows; no longer, no shorter."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)


def visible_record(record: Any) -> Any:  # noqa: ANN401 -- JSON of any depth
    """The record with all its texts visible."""
    if isinstance(record, str):
        return visible(record)
    if isinstance(record, dict):
        return {key: visible_record(value) for key, value in record.items()}
    return [visible_record(each) for each in record] if isinstance(record, list) else record


def visible_document(one: Document) -> Document:
    """The document with all its texts visible; every offset stays right."""
    return Document(visible_record(one.record), visible(one.text), one.numbers, one.hidden, one.covered)
