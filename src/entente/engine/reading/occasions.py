"""Deadlines at an event: by the summit in February 2023; by the next summit, whose day no words state."""

from __future__ import annotations

import re
from dataclasses import replace

from entente.engine.errors import DoubtCode
from entente.engine.lexicon.en_calendar import NOUNS
from entente.engine.lexicon.flags import CONJUNCTION, GERUND, MARK, MODAL, PARTICIPLE, SUBORDINATOR
from entente.engine.reading.deadlines import Found, bounded
from entente.engine.reading.named_dates import Trouble
from entente.engine.reading.timecodes import View

OPENER = re.compile(r"(?:0Lh|B[To]?|i\+o|i%i|bt%o|b)(?=t?.)")
"""What makes a deadline of an event."""
REACH = 12
"""Tokens before a date in which its event is named."""
LENGTH = 7
"""Tokens of an event's name."""
EVENTS = frozenset(NOUNS["event"])
MILESTONES = frozenset(NOUNS["milestone"])
CONFERENCE = re.compile(r"(?:cop|unoc|mc|cmp)-?\d+")
"""Numbered conferences: COP30."""


def at_events(view: View, found: list[Found]) -> list[Found]:
    """The deadlines; one in whose event stands after "by" or "before" ends with it."""
    return [_at_event(view, one) if one.rule == "in" and one.named else one for one in found]


def _at_event(view: View, one: Found) -> Found:
    start = _event_before(view, one.start)
    if start < 0 or one.named is None:
        return one
    return replace(one, start=start, rule="upper", interval=bounded("upper", one.named, one.named, ""))


def _event_before(view: View, place: int) -> int:
    """Where "by the summit" starts that the date at the place belongs to; -1 where none does."""
    flags, origin = view.tokens.flags, view.begin
    named = False
    for index in range(place - 1, max(-1, place - REACH - 1), -1):
        word = view.words(index, index + 1)[0]
        named = named or word in EVENTS or CONFERENCE.fullmatch(word) is not None
        if flags[origin + index] & (MODAL | SUBORDINATOR) or word in (";", ",", "."):
            return -1
        match = OPENER.match(view.codes, index)
        if match is not None and match.end() < place:
            return index if named and not _is_agent(view, index, match.group()) else -1
    return -1


def _is_agent(view: View, index: int, opener: str) -> bool:
    """True for the "by" of a passive or of means: adopted by the Conference, by hosting the Summit."""
    if opener != "b":
        return False
    flags, place = view.tokens.flags, view.begin + index
    after = flags[place + 1] if index + 1 < len(view.codes) else 0
    return bool(after & GERUND) or (index > 0 and bool(flags[place - 1] & PARTICIPLE))


def events_in(view: View) -> list[Found]:
    """The deadlines of the view at an event whose date no words state."""
    found = []
    for match in OPENER.finditer(view.codes):
        if _is_agent(view, match.start(), match.group()):
            continue
        end = _undated(view, match.end(), match.group())
        if end > 0:
            facts = (("event", " ".join(view.words(match.end(), end))),)
            found.append(Found(match.start(), end, "event", Trouble(DoubtCode.DATE_EVENT, facts)))
    return found


def _undated(view: View, place: int, opener: str) -> int:
    """Where the name of an undated event ends that starts at the place; 0 where none does."""
    words, flags = view.words(place, place + LENGTH), view.tokens.flags
    coming = any(letter == "x" for letter in view.codes[place : place + 3])
    for index, word in enumerate(words):
        bits = flags[view.begin + place + index]
        if bits & (CONJUNCTION | MARK | MODAL | SUBORDINATOR) and word not in ("'", "-", "–"):
            return 0
        after = words[index + 1 : index + 3]
        if word in MILESTONES and (word != "entry" or after == ["into", "force"]):
            return _phrase_end(view, place + index + (3 if word == "entry" else 1))
        if CONFERENCE.fullmatch(word) and index <= 1:
            return place + index + 1
        if word in EVENTS and coming:
            return place + index + 1
        if view.codes[place + index] in "oi" or (
            opener == "b" and index == 0 and view.codes[place] not in "tx~"
        ):
            return 0
    return 0


def _phrase_end(view: View, place: int) -> int:
    """The end of "of the Maar lock" after a milestone."""
    if view.codes[place : place + 1] != "o":
        return place
    flags = view.tokens.flags
    end = place + 1
    stop = CONJUNCTION | MARK | MODAL | SUBORDINATOR
    while end < len(view.codes) and end < place + LENGTH and not flags[view.begin + end] & stop:
        end += 1
    return end
