"""`calendar.toml`."""

from __future__ import annotations

import tomllib

from entente.engine.lexicon.generate_calendar import SOURCE


def test_every_entry_has_an_example_with_one_of_its_words() -> None:
    """A lawyer who reads an entry sees how its words are used."""
    entries = [one for table in tomllib.loads(SOURCE.read_text("utf-8")).values() for one in table]

    for one in entries:
        words = " ".join(one.get(key, "") for key in ("words", "one", "many")).split()
        example = one["example"].lower().rstrip(".").replace(",", " ").split()
        assert set(words) & set(example), one
