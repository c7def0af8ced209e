"""The marks of lists and numbered paragraphs, which a DOCX file states as rules and counts only when shown.

Source: ECMA-376, part 1, 17.9.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from entente.intake.docx.archive import Element
from entente.intake.docx.elements import child, is_on, local, number, stated
from entente.intake.numerals import repeated_letters, roman

_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": repeated_letters,
    "upperLetter": lambda count: repeated_letters(count).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "decimalZero": lambda count: f"{count:02}",
    "none": lambda count: "",  # noqa: ARG005 - all formats are called alike
}
_PLACE = re.compile(r"%([1-9])")
_NO_LIST = "0"
"""The list id that takes a paragraph out of its style's list (17.9.18)."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts and shows."""

    start: int
    shape: str
    text: str
    legal: bool
    """Show every number in digits."""


class Numbering:
    """The lists of a document, with where each stands."""

    def __init__(self, root: Element | None) -> None:
        children = list(() if root is None else root)
        self._rules = {
            stated(each, "abstractNumId"): _levels(each) for each in children if local(each) == "abstractNum"
        }
        self._lists = {stated(each, "numId"): each for each in children if local(each) == "num"}
        self._counts: dict[str | None, dict[int, int]] = {}
        self._begun: set[str] = set()

    def mark(self, list_id: str | None, level: int) -> str | None:
        """The mark of the list's next paragraph; None where there is no such list, empty for no visible mark."""
        if list_id is None or list_id == _NO_LIST or list_id not in self._lists:
            return None
        stated_list = self._lists[list_id]
        rule_id = stated(child(stated_list, "abstractNumId"))
        levels = {**self._rules.get(rule_id, {}), **_overrides(stated_list)}
        if level not in levels:
            return "-"
        counts = self._counts.setdefault(rule_id, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            self._restart(stated_list, counts)
        self._count(counts, levels, level)
        return _shown(levels, counts, level)

    def _restart(self, stated_list: Element, counts: dict[int, int]) -> None:
        for each in stated_list:
            start = child(each, "startOverride")
            if local(each) == "lvlOverride" and start is not None:
                counts[number(stated(each, "ilvl"))] = number(stated(start), 1) - 1

    def _count(self, counts: dict[int, int], levels: dict[int, _Level], level: int) -> None:
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]


def _levels(rule: Element) -> dict[int, _Level]:
    return {number(stated(each, "ilvl")): _level(each) for each in rule if local(each) == "lvl"}


def _overrides(stated_list: Element) -> dict[int, _Level]:
    found = {}
    for each in stated_list:
        level = child(each, "lvl")
        if local(each) == "lvlOverride" and level is not None:
            found[number(stated(each, "ilvl"))] = _level(level)
    return found


def _level(element: Element) -> _Level:
    return _Level(
        start=number(stated(child(element, "start")), 1),
        shape=stated(child(element, "numFmt")) or "decimal",
        text=stated(child(element, "lvlText")) or "",
        legal=is_on(child(element, "isLgl")),
    )


def _shown(levels: dict[int, _Level], counts: dict[int, int], level: int) -> str:
    rule = levels[level]
    if rule.shape == "bullet":
        return "-"

    def counted(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        shape = levels[at].shape if at in levels else "decimal"
        start = levels[at].start if at in levels else 1
        return _FORMATS.get("decimal" if rule.legal else shape, str)(counts.get(at, start))

    return _PLACE.sub(counted, rule.text).strip()
