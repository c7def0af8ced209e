"""Abbreviations that a text defines: "the Law Enforcement Cooperation Agreement (LECA)", "(“the Plan”)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from entente.engine.errors import DoubtCode
from entente.engine.reading.gazetteer import Mention, listed
from entente.engine.reading.records import Doubt
from entente.engine.reading.shapes import ACTOR_HEADS, segments_from, shaped
from entente.engine.reading.tokens import tokenize
from entente.engine.source.span import Span


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a short form stands for from an offset on."""

    full: str
    since: int
    name: str
    sense: str


@dataclass(slots=True)
class Abbreviations:
    """What a text's own abbreviations stand for: short form -> full name."""

    meanings: dict[str, str]
    doubts: tuple[Doubt, ...] = ()
    known: dict[str, tuple[tuple[str, ...], Meaning]] = field(default_factory=dict)
    """Short forms of forums, frameworks and places by their first word in lower case."""
    text: str = ""
    spots: frozenset[int] = frozenset()
    """Where short forms stand in their definitions: there they name nothing a second time."""
    actors: dict[str, bool] = field(default_factory=dict)
    """For a name, whether it undertakes something near the start of the text, as far as asked."""
    heads: dict[str, str | None] = field(default_factory=dict)
    """For a head noun with a capital ("the Platform"), the full name that the text has for it, as far as asked."""

    def acts(self, name: str) -> bool:
        """True if the name undertakes something near the start of the text: a party, and no place."""
        if name not in self.actors:
            early = self.text[:OPENING]
            self.actors[name] = any(f"{name} {act} " in early for act in ACTS)
        return self.actors[name]

    def full_name(self, head: str) -> str | None:
        """The full name of which a capitalised noun after "the" is the rest; None where the text is that itself."""
        if head not in self.heads:
            self.heads[head] = _full_name(self.text, head)
        return self.heads[head]


ACRONYM = re.compile(r"\(\s*(?:the\s+)?[“\"‘'’]?(?:the\s+)?([^\W_][\w&/+-]{1,14})[”\"’']?\s*[);,]")
QUOTED = re.compile(
    r"\((?:[^()“”\"‘’]{0,60}\s)?[“\"‘'’](?:the\s+)?([A-Z][\w-]*(?:\s+[\w-]+){0,5}?)[”\"’'][^()]{0,60}\)"
)
HEREAFTER = re.compile(
    r"(?:hereinafter|hereafter|henceforth)\s[^().;“”\"‘]{0,40}[“\"‘](?:the\s+)?([A-Z][\w-]*(?:\s+[\w-]+){0,5}?)[”\"’]"
)
UNQUOTED = re.compile(r"\((?:here(?:in)?after\s+)?the\s+([A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,4})\)")
ACTS = ("will", "shall", "has", "intends", "agrees", "undertakes")
OPENING = 20_000
"""Characters in which a party of the text is expected to act."""
REACH = 240
"""Characters before a bracket in which the full name is looked for."""
WORD = re.compile(r"[^\W_]+(?:[-'’&][^\W_]+)*")
NAME_WORD = r"(?:[A-Z0-9][\w’'&–-]*|of|on|for|and|the|in|to|against|between|with|de|la|–|&)"
RUN = re.compile(rf"([A-Z][\w’'&–-]*(?:\s+{NAME_WORD})*)\s*,?\s*$")
SMALL = frozenset("of on for and the in to against a an with by at from de la du des del & or its".split())


def abbreviations_of(text: str) -> Abbreviations:
    """The abbreviations that a text defines; one with two meanings is a doubt and resolves to none."""
    found = Abbreviations({}, text=text)
    first: dict[str, tuple[str, int]] = {}
    doubts: list[Doubt] = []
    spots: set[int] = set()
    for short, long, spot, stop in sorted(_definitions(text), key=lambda one: one[2]):
        spots.add(spot)
        full = " ".join(long.of(text).split())
        if short not in first:
            first[short] = (full, stop)
        elif not _alike(first[short][0], full):
            doubts.append(_doubt(short, first[short][0], full, Span(long.start, stop)))
    ambiguous = {dict(doubt.facts)["short"] for doubt in doubts}
    for short, (full, stop) in first.items():
        found.meanings[short] = full
        if short not in ambiguous:
            _keep(found, short, full, stop)
    found.doubts, found.spots = tuple(doubts), frozenset(spots)
    return found


def _keep(found: Abbreviations, short: str, full: str, since: int) -> None:
    """Keeps a short form that names a forum, a framework or a place."""
    mention = named(full)
    if mention is None or not mention.sense or short.lower() in ACTOR_HEADS:
        return
    words = tuple(word.group() for word in WORD.finditer(short)) or (short,)
    listed_name = mention.rule.startswith("name.gazetteer")
    meaning = Meaning(full, since, mention.name if listed_name else full, mention.sense)
    found.known.setdefault(words[0].lower(), (words, meaning))


def named(full: str) -> Mention | None:
    """What the whole of a full name names."""
    tokens = tokenize(full, 0, len(full))
    size = len(tokens)
    for mention in (listed(tokens, 0, size), shaped(tokens, segments_from(tokens, 0, size), size)):
        if mention is not None and mention.last == size:
            return mention
    return None


def _doubt(short: str, one: str, two: str, span: Span) -> Doubt:
    facts = (("short", short), ("first", one), ("second", two))
    return Doubt(DoubtCode.ABBREVIATION_TWO_MEANINGS, span, facts=facts)


def _definitions(text: str) -> Iterator[tuple[str, Span, int, int]]:
    """Each definition: the short form, the full name's passage, where the short form stands, where it ends."""
    for match in ACRONYM.finditer(text):
        if not _is_short(match.group(1)):
            continue
        long = _spelled(text, match.start(), match.group(1)) or _letters_in_run(text, match)
        if long is not None:
            yield match.group(1), long, match.start(1), match.end()
    for pattern in (QUOTED, UNQUOTED, HEREAFTER):
        for match in pattern.finditer(text):
            run = RUN.search(text, max(0, match.start() - REACH), match.start())
            short = " ".join(match.group(1).split())
            if run is not None and short.count(" ") < run.group(1).count(" ") + 1:
                yield short, Span(*run.span(1)), match.start(1), match.end()


def _is_short(word: str) -> bool:
    """True for letters that can abbreviate a name: two capitals, or a capital and a figure."""
    capitals = sum(character.isupper() for character in word)
    return capitals > 1 or (capitals == 1 and any(character.isdigit() for character in word))


def _spelled(text: str, end: int, short: str) -> Span | None:
    """The words before `end` whose initials spell the short form."""
    letters = [character.lower() for character in short if character.isalnum()]
    if letters[-1] == "s" and short[-1] == "s":
        letters.pop()
    before = list(WORD.finditer(text, max(0, end - min(REACH, 60 + 24 * len(letters))), end))
    if not before or text[before[-1].end() : end].strip(" \n\t”’\"'"):
        return None
    place = _spell_back(before, letters)
    if place is None:
        return None
    while place and _is_capital_neighbour(text, before[place - 1], before[place]):
        place -= 1
    start = before[place].start()
    while start > end - REACH and start and not text[start - 1].isspace() and text[start - 1] not in '(“‘"':
        start -= 1
    return _owned(text, Span(start, before[-1].end()))


def _spell_back(before: list[re.Match[str]], letters: list[str]) -> int | None:
    """The place of the first word of the shortest run whose initials spell the letters."""
    left = len(letters)
    for place in range(len(before) - 1, max(-1, len(before) - 2 * len(letters) - 6), -1):
        word = before[place].group().lower()
        initials = [part[0] for part in re.split(r"[-&]", word) if part]
        if letters[max(0, left - len(initials)) : left] == initials and left >= len(initials):
            left -= len(initials)
        elif initials[0] == letters[left - 1]:
            left -= 1
        elif word not in SMALL:
            return None
        if left == 0:
            return place
    return None


def _is_capital_neighbour(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    """True if a further capital stands before the spelled name: "EU-UK Trade and Cooperation Agreement"."""
    gap = text[left.end() : right.start()]
    word = left.group()
    return (
        not gap.strip(" ") and word[0].isupper() and not word.endswith(("'s", "’s")) and word not in OPENERS
    )


OPENERS = frozenset(
    "The In As At On Under Within Our Their Its This With By For From To A An And We Both".split()
)


def _letters_in_run(text: str, match: re.Match[str]) -> Span | None:
    """The shortest run of capitals before the bracket that begins with the short form's letter and holds all."""
    run = RUN.search(text, max(0, match.start() - REACH), match.start())
    if run is None or " " not in run.group(1):
        return None
    letters = [letter for letter in match.group(1).lower() if letter.isalnum()]
    known = _listed_in_run(text, run.span(1), set(letters))
    if known is not None:
        return known
    for word in reversed(list(WORD.finditer(run.group(1)))):
        rest = iter(run.group(1)[word.start() :].lower())
        if word.group()[0].lower() == letters[0] and all(letter in rest for letter in letters):
            return _owned(text, Span(run.start(1) + word.start(), run.start(1) + len(run.group(1))))
    return None


def _listed_in_run(text: str, run: tuple[int, int], letters: set[str]) -> Span | None:
    """The listed name that ends the run, if all the letters are in it."""
    tokens = tokenize(text, *run)
    for index in range(len(tokens)):
        mention = listed(tokens, index, len(tokens))
        if mention is None or mention.last < len(tokens) or mention.sense not in ("forum", "framework"):
            continue
        if letters <= set(mention.span.of(text).lower()):
            return mention.span
    return None


def _owned(text: str, span: Span) -> Span:
    """A passage without a possessive ending."""
    return Span(span.start, span.end - 2) if text[span.end - 2 : span.end] in ("'s", "’s") else span


def _alike(one: str, two: str) -> bool:
    """True for two spellings of one name."""
    first, second = _plain(one), _plain(two)
    return first in second or second in first


def _plain(full: str) -> str:
    words = [word.group().lower().replace("-", "").replace("z", "s") for word in WORD.finditer(full)]
    return " ".join(word.removesuffix("s") for word in words if word != "the")


def _full_name(text: str, head: str) -> str | None:
    """The first name in the text that ends with the noun, else the noun; None where "this …" is the text itself."""
    if any(f"{own} {head}" in text for own in ("this", "This", "THIS", "present")):
        return None
    at = text.find(head)
    while at >= 0:
        run = RUN.search(text, max(0, at - 80), at)
        if run is not None and run.group(1) not in OPENERS and run.group(1).rpartition(" ")[2] not in SMALL:
            return " ".join(f"{run.group(1)} {head}".removeprefix("The ").split())
        at = text.find(head, at + 1) if at < EARLY else -1
    return head


EARLY = 100_000
"""Characters in which the full name of a short one is looked for."""
