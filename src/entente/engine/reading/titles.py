"""The title of a statement: the first lines that name the text."""

from __future__ import annotations

import re

from entente.engine.source.layout import Block, BlockKind
from entente.engine.source.span import Span

NAMING = re.compile(
    r"\b(?:statements?|declaration|communiqu[eé]|agreement|memorand(?:um|a)|mou|arrangement|understanding|letter"
    r"|road ?map|programme|framework|charter|convention|protocol|plan|treaty|pact|compact|accord|conclusions"
    r"|exchange of notes|fact sheet|vision|partnership|principles|summit|consultations|conference|resolution"
    r"|outcomes?|minutes|commitments?)\b",
    re.IGNORECASE,
)
"""Words that say what kind of text it is."""
PROSE = re.compile(
    r"\b(?:will|shall|should|must|is|are|was|were|has|have|had|met|hosted|welcomed|we)\b", re.IGNORECASE
)
DATED = re.compile(r"[^\d]{0,60}\b\d{1,2}[^\d]{1,20}\d{4}\W*\Z|.{0,30}\b\d{4}\W*\Z")
PLAIN = re.compile(
    r"\W*(?:preamble|introduction|overview|background|summary|annex|begin text|contents)\b", re.IGNORECASE
)
GOES_ON = re.compile(
    r"[*_\s]*(?:on|between|of|for|by|to|in|with|and|concerning|regarding|following|from"
    r"|ON|BETWEEN|OF|FOR|BY|TO|IN|WITH|AND|CONCERNING|REGARDING|FOLLOWING|FROM)\b"
)
"""How a line goes on with the title above it: small, or in capitals like it."""
FIRST = 8
"""Blocks in which a title is looked for."""
LONGEST = 400
"""Code points of a title's line."""


def title_of(text: str, blocks: tuple[Block, ...]) -> Span | None:
    """The words that name the text, or None where it begins with its prose."""
    lines = _lines(text, blocks)
    place = next((place for place, block in enumerate(lines) if NAMING.search(text, *block.words)), -1)
    if place < 0:
        return lines[0].words if lines and _can_name(text, lines[0]) else None
    title = lines[place].words
    for block in lines[place + 1 :]:
        if not GOES_ON.match(text, *block.words):
            break
        title = Span(title.start, block.words.end)
    return title


def _lines(text: str, blocks: tuple[Block, ...]) -> list[Block]:
    """The lines that stand over the first paragraph, without what is furniture."""
    lines: list[Block] = []
    for block in blocks[:FIRST]:
        if block.kind is BlockKind.FURNITURE:
            continue
        if not _stands_alone(text, block):
            break
        lines.append(block)
    return lines


def _stands_alone(text: str, block: Block) -> bool:
    """True for a heading or a short paragraph that is no sentence."""
    words = block.words.of(text)
    if not words or len(words) > LONGEST or block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return False
    if "\n" not in text[block.words.end : block.span.end] and block.span.end < len(text):
        return False
    return words[-1] not in ".;,:" and PROSE.search(words) is None


def _can_name(text: str, block: Block) -> bool:
    """True if a first line without a word for a kind of text can be its title."""
    words = block.words.of(text)
    return (
        block.kind is BlockKind.HEADING
        and block.mark is None
        and not (PLAIN.match(words) or DATED.fullmatch(words))
    )
