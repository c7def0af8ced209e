"""Footnotes of a page: which marks lead to which notes."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from entente.intake.blocks import note_mark
from entente.intake.html.parse import take_out

_MARK = re.compile(r"[\[(]?\s*(?:(?:foot|end)?note\s+)?(\d{1,3}|[*†‡§]{1,3}|[a-z])\s*[\])]?", re.I)
_BACK = re.compile(r"[↩↑^⤴\ufe0e\ufe0f\s]*|back(?: to (?:top|text|content))?", re.I)
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def mark_notes(article: HtmlElement) -> dict[str, str]:
    """The mark of each note, by the note's id; afterwards each mark stands as `[1]` and no link leads back."""
    notes: dict[str, str] = {}
    order = {element: place for place, element in enumerate(article.iter())}
    by_id = {element.get("id"): element for element in order if element.get("id")}
    for link in list(article.iter("a")):
        page, _, target = (link.get("href") or "").partition("#")
        mark = _MARK.fullmatch("".join(link.itertext()).strip())
        note = by_id.get(target)
        if note is None or page or mark is None or not _is_mark(link, mark[1]):
            continue
        if order[note] > order[link]:  # a link to what stands before leads back, or up
            notes[target] = mark[1]
            _replace(link, note_mark(mark[1]))
    _drop_links_back(article)
    _mark_superscripts(article)
    return notes


def with_its_notes(article: HtmlElement, body: HtmlElement) -> HtmlElement:
    """The article, or the part around it that also holds the notes to which its marks lead."""
    by_id = {element.get("id"): element for element in body.iter() if element.get("id")}
    outside: set[HtmlElement] = set()
    for link in article.iter("a"):
        mark = _MARK.fullmatch("".join(link.itertext()).strip())
        note = by_id.get((link.get("href") or "").removeprefix("#"))
        if note is not None and mark is not None and _is_mark(link, mark[1]):
            outside.add(note)
    return _around(article, body, outside)


def _around(article: HtmlElement, body: HtmlElement, outside: set[HtmlElement]) -> HtmlElement:
    """The smallest part around the article, the body at most, that holds all of these."""
    parts = [article]
    while parts[-1] is not body and (parent := parts[-1].getparent()) is not None:
        parts.append(parent)
    place = {part: number for number, part in enumerate(parts)}
    farthest = 0
    for element in outside:
        above = (place[each] for each in (element, *element.iterancestors()) if each in place)
        farthest = max(farthest, next(above, len(parts) - 1))
    return parts[farthest]


def _is_mark(link: HtmlElement, mark: str) -> bool:
    """True for a raised link, or one whose role or class says that it leads to a note."""
    raised = link.find(".//sup") is not None or any(parent.tag == "sup" for parent in link.iterancestors())
    stated = (
        f"{link.get('role') or ''} {link.get('class') or ''} {link.get('href') or ''} {link.get('rel') or ''}"
    )
    return raised or (
        not mark.isalpha() and bool(re.search(r"noteref|footnote|endnote|#_?_?(?:fn|ftn|note)", stated))
    )


def _replace(link: HtmlElement, text: str) -> None:
    for child in list(link):
        link.remove(child)
    link.text = text


def _drop_links_back(article: HtmlElement) -> None:
    inward = (link for link in article.iter("a") if (link.get("href") or "").startswith("#"))
    take_out(article, (link for link in inward if _BACK.fullmatch("".join(link.itertext()).strip())))


def _mark_superscripts(article: HtmlElement) -> None:
    """Raised digits that are no links stay raised: `m²`, or a note's mark on an old page."""
    for raised in article.iter("sup"):
        text = "".join(raised.itertext()).strip()
        if text.isascii() and text.isdigit():
            _replace(raised, text.translate(_SUPERSCRIPTS))
