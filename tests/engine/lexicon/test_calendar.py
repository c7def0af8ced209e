"""`calendar.toml`, and the module made of it."""

from __future__ import annotations

import tomllib
from pathlib import Path

from entente.engine.lexicon import en_calendar
from entente.engine.lexicon.generate_calendar import SOURCE, calendar_module


def test_the_module_is_that_of_its_source() -> None:
    """Nobody edited the generated module, and nobody forgot to generate it."""
    assert Path(en_calendar.__file__).read_text("utf-8") == calendar_module()


def test_every_entry_has_an_example_with_one_of_its_words() -> None:
    """A lawyer who reads an entry sees how its words are used."""
    entries = [one for table in tomllib.loads(SOURCE.read_text("utf-8")).values() for one in table]

    for one in entries:
        words = " ".join(one.get(key, "") for key in ("words", "one", "many")).split()
        example = one["example"].lower().rstrip(".").replace(",", " ").split()
        assert set(words) & set(example), one
