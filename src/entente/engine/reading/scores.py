"""What an evaluation counts: right, missed, added; shares; slips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import add
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Count:
    """How many were right, missed and added."""

    right: int = 0
    missed: int = 0
    added: int = 0

    def __add__(self, other: Count) -> Count:
        """The counts together."""
        return Count(self.right + other.right, self.missed + other.missed, self.added + other.added)

    @property
    def precision(self) -> float:
        """The share of what was read that is right; 1 where nothing was read."""
        return _share(self.right, self.right + self.added)

    @property
    def recall(self) -> float:
        """The share of what is there that was read; 1 where nothing is there."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was."""
        return _share(2 * self.right, 2 * self.right + self.missed + self.added)


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those asked are right."""

    right: int = 0
    asked: int = 0

    def __add__(self, other: Share) -> Share:
        """The shares together."""
        return Share(self.right + other.right, self.asked + other.asked)

    @property
    def accuracy(self) -> float:
        """The share that is right; 1 where nothing was asked."""
        return _share(self.right, self.asked)


@dataclass(frozen=True, slots=True)
class Slip:
    """One disagreement: a field with what the gold file and the reading say, at the commitment's place."""

    source: str
    field: str
    anchor: int
    gold: str
    read: str
    quote: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The agreement of one reading, or of several together, with gold."""

    source: str
    anchors: Count = Count()
    extents: dict[str, Share] = field(default_factory=dict)
    """`start`, `end`, `both`."""
    codes: dict[str, Share] = field(default_factory=dict)
    values: dict[str, Count] = field(default_factory=dict)
    whole: dict[str, Share] = field(default_factory=dict)
    """For each value field, the matched commitments where gold or reading state one, and where both agree."""
    passages: dict[str, Count] = field(default_factory=dict)
    """`doubts` and `provisos`, where the gold file has them."""
    slips: tuple[Slip, ...] = ()
    """Every disagreement; fields `missed` and `added` for whole commitments."""


_Sum = TypeVar("_Sum", "Count", "Share")


def together(evaluations: Sequence[Evaluation]) -> Evaluation:
    """Several evaluations as one: all commitments in one sum."""
    return Evaluation(
        f"{len(evaluations)} together",
        sum((one.anchors for one in evaluations), Count()),
        _merged([one.extents for one in evaluations], Share()),
        _merged([one.codes for one in evaluations], Share()),
        _merged([one.values for one in evaluations], Count()),
        _merged([one.whole for one in evaluations], Share()),
        _merged([one.passages for one in evaluations], Count()),
        tuple(slip for one in evaluations for slip in one.slips),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _merged(parts: Sequence[dict[str, _Sum]], zero: _Sum) -> dict[str, _Sum]:
    names = dict.fromkeys(name for part in parts for name in part)
    return {name: reduce(add, (part.get(name, zero) for part in parts)) for name in names}
