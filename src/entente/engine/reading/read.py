"""The stages of a reading, in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from entente.engine.reading.build import Builder
from entente.engine.reading.records import Provision, Reading
from entente.engine.reading.structure import structure_of
from entente.engine.source.layout import blocks_of


def read(text: str, *, dated: date | None = None) -> Reading:
    """The reading of a text; never fails.

    `dated` is the statement's date, where the text does not state it or the caller knows better.
    """
    structure = structure_of(text, blocks_of(text))
    builder = Builder(text, structure, dated)
    builder.run()
    return builder.reading()
