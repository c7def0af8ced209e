"""Lines of a text, and which of them belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from entente.engine.source.marks import Mark, mark_of, note_mark
from entente.engine.source.notes import NoteMarks

LINE = re.compile(r"[^\n]*(?:\n|\Z)")
FOLD = 100
"""Lines longer than this are whole paragraphs; shorter ones may be a paragraph folded by a printer."""

FURNITURE = re.compile(
    r"""^[ \t]*(?:
        [-–—_=*#~.•·\s|+]{3,}                         # a rule, "* * *", "###"
      | \*                                           # an ornament alone
      | (?:page|p\.)\s*\d+(?:\s*(?:of|/)\s*\d+)?      # a page number
      | -\s*\d{1,4}\s*- | \d{1,4}                       # the same, bare
      | \[?(?:end|ends|fin|notes?\ to\ editors)\]?\.?
      | .{2,90}?(?:\.{4,}|(?:\ \.){4,})[ \t]*\d{1,4}     # a line of contents
      | \|.*\|                                       # a row of a table
      | (?:tel|phone|fax|e-?mail|contact|press\ contact|website|web)\b\s*[:.].*
      | [\w.+-]+@[\w-]+\.[\w.]+ | https?://\S+
      )[ \t]*$""",
    re.VERBOSE | re.IGNORECASE,
)

COMMENT = re.compile(r"(?:<!--(?:(?!-->).)*-->\s*)+")
"""A comment of a page's source, which nobody reads: it is like a blank line."""

CONTACT = re.compile(
    r"(?:.*\b(?:tel|telephone|phone|fax|mobile)\b\.?:?\s*)?\+?\(?\d[\d ().-]{5,}.{0,60}"
    r"|.*\b(?:tel|telephone|phone|fax|mobile|enquiries|inquiries|office)\b[.:]?.{0,60}\+\(?\d[\d ().-]{5,}.{0,60}"
    r"|[^.!?]{0,90}[\w.+-]+@[\w-]+\.[\w.]+",
    re.IGNORECASE,
)
"""A line with a number or an address at which somebody can be reached."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text without its line break; `indent` counts the white space before its words."""

    start: int
    end: int
    indent: int
    furniture: bool

    @property
    def width(self) -> int:
        """Its length in code points."""
        return self.end - self.start


def lines_of(text: str) -> Iterator[Line | None]:
    """Each line; None for a blank one."""
    for match in LINE.finditer(text):
        start, end = match.span()
        if start == end:
            continue
        raw = text[start:end]
        bare = raw.strip()
        if not bare or COMMENT.fullmatch(bare):
            yield None
            continue
        stop = start + len(raw.rstrip())
        indent = len(raw) - len(raw.lstrip())
        yield Line(start, stop, indent, len(bare) < LONGEST and _is_furniture(bare))


LONGEST = 200
"""Code points; a longer line is prose."""


def _is_furniture(bare: str) -> bool:
    """True for a line that is on the page but not part of what is said."""
    if FURNITURE.match(bare):
        return True
    return ("@" in bare or "+" in bare) and CONTACT.fullmatch(bare) is not None


def groups_of_lines(text: str, lines: Iterator[Line | None], notes: NoteMarks) -> Iterator[list[Line]]:
    """Runs of lines that make one block: a heading, a paragraph, an item."""
    group: list[Line] = []
    for line in lines:
        if line is None:
            if group:
                yield group
            group = []
        elif group and _breaks(text, group, line, notes):
            yield group
            group = [line]
        else:
            group.append(line)
    if group:
        yield group


NEAR = 12
"""Lines above by which the measure of a folded paragraph is known."""
CLOSED = re.compile(r"[.!?:;][\"”’)\]*†‡\d]*$|(?:;|,)\s+(?:and|or)$")
HEADLIKE = re.compile(r"[^.;,]{2,70}$")
STARTS = re.compile(r"\s*(?:#{1,6}\s|\*\*|[A-Z“\"(])")


def _breaks(text: str, group: list[Line], line: Line, notes: NoteMarks) -> bool:
    """True if a new block starts at the line, though no blank line stands before it."""
    last = group[-1]
    if last.furniture or line.furniture or last.width > FOLD:
        return True
    if (mark := mark_of(text, line.start, line.end)) is not None:
        return _opens(text, group, mark)
    if (note := note_mark(text, line.start)) and notes.opens(note):
        return True
    if text.startswith("#", group[0].start) and len(group) == 1:
        return True
    ended = CLOSED.search(text, max(last.start, last.end - 12), last.end) is not None
    if len(group) == 1 and not ended and _head_then_body(text, last, line):
        return True
    starts = STARTS.match(text, line.start) is not None
    return ended and starts and last.width < 0.75 * max(line.width, *(one.width for one in group[-NEAR:]))


def _opens(text: str, group: list[Line], mark: Mark) -> bool:
    """True if the mark at the line's start opens an item, and is not a number within a folded sentence."""
    if mark.is_bullet or mark.shape in ("letter)", "(letter)", "roman)", "(roman)", "article", "md"):
        return True
    last = group[-1]
    if CLOSED.search(text, max(last.start, last.end - 12), last.end):
        return True
    return mark_of(text, group[0].start, group[-1].end) is not None or (len(group) == 1 and last.width < 60)


def _head_then_body(text: str, head: Line, body: Line) -> bool:
    """True if a short line without an end stands over a longer one that starts a sentence."""
    words = text[head.start : head.end]
    if not HEADLIKE.match(words.strip()) or head.width > 70 or STARTS.match(text, body.start) is None:
        return False
    return head.width < 0.7 * body.width and not re.search(
        r"\b(?:the|of|and|to|in|for|a|an|with|our|their)$", words
    )
