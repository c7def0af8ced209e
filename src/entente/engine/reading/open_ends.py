"""Open ends, as in "until the war has ended" and "as long as it takes"."""

from __future__ import annotations

import re

from entente.engine.reading.deadlines import Found
from entente.engine.reading.timecodes import View

FIXED = re.compile(
    r"(?:as|so) long as (?:it takes|(?:is |are |may be )?(?:necessary|needed|required|possible))(?! to\b)"
)
"""Open ends that are whole however the sentence goes on."""
STOPS = frozenset(",;:()[]—–")
PASSED = frozenset("now then recently today".split())
"""Words after "until" that look back or elsewhere."""


def open_ends_in(view: View, dates: list[Found]) -> list[tuple[int, int]]:
    """Where the view says until when in words other than a date."""
    words = view.words(0, len(view.codes))
    dated = {one.start for one in dates}
    found: list[tuple[int, int]] = []
    for place, word in enumerate(words):
        if found and place < found[-1][1]:
            continue
        if view.codes[place] == "d":
            after = words[place + 1 : place + 2]
            if place not in dated and after and after[0] not in PASSED:
                start = place - 2 if words[max(0, place - 2) : place] == ["unless", "and"] else place
                found.append((start, _end(words, place)))
        elif word == "long" and words[place + 1 : place + 2] == ["as"] and words[place - 1] in ("as", "so"):
            found.append((place - 1, _end(words, place - 1)))
    return found


def _end(words: list[str], start: int) -> int:
    """The end of the open end: its clause's, before any mark."""
    end = start + 1
    while end < len(words) and words[end] not in STOPS:
        end += 1
    match = FIXED.match(" ".join(words[start : start + 8]))
    if match is not None:
        end = start + len(match.group().split())
    while end > start + 1 and words[end - 1] in (".", "and", "or", "but"):
        end -= 1
    return end
