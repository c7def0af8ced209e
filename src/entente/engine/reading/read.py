"""The stages of a reading, in order."""

from __future__ import annotations

from datetime import date

from entente.engine.reading.build import Builder
from entente.engine.reading.records import Reading
from entente.engine.reading.signatures import without_signatures
from entente.engine.reading.structure import structure_of
from entente.engine.reading.titles import title_of
from entente.engine.source.layout import blocks_of
from entente.engine.source.notes import NoteMarks


def read(text: str, *, dated: date | None = None) -> Reading:
    """The reading of a text; never fails.

    `dated` is the statement's date, where the text does not state it or the caller knows better.
    """
    notes = NoteMarks(text)
    blocks = without_signatures(text, blocks_of(text, notes))
    title = title_of(text, blocks)
    builder = Builder(text, structure_of(text, blocks, title), dated, notes)
    builder.run()
    return builder.reading(title)
