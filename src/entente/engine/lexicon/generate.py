"""Writes the lexicon's Python modules from its TOML files: `python -m entente.engine.lexicon.generate`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from entente.engine.lexicon.generate_adjuncts import adjuncts_module
from entente.engine.lexicon.generate_calendar import calendar_module
from entente.engine.lexicon.generate_names import names_module, subjects_module
from entente.engine.lexicon.generate_nouns import nouns_module
from entente.engine.lexicon.generate_provisos import provisos_module
from entente.engine.lexicon.generate_wordlists import wordlists_module
from entente.engine.lexicon.generate_words import words_module

MODULES: Mapping[str, Callable[[], str]] = {
    "en_adjuncts": adjuncts_module,
    "en_calendar": calendar_module,
    "en_names": names_module,
    "en_nouns": nouns_module,
    "en_provisos": provisos_module,
    "en_subjects": subjects_module,
    "en_wordlists": wordlists_module,
    "en_words": words_module,
}
"""Each generated module's name and what makes it."""


def main() -> int:
    """Writes every generated module; 0."""
    for name, make in MODULES.items():
        (Path(__file__).parent / f"{name}.py").write_text(make(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
