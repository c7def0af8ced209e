"""What can be wrong with a pack: the codes E501 to E509."""

from __future__ import annotations

from enum import Enum

from entente.engine.errors import PackError


class PackCode(Enum):
    """Each code with what it means and what to do about it; no code is ever used again for something else."""

    NOT_THERE = ("E501", "No pack has this name, or its folder has no pack.toml.", "Name one that is there.")
    NOT_TOML = ("E502", "A file of a pack is no TOML in UTF-8.", "Mend the line that is named.")
    NOT_IN_SHAPE = (
        "E503",
        "A file or an entry of a pack is not in shape.",
        "Compare it with another entry of the same file, and with `entente.packs.shape`.",
    )
    NOT_COHERENT = (
        "E504",
        "Entries of a pack contradict one another, or point at what is not there.",
        "Mend the entry, or add what it names here or in a pack that this one depends on.",
    )
    CIRCLE = ("E505", "Packs depend on one another in a circle.", "Take one of the dependencies out.")

    def __init__(self, code: str, meaning: str, remedy: str) -> None:
        self.code = code
        self.meaning = meaning
        self.remedy = remedy


def refusal(problem: PackCode, *, found: str, where: str) -> PackError:
    """The error that says what was found, in which pack, file and entry, and what to do about it."""
    return PackError(problem.code, found=found, where=where, remedy=problem.remedy)
