"""The phrases that make a passage a proviso."""

from __future__ import annotations

import tomllib

import pytest

from entente.engine.lexicon.generate_provisos import SOURCE, Entry
from entente.engine.reading.read import read
from entente.engine.reading.records import ProvisionKind

ENTRIES: list[Entry] = tomllib.loads(SOURCE.read_text("utf-8"))["proviso"]


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry["words"][:40] for entry in ENTRIES])
def test_every_example_is_a_proviso(entry: Entry) -> None:
    """Each phrase is shown by a sentence; for a note it stands in a note."""
    example = entry["example"].removeprefix("* ").removeprefix("(1) ")
    text = f"The two sides will trade.*\n\n{'* ' if entry['of'] == 'note' else ''}{example}\n"

    assert [one.kind for one in read(text).provisions][-1] is ProvisionKind.PROVISO
