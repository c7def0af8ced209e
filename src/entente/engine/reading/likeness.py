"""How much two commitments are about the same thing.

Each commitment becomes a profile: its content words as stems, weighted by how rare they are in the two statements and
by where they stand (the main clause counts full, purpose, means, scope and safeguard half); its form; the names in it;
the words of its heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log, sqrt

from entente.engine.reading.export import Record

_WORD = re.compile(r"[^\W\d_]{2,}(?:[-’'][^\W\d_]+)*")
_ADJUNCTS = ("purpose", "means", "scope", "safeguard")
_NAMES = ("forum", "framework", "place", "partner")
_SIDE_WEIGHT = 0.5
_SHARE_WORDS, _SHARE_FORM, _SHARE_NAMES, _SHARE_HEADING = 0.76, 0.08, 0.08, 0.08
_EMPTY = frozenset(
    "a about above across after again against aim aims all also although among an and any are around as at be because "
    "been before being best between both but by can can't could do does during each either encourage endeavour every "
    "explore for forward from further had has have he her his hope how if in including intend into is it its itself "
    "just like look make many may might more most much must necessary need no nor not of on one only or other our "
    "ourselves out over own particularly particular pledge possible reaffirm regard regarding resolve respective "
    "seek shall she should side sides since so some strive such than that the their them then there these they this "
    "those through to together too towards two undertake under until up upon us very was we well were what when where "
    "whether which while who whose will with within would year years ensure continue consider commit committed "
    "determined agree agreed decide decided remain work".split()
)
"""Words that say nothing of what an undertaking is about; among them those of strength, which change between texts."""
_ENDINGS = ("isations", "izations", "isation", "ization", "ations", "ation", "ments", "ment", "nesses", "ness", "ities",
            "ity", "ingly", "ings", "ing", "ions", "ion", "ives", "ive", "ally", "ies", "ied", "ers", "er", "als", "al",
            "ed", "es", "ly", "s", "e", "y")  # fmt: skip
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Profile:
    """What a commitment is about."""

    id: str
    words: Mapping[str, float]
    """Stem to weight."""
    form: str | None
    names: frozenset[str]
    heading: frozenset[str]
    negated: bool


def profiles(old: Record, new: Record) -> tuple[list[Profile], list[Profile]]:
    """The profiles of both statements' commitments; how rare a word is counts over both."""
    bags = [[_bag(one) for one in record["commitments"]] for record in (old, new)]
    spread = Counter(stem for side in bags for bag in side for stem in bag)
    total = sum(len(side) for side in bags)
    first, second = (
        [
            _profile(one, bag, spread, total, _headings(record))
            for one, bag in zip(record["commitments"], side, strict=True)
        ]
        for record, side in zip((old, new), bags, strict=True)
    )
    return first, second


def likeness(one: Profile, two: Profile) -> float:
    """From 0 (nothing in common) to 1 (the same words, form, names and heading).

    To do something and to refrain from it have nothing in common, whatever their words.
    """
    if one.negated != two.negated:
        return 0.0
    parts = [(_SHARE_WORDS, _cosine(one.words, two.words))]
    if one.form and two.form:
        parts.append((_SHARE_FORM, float(one.form == two.form)))
    if one.names or two.names:
        parts.append((_SHARE_NAMES, _overlap(one.names, two.names)))
    if one.heading and two.heading:
        parts.append((_SHARE_HEADING, _overlap(one.heading, two.heading)))
    return sum(share * value for share, value in parts) / sum(share for share, _ in parts)


@cache
def stem(word: str) -> str:
    """The word without its ending, so that "negotiate" and "negotiations" agree."""
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST_STEM:
            return plain[: -len(ending)].rstrip("i")
    return plain


def _headings(record: Record) -> dict[str, str]:
    return {one["id"]: one["heading"] for one in record.get("sections", ())}


def _stems(text: str) -> Iterator[tuple[int, str]]:
    for match in _WORD.finditer(text):
        if match[0].casefold() not in _EMPTY:
            yield match.start(), stem(match[0])


def _bag(commitment: Record) -> dict[str, float]:
    """Stem to the weight of the best place that it stands in."""
    aside = [(value["start"], value["end"]) for name in _ADJUNCTS for value in _objects(commitment, name)]
    bag: dict[str, float] = {}
    for place, word in _stems(commitment["quote"]):
        at = commitment["start"] + place
        weight = _SIDE_WEIGHT if any(start <= at < end for start, end in aside) else 1.0
        bag[word] = max(weight, bag.get(word, 0.0))
    return bag


def _objects(commitment: Record, name: str) -> Sequence[Record]:
    return [value for value in commitment.get(name) or () if isinstance(value, dict)]


def _profile(
    commitment: Record,
    bag: Mapping[str, float],
    spread: Counter[str],
    total: int,
    headings: Mapping[str, str],
) -> Profile:
    words = {word: weight * log(1 + total / spread[word]) for word, weight in bag.items()}
    names = {
        str(value.get("name") or value["text"]).casefold()
        for n in _NAMES
        for value in _objects(commitment, n)
    }
    heading = headings.get(commitment.get("section") or "", "")
    return Profile(
        id=commitment.get("id") or f"c{commitment['anchor']}",
        words=words,
        form=commitment.get("form"),
        names=frozenset(names),
        heading=frozenset(word for _, word in _stems(heading)),
        negated=bool(commitment.get("negated")),
    )


def _cosine(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    shared = sum(one[word] * two[word] for word in one.keys() & two.keys())
    return (
        shared / sqrt(sum(w * w for w in one.values()) * sum(w * w for w in two.values())) if shared else 0.0
    )


def _overlap(one: frozenset[str], two: frozenset[str]) -> float:
    return len(one & two) / len(one | two)
