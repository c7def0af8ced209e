"""`entente explain`: why one commitment was read as it was."""

from __future__ import annotations

import sys
from datetime import date

import click

from entente.cli import explanation, options
from entente.cli.documents import Document, document, remark
from entente.cli.formats.visible import visible_document
from entente.cli.formats.words import plain
from entente.engine.errors import UsageError
from entente.engine.reading.export import Record
from entente.intake.receive import receive


@click.command("explain")
@click.argument("source")
@click.argument("commitment", metavar="N")
@options.dated
@options.max_size
def command(source: str, commitment: str, dated: date | None, max_size: int) -> None:
    """Say why commitment N was read as it was.

    N is the number that `entente read` shows, or the id (c175).
    """
    received = receive(source, max_bytes=max_size)
    remark(received)
    one = visible_document(document(received, dated=dated))
    for line in _lines(one, _chosen(one, commitment)):
        sys.stdout.write(f"{line}\n")  # click would write UTF-8 where the screen takes ASCII


def _chosen(one: Document, wanted: str) -> Record:
    """The commitment of this number or id.

    Errors: E406 when there is none.
    """
    for commitment in one.record["commitments"]:
        if wanted in (commitment["id"], str(one.numbers[commitment["id"]])):
            return dict(commitment)
    total = len(one.record["commitments"])
    found = f"no commitment {wanted!r} among {total}"
    remedy = f"Give a number from 1 to {total} or an id, as `entente read` shows them."
    if not total:
        remedy = "Nothing in this text was read as a commitment; see `entente read`."
    raise UsageError("E406", found=found, where=one.record["source"]["name"], remedy=remedy)


def _lines(one: Document, commitment: Record) -> list[str]:
    lines = [explanation.heading(one, commitment), "", f"  “{plain(commitment['quote'])}”"]
    parts = {
        "What was read": explanation.readings(one, commitment),
        "Why": explanation.reasons(commitment),
        "What qualifies it": explanation.limits(one, commitment),
        "What it leaves open": explanation.open_questions(one, commitment),
    }
    for title, sentences in parts.items():
        told = [f"  {number}. {sentence}" for number, sentence in enumerate(sentences, start=1)]
        lines += ["", title, *told] if told else []
    return lines
