"""The marks that open list items, numbered paragraphs, articles and notes."""

from __future__ import annotations

import re
from dataclasses import dataclass

BULLETS = "-–—•*·▪◦‣○●■□➢✓>\uf0b7\u2043"
ARTICLE = (
    r"(?:Article|ARTICLE|Art\.|ART\.|Section|SECTION|Chapter|CHAPTER|Part|PART|Annex|ANNEX|Paragraph|PARAGRAPH"
    r"|Appendix|APPENDIX|Title|TITLE|Clause|CLAUSE|Regla|Pillar|PILLAR)"
)
MARK = re.compile(
    rf"""[ \t]*(?:
      (?P<md>\#{{1,6}})(?=[ \t])
    | (?P<article>{ARTICLE}[ \t]+(?:[IVXLC]+|\d+(?:\.\d+)*(?:\ ?bis)?|[A-Z]|One|Two|Three|Four|Five|Six|Seven|Eight)
        (?![\w(])(?:[ \t]*[.:–—-]+(?=\s))?)
    | (?P<bullet>[{re.escape(BULLETS)}]|o(?=[ \t]{{1,4}}[A-Z]))(?=[ \t])
    | (?P<dec>\d{{1,3}}(?:\.\d{{1,3}})+\.?)(?=[ \t])
    | (?P<num>\d{{1,3}}\.)(?=[ \t\n]|[A-Z])
    | (?P<nump>\d{{1,3}}\))(?=[ \t])
    | (?P<pnum>\(\d{{1,3}}\))(?=[ \t]|[A-Z])
    | (?P<proman>\((?:i{{1,3}}|iv|vi{{0,3}}|ix|xi{{0,3}}|xiv|xvi{{0,3}})\))
    | (?P<roman>(?:i{{1,3}}|iv|vi{{0,3}}|ix|xi{{0,3}})[.)])(?=[ \t])
    | (?P<uroman>(?:[IVX]{{1,5}})[.)])(?=[ \t])
    | (?P<pletter>\([a-zA-Z]{{1,2}}\))
    | (?P<letter>[a-z][.)])(?=[ \t])
    | (?P<uletter>[A-Z]\))(?=[ \t])
    )[ \t]*""",
    re.VERBOSE,
)
SHAPES = {
    "md": "md",
    "article": "article",
    "bullet": "bullet",
    "dec": "1.1",
    "num": "1.",
    "nump": "1)",
    "pnum": "(1)",
    "proman": "(roman)",
    "roman": "roman)",
    "uroman": "ROMAN",
    "pletter": "(letter)",
    "letter": "letter)",
    "uletter": "A)",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at the start of a block: its text, where the words after it start, and its shape."""

    text: str
    end: int
    shape: str

    @property
    def is_bullet(self) -> bool:
        """True for a mark without number or letter."""
        return self.shape == "bullet"


def mark_of(text: str, start: int, end: int) -> Mark | None:
    """The mark at the start of text[start:end], if any."""
    match = MARK.match(text, start, end)
    if match is None or match.lastgroup is None:
        return None
    shape = SHAPES[match.lastgroup]
    bare = match.group(match.lastgroup)
    if shape == "bullet":
        bare = bare + text[start : match.start(match.lastgroup)]
        return Mark(match.group(match.lastgroup), match.end(), shape)
    return Mark(bare.rstrip(" \t:–—-"), match.end(), shape)


NOTE = re.compile(
    r"[ \t]*(?P<mark>\*{1,3}|[†‡§¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,3}\]|\[\^\w{1,8}\]:?|\(\*+\)|\(\d{1,2}\)"
    r"|\d{1,2}(?=[ \t]{0,4}[A-Z“]))[ \t]*(?=\S)"
)
BOLD = 200
"""Code points within which a second mark of stars makes of the first a mark of bold or slanted type."""
REACH = 400
"""Code points within which the first sentence of a note ends."""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A mark that opens a note; `start` is where it stands, `end` where the note's words start."""

    text: str
    start: int
    end: int

    @property
    def sign(self) -> str:
        """The mark as it stands behind a word of the text."""
        return self.text.rstrip(":")


def note_mark(text: str, start: int) -> NoteMark | None:
    """The note's mark at the start of a line, if it has the shape of one."""
    match = NOTE.match(text, start)
    if match is None:
        return None
    if match.group("mark")[0] == "*" and text[match.end("mark")] not in " \t" and _is_type(text, match):
        return None
    return NoteMark(match.group("mark"), match.start("mark"), match.end())


def _is_type(text: str, match: re.Match[str]) -> bool:
    """True if stars that touch the next word set it in bold or slanted type: they close, or no sentence follows."""
    stop = text.find("\n\n", match.end(), match.end() + REACH)
    words = text[match.end() : stop if stop >= 0 else match.end() + REACH]
    return match.group("mark") in words[:BOLD] or "." not in words
