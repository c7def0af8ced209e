"""A commitment's clause: its tokens, its extent and the head that made it."""

from __future__ import annotations

from dataclasses import dataclass

from entente.engine.lexicon.flags import MARK
from entente.engine.reading.heads import Head
from entente.engine.reading.tokens import Tokens
from entente.engine.source.span import Span

CLOSERS = frozenset(".,;:!?*†‡–—-") | {"and", "or", "but", "--", "...", "…", "&", "and/or"}
QUOTES_OPEN = frozenset('"“«')
QUOTES_CLOSE = frozenset('"”»')
SUPERSCRIPTS = frozenset("¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(slots=True)
class Clause:
    """Where a commitment stands in its sentence; all numbers but those of spans are token indices.

    `begin`, `end` are the extent; `floor`, `ceiling` the sentence; `heading` the words of its section's heading.
    """

    tokens: Tokens
    head: Head
    begin: int
    end: int
    floor: int
    ceiling: int
    heading: Span | None = None
    lent: Span | None = None
    """The subject that a stem lends to its item."""
    lender: Tokens | None = None
    """The tokens of the passage in which that subject stands."""
    stem: Tokens | None = None
    """The tokens of the stem's passage."""
    listed: Span | None = None
    """The items without a verb that stand below it, and are its scope."""

    @property
    def span(self) -> Span:
        """The extent in code points."""
        return Span(self.tokens.starts[self.begin], self.tokens.ends[self.end - 1])

    def span_of(self, first: int, last: int) -> Span:
        """The passage of tokens[first:last]."""
        return Span(self.tokens.starts[first], self.tokens.ends[last - 1])


def trimmed_end(tokens: Tokens, begin: int, end: int) -> int:
    """The end of the extent without the punctuation, note marks and conjunctions that close it."""
    words = tokens.words
    while end > begin + 1 and (words[end - 1] in CLOSERS or _is_note(tokens, end - 1)):
        end -= 1
    if words[end - 1] in QUOTES_CLOSE and QUOTES_OPEN.isdisjoint(words[begin : end - 1]):
        end -= 1
    if words[end - 1] != ")":
        return end
    unopened = words[begin:end].count(")") - words[begin:end].count("(")
    while end > begin + 1 and unopened > 0 and words[end - 1] == ")":
        end, unopened = end - 1, unopened - 1
    return end


def _is_note(tokens: Tokens, index: int) -> bool:
    """True for a note's mark: [3], ¹."""
    word = tokens.words[index]
    if word in SUPERSCRIPTS:
        return True
    if word == "]" and index >= 2 and tokens.words[index - 2] == "[" and tokens.words[index - 1].isdigit():
        return True
    if not word.isdigit() or len(word) > 2 or not index or tokens.ends[index - 1] != tokens.starts[index]:
        return False
    return bool(tokens.flags[index - 1] & MARK) and tokens.words[index - 1] in (".", ",", ";")
