"""References to numbered parts of the text itself that it does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.engine.errors import DoubtCode
from entente.engine.reading.records import Doubt
from entente.engine.reading.structure import Structure
from entente.engine.source.layout import BlockKind
from entente.engine.source.span import Span

NUMBER = r"(?:\(?\d{1,3}(?:\.\d{1,2})*\)?(?!\d)|[IVXLC]{1,6}\b|[A-Z]\b)"
AFTER = re.compile(
    rf"(?:s|es)?\.?\s+(?P<numbers>{NUMBER}(?:(?:\s*,\s*|\s+(?:and|or|to)\s+|\s?[–-]\s?){NUMBER})*)"
)
ONE = re.compile(NUMBER)
STEMS = {
    "aragraph": "paragraph",
    "rticle": "article",
    "ection": "section",
    "hapter": "chapter",
    "Part ": "part",
    "nnex": "annex",
    "ppendi": "annex",
}
"""What the name of a part holds, small or with a capital, and the kind of part that it names."""
OTHER = re.compile(
    r"(?:\(\w{1,3}\))*\s*(?:,?\s*of\s+(?!(?:this|the\s+present|these)\b)"
    r"|,?\s*(?:to|in)\s+(?!(?:this|the\s+present|these)\b)(?:(?:the|that|its|their|an?|which|each)\b|[A-Z\d])"
    r"|thereof|thereto|[A-Z][\w-]+|[a-z]*\s?(?:countr|part(?:y|ies)\b|species|state))"
)
"""What follows a reference to a part of another text: "of the Charter", "Parties", "countries"."""
BEFORE = re.compile(r"(?:[A-Z][\w.’-]*|’s|'s|its|their|non-?)[\s(,]*\Z")
"""What stands before one: "Charter Article 5", "its Annex I"."""
FIRST = re.compile(r"(?:^|[.;:]\s+|\n\s*)(?:[A-Z][a-z]+)\s*\Z")
LISTED = re.compile(r"\b(?:in|see|to|by|with|under|per|at|and)\s+(?:the\s+)?\Z")
NAMED = re.compile(
    r"\W*(article|art|section|chapter|part|annex|appendix|paragraph)\b\.?\s*([IVXLC]+\b|\d+|[A-Z]\b)?",
    re.IGNORECASE,
)
ORDER = re.compile(r"\W*(\d{1,3})(?=[.)\s]|\Z)")


def reference_doubts(text: str, structure: Structure) -> Iterator[Doubt]:
    """Each reference to a paragraph, article or annex that only this text could have, and has not."""
    parts: dict[str, set[str]] = {}
    for stem, kind in STEMS.items():
        for at, end in _found(text, stem):
            match = AFTER.match(text, end)
            if match is None:
                continue
            parts = parts or parts_of(text, structure)
            if _is_own(text, at, match.end(), kind, parts):
                yield from _missing(text, at, match, kind, parts[kind])


def _found(text: str, stem: str) -> Iterator[tuple[int, int]]:
    """Where a word with the stem starts, and where its ending may."""
    at = text.find(stem)
    while at >= 0:
        start = at - (not stem[0].isupper())
        if not (start > 0 and text[start - 1].isalnum()):
            yield max(start, 0), at + len(stem.rstrip()) + (stem == "ppendi")
        at = text.find(stem, at + 1)


def parts_of(text: str, structure: Structure) -> dict[str, set[str]]:
    """For each kind of part the numbers that the text has; the empty number for a part without one."""
    parts: dict[str, set[str]] = {kind: set() for kind in STEMS.values()}
    for section in structure.sections:
        _note_part(parts, section.number or "", heading=True)
        _note_part(parts, text[section.heading.start : section.heading.end][:40], heading=True)
    for passage in structure.passages:
        block = passage.block
        if block.kind is not BlockKind.NOTE:
            _note_part(parts, block.mark or "", heading=False)
            _note_part(parts, text[block.words.start : block.words.start + 30], heading=False)
    return parts


def _note_part(parts: dict[str, set[str]], words: str, *, heading: bool) -> None:
    """Keeps the number of a part at the start of a heading, mark or paragraph."""
    if not words:
        return
    named = NAMED.match(words)
    if named is not None:
        kind = named.group(1).lower()
        kind = {"art": "article", "appendix": "annex"}.get(kind, kind)
        if heading or named.group(2):
            parts[kind].add((named.group(2) or "").upper())
        return
    if (order := ORDER.match(words)) is not None:
        parts["paragraph"].add(order.group(1))
        if heading:
            parts["section"].add(order.group(1))


def _is_own(text: str, at: int, end: int, kind: str, parts: dict[str, set[str]]) -> bool:
    """True if the reference can only mean a part of this text."""
    if OTHER.match(text, end, end + 60):
        return False
    before = text[max(0, at - 40) : at]
    if BEFORE.search(before) and not FIRST.search(before):
        return False
    if kind == "annex" and not parts["annex"]:
        return LISTED.search(before) is not None and "Annex" in text[at:end]
    return bool(parts[kind] - {""}) or kind == "annex"


def _missing(text: str, at: int, match: re.Match[str], kind: str, known: set[str]) -> Iterator[Doubt]:
    """One doubt for each number that the text has not."""
    if kind == "section" and not any(number.isdigit() for number in known):
        return
    for one in ONE.finditer(text, match.start("numbers"), match.end("numbers")):
        number = one.group().strip("()").split(".")[0].upper()
        if number in known or (kind not in ("annex",) and not number.isdigit() and not known & ROMANS):
            continue
        facts = (("kind", kind), ("number", one.group().strip("()")))
        yield Doubt(DoubtCode.CROSS_REFERENCE_MISSING, Span(at, one.end()), facts=facts)


ROMANS = frozenset("I II III IV V VI VII VIII IX X".split())
