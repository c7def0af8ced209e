"""From the bytes of a page to a tree without what is never part of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from entente.intake.codes import IntakeCode, refusal
from entente.intake.decoding import Decoded, decoded

MAX_DEPTH = 1_000
"""Nested elements; libxml2 itself stops, in silence, at 2,048."""

_STATED = re.compile(
    rb"""<(?:\?xml\b[^>]*?\bencoding|meta\b[^>]*?\bcharset)\s*=\s*["']?\s*([\w.:-]+)""", re.I
)

_TAKEN = "taken-out"
_NEVER_TEXT = (
    "script style noscript template nav aside button input select textarea label svg math object embed iframe "
    "canvas audio video map dialog head figcaption img picture source track link meta"
).split()
_ROLES = set(
    "navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar".split()
)
_BOXES = set("div section ul ol dl footer header table form p span".split())

# Words that are the whole of a class or id and name what surrounds an article, on pages of governments and of
# the systems that they are made with. A part of a word is not enough: `social-policy` may be a chapter.
_AROUND = re.compile(
    r"""(?:site-|global-|page-|main-|primary-|secondary-|footer-|header-)?(?:
        nav|navbar|navigation|menu|breadcrumbs?|cookies?|cookie-(?:banner|consent|message|notice|bar)|consent|
        share|shares|share-(?:buttons?|links|bar|tools)|sharing|sharedaddy|social-(?:share|links|media|icons|sharing)|
        addtoany\w*|related|related-(?:content|links|items|articles|posts|news)|recommended|sidebar|newsletter|
        subscribe|pagination|pager|skip|skip-?(?:link|to-content|links|nav)|feedback|toolbar|print-?(?:link|button)|
        visually-?hidden|sr-only|screen-reader-text|read-?more|tags-list|tag-list|language-?switcher|back-?to-?top|
        contents-list
    )(?:-(?:list|links|container|wrapper|block))?""",
    re.I | re.X,
)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def page_of(raw: bytes, *, charset: str | None, where: str) -> tuple[HtmlElement, Decoded]:
    """The page's body, and how its bytes were read.

    Errors: E104, E105, E106, E119.
    """
    stated = _STATED.search(raw[:4096])
    received = decoded(raw, charset=charset or (stated[1].decode("ascii") if stated else None), where=where)
    # Big pages and deep ones are read whole: without huge_tree libxml2 drops what lies deeper than 255, in silence.
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(received.text.replace("\0", "").encode(), parser=parser)
    except etree.ParserError:
        raise refusal(IntakeCode.EMPTY, found="there is no element in this page", where=where) from None
    _check_depth(tree, where=where)
    body = tree.find(".//body")
    return (tree if body is None else body), received


def _check_depth(tree: HtmlElement, *, where: str) -> None:
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            found = f"its elements are nested more than {MAX_DEPTH:,} deep"
            raise refusal(IntakeCode.NESTED_TOO_DEEP, found=found, where=where)


def prune(body: HtmlElement) -> None:
    """Takes out what is never part of a text: scripts, navigation, forms, what no reader sees.

    A part that only its name, role or style gives away stays where it holds more than a quarter of the words.
    """
    take_out(body, body.iter(*_NEVER_TEXT))
    lengths = _lengths(body)
    around = (each for each in body.iter() if each is not body and _is_around(each))
    take_out(body, (element for element in around if lengths[element] * 4 <= lengths[body]))


def take_out(whole: HtmlElement, elements: Iterable[HtmlElement]) -> None:
    """Takes these elements out of the whole with all that they hold; the words after them stay."""
    for element in list(elements):
        element.tag = _TAKEN
    etree.strip_elements(whole, _TAKEN, with_tail=False)


def _is_around(element: HtmlElement) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if _INVISIBLE.search(element.get("style") or "") or (element.get("role") or "").lower() in _ROLES:
        return True
    if element.tag in ("header", "footer"):
        return not any(parent.tag in ("article", "main") for parent in element.iterancestors())
    names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    return element.tag in _BOXES and any(_AROUND.fullmatch(name) for name in names)


def _lengths(body: HtmlElement) -> dict[HtmlElement, int]:
    """How many characters stand in each element, in one walk."""
    lengths: dict[HtmlElement, int] = {}
    for _, element in etree.iterwalk(body, events=("end",)):
        own = len(element.text or "") + sum(len(child.tail or "") for child in element)
        lengths[element] = own + sum(lengths.get(child, 0) for child in element)
    return lengths
