"""What a document's styles say of headings and lists."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.intake.docx.archive import Element
from entente.intake.docx.elements import child, local, number, stated

_HEADING = re.compile(r"heading\s*(\d)", re.I)
_MAX_CHAIN = 20
_BODY_TEXT = 9
"""The outline level of what is no heading (ECMA-376, part 1, 17.3.1.20)."""


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; what it does not state it has from the one that it is based on."""

    name: str
    based_on: str | None
    outline: int | None
    number_id: str | None
    list_level: int | None


class Styles:
    """The paragraph styles of a document, by id."""

    def __init__(self, root: Element | None) -> None:
        found = (each for each in (() if root is None else root) if local(each) == "style")
        self._styles = {stated(each, "styleId") or "": _style(each) for each in found}

    def heading_level(self, style_id: str | None, outline: int | None) -> int:
        """The level of a heading, 0 for a title above all headings, -1 for what is no heading."""
        for style in self._chain(style_id):
            if style.name in ("title", "titel", "titre"):
                return 0
            if heading := _HEADING.fullmatch(style.name):
                return int(heading[1])
            outline = style.outline if outline is None else outline
        return -1 if outline is None or outline >= _BODY_TEXT else outline + 1

    def numbering(self, style_id: str | None) -> tuple[str | None, int | None]:
        """The list and its level that a style puts its paragraphs in."""
        number_id: str | None = None
        level: int | None = None
        for style in self._chain(style_id):
            number_id = style.number_id if number_id is None else number_id
            level = style.list_level if level is None else level
        return number_id, level

    def _chain(self, style_id: str | None) -> list[Style]:
        chain: list[Style] = []
        style = self._styles.get(style_id or "")
        while style is not None and len(chain) < _MAX_CHAIN:
            chain.append(style)
            style = self._styles.get(style.based_on or "")
        return chain


def _style(element: Element) -> Style:
    outline = stated(child(element, "pPr", "outlineLvl"))
    level = stated(child(element, "pPr", "numPr", "ilvl"))
    return Style(
        name=(stated(child(element, "name")) or "").strip().lower(),
        based_on=stated(child(element, "basedOn")),
        outline=None if outline is None else number(outline, _BODY_TEXT),
        number_id=stated(child(element, "pPr", "numPr", "numId")),
        list_level=None if level is None else number(level),
    )
