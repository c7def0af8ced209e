"""The marks of notes in a text: where each stands behind a word, found in one walk over the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from entente.engine.source.marks import NoteMark

SIGNS = "*†‡§¹²³⁴⁵⁶⁷⁸⁹["
SIGN = re.compile(
    r"[*†‡§¹²³⁴⁵⁶⁷⁸⁹\[](?:(?<=\*)\**|(?<=[†‡§])[†‡§]*|(?<=\[)\^?\w{1,8}\]|(?<=[¹²³⁴⁵⁶⁷⁸⁹])[¹²³⁴⁵⁶⁷⁸⁹]*)"
)
BRACKETED = re.compile(r"\((?:\d{1,2}|\*+)\)")
DIGITS = re.compile(r"\d{1,2}(?=[\s.,;]|\Z)")
BEHIND = frozenset('.,;:)”’"')
UNITS = re.compile(r"(?:\b[ckm]?m|CO)\Z")
"""What a raised figure belongs to as a power, not as a note: m², km², CO²."""
BOLD_REACH = 400
"""Code points that words in bold or slanted type may fill."""
ALWAYS = re.compile(r"\*{2,3}|[†‡¹²³⁴⁵⁶⁷⁸⁹]+|\[\^\w+\]|\(\*+\)")
"""Marks that open a note even where none stands in the text."""


class NoteMarks:
    """Where marks of notes stand in a text; nothing is looked for before it is asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._bullets: list[int] = []
        self.sets_type = False
        """True if stars set words in bold or slanted type somewhere in the text."""
        self._signs: dict[str, list[int]] | None = None
        self._digits: dict[str, list[int]] | None = None

    @property
    def places(self) -> dict[str, list[int]]:
        """For each mark but bare digits the offsets where it stands behind a word, ascending."""
        if self._signs is None:
            self._signs = self._found()
        return self._signs

    @property
    def bullets(self) -> list[int]:
        """Offsets of single stars at the start of a line."""
        if self._signs is None:
            self._signs = self._found()
        return self._bullets

    @property
    def digits(self) -> dict[str, list[int]]:
        """The same for bare digits, which touch the word or stop before them: `region.2`."""
        if self._digits is None:
            self._digits = _digits_of(self.text)
        return self._digits

    def before(self, note: NoteMark) -> int | None:
        """The last place before a note where its mark stands behind a word; None if there is none."""
        places = self.standing(note.sign)
        last = bisect_left(places, note.start) - 1
        if last < 0:
            return None
        listed = note.sign == "*" and bisect_right(self.bullets, places[last]) != bisect_left(
            self.bullets, note.start
        )
        return None if listed or (note.sign == "*" and _introduced(self.text, note.start)) else places[last]

    def standing(self, sign: str) -> list[int]:
        """Every place where a mark stands behind a word, ascending."""
        return (self.digits if sign.isdecimal() else self.places).get(sign, [])

    def opens(self, note: NoteMark) -> bool:
        """True if the mark at the start of a line opens a note."""
        return self.before(note) is not None or ALWAYS.fullmatch(note.sign) is not None

    def closes(self, note: NoteMark) -> bool:
        """True if at the end of a text the mark can only open a note: [4], or the only star that opens a line."""
        if note.sign == "*":
            return self.bullets in ([note.start], []) and not _introduced(self.text, note.start)
        return note.sign[0] == "[" or (
            note.sign.isdecimal() and bool(self.digits) and note.sign not in self.digits
        )

    def _found(self) -> dict[str, list[int]]:
        text, opened = self.text, -1
        found: dict[str, list[int]] = {}
        if "(1)" in text or "(*" in text:
            for match in BRACKETED.finditer(text):
                if _stands_behind(text, *match.span()):
                    found.setdefault(match.group(), []).append(match.start())
        if not any(sign in text for sign in SIGNS):
            return found
        for match in SIGN.finditer(text):
            start, end = match.span()
            if text[start] == "*":
                closing = start > 0 and (text[start - 1].isalnum() or text[start - 1] in BEHIND)
                if not closing:
                    opened = self._opened(start, end, opened)
                    continue
                if opened >= start - BOLD_REACH and opened >= 0 and "\n" not in text[opened:start]:
                    opened = -1
                    continue
            if _stands_behind(text, start, end):
                found.setdefault(match.group(), []).append(start)
        return found

    def _opened(self, start: int, end: int, opened: int) -> int:
        """Where type in bold last opened; keeps the place of a star that is a bullet."""
        if end < len(self.text) and not self.text[end].isspace():
            self.sets_type = True
            return start
        if end - start == 1 and (start == 0 or self.text[start - 1].isspace()):
            self._bullets.append(start)
        return opened


def _introduced(text: str, start: int) -> bool:
    """True if a colon is the last word's mark before a line: what follows is a list."""
    while start and text[start - 1].isspace():
        start -= 1
    return text[start - 1 : start] == ":"


def _stands_behind(text: str, start: int, end: int) -> bool:
    """True if a mark here touches the word, stop or closing quote before it, and no word after it."""
    before, after, sign = text[start - 1 : start], text[end : end + 2], text[start]
    if not start or not (before.isalnum() or before in BEHIND):
        return False
    if (sign in "*(" and after[:1].isalnum()) or (sign == "*" and after[1:] == "*"):
        return False
    if sign == "(":
        return not before.isdigit() and before != ")"
    return sign not in "²³" or UNITS.search(text, max(0, start - 4), start) is None


def _digits_of(text: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for match in DIGITS.finditer(text):
        start = match.start()
        before = text[start - 1 : start]
        stopped = before in (".", ",", ";", "”") and not text[start - 2 : start - 1].isdigit()
        if start > 1 and (stopped or (text[max(0, start - 3) : start].islower() and before.isalpha())):
            found.setdefault(match.group(), []).append(start)
    return found
