"""What a gold file must be made of, so that a mistake in one is told and never guessed around."""

from __future__ import annotations

from collections.abc import Iterator

from entente.engine.reading.evaluate import CODES, PASSAGES, VALUES
from entente.engine.reading.export import Record


def flaws_of(gold: Record, *, length: int) -> Iterator[str]:
    """What is wrong in it for a text of so many characters, in words; nothing where all is well."""
    coded = gold.get("coded", [])
    if not isinstance(coded, list) or not all(isinstance(name, str) for name in coded):
        yield "`coded` is no list of names"
    if not isinstance(gold["source"], str):
        yield "`source` is no name"
    anchors: set[object] = set()
    for one in _entries(gold, "commitments"):
        if isinstance(one, dict):
            yield from _flaws_of_commitment(one, anchors, length)
        else:
            yield "a commitment that is no object"
    for name in PASSAGES:
        for one in _entries(gold, name):
            if not isinstance(one, dict) or (name == "doubts" and not isinstance(one.get("code"), str)):
                yield f"an entry of `{name}` that is none"
            else:
                yield from _misplaced(one, f"an entry of `{name}`", length)
    for name in ("commitments", *PASSAGES):
        if not isinstance(gold.get(name, []), list):
            yield f"`{name}` is no list"


def _entries(gold: Record, name: str) -> list[object]:
    entries = gold.get(name, [])
    return entries if isinstance(entries, list) else []


def _flaws_of_commitment(one: Record, anchors: set[object], length: int) -> Iterator[str]:
    anchor = one.get("anchor")
    if not _is_place(anchor, length):
        yield f"an `anchor` of {_shown(anchor)}, which is no place in a text of {length:,} characters"
        return
    what = f"the commitment at {anchor}"
    if anchor in anchors:
        yield f"{what} stands there twice"
    anchors.add(anchor)
    yield from _misplaced(one, what, length)
    if not isinstance(one.get("force"), str):
        yield f"{what} has no `force`"
    for name in CODES:
        if name != "negated" and not isinstance(one.get(name), str | None):
            yield f"{what} has a `{name}` of {_shown(one[name])}"
    for name in VALUES:
        value = one.get(name)
        for each in value if isinstance(value, list) else [] if value is None else [value]:
            yield from _flaws_of_value(each, f"{what} has a `{name}`", length)


def _flaws_of_value(value: object, what: str, length: int) -> Iterator[str]:
    if isinstance(value, str):
        return
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        yield f"{what} of {_shown(value)}, which is neither words nor an object with `text`"
    else:
        yield from _misplaced(value, what, length)


def _misplaced(one: Record, what: str, length: int) -> Iterator[str]:
    start, end = one.get("start"), one.get("end")
    if not _is_place(start, length) or not _is_place(end, length):
        place = f"{_shown(start)} to {_shown(end)}"
        yield f"{what} from {place}, which is no place in a text of {length:,} characters"


def _is_place(value: object, length: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= length


def _shown(value: object) -> str:
    told = repr(value)
    return told if len(told) <= 40 else f"{told[:40]}…"
