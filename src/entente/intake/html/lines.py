"""From the elements of an article to its blocks."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from entente.intake.blocks import Block, BlockKind, note_mark, tidy
from entente.intake.numerals import letters, roman

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong "
    "sub sup time tt u var wbr o:p".split()
)
_LISTS = ("ul", "ol", "menu")
_PREFORMATTED = ("pre", "textarea")
_CELL_BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "div", "blockquote")


@dataclass(slots=True)
class _List:
    """A list that is open: what its next mark is."""

    ordered: bool
    style: str
    next: int
    step: int

    def mark(self, item: HtmlElement) -> str:
        if not self.ordered:
            return "-"
        number = _number(item.get("value"), self.next)
        self.next = number + self.step
        numeral = {"a": letters, "i": roman}.get(self.style.lower(), str)(number)
        return f"{numeral.upper() if self.style in ('A', 'I') else numeral}."


@dataclass(slots=True)
class Builder:
    """Collects words until a block ends; one walk over the article calls it."""

    notes: dict[str, str]
    blocks: list[Block] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _lists: list[_List] = field(default_factory=list)
    _mark: str | None = None
    """The mark of the item that was opened and has no words yet."""
    _note: str | None = None
    _heading: int = 0
    _kept: int = 0
    """How many preformatted elements are open."""

    def open(self, element: HtmlElement) -> None:
        """Takes note that an element starts."""
        tag = str(element.tag)
        if tag == "br":
            self._words.append("\n")
        elif tag not in _INLINE:
            self.flush()
            self._open_block(element, tag)
        if (mark := self.notes.get(element.get("id") or "")) is not None and element.tag not in ("a", "sup"):
            self._note, self._mark = mark, None
        self.say(element.text)

    def close(self, element: HtmlElement) -> None:
        """Takes note that an element ends, and of the words after it."""
        tag = str(element.tag)
        if tag not in _INLINE and tag != "br":
            self.flush()
            self._close_block(tag)
        self.say(element.tail)

    def say(self, text: str | None) -> None:
        """Adds words; a line end in the source is a space, but where it is preformatted."""
        if text:
            self._words.append(text if self._kept else text.replace("\n", " "))

    def add_row(self, row: HtmlElement) -> None:
        """Adds a row of a table as its cells with bars between."""
        self.flush()
        cells = [
            tidy(" ".join(cell.itertext()).replace("\n", " ")) for cell in row if cell.tag in ("td", "th")
        ]
        if any(cells):
            self.blocks.append(Block(BlockKind.ROW, " | ".join(cells)))

    def flush(self) -> None:
        """Ends the block under way."""
        text = tidy("".join(self._words))
        self._words.clear()
        if text:
            self.blocks.append(self._block(text))
            self._note, self._mark = None, None

    def _block(self, text: str) -> Block:
        if self._note is not None:
            text = text.removeprefix(note_mark(self._note)).lstrip()
            return Block(BlockKind.NOTE, text, mark=self._note)
        if self._heading:
            return Block(BlockKind.HEADING, text, self._heading)
        if self._lists:
            return Block(BlockKind.ITEM, text, len(self._lists) - 1, self._mark or "")
        return Block(BlockKind.PARAGRAPH, text)

    def _open_block(self, element: HtmlElement, tag: str) -> None:
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        elif tag in _LISTS:
            self._lists.append(_opened(element, ordered=tag == "ol"))
        elif tag == "li" and self._lists:
            self._mark = self._lists[-1].mark(element)
        elif tag in _PREFORMATTED:
            self._kept += 1

    def _close_block(self, tag: str) -> None:
        if tag in _HEADINGS:
            self._heading = 0
        elif tag in _LISTS:
            self._lists.pop()
        elif tag == "li":
            self._mark = None
        elif tag in _PREFORMATTED:
            self._kept -= 1


def blocks_of(article: HtmlElement, notes: dict[str, str]) -> list[Block]:
    """The blocks of an article, in its order."""
    builder = Builder(notes)
    walk = etree.iterwalk(article, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            if element is not article:
                builder.close(element)
        elif element.tag == "tr" and is_data_row(element):
            builder.add_row(element)
            walk.skip_subtree()
        else:
            builder.open(element)
    builder.flush()
    return builder.blocks


def is_data_row(row: HtmlElement) -> bool:
    """True where a row holds data in at least two cells, and is no box that lays out the page."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2:
        return False
    return all(sum(1 for _ in cell.iter(*_CELL_BLOCKS)) <= 1 for cell in cells)


def _opened(element: HtmlElement, *, ordered: bool) -> _List:
    step = -1 if element.get("reversed") is not None else 1
    first = sum(1 for child in element if child.tag == "li") if step < 0 else 1
    return _List(ordered, element.get("type") or "1", _number(element.get("start"), first), step)


def _number(stated: str | None, otherwise: int) -> int:
    digits = (stated or "").strip()
    return int(digits) if digits.removeprefix("-").isdecimal() and len(digits) < 7 else otherwise
