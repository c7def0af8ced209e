"""What a text leaves open: notes without marks, blanks, alternatives, lost references, pronouns, cut sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from entente.engine.errors import DoubtCode
from entente.engine.lexicon.en_words import CLASSES
from entente.engine.lexicon.flags import FUNCTION
from entente.engine.reading.placeholders import alternative_doubts, blank_doubts
from entente.engine.reading.records import Commitment, Doubt
from entente.engine.reading.references import reference_doubts
from entente.engine.reading.structure import Structure
from entente.engine.reading.tokens import Tokens
from entente.engine.source.layout import BlockKind
from entente.engine.source.notes import NoteMarks
from entente.engine.source.span import Span

STOPS = frozenset((".", "!", "?", "...", "…", "”", '"', "’", ")", "]", "»"))
UNKNOWN = "und"
"""The language of a text that the lexicon cannot read. Source: ISO 639-2, undetermined."""
TWICE = frozenset((DoubtCode.PLACEHOLDER,))
"""What both a clause and the text as a whole can ask."""
SAMPLE = 300
"""Code points from the start, the middle and the end of a text by which its language is known."""
ENOUGH = 8
"""Words below which no language is asked for."""
SHARE = 0.12
"""The least share of English function words in an English text; running prose has 0.35 to 0.5."""


def text_doubts(text: str, structure: Structure, notes: NoteMarks, language: str) -> Iterator[Doubt]:
    """What the text as a whole leaves open, whatever it undertakes."""
    if language == UNKNOWN:
        yield Doubt(DoubtCode.LANGUAGE_UNKNOWN, Span(0, len(text)))
    yield from note_doubts(structure, notes)
    yield from alternative_doubts(text)
    yield from blank_doubts(text)
    yield from reference_doubts(text, structure)


def in_order(
    clausal: Sequence[Doubt], textual: Iterable[Doubt], commitments: Sequence[Commitment]
) -> tuple[Doubt, ...]:
    """All doubts in the order of the text; one of the text is left out where a commitment's own asks the same."""
    asked = {(doubt.code, at) for doubt in clausal for at in range(*doubt.span) if doubt.code in TWICE}
    starts = [commitment.span.start for commitment in commitments]
    found = list(clausal)
    for doubt in textual:
        if (doubt.code, doubt.span.start) not in asked:
            place = bisect_right(starts, doubt.span.start) - 1
            held = place >= 0 and doubt.span.start < commitments[place].span.end
            found.append(replace(doubt, commitment=place if held else None))
    return tuple(sorted(found, key=lambda doubt: (doubt.span, doubt.code)))


def is_english(text: str) -> bool:
    """False for a text in another language: too few of its words are English function words."""
    middle = max(SAMPLE, len(text) // 2)
    last = max(middle + SAMPLE, len(text) - SAMPLE)
    sample = f"{text[:SAMPLE]} {text[middle : middle + SAMPLE]} {text[last:]}".lower().split()
    known = sum(1 for word in sample if CLASSES.get(word, 0) & FUNCTION)
    if known >= SHARE * len(sample):
        return True
    words = [word for word in sample if any(char.isalpha() for char in word)]
    if len(words) < ENOUGH and sum(len(word) for word in words) < 5 * ENOUGH:
        return True
    return known > 0 and known >= SHARE * len(words)


def note_doubts(structure: Structure, notes: NoteMarks) -> Iterator[Doubt]:
    """Marks to which no note belongs, and notes whose mark stands nowhere before them."""
    written: set[str] = set()
    for passage in structure.passages:
        block = passage.block
        if block.kind is not BlockKind.NOTE:
            continue
        mark = block.mark or ""
        if not any(place < block.span.start for place in notes.standing(mark)[:1]):
            span = Span(block.span.start, block.words.end)
            yield Doubt(DoubtCode.NOTE_UNMARKED, span, facts=(("mark", mark),))
        written.add(mark)
    standing = dict(notes.places)
    if any(mark.isdecimal() for mark in written):
        standing.update(notes.digits)
    for mark, places in standing.items():
        if mark not in written and not (_is_ordinary(mark, written) or (mark[0] == "*" and notes.sets_type)):
            yield Doubt(
                DoubtCode.NOTE_MISSING, Span(places[0], places[0] + len(mark)), facts=(("mark", mark),)
            )


def _is_ordinary(mark: str, written: Collection[str]) -> bool:
    """True for what has the shape of a mark but need not be one: § 5, (1), a number above all notes."""
    if mark.isdecimal():
        return int(mark) > 1 + max(int(one) for one in written if one.isdecimal())
    if mark[0] == "(" and mark[1:-1].isdecimal():
        return not any(one[0] == "(" for one in written)
    return mark[0] == "§"


def cut_doubt(tokens: Tokens, begin: int, end: int) -> Doubt | None:
    """The doubt about a sentence of the greatest length, which was cut there unless it ends so."""
    if (
        tokens.words[end - 1] in STOPS
        or end == len(tokens)
        or (begin and tokens.words[begin - 1] not in STOPS)
    ):
        return None
    facts = (("words", str(end - begin)),)
    return Doubt(DoubtCode.SENTENCE_CUT, Span(tokens.starts[begin], tokens.ends[end - 1]), facts=facts)
