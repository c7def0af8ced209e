"""Options and argument types that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from entente.cli.formats.marks import MARKS
from entente.engine.reading.records import Force, Form

_Command = TypeVar("_Command", bound=Callable[..., object])
_SHOWN = {mark.word: force for force, mark in MARKS.items()}
_SIZES = {"k": 1_000, "m": 1_000_000, "g": 1_000_000_000}


def day(text: str) -> date:
    """The day that was written as 2025-12-12."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} is no date. Write it as 2025-12-12.") from None


def size(text: str) -> int:
    """The number of bytes that was written, with K, M or G behind it if wished."""
    plain = text.strip().lower().removesuffix("b")
    factor = _SIZES.get(plain[-1:], 1)
    try:
        count = int(float(plain[:-1] if factor > 1 else plain) * factor)
    except (ValueError, OverflowError):
        count = 0
    if not 0 < count < 1 << 62:
        raise click.BadParameter(f"{text!r} is no size. Write it as 100M.")
    return count


def share(text: str) -> float:
    """The number from 0 to 1 that was written."""
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:  # what is no number is in no range either
        raise click.BadParameter(f"{text!r} is no number from 0 to 1.")
    return number


FILE = click.Path(path_type=Path, dir_okay=False)
FOLDER = click.Path(path_type=Path, file_okay=False)

dated = click.option(
    "--dated", type=day, metavar="DATE", help="The statement's date, where the text does not state it."
)
max_size = click.option(
    "--max-size",
    type=size,
    metavar="SIZE",
    default="100M",
    show_default=True,
    help="Refuse a source larger than this.",
)


def target(text: str) -> Path | None:
    """The file that is to be written; None, for standard output, where it was written as -."""
    return None if text == "-" else Path(text)


out = click.option(
    "--out", "-o", type=target, metavar="FILE", help="Write to this file instead of the screen."
)


class _ForceName(click.Choice[str]):
    """A force by its own name or by the word that lists show for it."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The force's own name."""
        return super().convert(_SHOWN.get(value, value), param, ctx)


def filters(command: _Command) -> _Command:
    """The command with --form and --force, each of which may be given several times."""
    forms = click.option("--form", "forms", multiple=True, type=click.Choice([str(one) for one in Form]),
                         help="Only commitments of this form; may be repeated.")  # fmt: skip
    forces = click.option("--force", "forces", multiple=True, type=_ForceName([str(one) for one in Force]),
                          help="Only commitments of this force; repeatable; `shall` means `binding`.")  # fmt: skip
    return forms(forces(command))
