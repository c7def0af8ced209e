"""Where the words of one version of a text stand in another: the one place that finds offsets between two texts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from entente.engine.source.span import Span

_WORD = re.compile(r"\w+|[^\w\s]")
_AROUND = 12
"""How many words beside a passage must have stayed, where the passage itself stands in a text more than once."""


@dataclass(frozen=True, slots=True)
class Versions:
    """Two versions of a text, word by word. Shape: `where[i]` is the place of old word i in the new text, or -1."""

    old: tuple[Span, ...]
    new: tuple[Span, ...]
    where: tuple[int, ...]
    reach: tuple[tuple[int, int], ...]
    """For each old word the run of words that stayed together with it, half-open."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    """Where each old word begins and ends."""
    old_words: str
    new_words: str

    def carried(self, start: int, end: int) -> Span | None:
        """Where the passage stands in the new text, if its words and their order stayed and only one place fits."""
        first, after = self._held(start, end)
        if first >= after:
            return None
        begin = self.where[first]
        if begin < 0 or any(self.where[first + step] != begin + step for step in range(after - first)):
            return None
        run = self.reach[first]
        if run[1] - run[0] - (after - first) < _AROUND and not self._alone(first, after):
            return None
        return self.placed(start, end)

    def placed(self, start: int, end: int) -> Span:
        """Where a part of a passage that was carried stands in the new text."""
        after = self._held(start, end)[1]
        last = self.old[after - 1].end - end
        return Span(self.place(start), self.new[self.where[after - 1]].end - last)

    def place(self, offset: int) -> int:
        """Where a word of a passage that was carried stands in the new text."""
        held = max(bisect_right(self.starts, offset) - 1, 0)
        return self.new[self.where[held]].start + offset - self.old[held].start

    def _held(self, start: int, end: int) -> tuple[int, int]:
        """The words that the passage touches, half-open."""
        return bisect_left(self.ends, start + 1), bisect_right(self.starts, end - 1)

    def _alone(self, first: int, after: int) -> bool:
        words = self.old_words.split("\n")[first + 1 : after + 1]
        passage = "\n" + "\n".join(words) + "\n"
        return self.old_words.count(passage) == 1 and self.new_words.count(passage) == 1


def versions_of(old: str, new: str) -> Versions:
    """How the words of the old text map onto the new one."""
    before, after = _words(old), _words(new)
    before_words, after_words = _read(old, before), _read(new, after)
    where, reach = [-1] * len(before), [(0, 0)] * len(before)
    matcher = SequenceMatcher(None, before_words, after_words, autojunk=False)
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            where[block.a + step] = block.b + step
            reach[block.a + step] = (block.a, block.a + block.size)
    return Versions(
        before, after, tuple(where), tuple(reach), tuple(span.start for span in before),
        tuple(span.end for span in before), _joined(before_words), _joined(after_words),
    )  # fmt: skip


def _words(text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))


def _read(text: str, spans: Sequence[Span]) -> list[str]:
    return [span.of(text) for span in spans]


def _joined(words: Sequence[str]) -> str:
    return "\n" + "\n".join(words) + "\n"
