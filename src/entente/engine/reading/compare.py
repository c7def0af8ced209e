"""Pairs the commitments of two statements between the same parties, and says what became of each.

Both statements are plain records (`entente.reading/1`, or gold files). Commitments are paired by what they are about:
rare content words, most of all those of the main clause; then form, named bodies and texts, and heading. One to do
something and one to refrain from it are never paired. The kind of change is decided by force first, then deadline,
then trend.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from entente.engine.reading.export import Record
from entente.engine.reading.likeness import Profile, likeness, profiles
from entente.engine.reading.records import Force, Trend

SCHEMA = "entente.comparison/1"
LIKE = 0.28
"""Two commitments that are less alike than this are never paired."""
_EQUAL = 1e-9
_FORCES = tuple(str(force) for force in Force)
_UPWARD = (str(Trend.INCREASE), str(Trend.CONCLUDE))


class Change(StrEnum):
    """What became of a commitment."""

    KEPT = "kept"
    STRENGTHENED = "strengthened"
    WEAKENED = "weakened"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Pair:
    """A commitment with its counterpart; `old` is None for a new one, `new` for a dropped one.

    `by` names what decided and what goes the same way: `force`, `deadline`, `trend`.
    """

    old: str | None
    new: str | None
    change: Change
    by: tuple[str, ...] = ()
    likeness: float = 0.0


@dataclass(frozen=True, slots=True)
class Choice:
    """A doubt: commitments that are equally like each other, so that none was paired."""

    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of every commitment of two statements."""

    pairs: tuple[Pair, ...]
    """In the order of the new statement; dropped ones at the end, in the order of the old."""
    doubts: tuple[Choice, ...] = ()


def compare(old: Record, new: Record) -> Comparison:
    """The comparison of two statements; each commitment is in exactly one pair or doubt."""
    before, after = profiles(old, new)
    links, doubts = _assigned(before, after)
    unsure_old = {own for doubt in doubts for own in doubt.old}
    unsure_new = {own for doubt in doubts for own in doubt.new}
    earlier = {one["id"]: one for one in map(_identified, old["commitments"])}
    pairs = []
    for one in map(_identified, new["commitments"]):
        if one["id"] in links:
            partner, score = links[one["id"]]
            pairs.append(Pair(partner, one["id"], *change_between(earlier[partner], one), round(score, 3)))
        elif one["id"] not in unsure_new:
            pairs.append(Pair(None, one["id"], Change.NEW))
    kept = {partner for partner, _ in links.values()}
    pairs += [Pair(own, None, Change.DROPPED) for own in earlier if own not in kept | unsure_old]
    return Comparison(tuple(pairs), tuple(doubts))


def change_between(old: Record, new: Record) -> tuple[Change, tuple[str, ...]]:
    """Kept, strengthened or weakened, and by what: the first of force, deadline and trend that differs decides."""
    steps = {
        "force": _force_step(old, new),
        "deadline": _deadline_step(old, new),
        "trend": _trend_step(old, new),
    }
    deciding = next((step for step in steps.values() if step), 0)
    if not deciding:
        return Change.KEPT, ()
    by = tuple(name for name, step in steps.items() if step == deciding)
    return (Change.STRENGTHENED if deciding > 0 else Change.WEAKENED), by


def to_comparison_record(comparison: Comparison, *, old: Record, new: Record) -> Record:
    """The comparison in the shape of `entente.comparison/1`, ready for JSON; `old` and `new` are the readings."""
    counts = {str(kind): sum(pair.change is kind for pair in comparison.pairs) for kind in Change}
    return {
        "schema": SCHEMA,
        "old": old["source"],
        "new": new["source"],
        "counts": counts,
        "pairs": [_pair_record(pair) for pair in comparison.pairs],
        "doubts": [
            {"code": "pairing-several", "old": list(doubt.old), "new": list(doubt.new)}
            for doubt in comparison.doubts
        ],
    }


def _pair_record(pair: Pair) -> Record:
    known = {"change": str(pair.change), "by": list(pair.by), "old": pair.old, "new": pair.new}
    return known | {"likeness": pair.likeness if pair.old and pair.new else None}


def _identified(commitment: Record) -> Record:
    return commitment if "id" in commitment else {**commitment, "id": f"c{commitment['anchor']}"}


def _assigned(
    before: Sequence[Profile], after: Sequence[Profile]
) -> tuple[dict[str, tuple[str, float]], list[Choice]]:
    """New id to old id and likeness, best pairs first; equal best candidates are set aside as doubts."""
    scored = sorted(_candidates(before, after), key=lambda entry: (-entry[0], entry[1], entry[2]))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    links: dict[str, tuple[str, float]] = {}
    doubts = []
    for place, (score, one, two) in enumerate(scored):
        if one in taken_old or two in taken_new:
            continue
        rivals = list(_rivals(scored, place, taken_old, taken_new))
        if rivals:
            olds, news = sorted({one, *(r[0] for r in rivals)}), sorted({two, *(r[1] for r in rivals)})
            doubts.append(Choice(tuple(before[i].id for i in olds), tuple(after[i].id for i in news)))
            taken_old.update(olds)
            taken_new.update(news)
        else:
            links[after[two].id] = (before[one].id, score)
            taken_old.add(one)
            taken_new.add(two)
    return links, doubts


def _candidates(before: Sequence[Profile], after: Sequence[Profile]) -> Iterator[tuple[float, int, int]]:
    for one, earlier in enumerate(before):
        for two, later in enumerate(after):
            if earlier.words.keys() & later.words.keys() and (score := likeness(earlier, later)) >= LIKE:
                yield score, one, two


def _rivals(
    scored: Sequence[tuple[float, int, int]], place: int, taken_old: set[int], taken_new: set[int]
) -> Iterator[tuple[int, int]]:
    """Other pairs that are still free, equally alike, and share a commitment with this one."""
    score, one, two = scored[place]
    for other, third, fourth in scored[place + 1 :]:
        if score - other > _EQUAL:
            return
        if third in taken_old or fourth in taken_new:
            continue
        if (third == one) != (fourth == two):
            yield third, fourth


def _force_step(old: Record, new: Record) -> int:
    before, after = _FORCES.index(old["force"]), _FORCES.index(new["force"])
    return (before > after) - (before < after)


def _deadline_step(old: Record, new: Record) -> int:
    """1 when the deadline is earlier or newly stated, -1 when it is later or no longer stated."""
    before, after = _last_day(old), _last_day(new)
    if before is None or after is None:
        return (before is None) - (after is None) if before != after else 0
    return (before > after) - (before < after)


def _last_day(commitment: Record) -> str | None:
    deadline = commitment.get("deadline")
    if not deadline:
        return None
    value = deadline if isinstance(deadline, str) else deadline.get("value") or deadline["text"]
    return str(value).rpartition("/")[2]


def _trend_step(old: Record, new: Record) -> int:
    before, after = old.get("trend") in _UPWARD, new.get("trend") in _UPWARD
    return after - before
