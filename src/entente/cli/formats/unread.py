"""Unread passages as lists show them: those that hold words, each on one short line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.cli.formats.words import shortened
from entente.engine.reading.export import Record

LONGEST = 160
"""Characters of an unread passage that are shown."""
_MARK_UP = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>|&[a-z]+;|&#\w+;", re.DOTALL)
_PAGE = re.compile(r"\W*(?:page|p\.|pp\.)?\W*(?:\d+|[ivxlc]+)(?:\s*(?:/|of|-|–)\s*\d+)?\W*", re.IGNORECASE)


def glimpses(unread: Sequence[Record]) -> list[str]:
    """The words of each unread passage that holds any, in the order of the text."""
    return [shortened(one["text"], LONGEST) for one in unread if not _is_furniture(one["text"])]


def furniture(unread: Sequence[Record]) -> list[Record]:
    """The unread passages that hold no words: rules, bare mark-up, page numbers."""
    return [one for one in unread if _is_furniture(one["text"])]


def _is_furniture(text: str) -> bool:
    bare = _MARK_UP.sub(" ", text)
    return not any(letter.isalpha() for letter in bare) or _PAGE.fullmatch(bare) is not None
