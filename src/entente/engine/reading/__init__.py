"""Reads a statement: from its text to provisions and commitments."""

from __future__ import annotations

from entente.engine.reading.read import read
from entente.engine.reading.records import Reading

__all__ = ["Reading", "read"]
