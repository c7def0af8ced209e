"""Signature blocks: which blocks of a text only say who signed it, where and when."""

from __future__ import annotations

import re
from dataclasses import replace

from entente.engine.source.layout import Block, BlockKind
from entente.engine.source.span import Span

DONE = re.compile(
    r"(?:done|signed|given|executed|adopted|issued)\s+(?:at|in|on|this|by)\s[^.;:]{2,200}", re.IGNORECASE
)
SIGNED = re.compile(
    r"\(?signed\)?(?:[:.]|\s+[A-Z]|\Z)|/s/|sd/-|\(?l\.\s?s\.\)|endorsed by\b|yours (?:faithfully|sincerely|truly)"
    r"|(?:for and )?(?:for|on behalf of)\s+(?:the\s+)?(?:government|kingdom|republic|federa\w+|ministry|state"
    r"|states|commonwealth|principality|grand duchy|duchy|sultanate|khanate|emirate|european|union|council"
    r"|commission|people)\b",
    re.IGNORECASE,
)
"""A line that opens a signature; the first words of a block."""
FINITE = re.compile(
    r"\b(?:will|shall|should|must|would|(?-i:may)|can|is|are|was|were|has|have|had|we|do|does|agree[ds]?|welcomed?)\b",
    re.IGNORECASE,
)
NAME = re.compile(r"[^\W\d_][\w.’'‘-]*|&")
PARTING = str.maketrans(dict.fromkeys("*_,:()", " "))
SMALL = re.compile(
    r"(?:of|the|and|for|to|in|on|de|da|do|dos|del|della|di|du|la|le|van|von|der|den|bin|bint|ibn|al|el)|[a-z]{1,3}[-’'][A-Z]\S*"
)
"""Words of a name or an office that start small."""
STOPS = re.compile(
    r"\s*[*_#]*(?:annex|appendix|attachment|schedule|declaration|protocol|statement|agreement|agreed|note|letter|embassy|no\.)",
    re.IGNORECASE,
)
"""What opens another document after the signatures."""
LONGEST = 160
"""Code points of a line with a name or an office."""
LONG = 1200
"""Code points of a block of names."""
SENTENCE = re.compile(r"(?<=[\w)]{3})\.[”’\"]?\s+(?=[A-Z])")
AFTER = 4
"""Blocks with names that one signature has at most."""


def without_signatures(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, with those that only sign the text as furniture; each character stays in exactly one."""
    kept: list[Block] = []
    prose, names = False, 0
    for block in blocks:
        if block.kind is BlockKind.FURNITURE or block.kind is BlockKind.NOTE:
            kept.append(block)
        elif prose and block.kind is not BlockKind.ITEM and _opens(text, block):
            kept.extend(_split(text, block))
            names = AFTER if kept and kept[-1].kind is BlockKind.FURNITURE else 0
        elif names and is_named(text, block):
            kept.append(_furniture(block))
            names -= 1
        else:
            kept.append(block)
            names = 0
            prose = prose or (
                block.kind is not BlockKind.HEADING and FINITE.search(text, *block.words) is not None
            )
    return _without_names_at_the_end(text, kept)


def _opens(text: str, block: Block) -> bool:
    """True if the block opens a signature: where and when the text was done, or for whom somebody signs."""
    start, end = block.words
    while start < end and text[start] in "*_ \t":
        start += 1
    if DONE.match(text, start, end):
        first = SENTENCE.search(text, start, end)
        return FINITE.search(text, start, first.start() if first else end) is None
    line = text.find("\n", start, end)
    line = end if line < 0 else line
    return (
        line - start <= LONGEST
        and SIGNED.match(text, start, line) is not None
        and not FINITE.search(text, start, line)
    )


def _split(text: str, block: Block) -> list[Block]:
    """The signature as furniture, and what is said after its first sentence as a paragraph."""
    first = SENTENCE.search(text, *block.words)
    if first is None:
        return [_furniture(block)]
    rest = first.end()
    head = Block(
        BlockKind.FURNITURE, Span(block.span.start, rest), Span(block.words.start, first.start() + 1)
    )
    return [head, Block(BlockKind.PARAGRAPH, Span(rest, block.span.end), Span(rest, block.words.end))]


def _furniture(block: Block) -> Block:
    return replace(block, kind=BlockKind.FURNITURE)


def is_named(text: str, block: Block) -> bool:
    """True if every line of the block is a name or an office, and no sentence."""
    if (
        block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        or block.mark
        or len(block.words.of(text)) > LONG
    ):
        return False
    lines = [line for line in text[block.words.start : block.words.end].split("\n") if line.strip()]
    return bool(lines) and all(_is_name(line) for line in lines)


def _is_name(line: str) -> bool:
    if len(line) > LONGEST or STOPS.match(line) or FINITE.search(line):
        return False
    words = line.translate(PARTING).split()
    return bool(words) and all(
        NAME.fullmatch(word) and (not word[0].islower() or SMALL.fullmatch(word)) for word in words
    )


def _without_names_at_the_end(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks, with two or more lines of names at the end of the text as furniture."""
    place, lines = len(blocks), 0
    first = place
    while place > 1:
        block = blocks[place - 1]
        if block.kind is BlockKind.FURNITURE:
            lines += any(char.isalpha() for char in block.words.of(text))
        elif block.kind is not BlockKind.NOTE:
            if not is_named(text, block):
                break
            lines += text.count("\n", *block.words) + 1
            first = place - 1
        place -= 1
    if lines < 2:
        return tuple(blocks)
    named = [one if one.kind is BlockKind.NOTE else _furniture(one) for one in blocks[first:]]
    return (*blocks[:first], *named)
