"""Turns a coder's notes on a specimen into a gold file with exact offsets.

A coder reads NAME.txt by the coding manual and writes NAME.coding.json; this program finds the quoted
words, checks them and writes NAME.json. Usage: python specimens/code_gold.py FILE.coding.json …
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

SINGLE = ("actor", "until")
LISTS = ("partner", "forum", "framework", "place", "purpose", "means", "scope", "safeguard")
VALUED = ("deadline", "recurrence")
FORCES = ("binding", "committed", "intended", "exploratory", "aspirational")
TRENDS = ("start", "continue", "increase", "conclude", None)
FORMS = ("dialogue", "exchange", "instrument", "activity", "exploration", "position", "cooperation")
CODED = ["anchor", "extent", "force", "trend", "form", "negated", *SINGLE, *LISTS, *VALUED, "subject"]
ALLOWED = {"extent", "anchor", "force", "trend", "form", "negated", *SINGLE, *LISTS, *VALUED, "subject"}


class SlipError(Exception):
    """The notes name words that the text does not hold, or holds more than once."""


def places_of(text: str, words: str, start: int, end: int) -> list[tuple[int, int]]:
    """Every place of the words in text[start:end]; any white space matches any other.

    "first words … last words" is a passage from the first to the nearest last words after them.
    """
    first, dots, last = words.partition(" … ")
    pattern = re.compile(r"\s+".join(re.escape(word) for word in first.split()))
    found = [match.span() for match in pattern.finditer(text, start, end)]
    if not dots:
        return found
    ending = re.compile(r"\s+".join(re.escape(word) for word in last.split()))
    tails = ((begin, ending.search(text, stop, end)) for begin, stop in found)
    return [(begin, tail.end()) for begin, tail in tails if tail]


def find(text: str, words: str, extent: tuple[int, int]) -> tuple[int, int]:
    """The one place of the words: in the extent; with "<" the nearest before it; with ">" the nearest after it.

    "#2" at the end names the second place in the extent.
    """
    body, _, number = words.partition("#")
    if body.startswith("<"):
        found = places_of(text, body[1:], 0, extent[0])[-1:]
    elif body.startswith(">"):
        found = places_of(text, body[1:], extent[1], len(text))[:1]
    else:
        found = places_of(text, body, *extent)
    if number:
        found = found[int(number) - 1 : int(number)]
    if len(found) != 1:
        raise SlipError(f"{words!r} stands {len(found)} times in {text[slice(*extent)][:70]!r}")
    return found[0]


def value(text: str, note: str | dict[str, Any], extent: tuple[int, int]) -> dict[str, Any]:
    """A noted value with the offsets of its words."""
    fields = {"text": note} if isinstance(note, str) else dict(note)
    start, end = find(text, fields["text"], extent)
    return {**fields, "text": text[start:end], "start": start, "end": end}


def checked(note: dict[str, Any]) -> None:
    """Refuses a note whose keys or codes the manual does not have."""
    wrong = set(note) - ALLOWED
    if wrong or note["force"] not in FORCES or note["trend"] not in TRENDS or note["form"] not in FORMS:
        raise SlipError(f"unknown key or code {sorted(wrong)} in {note}")


def commitment(text: str, note: dict[str, Any], after: int) -> dict[str, Any]:
    """One commitment of the gold file from one note; its extent is looked for after the last one's start."""
    checked(note)
    places = places_of(text, note["extent"].partition("#")[0], after, len(text))
    if not places:
        raise SlipError(f"extent not found after {after}: {note['extent']!r}")
    start, end = places[0]
    anchor = find(text, note["anchor"], (start, end))[0]
    coded: dict[str, Any] = {"id": f"c{anchor}", "anchor": anchor, "start": start, "end": end}
    coded["quote"] = text[start:end]
    coded |= {key: note[key] for key in ("force", "trend", "form")} | {"negated": note.get("negated", False)}
    coded |= {key: value(text, note[key], (start, end)) if note.get(key) else None for key in SINGLE + VALUED}
    coded |= {
        key: [value(text, one, (start, end)) for one in note.get(key, [])] for key in (*LISTS, "subject")
    }
    return coded


def passage(text: str, note: dict[str, Any]) -> dict[str, Any]:
    """A planted doubt or a proviso with its place in the whole text."""
    return value(text, note, (0, len(text)))


def gold(notes: Path) -> Path:
    """The gold file for a coder's notes stands beside them; its path."""
    source = notes.with_name(notes.name.replace(".coding.json", ".txt"))
    raw, coding = source.read_bytes(), json.loads(notes.read_text("utf-8"))
    text, coded, after = raw.decode("utf-8"), [], 0
    for note in coding["commitments"]:
        coded.append(commitment(text, note, after))
        after = coded[-1]["start"] + 1
    previous = {"end": 0}
    for one in coded:
        if one["start"] < previous["end"]:
            raise SlipError(f"extents overlap at {one['quote'][:60]!r}")
        previous = one
    result = {
        "source": source.name,
        "sha256": hashlib.sha256(raw).hexdigest(),
        "dated": coding.get("dated"),
        "kind": coding.get("kind", ""),
        "coded": coding.get("coded", CODED),
        "commitments": coded,
        "provisos": [passage(text, note) for note in coding.get("provisos", [])],
        "doubts": [passage(text, note) for note in coding.get("doubts", [])],
    }
    target = source.with_suffix(".json")
    target.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return target


def main() -> int:
    """Writes the gold file for each of the named notes; 1 when any had a slip."""
    slips = 0
    for name in sys.argv[1:]:
        try:
            print("wrote", gold(Path(name)))
        except (SlipError, KeyError, json.JSONDecodeError) as slip:
            slips += 1
            print(f"{name}: {slip}", file=sys.stderr)
    return 1 if slips else 0


if __name__ == "__main__":
    sys.exit(main())
