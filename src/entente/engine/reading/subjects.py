"""What a commitment is about, as EuroVoc concepts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from entente.engine.lexicon.en_subjects import CONCEPTS, TERMS
from entente.engine.reading.clauses import Clause
from entente.engine.reading.records import Value
from entente.engine.reading.tokens import Tokens, tokenize
from entente.engine.source.span import Span

HYPHENS = "-‐‑"


def subjects_of(clause: Clause) -> tuple[Value, ...]:
    """The concepts that the clause's words name; where they name none, those of its section's heading."""
    found = concepts_in(clause.tokens, clause.begin, clause.end)
    if clause.listed is not None:
        below = tokenize(clause.tokens.text, *clause.listed)
        known = {value.id for value in found}
        found = (*found, *(value for value in concepts_in(below, 0, len(below)) if value.id not in known))
    if found or clause.heading is None or _is_title(clause.tokens.text, clause.heading):
        return found
    heading = tokenize(clause.tokens.text, *clause.heading)
    return concepts_in(heading, 0, len(heading))


TITLE_REACH = 1500
"""Characters in which the title of a text ends."""
PROSE = re.compile(r"[^\n]{90}|[.;:][ \t]*\n|\b(?:[Ww]e|will|shall|have|has|are|is)\b")


def _is_title(text: str, heading: Span) -> bool:
    """True for a heading of the whole text: no prose stands before it, and no number on its line."""
    if heading.start > TITLE_REACH:
        return False
    before = text[: heading.start]
    return not before.rpartition("\n")[2].strip() and PROSE.search(before) is None


def subject_rules(subjects: tuple[Value, ...], text: str) -> tuple[str, ...]:
    """The rule ids of the terms by which the subjects were read."""
    terms = [text[start:end].lower() for start, end in (value.span for value in subjects)]
    return tuple([f"subject.term:{' '.join(term.split())}" for term in terms])


@dataclass(frozen=True, slots=True)
class _Terms:
    """The terms that begin with one word: their numbers of words, greatest first, and those with a gap."""

    sizes: tuple[int, ...]
    seconds: frozenset[str]
    """The second words of those without a gap."""
    whole: dict[str, int]
    gapped: tuple[tuple[list[str], list[str], int], ...]
    """For each term with a gap: the words before it, the words after it, and the concept."""


CLOSED = frozenset((",", ";", ":", ".", "(", ")", "–", "—", "non"))
"""Words that no gap holds."""
REACH = 5
"""Words that a gap may have, and one."""


@cache
def _opened_by(word: str) -> _Terms:
    whole: dict[str, int] = {}
    gapped: list[tuple[list[str], list[str], int]] = []
    for entry in TERMS[word].split("|"):
        term, _, place = entry.rpartition("=")
        before, gap, after = term.partition(" … ")
        if gap:
            gapped.append((before.split(" "), after.split(" "), int(place)))
        else:
            whole[term] = int(place)
    sizes = sorted({term.count(" ") + 1 for term in whole}, reverse=True)
    seconds = frozenset(term.split(" ", 2)[1] for term in whole if " " in term)
    return _Terms(tuple(sizes), seconds, whole, tuple(gapped))


def concepts_in(tokens: Tokens, begin: int, end: int) -> tuple[Value, ...]:
    """The concepts named in tokens[begin:end], in the order of their first words; the longest term wins."""
    words, starts, ends = _words(tokens, begin, end)
    found: dict[int, Span] = {}
    after, spoken, size = 0, 0, len(words)
    for index in [place for place, word in enumerate(words) if word in TERMS]:
        if index < after:
            continue
        terms = _opened_by(words[index])
        if terms.gapped:
            for concept, first, last in _over_gaps(terms, words, index):
                if index >= spoken:
                    found.setdefault(concept, Span(starts[index], ends[last - 1]))
                    spoken = first
        if index + 1 < size and words[index + 1] not in terms.seconds:
            length = int(words[index] in terms.whole)
        else:
            length = _longest(terms, words, index)
        if length:
            after = min(index + length, size)
            named = terms.whole[" ".join(words[index:after])]
            span = Span(starts[index], ends[after - 1])
            if named >= 0 and (length > 1 or words[index] not in SITES or not _in_name(tokens.text, span)):
                found.setdefault(named, span)
    return tuple(_value(concept, span) for concept, span in found.items())


def _longest(terms: _Terms, words: list[str], index: int) -> int:
    """The number of words of the longest term without a gap that stands here, 0 for none."""
    return next((size for size in terms.sizes if " ".join(words[index : index + size]) in terms.whole), 0)


SITES = frozenset(
    "port ports city cities island islands border river lake bay strait sea ocean canal valley municipality".split()
)
"""Terms that in the name of a place say nothing about the subject."""
NAMED_AFTER = re.compile(r"\s+(?:of\s+(?:the\s+)?)?[A-Z]")
NAMED_BEFORE = re.compile(r"[A-Z][\w’'-]*\s+$")


def _in_name(text: str, span: Span) -> bool:
    """True for a word in the name of a place: "Port Aster", "the port of Halden", "Karst City"."""
    if not text[span.start].isupper():
        after = NAMED_AFTER.match(text, span.end)
        return after is not None and " of" in after.group()
    return bool(
        NAMED_AFTER.match(text, span.end) or NAMED_BEFORE.search(text, max(0, span.start - 30), span.start)
    )


def _over_gaps(terms: _Terms, words: list[str], index: int) -> Iterator[tuple[int, int, int]]:
    """The concepts of terms with a gap that begin here, each with where its gap begins and its words end."""
    for before, after, concept in terms.gapped:
        start = index + len(before)
        if words[index:start] != before:
            continue
        for place in range(start, min(start + REACH, len(words))):
            if words[place] in CLOSED:
                break
            if words[place] == after[0] and words[place : place + len(after)] == after:
                yield concept, start, place + len(after)
                break


def _value(concept: int, span: Span) -> Value:
    number, _, label = CONCEPTS[concept].partition(":")
    return Value(span, name=label, id=number)


def _words(tokens: Tokens, begin: int, end: int) -> tuple[list[str], list[int], list[int]]:
    """The words of tokens[begin:end] with their offsets; a hyphen counts as a space."""
    words, starts, ends = tokens.words[begin:end], tokens.starts[begin:end], tokens.ends[begin:end]
    passage = tokens.text[starts[0] : ends[-1]] if words else ""
    if not _is_hyphenated(passage):
        return words, starts, ends
    parts: list[str] = []
    begins: list[int] = []
    stops: list[int] = []
    for word, start, stop in zip(words, starts, ends, strict=True):
        if len(word) > 1 and _is_hyphenated(word):
            _split(tokens.text[start:stop].lower().replace("’", "'"), start, parts, begins, stops)
        else:
            parts.append(word)
            begins.append(start)
            stops.append(stop)
    return parts, begins, stops


def _is_hyphenated(words: str) -> bool:
    return "-" in words or "‐" in words or "‑" in words


WHOLE = frozenset(f"co{hyphen}{rest}" for hyphen in HYPHENS for rest in ("op", "or"))
"""How words begin that are written with or without a hyphen: co-operation, co-ordinate."""


def _split(word: str, start: int, parts: list[str], begins: list[int], stops: list[int]) -> None:
    """Adds the parts of a hyphenated word; one that a printer broke at the line's end, or "co-operation", stays one."""
    if "\n" in word or word[:5] in WHOLE:
        parts.append("".join(character for character in word if character.isalnum()))
        begins.append(start)
        stops.append(start + len(word))
        return
    at = start
    for part in word.replace("‐", "-").replace("‑", "-").split("-"):
        parts.append(part)
        begins.append(at)
        stops.append(at + len(part))
        at += len(part) + 1
