"""Commitments in the terminal, grouped by section.

Wide terminals get columns; narrow ones (under 88 characters) one block a commitment. Colour is never alone: each
force has its word and its line.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from entente.cli.documents import Document
from entente.cli.formats.marks import MARKS
from entente.cli.formats.unread import furniture, glimpses
from entente.cli.formats.visible import visible_document
from entente.cli.formats.words import beside, counted, plain, section_name
from entente.cli.sentences import doubt_told
from entente.cli.when import day_told, deadline_told, recurrence_told
from entente.engine.reading.export import Record

_NARROW = 88
_FILE_WIDTH = 120
NOTHING_READ = (
    "Nothing here was read as a commitment: look at the unread passages above, and at whether the source is the whole "
    "statement, in English."
)
"""What to do where nothing was read but something was left."""


def render(documents: Sequence[Document]) -> bytes:
    """The table as plain text, 120 characters wide."""
    page = io.StringIO()
    show(
        documents, Console(file=page, width=_FILE_WIDTH, no_color=True, force_terminal=False, highlight=False)
    )
    return page.getvalue().encode("utf-8", "backslashreplace")


def show(documents: Sequence[Document], console: Console | None = None) -> None:
    """Prints each document: its title, its sections with their commitments, provisos, doubts and the count."""
    console = console or Console(highlight=False)
    for one in map(visible_document, documents):
        for part in _parts(one, width=console.width):
            console.print(part)


def _parts(one: Document, *, width: int) -> Iterator[RenderableType]:
    source = one.record["source"]
    title, day = plain(source["title"] or source["name"]), day_told(source["date"] or "")
    yield Text.assemble((title, "bold"), (beside(title, day, width=width), "dim"))
    sections = {section["id"]: section for section in one.record["sections"]}
    for section, commitments in groupby(
        one.record["commitments"], key=lambda commitment: commitment["section"]
    ):
        if section in sections:
            yield Text(f"\n{section_name(sections[section])}", style="bold")
        else:
            yield Text()
        members = list(commitments)
        yield from (_blocks(one, members) if width < _NARROW else [_table(one, members)])
    yield from _provisos(one)
    yield from _doubts(one)
    yield from _unread(one)
    yield _count(one)


def _table(one: Document, commitments: Sequence[Record]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 1), pad_edge=False, expand=True)
    table.add_column(justify="right", width=3, no_wrap=True, style="dim")
    table.add_column(width=15, no_wrap=True)
    table.add_column(width=11, no_wrap=True)
    table.add_column(ratio=1, min_width=30)
    table.add_column(width=16)
    table.add_column(justify="right", width=6, no_wrap=True, style="dim")
    for commitment in commitments:
        number = str(one.numbers[commitment["id"]])
        time = Text("\n".join(_time(one, commitment)))
        table.add_row(
            number, _force(commitment), commitment["form"], _words(commitment), time, commitment["id"]
        )
    return table


def _blocks(one: Document, commitments: Sequence[Record]) -> Iterator[RenderableType]:
    for commitment in commitments:
        facts = " · ".join(["", commitment["form"], *_time(one, commitment), commitment["id"]])
        yield Text.assemble((f"{one.numbers[commitment['id']]} ", "dim"), _force(commitment), facts)
        yield Padding(_words(commitment), (0, 0, 0, 2))


def _force(commitment: Record) -> Text:
    mark = MARKS[commitment["force"]]
    return Text(f"{mark.line} {mark.word}", style=mark.colour)


def _words(commitment: Record) -> Text:
    """The words from the anchor to the extent's end, in quotes; what stands before the anchor is quiet."""
    cut = commitment["anchor"] - commitment["start"]
    before, words = (plain(part) for part in (commitment["quote"][:cut], commitment["quote"][cut:]))
    return Text.assemble((f"{before} " if before else "", "dim"), f"“{words}”")


def _time(one: Document, commitment: Record) -> list[str]:
    deadline, recurrence = (
        deadline_told(commitment, dated=one.record["source"]["date"]),
        commitment["recurrence"],
    )
    told = [deadline] if deadline else []
    told += [recurrence_told(recurrence.get("value") or plain(recurrence["text"]))] if recurrence else []
    return told + ([plain(commitment["until"]["text"])] if commitment["until"] else [])


def _provisos(one: Document) -> Iterator[RenderableType]:
    for proviso in (provision for provision in one.record["provisions"] if provision["kind"] == "proviso"):
        words = plain(one.text[proviso["start"] : proviso["end"]])
        yield Text("\nProviso" + _covered(one, proviso), style="bold")
        yield Padding(Text(words), (0, 0, 0, 4))


def _covered(one: Document, proviso: Record) -> str:
    """Which commitments a proviso covers; behind a filter also how many in the whole reading."""
    covers, total = proviso["covers"], len(one.numbers)
    whole = one.covered.get(proviso["id"], len(covers))
    if not whole:
        return ""
    if whole == total:
        return f", on all {total} commitments" + (" of the whole reading" if one.hidden else "")
    if whole > len(covers):
        numbers = f", of which {_numbers(one, covers)} here" if covers else ", none of them here"
        return f", on {counted(whole, 'commitment')} of the whole reading{numbers}"
    return f", on {'commitment' if len(covers) == 1 else 'commitments'} {_numbers(one, covers)}"


def _numbers(one: Document, covers: Sequence[str]) -> str:
    return ", ".join(str(one.numbers[own]) for own in covers)


def _doubts(one: Document) -> Iterator[RenderableType]:
    for doubt in one.record["doubts"]:
        words = plain(one.text[doubt["start"] : doubt["end"]])
        about = f" ({one.numbers[doubt['commitment']]})" if doubt["commitment"] else ""
        yield Text.assemble((f"\n? Doubt{about}: ", "bold yellow"), doubt_told(doubt, words))


def _count(one: Document) -> Text:
    commitments = one.record["commitments"]
    forces = Counter(commitment["force"] for commitment in commitments)
    told = ", ".join(f"{forces[force]} {mark.word}" for force, mark in MARKS.items() if forces[force])
    total = counted(len(commitments), "commitment")
    hidden = f" · {one.hidden} more outside the filter" if one.hidden else ""
    return Text.assemble("\n", (total, "bold"), f": {told}" if told else "", hidden, _left(one))


def _left(one: Document) -> str:
    """How many passages were not read, and how many of them hold nothing to read."""
    unread, bare = one.record["unread"], len(furniture(one.record["unread"]))
    if not unread:
        return ""
    if bare == len(unread):
        return f" · {counted(bare, 'unread passage')} of page furniture"
    more = f" and {bare} more of page furniture" if bare else ""
    return f" · {counted(len(unread) - bare, 'unread passage')}{more}"


def _unread(one: Document) -> Iterator[RenderableType]:
    shown = glimpses(one.record["unread"])
    if not shown:
        return
    yield Text("\nUnread: look at these", style="bold")
    for words in shown:
        yield Padding(Text(f"– {words}"), (0, 0, 0, 4))
    if not one.numbers:
        yield Text(f"\n{NOTHING_READ}")
