"""Whether a pack's entries agree with one another and with the packs that it depends on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from entente.packs.codes import PackCode
from entente.packs.reading import FILES
from entente.packs.shape import (
    KINDS_OF_ORDER,
    Commitment,
    Competence,
    CompetenceKind,
    Grounds,
    Pack,
    Passage,
    Scheme,
    Statement,
)

_HASH = re.compile(r"[0-9a-f]{64}")
_INTERVAL = re.compile(r"(\.\.|\d{4}-\d\d-\d\d)/(\.\.|\d{4}-\d\d-\d\d)")
_RECURRENCE = re.compile(r"P[1-9]\d*[YMWD]|regular")


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something in a pack that does not agree; `where` names pack, file and entry."""

    found: str
    where: str
    remedy: str = PackCode.NOT_COHERENT.remedy


class Entry(Protocol):
    """What every entry of a pack has."""

    @property
    def key(self) -> str:
        """Names it within its file."""

    @property
    def grounds(self) -> Grounds:
        """Where it is from."""


REFERENCES: Mapping[str, Mapping[str, str]] = {
    "governments": {"party": "parties"},
    "authorities": {"party": "parties", "government": "governments", "parent": "authorities"},
    "posts": {"authority": "authorities", "superior": "posts"},
    "competences": {"governments": "governments"},
    "transfers": {"giver": "governments", "receiver": "governments"},
    "markings": {"party": "parties"},
    "statements": {"parties": "parties"},
    "commitments": {
        "statement": "statements",
        "actors": "parties",
        "forums": "forums",
        "frameworks": "frameworks",
    },
    "provisos": {"statement": "statements", "governments": "governments", "covers": "commitments"},
}
"""For each file, which of its fields hold keys of which other."""


def check_pack(pack: Pack, others: Sequence[Pack] = ()) -> tuple[Flaw, ...]:
    """What is wrong in the pack, seen beside those that it depends on; empty where all agrees."""
    return tuple(Flaw(found, where) for found, where in _flaws(pack, (*others, pack)))


def entries_of(pack: Pack, name: str) -> Sequence[Entry]:
    """The entries of one file of a pack."""
    found: Sequence[Entry] = getattr(pack, name)
    return found


def _flaws(pack: Pack, all_packs: Sequence[Pack]) -> Iterator[tuple[str, str]]:
    known = {name: {one.key for each in all_packs for one in entries_of(each, name)} for name in FILES}
    elsewhere = {
        name: {one.key for each in all_packs if each is not pack for one in entries_of(each, name)}
        for name in FILES
    }
    sources = {source.key for each in all_packs for source in each.sources}
    missing = set(pack.depends) - {each.name for each in all_packs}
    for other in sorted(missing):
        yield f"it depends on `{other}`, which was not given", f"pack {pack.name}, pack.toml"
    for source, times in Counter(source.key for source in pack.sources).items():
        if times > 1:
            yield f"the source `{source}` stands there twice", f"pack {pack.name}, pack.toml"
    levels = [level.key for scheme in pack.markings for level in scheme.levels]
    counts = Counter([*(one.key for name in FILES for one in entries_of(pack, name)), *levels])
    for name in FILES:
        for one in entries_of(pack, name):
            where = f"pack {pack.name}, {name}.toml, entry `{one.key}`"
            if counts[one.key] > 1:
                yield "its key stands in this pack twice", where
            if one.key in elsewhere[name]:
                yield "its key is taken by a pack that this one depends on", where
            if one.grounds.source not in sources:
                yield f"its source `{one.grounds.source}` is in no pack.toml", where
            for found in (*_references(one, name, known), *_own(one, pack)):
                yield found, where
    for found, name, key in _wholes(pack, all_packs, known):
        yield found, f"pack {pack.name}, {name}.toml, entry `{key}`"


def _references(one: Entry, name: str, known: Mapping[str, set[str]]) -> Iterator[str]:
    for field, target in REFERENCES.get(name, {}).items():
        value = getattr(one, field)
        for key in (value,) if isinstance(value, str) else value:
            if key and key not in known[target]:
                yield f"`{field}` names `{key}`, which no {target}.toml has"


def _own(one: Entry, pack: Pack) -> Iterator[str]:
    yield from _period(one)
    passage = getattr(one, "passage", None)
    if isinstance(passage, Passage):
        yield from _passage(passage)
    if isinstance(one, Competence):
        yield from _competence(one)
    elif isinstance(one, Scheme):
        yield from _scheme(one)
    elif isinstance(one, Statement):
        yield from _statement(one)
    elif isinstance(one, Commitment):
        yield from _commitment(one, pack)


def _period(one: Entry) -> Iterator[str]:
    for first, last in (("valid_from", "valid_to"), ("adopted", "in_force"), ("in_force", "ended")):
        start, end = getattr(one, first, None), getattr(one, last, None)
        if isinstance(start, date) and isinstance(end, date) and end < start:
            yield f"`{last}` lies before `{first}`"


def _passage(passage: Passage) -> Iterator[str]:
    if not passage.start <= passage.anchor < passage.end:
        yield "its anchor lies outside its extent"
    if not 0 <= passage.lead < passage.words:
        yield "`lead` is no place among its words"
    if not all(_HASH.fullmatch(one) for one in (passage.first, passage.whole)):
        yield "a hash is no SHA-256 in lower case hex"


def _competence(one: Competence) -> Iterator[str]:
    kinds = KINDS_OF_ORDER.get(one.order)
    if kinds is not None and one.kind not in kinds:
        yield f"`{one.kind}` is no kind of the order `{one.order}`"
    if (one.kind is CompetenceKind.CONCERTATION) != bool(one.lies_with):
        yield "`lies_with` belongs to concertation, and to nothing else"
    if not one.governments:
        yield "it names no government"


def _scheme(one: Scheme) -> Iterator[str]:
    twice = [key for key, times in Counter(level.key for level in one.levels).items() if times > 1]
    ranks = [level.rank for level in one.levels]
    if twice or not one.levels:
        yield f"the level `{twice[0]}` stands there twice" if twice else "it has no levels"
    if ranks != sorted(set(ranks)) or any(rank < 0 for rank in ranks):
        yield "its levels do not rise"


def _statement(one: Statement) -> Iterator[str]:
    if one.sha256 and (_HASH.fullmatch(one.sha256) is None or one.length < 1):
        yield "`sha256` or `length` of its text is none"


def _commitment(one: Commitment, pack: Pack) -> Iterator[str]:
    sections = {
        section.key for text in pack.statements if text.key == one.statement for section in text.sections
    }
    if one.section not in sections:
        yield f"its statement has no section `{one.section}`"
    if one.deadline and not _is_interval(one.deadline):
        yield f"`deadline` holds {one.deadline!r}, which is no ISO 8601 interval of days"
    if one.recurrence and _RECURRENCE.fullmatch(one.recurrence) is None:
        yield f"`recurrence` holds {one.recurrence!r}, which is neither an ISO 8601 duration nor `regular`"


def _is_interval(value: str) -> bool:
    matched = _INTERVAL.fullmatch(value)
    if matched is None:
        return False
    try:
        days = [date.fromisoformat(day) for day in matched.groups() if day != ".."]
    except ValueError:
        return False
    return bool(days) and days == sorted(days)


def _wholes(
    pack: Pack, all_packs: Sequence[Pack], known: Mapping[str, set[str]]
) -> Iterator[tuple[str, str, str]]:
    """What only shows when several entries are seen together."""
    governments = {one.key: one.party for each in all_packs for one in each.governments}
    for one in pack.authorities:
        if one.government and governments.get(one.government, one.party) != one.party:
            yield f"its government `{one.government}` belongs to another party", "authorities", one.key
    parents = {one.key: one.parent for each in all_packs for one in each.authorities}
    yield from _circles("authorities", [one.key for one in pack.authorities], parents)
    superiors = {one.key: one.superior for each in all_packs for one in each.posts}
    yield from _circles("posts", [one.key for one in pack.posts], superiors)
    texts = known["statements"] | known["frameworks"]
    for framework in pack.frameworks:
        if framework.predecessor_of and framework.predecessor_of not in texts:
            yield (
                f"it came before `{framework.predecessor_of}`, which is nowhere",
                "frameworks",
                framework.key,
            )
    for text in pack.statements:
        yield from (
            (f"`{one}` is nowhere", "statements", text.key) for one in text.predecessors if one not in texts
        )
        yield from _sequence([one for one in pack.commitments if one.statement == text.key], text)
    everything = set().union(*known.values())
    for doubt in pack.doubts:
        yield from (
            (f"`{one}` is nowhere", "doubts", doubt.key) for one in doubt.about if one not in everything
        )


def _circles(name: str, keys: Iterable[str], above: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for key in keys:
        seen = {key}
        up = above.get(key, "")
        while up and up not in seen:
            seen.add(up)
            up = above.get(up, "")
        if up == key:
            yield "it stands above itself", name, key


def _sequence(commitments: Sequence[Commitment], text: Statement) -> Iterator[tuple[str, str, str]]:
    """Order and extents: counted from 1, rising, without overlap, within the text."""
    for place, one in enumerate(commitments, 1):
        if one.order != place:
            yield f"its order is {one.order} where {place} is due", "commitments", one.key
        if one.passage.end > text.length:
            yield "its extent ends after the text", "commitments", one.key
        if place > 1 and one.passage.start < commitments[place - 2].passage.end:
            yield "its extent begins before that of the one before ends", "commitments", one.key
