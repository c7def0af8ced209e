"""The pieces that a page or document is made of, and how they stand in the text as received.

A heading stands as in Markdown (`## Title`), because its level is a fact that a bare line would lose; an item after
its mark, two spaces deeper for each list around it, up to twelve; a row of a table as its cells with bars between; a
note after its mark, which stands in square brackets here and in the text (`[1]`; a star stays bare).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto


class BlockKind(Enum):
    """What a block is."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    ROW = auto()
    NOTE = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """One piece; `level` is that of a heading (1 the highest) or of an item (0 the outermost)."""

    kind: BlockKind
    text: str
    level: int = 0
    mark: str = ""


_SPACES = re.compile("[ \t\r\f\v]+")  # a no-break space is a character of the text
_DEEPEST = 12
"""Deeper items are indented no further: a page of nothing but nested lists must not grow without bound."""

_AROUND_BREAK = re.compile("[ \t\r\f\v]*\n[ \t\r\f\v\n]*")


def tidy(text: str) -> str:
    """The text with one space where there were several, and one line end where there were several."""
    return _AROUND_BREAK.sub("\n", _SPACES.sub(" ", text)).strip(" \n")


def joined(blocks: Iterable[Block]) -> str:
    """The text of all blocks: a blank line between them, none between the items of a list."""
    parts: list[str] = []
    before: Block | None = None
    for block in blocks:
        if not block.text:
            continue
        if before is not None:
            within_list = before.kind is block.kind is BlockKind.ITEM
            parts.append("\n" if within_list else "\n\n")
        parts.append(_line(block))
        before = block
    return "".join([*parts, "\n"]) if parts else ""


def note_mark(mark: str) -> str:
    """A note's mark as it stands in the text: `[1]`, and `*` as it is."""
    return f"[{mark}]" if mark.isalnum() else mark


def _line(block: Block) -> str:
    match block.kind:
        case BlockKind.HEADING:
            return f"{'#' * min(max(block.level, 1), 6)} {block.text.replace(chr(10), ' ')}"
        case BlockKind.ITEM:
            indent = "  " * min(block.level, _DEEPEST)
            mark = f"{block.mark} " if block.mark else "  "
            return indent + mark + block.text.replace("\n", "\n" + indent + "  ")
        case BlockKind.NOTE:
            return f"{note_mark(block.mark)} {block.text}"
        case BlockKind.PARAGRAPH | BlockKind.ROW:
            return block.text
