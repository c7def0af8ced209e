"""Reading WordprocessingML by local names: its two forms (transitional, strict) differ in nothing else here."""

from __future__ import annotations

from entente.intake.docx.archive import Element


def local(element: Element) -> str:
    """The element's name without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def stated(element: Element | None, name: str = "val") -> str | None:
    """The attribute of this name, whatever its namespace."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of the first name, of that the first child of the second, and so on."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def number(text: str | None, otherwise: int = 0) -> int:
    """The whole number that is written there."""
    bare = (text or "").strip()
    return int(bare) if bare.removeprefix("-").isdecimal() and len(bare) < 10 else otherwise


def is_on(element: Element | None) -> bool:
    """Whether a switch stands there and is on (ECMA-376, part 1, 17.17.4)."""
    return element is not None and (stated(element) or "true").lower() not in ("0", "false", "off")
