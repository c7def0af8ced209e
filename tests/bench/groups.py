"""What is measured, and the limit of each measure (issue 3, section 5)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench import inputs, measures

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Effort:
    """How much to measure."""

    length: int
    """Characters of the large texts."""
    rounds: int
    text: Path
    """The statement that is read as a whole process."""
    longest: int
    """Characters of the longest text of the group `linear`."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure beside its limit."""

    name: str
    value: float
    limit: float
    unit: str
    detail: str

    @property
    def kept(self) -> bool:
        """Whether the limit is kept."""
        return self.value <= self.limit


def token_ratio(effort: Effort) -> Iterator[Figure]:
    """Reading against finding tokens, on one statement and on a large text."""
    one = effort.text.read_text(encoding="utf-8")
    for name, text, rounds in (
        ("one statement", one, effort.rounds * 5),
        ("large text", inputs.ordinary(effort.length), effort.rounds),
    ):
        reading, tokens = measures.in_turn((measures.reading, measures.tokens), text, rounds=rounds)
        detail = f"{len(text):,} characters in {reading:.3f} s, tokens {tokens:.4f} s"
        yield Figure(f"read / tokens, {name}", reading / tokens, 25, "×", detail)


def linearity(effort: Effort) -> Iterator[Figure]:
    """Twice the text against the text."""
    length = effort.length
    while 2 * length <= effort.longest:
        yield _doubled("", inputs.ordinary, length, effort.rounds)
        length *= 5
    for name, text_of in (("short commitments, ", inputs.dense), ("notes, ", inputs.notes)):
        yield _doubled(name, text_of, effort.length // 2, effort.rounds)


def _doubled(name: str, text_of: Callable[[int], str], length: int, rounds: int) -> Figure:
    once = measures.seconds(measures.reading, text_of(length), rounds=rounds)
    twice = measures.seconds(measures.reading, text_of(2 * length), rounds=rounds)
    detail = f"{once:.2f} s, {twice:.2f} s"
    return Figure(f"{name}{2 * length:,} / {length:,} characters", twice / once, 2.1, "×", detail)


def worst_inputs(effort: Effort) -> Iterator[Figure]:
    """The worst texts against an ordinary one of the same length."""
    base = measures.seconds(measures.reading, inputs.ordinary(effort.length), rounds=effort.rounds)
    for name, text in inputs.worst(effort.length).items():
        taken = measures.seconds(measures.reading, text, rounds=1)
        if taken > 2 * base:
            taken = min(taken, measures.seconds(measures.reading, text, rounds=effort.rounds))
        yield Figure(f"worst: {name}", taken / base, 3, "×", f"{taken:.2f} s")


def whole_process(effort: Effort) -> Iterator[Figure]:
    """The program from start to end against a Python that only imports what it needs."""
    command = [measures.entente_command(), "read", str(effort.text), "--format", "json"]
    bare = [sys.executable, "-c", "import argparse, json, re"]
    ours, theirs = measures.interleaved([command, bare], rounds=effort.rounds * 5)
    detail = f"{ours.wall * 1000:.0f} ms, {theirs.wall * 1000:.0f} ms"
    spent = f"{ours.processor * 1000:.0f} ms, {theirs.processor * 1000:.0f} ms"
    yield Figure("whole process / bare Python", ours.wall / theirs.wall, 8, "×", detail)
    yield Figure("the same in processor time", ours.processor / theirs.processor, 8, "×", spent)
    yield Figure("peak memory", measures.peak_megabytes(command), 60, " MB", effort.text.name)


GROUPS: dict[str, Callable[[Effort], Iterator[Figure]]] = {
    "process": whole_process,
    "tokens": token_ratio,
    "linear": linearity,
    "worst": worst_inputs,
}
