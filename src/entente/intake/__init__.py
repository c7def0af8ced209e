"""From a file or an address to the text as received, by libraries that load only where they are used."""

from __future__ import annotations

from entente.intake.codes import IntakeCode
from entente.intake.receive import MAX_BYTES, receive
from entente.intake.received import Kind, Received

__all__ = ["MAX_BYTES", "IntakeCode", "Kind", "Received", "receive"]
