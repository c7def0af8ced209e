"""The words of a paragraph, as a reader sees them with all changes accepted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from lxml import etree

from entente.intake.blocks import note_mark
from entente.intake.docx.archive import Element
from entente.intake.docx.elements import child, is_on, local, stated
from entente.intake.numerals import roman

# Deleted or moved away, shown twice (Fallback), set apart (a text box stands after its paragraph), or no words.
_UNSEEN = ("del", "moveFrom", "Fallback", "txbxContent", "pPr", "instrText", "rt", "delText")
_BREAKS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


@dataclass(slots=True)
class Notes:
    """The notes met so far: their marks, in the order in which the text calls them."""

    marks: dict[tuple[str, str], str] = field(default_factory=dict)
    """By `footnote` or `endnote` and its id."""
    _counts: Counter[str] = field(default_factory=Counter)

    def mark(self, reference: Element) -> str:
        """The mark of a reference: the next number, or empty where the words after it are the mark."""
        kind = local(reference).removesuffix("Reference")
        key = (kind, stated(reference, "id") or "")
        if (stated(reference, "customMarkFollows") or "0") in ("1", "true", "on"):
            self.marks[key] = _own_mark(reference)
        elif key not in self.marks:
            self._counts[kind] += 1
            self.marks[key] = str(self._counts[kind]) if kind == "footnote" else roman(self._counts[kind])
        return self.marks[key]


def _own_mark(reference: Element) -> str:
    text = "".join(each.text or "" for each in reference.itersiblings() if local(each) == "t")
    return text.strip() or "*"


def words_of(paragraph: Element, notes: Notes) -> str:
    """The words of a paragraph with the marks of its notes."""
    parts: list[str] = []
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        name = local(element)
        if name in _UNSEEN or (name == "r" and is_on(child(element, "rPr", "vanish"))):
            walk.skip_subtree()
        elif name == "t":
            parts.append(element.text or "")
        elif name in ("footnoteReference", "endnoteReference"):
            mark = notes.mark(element)
            parts.append("" if stated(element, "customMarkFollows") else note_mark(mark))
        else:
            parts.append(_BREAKS.get(name, ""))
    return "".join(parts)
