"""Which part of a page is the article: the one that holds most of the words that are no links."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from entente.intake.blocks import tidy
from entente.intake.html.parse import take_out

_SHARE = 0.7
"""How much of the words a part must hold to stand for the whole; below it, nothing is left out."""

_BOXES = {
    "div",
    "section",
    "article",
    "main",
    "td",
    "tr",
    "tbody",
    "table",
    "center",
    "body",
    "font",
    "span",
    "form",
}


class _Count(NamedTuple):
    """How many characters of words stand in an element: outside of links, and in them."""

    plain: int = 0
    linked: int = 0
    links: int = 0


def title_of(body: HtmlElement) -> str | None:
    """The page's main heading: of those there are, the one that the window's title names first."""
    window = tidy(body.getroottree().findtext(".//title") or "").replace("\n", " ")
    headings = [tidy("".join(heading.itertext())).replace("\n", " ") for heading in body.iter("h1")]
    named = [heading for heading in headings if heading and heading in window]
    return min(named, key=window.index, default=None)


def article_of(body: HtmlElement) -> HtmlElement:
    """The smallest part that a page names as its article and that holds most of its words.

    A page that names none (many are older than these names) is followed down into what holds most of its words.
    """
    counts = _counts(body)
    enough = _SHARE * counts[body].plain
    parts = [element for element in counts if _is_named(element) and counts[element].plain >= enough]
    if parts:
        return min(parts, key=lambda part: counts[part].plain)
    here = body
    while True:
        boxes = [child for child in here if child.tag in _BOXES]
        largest = max(boxes, key=lambda child: counts[child].plain, default=None)
        if largest is None or counts[largest].plain < enough:
            return here
        here = largest


def _is_named(element: HtmlElement) -> bool:
    named = element.tag in ("article", "main") or element.get("role") in ("main", "article")
    return named or element.get("itemprop") == "articleBody"


def drop_lists_of_links(article: HtmlElement) -> None:
    """Takes out lists and boxes of which nearly all words are links: they lead elsewhere."""
    counts = _counts(article)
    boxes = (each for each in article.iter("ul", "ol", "div", "section", "table") if each is not article)
    take_out(article, (box for box in boxes if _leads_away(counts[box])))


def _leads_away(count: _Count) -> bool:
    return count.links >= 3 and count.linked >= 9 * count.plain


def _counts(whole: HtmlElement) -> dict[HtmlElement, _Count]:
    """The counts of each element, in one walk."""
    counts: dict[HtmlElement, _Count] = {}
    for _, element in etree.iterwalk(whole, events=("end",)):
        inside = [counts[child] for child in element if child in counts]
        plain = (
            _words(element.text) + sum(_words(child.tail) for child in element) + sum(c.plain for c in inside)
        )
        linked, links = sum(c.linked for c in inside), sum(c.links for c in inside)
        is_link = element.tag == "a" and element.get("href") is not None
        counts[element] = _Count(0, plain + linked, links + 1) if is_link else _Count(plain, linked, links)
    return counts


def _words(text: str | None) -> int:
    return len("".join(text.split())) if text else 0
