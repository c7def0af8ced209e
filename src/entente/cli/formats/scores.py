"""Evaluations as tables in the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from entente.cli.formats.visible import visible
from entente.engine.reading.scores import Evaluation, Slip

_WIDTH = 130


def print_scores(evaluations: Sequence[Evaluation], total: Evaluation, show: Sequence[str]) -> None:
    """Prints anchors for each file, all scores together, confusions, and what was missed and added."""
    console = Console(highlight=False, soft_wrap=True, width=_WIDTH)
    console.print(_files(evaluations, total))
    console.print(_scores(total))
    _print_confusions(console, total)
    for name in ("missed", "added", *show):
        slips = [slip for slip in total.slips if slip.field == name]
        console.print(Text(f"\n{name} ({len(slips)})", style="bold"))
        for slip in slips:
            console.print(_line(slip))


def _files(evaluations: Sequence[Evaluation], total: Evaluation) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("anchors", no_wrap=True, max_width=48)
    for name in ("gold", "read", "right", "P", "R", "F1", "extent", "force", "trend", "form"):
        table.add_column(name, justify="right")
    for one in [*evaluations, total] if len(evaluations) > 1 else [total]:
        count = one.anchors
        shares = [one.extents["both"], *(one.codes.get(name) for name in ("force", "trend", "form"))]
        table.add_row(
            _source(one.source.rpartition("/")[2] if len(evaluations) > 1 else evaluations[0].source),
            *(str(number) for number in (count.right + count.missed, count.right + count.added, count.right)),
            *(f"{ratio:.3f}" for ratio in (count.precision, count.recall, count.f1)),
            *(f"{share.accuracy:.3f}" if share else "–" for share in shares),
            style="bold" if one is total else None,
        )
    return table


def _scores(total: Evaluation) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("\nfield")
    for name in ("right", "of", "accuracy", "missed", "added", "F1"):
        table.add_column("\n" + name, justify="right")
    for name, share in [
        *((f"extent {name}", one) for name, one in total.extents.items()),
        *total.codes.items(),
    ]:
        table.add_row(name, str(share.right), str(share.asked), f"{share.accuracy:.3f}")
    for name, count in total.values.items():
        share = total.whole[name]
        ratios = (f"{share.accuracy:.3f}", str(count.missed), str(count.added), f"{count.f1:.3f}")
        table.add_row(name, str(share.right), str(share.asked), *ratios)
    for name, count in total.passages.items():
        right, asked = str(count.right), str(count.right + count.missed)
        table.add_row(
            name, right, asked, f"{count.recall:.3f}", str(count.missed), str(count.added), f"{count.f1:.3f}"
        )
    return table


def _print_confusions(console: Console, total: Evaluation) -> None:
    for name in total.codes:
        pairs = Counter((slip.gold, slip.read) for slip in total.slips if slip.field == name)
        told = ", ".join(f"{gold} → {read} {times}" for (gold, read), times in pairs.most_common())
        if told:
            console.print(Text.assemble((f"\n{name}, gold → read: ", "bold"), visible(told)))


def _source(name: str) -> Text:
    return Text(visible(name))


def _line(slip: Slip) -> Text:
    place = (visible(f"  {slip.source.rpartition('/')[2][:40]}:{slip.anchor} "), "dim")
    gold, read, quote = map(visible, (slip.gold, slip.read, slip.quote))
    if slip.field in ("missed", "added"):
        return Text.assemble(place, f"[{gold or read}] ", quote)
    return Text.assemble(place, (f"gold {gold}", "green"), (f"  read {read}", "red"), f"\n      {quote}")
