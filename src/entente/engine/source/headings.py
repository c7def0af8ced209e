"""Which blocks are headings, and where a heading runs into its paragraph."""

from __future__ import annotations

import re

from entente.engine.source.span import Span

VERBISH = re.compile(
    r"\b(?:will|shall|should|must|would|is|are|was|were|has|have|had|we|agreed?|commits?|committed|reaffirm(?:ed)?|"
    r"welcome[ds]?|recogni[sz]ed?|intends?|decided?|includes?|undertakes?)\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.;,!?][\"”’)\]]*$|[;,] (?:and|or)$")
MARKUP = re.compile(r"^(?:\*\*|__|\*(?=\S)|_(?=\S))(?P<bold>.+?)(?:\*\*|__|\*|_):?$", re.DOTALL)
RUN_IN = re.compile(
    r"(?:\*\*|__|\*|_)?(?P<head>[A-Z0-9][^.;:!?\n]{1,78}?)"
    r"(?:(?:\*\*|__|\*|_)[:.]?(?=\s)|[:.](?:\*\*|__|\*|_)(?=\s)|[ \t]+[-–—]+(?=[ \t])"
    r"|[ \t]?[–—](?=[ \t]?[A-Z])|:(?=[ \t]+[A-Z“])|\.[ \t]?[-–—]+(?=\s)|(?P<stop>\.)(?=[ \t]+[A-Z]))"
    r"[ \t\n]+(?=[A-Z“\"])"
)
NAMING = 6
"""Words of a heading that ends with a stop, at most."""
WHOLE = 4
"""Letters of its last word, at least; a shorter one may be an abbreviation."""
REFERRING = frozenset(("See", "Done", "Signed", "The", "This", "Mr", "Mrs", "Ms", "Dr"))
LONGEST = 110
"""Code points; a longer line is not a heading."""


def heading_level(text: str, span: Span, words: Span, shape: str) -> int:
    """How deep a heading is (1 the highest), or 0 where the block is none."""
    raw = text[words.start : words.end].strip()
    if not raw or len(raw) > LONGEST:
        return _markdown(text, span) if shape == "md" else 0
    if shape == "md":
        return _markdown(text, span)
    if MARKUP.match(raw):
        return 3 if not SENTENCE_END.search(raw.strip("*_")) else 0
    if not any(char.isalpha() for char in raw):
        return 2 if shape == "article" else 0
    if shape in ("bullet", "letter)", "(letter)", "(roman)", "roman)", "(1)"):
        return 0
    return _plain(raw, shape)


def _markdown(text: str, span: Span) -> int:
    marks = text[span.start : span.end].lstrip()
    return len(marks) - len(marks.lstrip("#"))


def _plain(raw: str, shape: str) -> int:
    """The level of a short line without mark-up."""
    if SENTENCE_END.search(raw) and not re.search(r"\b(?:U\.S\.|No\.)$", raw):
        return 0
    capitals = raw.upper() == raw and sum(char.isalpha() for char in raw) > 3
    if capitals and not raw.endswith(":"):
        return 1 if not shape else 2
    if VERBISH.search(raw) or raw.endswith((":", ":-", "—")) or len(raw.split()) > 14:
        return 0
    if not raw[0].isupper() and not raw[0].isdigit() and raw[0] not in '“"‘':
        return 0
    if shape in ("article", "ROMAN", "A)"):
        return 2
    return 3


def run_in_heading(text: str, words: Span) -> tuple[int, int] | None:
    """Where a heading that opens its paragraph ends, and where the paragraph's words start; None if there is none."""
    match = RUN_IN.match(text, words.start, min(words.end, words.start + 160))
    if match is None:
        return None
    head = match.group("head")
    if VERBISH.search(head) or len(head.split()) > 12 or words.end - match.end() < 25:
        return None
    if match.group("stop") and not _names(head):
        return None
    return match.end("head"), match.end()


def _names(head: str) -> bool:
    """True if words that end with a stop name a matter, and are no abbreviation: "Peace talks.", not "Gen."."""
    words = head.split()
    return (
        len(words) <= NAMING and len(words[-1]) >= WHOLE and words[-1].isalpha() and words[0] not in REFERRING
    )
