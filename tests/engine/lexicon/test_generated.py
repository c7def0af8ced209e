"""The generated modules of the lexicon: each is what its TOML files make, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from entente.engine import lexicon
from entente.engine.lexicon.generate import MODULES

FOLDER = Path(lexicon.__file__).parent


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_that_of_its_source(name: str) -> None:
    """Nobody edited the generated module, and nobody forgot to generate it."""
    assert (FOLDER / f"{name}.py").read_text("utf-8") == MODULES[name]()


def test_every_generated_module_is_made_by_the_generator() -> None:
    """No module stays behind that nothing makes any more."""
    assert {path.stem for path in FOLDER.glob("en_*.py")} == set(MODULES)


def test_every_file_of_the_lexicon_is_the_source_of_a_module() -> None:
    """No vocabulary is written down that no reader sees."""
    heads = [(FOLDER / f"{name}.py").read_text("utf-8").partition("\n")[0] for name in MODULES]

    assert [path.name for path in (FOLDER / "en").iterdir() if path.name not in " ".join(heads)] == []
