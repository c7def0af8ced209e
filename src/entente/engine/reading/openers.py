"""Words that open an adjunct, tried at a place."""

from __future__ import annotations

from dataclasses import dataclass, field

from entente.engine.lexicon.en_adjuncts import OPENERS
from entente.engine.reading.opener_tests import OPEN, REFUSED, TESTS, pauses
from entente.engine.reading.tokens import Tokens
from entente.engine.source.span import Span

MEASURED = frozenset(("long", "soon", "far", "much", "well"))
"""Words whose "as …" only measures: "as long as necessary"."""
COMMAS = frozenset((",", ";"))

Row = tuple[tuple[str, ...], str, str, str]
Rows = dict[str, tuple[Row, ...]]


@dataclass(slots=True)
class Mark:
    """An adjunct that opens at token `start`; `body` is the place after the opening words.

    `end` is the token after its last, 0 where it is still to be found; `phrase` the opening words.
    """

    start: int
    body: int
    end: int
    kind: str
    phrase: str


@dataclass(slots=True)
class Found:
    """Passages by kind, with the rules that found them."""

    spans: dict[str, list[Span]] = field(default_factory=dict)
    rules: dict[str, None] = field(default_factory=dict)

    def add(self, tokens: Tokens, kind: str, first: int, last: int, rule: str) -> None:
        """Keeps tokens[first:last]."""
        if first < last:
            self.spans.setdefault(kind, []).append(Span(tokens.starts[first], tokens.ends[last - 1]))
            self.rules[rule] = None

    def sorted(self, kind: str) -> list[Span]:
        """The passages of one kind, in the order of the text, each once."""
        spans = self.spans.get(kind)
        return sorted(set(spans), key=lambda span: (span.start, span.end)) if spans else []


def match(
    tokens: Tokens, index: int, floor: int, limit: int, table: dict[str, Rows] = OPENERS
) -> Mark | None:
    """What opens at this place, the longest opener first; None where nothing does."""
    rows = table.get(tokens.words[index])
    if rows is None:
        return None
    if index + 1 < limit:
        second = rows.get(tokens.words[index + 1])
        if second is not None:
            found = _tried(tokens, index, index + 2, floor, limit, second)
            if found is not None:
                return found
    single = rows.get("")
    return _tried(tokens, index, index + 1, floor, limit, single) if single is not None else None


def _tried(
    tokens: Tokens, start: int, after: int, floor: int, limit: int, rows: tuple[Row, ...]
) -> Mark | None:
    """The first of the openers whose further words stand at `after` and whose conditions hold."""
    words = tokens.words
    for rest, kind, needs, before in rows:
        body = after + len(rest)
        if body > limit or (rest and tuple(words[after:body]) != rest):
            continue
        if before and not _stands_after(tokens, start, floor, before):
            continue
        end = TESTS[needs](tokens, body, limit, start) if needs else OPEN
        if end != REFUSED:
            return Mark(start, body, end, kind, " ".join(words[start:body]))
    return None


def _stands_after(tokens: Tokens, start: int, floor: int, before: str) -> bool:
    """True if what an opener asks for stands before it."""
    if before == "pause":
        return pauses(tokens, start, floor)
    return start == 0 or tokens.words[start - 1] not in MEASURED


def comma_after(tokens: Tokens, index: int, limit: int) -> int:
    """The place of the next comma or semicolon after `index`, or the limit."""
    place = index + 1
    while place < limit and tokens.words[place] not in COMMAS:
        place += 1
    return place
