"""Finds and checks gold files and the texts that they were coded on."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from datetime import date
from pathlib import Path

from entente.cli.gold_shape import flaws_of
from entente.engine.errors import EvaluationError
from entente.engine.reading.export import Record
from entente.intake.receive import MAX_BYTES


def load_gold(path: Path) -> Record:
    """The gold file's record.

    Errors: E201 when it cannot be read; E202 when it is no gold file.
    """
    try:
        gold = json.loads(_bounded(path).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        found = f"a gold file that cannot be read: {_reason(error)}"
        raise EvaluationError(
            "E201", found=found, where=str(path), remedy="Name a gold file in JSON."
        ) from None
    if not isinstance(gold, dict) or not {"source", "sha256", "commitments"} <= gold.keys():
        found = "JSON without source, sha256 and commitments"
        raise EvaluationError("E202", found=found, where=str(path), remedy="Name a gold file, not a reading.")
    return gold


def check_gold(gold: Record, path: Path, *, length: int) -> None:
    """The gold file can be compared with a reading of a text of so many characters.

    Errors: E202 when something in it has the wrong shape or lies beyond the text.
    """
    if flaw := next(flaws_of(gold, length=length), None):
        raise EvaluationError("E202", found=flaw, where=str(path), remedy="Mend the gold file there.")


def gold_text(gold: Record, path: Path, *, texts: Path | None, text: Path | None) -> str:
    """The text that the gold file was coded on, as received.

    Errors: E203 when it is not found; E204 when its SHA-256 is another; E205 when it is not UTF-8.
    """
    source = text or _source(gold, path, texts)
    raw = _bytes(source)
    digest = hashlib.sha256(raw).hexdigest()
    if digest != gold["sha256"]:
        found = f"SHA-256 {digest[:12]}…, but {path.name} was coded on {str(gold['sha256'])[:12]}…"
        remedy = "Take the text that was coded (--text FILE), or code this one anew."
        raise EvaluationError("E204", found=found, where=str(source), remedy=remedy)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        remedy = "Gold offsets count code points of a UTF-8 text; convert it and code it anew."
        raise EvaluationError("E205", found=f"not UTF-8: {error}", where=str(source), remedy=remedy) from None


def gold_date(gold: Record, path: Path) -> date | None:
    """The statement's date that the gold file gives, or None.

    Errors: E206 when it is no date.
    """
    try:
        return date.fromisoformat(gold["dated"]) if gold.get("dated") else None
    except (TypeError, ValueError):
        found = f"dated {gold['dated']!r}"
        remedy = "Write it as 2025-12-12."
        raise EvaluationError("E206", found=found, where=str(path), remedy=remedy) from None


def _bytes(source: Path) -> bytes:
    try:
        return _bounded(source)
    except (OSError, ValueError) as error:
        found = f"a text that cannot be read: {_reason(error)}"
        raise EvaluationError("E203", found=found, where=str(source), remedy="Name the coded text.") from None


def _reason(error: Exception) -> str:
    """What the system or the decoder says of it."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _bounded(path: Path) -> bytes:
    with path.open("rb") as file:
        raw = file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise ValueError(f"it has more than {MAX_BYTES:,} bytes")
    return raw


def _source(gold: Record, path: Path, texts: Path | None) -> Path:
    """The text beside the gold file, in ../statements/ from it, or under `texts`."""
    name = str(gold["source"])
    places = [path.parent / name, path.parent.parent / "statements" / name]
    if texts:
        places += [texts / name, texts / Path(name).name]
    for place in places:
        with suppress(OSError, ValueError):  # a name that no file can have
            if place.is_file():
                return place
    looked = ", ".join(str(place.parent) for place in places)
    remedy = "Name it with --text FILE, or its folder with --texts DIR."
    raise EvaluationError("E203", found=f"no text {name!r} in {looked}", where=str(path), remedy=remedy)
