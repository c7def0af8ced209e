"""`scripts/bench`: measures, prints each figure beside its limit, exits 1 where one is passed."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.groups import GROUPS, MEGABYTE, Effort, Figure
from tests.bench.inputs import LONGEST


def main() -> int:
    """The exit code: 0 where every limit is kept."""
    given = _arguments()
    text = given.text or LONGEST
    if given.quick:
        effort = Effort(length=100_000, rounds=1, text=text, longest=200_000)
    else:
        effort = Effort(length=MEGABYTE, rounds=3, text=text, longest=(50 if given.full else 2) * MEGABYTE)
    figures = [figure for name in given.only or GROUPS for figure in GROUPS[name](effort)]
    Console().print(_table(figures))
    return 0 if all(figure.kept for figure in figures) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench")
    parser.add_argument("--only", action="append", choices=tuple(GROUPS))
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--text", type=Path)
    return parser.parse_args()


def _table(figures: Iterable[Figure]) -> Table:
    table = Table("measure", "value", "limit", "", "detail")
    for figure in figures:
        mark = "kept" if figure.kept else "[bold red]PASSED[/]"
        table.add_row(
            figure.name,
            f"{figure.value:.2f}{figure.unit}",
            f"{figure.limit:g}{figure.unit}",
            mark,
            figure.detail,
        )
    return table


if __name__ == "__main__":
    raise SystemExit(main())
