"""A picture of what `entente read` prints, for the README: an SVG made by rich."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from entente.cli.documents import Document, document
from entente.cli.formats.as_table import show
from entente.intake import receive

SPECIMEN = Path("specimens/aldmark-veria-2031.txt")
WIDTH = 104
SECTIONS = 3
"""How many sections are shown."""
FACES = re.compile(r"@font-face \{\{.*?\}\}\s*", re.DOTALL)


def picture(root: Path = Path()) -> str:
    """The first sections of the specimen's table as SVG, without anything to be fetched from elsewhere."""
    whole = document(receive(str(root / SPECIMEN)), dated=None)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), highlight=False)
    show([_opening(whole)], console)
    drawn = console.export_svg(
        title=f"entente read {SPECIMEN}",
        code_format=FACES.sub("", CONSOLE_SVG_FORMAT),
        unique_id="entente-read",
    )
    return re.sub(r"[ \t]+$", "", drawn, flags=re.MULTILINE)


def _opening(whole: Document) -> Document:
    """The document with the commitments of its first sections only."""
    sections = list(dict.fromkeys(one["section"] for one in whole.record["commitments"]))[:SECTIONS]
    kept = [one for one in whole.record["commitments"] if one["section"] in sections]
    provisions = [one for one in whole.record["provisions"] if one["kind"] != "proviso"]
    record = {**whole.record, "commitments": kept, "provisions": provisions, "doubts": [], "unread": []}
    hidden = len(whole.record["commitments"]) - len(kept)
    return replace(whole, record=record, hidden=hidden)
