"""A comparison in the terminal."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from entente.cli.documents import Document
from entente.cli.formats.changes import COLOURS, SIGNS, TITLES, question, reasons
from entente.cli.formats.visible import visible_document, visible_record
from entente.cli.formats.words import beside, plain, words
from entente.cli.output import deliver
from entente.cli.when import day_told
from entente.engine.reading.export import Record

_FILE_WIDTH = 120


def write(comparison: Record, before: Document, after: Document, out: Path | None) -> None:
    """The comparison stands in the file or on the screen."""
    page = io.StringIO()
    console = (
        Console(highlight=False) if out is None else Console(file=page, width=_FILE_WIDTH, no_color=True)
    )
    shown = visible_record(comparison), visible_document(before), visible_document(after)
    for part in _parts(*shown, width=console.width):
        console.print(part)
    if out is not None:
        deliver(page.getvalue().encode("utf-8", "backslashreplace"), out)


def _parts(comparison: Record, before: Document, after: Document, *, width: int) -> Iterator[RenderableType]:
    for label, one in (("Before", before), ("Now", after)):
        yield _name(label, one, width=width)
    old = {one["id"]: one for one in before.record["commitments"]}
    new = {one["id"]: one for one in after.record["commitments"]}
    for kind, sign in SIGNS.items():
        pairs = [pair for pair in comparison["pairs"] if pair["change"] == kind]
        if pairs:
            yield Text(f"\n{sign} {TITLES[kind]} ({len(pairs)})", style=f"bold {COLOURS[kind]}")
        for pair in pairs:
            yield from _pair(pair, old.get(pair["old"]), new.get(pair["new"]), before, after)
    for doubt in comparison["doubts"]:
        yield Text.assemble(("\n? Doubt: ", "bold yellow"), question(doubt))
        for commitment in (*(old[own] for own in doubt["old"]), *(new[own] for own in doubt["new"])):
            yield Padding(Text(f"“{words(commitment)}” {commitment['id']}"), (0, 0, 0, 4))
    counts = comparison["counts"]
    told = ", ".join(f"{counts[kind]} {kind}" for kind in SIGNS if counts[kind])
    yield Text(
        f"\n{len(old)} commitments before, {len(new)} now" + (f": {told}" if told else ""), style="bold"
    )


def _name(label: str, one: Document, *, width: int) -> Text:
    """Which statement is meant, with its day."""
    source = one.record["source"]
    name, day = f"{label}: {plain(source['title'] or source['name'])}", day_told(source["date"] or "")
    return Text.assemble((name, "bold"), (beside(name, day, width=width), "dim"))


def _pair(
    pair: Record, old: Record | None, new: Record | None, before: Document, after: Document
) -> Iterator[RenderableType]:
    shown = new or old
    assert shown is not None
    number = (after if new else before).numbers[shown["id"]]
    yield Text.assemble((f"{number:>4} ", "dim"), f"“{words(shown)}”")
    if old and new and pair["by"]:
        dated = before.record["source"]["date"], after.record["source"]["date"]
        yield Padding(
            Text(reasons(pair["by"], old, new, dated=dated), style=COLOURS[pair["change"]]), (0, 0, 0, 5)
        )
    if old and new and words(old) != words(new):
        yield Padding(Text(f"was {before.numbers[old['id']]} “{words(old)}”", style="dim"), (0, 0, 0, 5))
