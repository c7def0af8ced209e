"""From lines to headings, paragraphs, items and notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from entente.intake.blocks import Block, BlockKind
from entente.intake.pdf.lines import Line

_BULLET = re.compile(r"[•●▪■◦○‣⁃∙·➢➤✓\uf0b7\uf0a7\uf02d–—-]\s+(?=\S)")
_BARE_BULLET = re.compile(r"[•●▪■◦○‣⁃∙·➢➤✓\uf0b7\uf0a7\uf02d–—-]")
_NUMBERED = re.compile(
    r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+\.?|[IVX]{1,5}[.)]|[A-Z][.)])\s+(?=\S)"
)
_ARTICLE = re.compile(r"(?:article|section|chapter|annex|part)\s+(?:\d+|[ivxlc]+)\b", re.I)
_ENDED = re.compile(r"[.:;!?][”\"’')\]]*[⁰¹²³⁴-⁹*]*$")


@dataclass(frozen=True, slots=True)
class Type:
    """How the document is set: the height of its body's font, the distance of its lines, whether it is bold."""

    size: float
    leading: float
    bold: bool
    headings: tuple[float, ...]
    """The larger heights, the largest first."""


def type_of(lines: Sequence[Line]) -> Type:
    """How a document is set, by most of its characters."""
    sizes: Counter[float] = Counter()
    weights: Counter[bool] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
        weights[line.bold] += len(line.text)
    size = max(sizes, key=lambda each: sizes[each], default=10.0)
    steps = [
        above.base - below.base
        for above, below in pairwise(lines)
        if above.column == below.column
        and abs(above.size - size) < 0.5
        and 0 < above.base - below.base < 3 * size
    ]
    larger = sorted({each for each in sizes if each > 1.08 * size}, reverse=True)
    return Type(size, median(steps) if steps else 1.2 * size, weights[True] > weights[False], tuple(larger))


def paragraphs_of(lines: Sequence[Line], type_: Type) -> list[list[Line]]:
    """The lines of each paragraph, heading and item, across columns and pages."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _starts(groups[-1], line, type_):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _starts(group: Sequence[Line], line: Line, type_: Type) -> bool:
    """Whether a line starts a paragraph of its own after the group's last line."""
    last = group[-1]
    if abs(line.size - last.size) > 0.08 * type_.size or (line.bold != last.bold and _is_whole(group, last)):
        return True
    if _opens_item(group, line):
        return True
    ended = bool(_ENDED.search(last.text))
    if line.column != last.column:
        return ended and (_steps_in(line) or _was_cut_short(last, line, ended=True))
    if last.base - line.base > 1.3 * type_.leading * max(1.0, line.size / type_.size):
        return True
    if is_larger(line, type_):
        return False
    both_set_in = _steps_in(line) and _steps_in(last) and not _was_item(group)
    cut_short = _was_cut_short(last, line, ended=ended or (both_set_in and len(group) == 1))
    return cut_short or _steps_out(group, line, ended=ended) or _steps_in_after(group, line)


def is_larger(line: Line, type_: Type) -> bool:
    """Whether a line is set larger than the body."""
    return line.size > 1.08 * type_.size


def _is_whole(group: Sequence[Line], last: Line) -> bool:
    """True where the group is bold as a whole or not at all: a run-in heading changes within its line."""
    return all(each.bold == last.bold for each in group)


def _opens_item(group: Sequence[Line], line: Line) -> bool:
    if _BULLET.match(line.text) or _BARE_BULLET.fullmatch(line.text):
        return line.text[0] not in "–—-" or bool(_ENDED.search(group[-1].text) or _was_item(group))
    if _NUMBERED.match(line.text) or _ARTICLE.match(line.text):
        moved = abs(line.left - group[-1].left) > 2 and line.column == group[-1].column
        return bool(_ENDED.search(group[-1].text) or moved or _was_item(group))
    return False


def _was_item(group: Sequence[Line]) -> bool:
    first = group[0].text
    return bool(_BULLET.match(first) or _NUMBERED.match(first) or _BARE_BULLET.fullmatch(first))


def _steps_in(line: Line) -> bool:
    return line.left - line.column[1] > 0.8 * line.size


def _steps_out(group: Sequence[Line], line: Line, *, ended: bool) -> bool:
    """Whether a line steps out of an item, or of a paragraph that was set in."""
    step = line.left - group[-1].left
    return step < -0.8 * line.size and (len(group) > 1 or (ended and _was_item(group)))


def _steps_in_after(group: Sequence[Line], line: Line) -> bool:
    """Whether a line steps in where its paragraph does not; the lines of an item stand in after its first."""
    hangs = _was_item(group) and len(group) == 1
    return not hangs and line.left - group[-1].left > 0.8 * line.size


def _was_cut_short(last: Line, line: Line, *, ended: bool) -> bool:
    """Whether the next word would have fitted on the line before, so that someone ended it there."""
    _, _, end = last.column
    first = line.text.partition(" ")[0]
    average = (line.right - line.left) / max(1, len(line.text))
    room = end - last.right
    needed = average * (len(first) + 1)
    return room > needed * 1.1 if ended else room > max(needed * 2, 0.3 * (end - last.column[1]))


def words_of(group: Sequence[Line], vocabulary: Counter[str]) -> str:
    """The words of a paragraph, those parted by hyphens at line ends made whole."""
    text = group[0].text
    for line in group[1:]:
        text = _continued(text, line.text, vocabulary)
    return text


# Heads of English compounds; the words that start with them and have no hyphen are few.
_HEADS = frozenset({"cross", "high", "like", "long", "low", "non", "self", "well"})
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TAIL = re.compile(r"([^\W\d_]+)-$")
_HEAD = re.compile(r"[^\W\d_]+")


def _continued(text: str, following: str, vocabulary: Counter[str]) -> str:
    """The text with the next line; a hyphen at its end is the printer's unless the word's own."""
    tail, head = _TAIL.search(text), _HEAD.match(following)
    if tail is None or head is None:
        return text + following if text.endswith(("-", "\u2011", "/")) else f"{text} {following}"
    keeps = _has_own_hyphen(tail[1], head[0], vocabulary)
    return (text if keeps else text[:-1]) + following


def _has_own_hyphen(tail: str, head: str, vocabulary: Counter[str]) -> bool:
    """Whether the document writes the word with a hyphen, or each half as a word and never both as one."""
    if not head[0].islower():
        return True
    left, right = tail.lower(), head.lower()
    parted, whole = vocabulary[f"{left}-{right}"], vocabulary[left + right]
    if parted or whole:
        return parted > whole
    halves_known = min(len(left), len(right)) > 2 and vocabulary[left] > 0 and vocabulary[right] > 0
    return halves_known or (left in _HEADS and len(right) > 3)


def vocabulary_of(lines: Sequence[Line]) -> Counter[str]:
    """How often each whole word stands in a line, those with a hyphen inside among them."""
    words: Counter[str] = Counter()
    parted = False
    for line in lines:
        whole = _HEAD.sub("", line.text, count=1) if parted else line.text
        words.update(word.lower() for word in _WORD.findall(_TAIL.sub("", whole)))
        parted = _TAIL.search(line.text) is not None
    return words


def block_of(group: Sequence[Line], text: str, type_: Type) -> Block:
    """The paragraph as a heading, an item or a paragraph."""
    first = group[0]
    short = len(group) <= 3 and len(text) <= 160 and not re.search(r"[.;,]$", text)
    if short and is_larger(first, type_):
        return Block(BlockKind.HEADING, text, 1 + _rank(first.size, type_.headings))
    if short and not type_.bold and all(line.bold for line in group) and not _BULLET.match(text):
        return Block(BlockKind.HEADING, text, 1 + len(type_.headings))
    bullet = _BULLET.match(text)
    if bullet:
        return Block(BlockKind.ITEM, text[bullet.end() :], mark="-")
    if _NUMBERED.match(text) and not _ARTICLE.match(text):
        mark, _, rest = text.partition(" ")
        return Block(BlockKind.ITEM, rest.lstrip(), mark=mark)
    return Block(BlockKind.PARAGRAPH, text)


def _rank(size: float, sizes: Sequence[float]) -> int:
    return sum(1 for each in sizes if each > size + 0.05)
