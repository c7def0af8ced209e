"""Blanks to be filled in, and alternative words of strength of which one is to be chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from entente.engine.errors import DoubtCode
from entente.engine.reading.records import Doubt
from entente.engine.source.span import Span

MODAL = r"(?:shall|should|will|would|may|must|can|could|might)(?:\ not)?"
BRACKETED = (
    rf"\[\s*{MODAL}\s*\](?:\s*/?\s*\[\s*{MODAL}\s*\])+|\[\s*{MODAL}(?:\s*(?:/|\||\bor\b)\s*{MODAL})+\s*\]"
)
BEFORE = rf"\b{MODAL}\s?\Z"
AFTER = rf"/\s?{MODAL}\b"
NEAR = 14
"""Code points before a slash in which the first alternative stands."""
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
OPENING = r"[\[(XxJFMASONDdT2_]"
"""The characters with one of which a blank begins: asked first, for the many places where none does."""
BLANK = rf"""
    (?={OPENING})(?:
      \[\s*(?:dates?|days?|months?|years?|names?|places?|venues?|city|country|numbers?|no\.?|titles?|amounts?|figures?
        |(?:to\ be|tb)\b[^\]\n]{{0,40}}|tb[cda]
        |insert\b[^\]\n]{{0,60}}|add\b[^\]\n]{{0,60}}|x{{1,5}}|y{{2,4}}|[●•]|_+|\?+)\s*
        \]
    | \b(?:XX+|xx+)[./-](?:XX+|xx+|\d\d)[./-](?:XX+|xx+|\d{{2,4}})
    | \b(?:XX+|xx+|__+)\s+(?:of\s+)?{MONTH}\b(?:\s+\d{{4}}|\s+20[Xx]{{2}})?
    | \b{MONTH}\s+(?:XX+|xx+)\b(?:,?\s+\d{{4}})?
    | \b(?:XX+|xx+)\s+(?:million|billion|trillion|per\ ?cent|percent|%|days|months|years)
    | \b20(?:XX|xx|\?\?)(?!\w)
    | \b(?:DD|dd)[./-](?:MM|mm)[./-](?:YY|yy)+
    | \((?:[^()\n]{{0,30}}\ )?(?:TBC|TBD|TBA)(?:\ [^()\n]{{0,30}})?\)(?:\s+\d{{4}})?
    | \b(?:TBC|TBD|TBA)\b
    | (?<=\w\ )_{{3,}}(?=[\s,.;)])
    )
    """
HINTS = ("XX", "xx", "TBC", "TBD", "TBA", "__", "DD/", "dd/", "??")


@cache
def _compiled(pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """A pattern, compiled when a text first asks for it."""
    return re.compile(pattern, flags)


def alternative_doubts(text: str) -> Iterator[Doubt]:
    """Alternatives of strength: "[shall][should]", "will/should"."""
    spans = [Span(*match.span()) for match in _compiled(BRACKETED).finditer(text)] if "[" in text else []
    for span in [*spans, *_slashed(text)]:
        words = tuple(word.lower() for word in _compiled(MODAL).findall(text, *span))
        if len(set(words)) > 1:
            yield Doubt(DoubtCode.FORCE_ALTERNATIVES, span, facts=(("words", ", ".join(words)),))


def _slashed(text: str) -> Iterator[Span]:
    """Alternatives parted by a slash outside brackets."""
    at = text.find("/")
    while at >= 0:
        before = _compiled(BEFORE).search(text, max(0, at - NEAR), at)
        after = _compiled(AFTER).match(text, at) if before else None
        if before and after and text[max(0, before.start() - 1)] != "[":
            yield Span(before.start(), after.end())
        at = text.find("/", at + 1)


def blank_doubts(text: str) -> Iterator[Doubt]:
    """Blanks: "XX May 2032", "[date]", "(month TBC)"."""
    if "[" not in text and not any(hint in text for hint in HINTS):
        return
    for match in _compiled(BLANK, re.VERBOSE).finditer(text):
        yield Doubt(
            DoubtCode.PLACEHOLDER, Span(*match.span()), facts=(("words", " ".join(match.group().split())),)
        )
