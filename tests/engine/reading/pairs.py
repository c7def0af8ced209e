"""The hand-coded pairs of statements in specimens/pairs, and how well a comparison agrees with them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from entente.engine.reading.compare import compare
from entente.engine.reading.export import Record, to_record
from entente.engine.reading.read import read

FOLDER = Path(__file__).parents[3] / "specimens" / "pairs"


class Gold(NamedTuple):
    """One coded pair of statements."""

    name: str
    old: Record
    new: Record
    pairs: list[Record]


def _load(path: Path) -> Gold:
    name = path.name.removesuffix(".pairs.json")
    old, new = (json.loads((FOLDER / f"{name}-{side}.json").read_text("utf-8")) for side in ("old", "new"))
    return Gold(name, old, new, json.loads(path.read_text("utf-8"))["pairs"])


PAIRS = [_load(path) for path in sorted(FOLDER.glob("*.pairs.json"))]


def as_read(gold: Record) -> Record:
    """What is read in the text that the gold file was coded on."""
    text = (FOLDER / gold["source"]).read_bytes().decode("utf-8")
    return to_record(read(text, dated=date.fromisoformat(gold["dated"])), name=gold["source"])


def score(
    golds: Sequence[Gold], of: Callable[[Record], Record] = lambda record: record
) -> tuple[float, float]:
    """F1 of the pairs, and the share of right kinds of change among right pairs; `of` gives what is compared."""
    right = wrong = kinds = 0
    for gold in golds:
        told = {
            (one.old, one.new): str(one.change)
            for one in compare(of(gold.old), of(gold.new)).pairs
            if one.old and one.new
        }
        known = {(one["old"], one["new"]): one["change"] for one in gold.pairs if one["old"] and one["new"]}
        both = told.keys() & known.keys()
        right += len(both)
        wrong += len(told.keys() ^ known.keys())
        kinds += sum(told[pair] == known[pair] for pair in both)
    return 2 * right / (2 * right + wrong), kinds / right
