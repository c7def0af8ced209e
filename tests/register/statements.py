"""Texts for tests of adding and review: a fictional specimen, and short ones of one question each."""

from __future__ import annotations

import hashlib
from pathlib import Path

from entente.intake.received import Kind, Received

SPECIMENS = Path(__file__).parents[2] / "specimens"
FULL = (SPECIMENS / "aldmark-veria-2031.txt").read_text("utf-8")

SHORT = (
    "Joint Statement by Aldmark and Veria\n\n"
    "Sundhaven, 4 June 2031\n\n"
    "1. Energy\n\n"
    "We will renew our memorandum on electricity trade and will hold bimonthly talks at ministerial level.* "
    "We look forward to closer work with our neighbours in the Coast Forum. "
    "We aim to conclude an arrangement on the storage of carbon dioxide by 30 June 2032.\n\n"
    "2. Ports\n\n"
    "Our port authorities will exchange figures on traffic every month.\n\n"
    "* Nothing in this statement alters the division of powers between the governments of Veria.\n"
)
"""Five commitments; the word “bimonthly” has two senses; the footnote qualifies all."""


def received(text: str, name: str = "statement.txt") -> Received:
    """The text as intake hands it on."""
    return Received(name, text, hashlib.sha256(text.encode()).hexdigest(), Kind.TEXT)
