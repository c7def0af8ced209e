"""One way to write a value as bytes, so that two who hash it hash the same. Source: RFC 8785 (JCS)."""

from __future__ import annotations

import datetime as dt
import hashlib
from decimal import Decimal
from typing import TypeAlias
from uuid import UUID

import rfc8785

Plain: TypeAlias = "bool | int | str | list[Plain] | dict[str, Plain] | None"
"""What a record holds: no float, since numbers are integers or decimal strings."""


def canonical(value: Plain) -> bytes:
    """The value as canonical JSON. Errors: `ValueError` for a float or an integer beyond 2**53."""
    refuse_floats(value)
    return rfc8785.dumps(value)


def digest(*parts: bytes) -> bytes:
    """SHA-256 over the parts, one after the other."""
    sha = hashlib.sha256()
    for part in parts:
        sha.update(part)
    return sha.digest()


def plain(value: object) -> Plain:
    """A field's value as JSON can hold it: times as UTC with microseconds, numbers as integers or decimal strings.

    Errors: `TypeError` for what has no one way to be written.
    """
    match value:
        case None | bool() | int() | str():
            return value
        case UUID() | Decimal():
            return str(value)
        case dt.datetime():
            return instant(value)
        case dt.date() | dt.time():
            return value.isoformat()
        case dt.timedelta():
            return f"{value // dt.timedelta(microseconds=1)}us"
        case bytes() | memoryview():
            return bytes(value).hex()
        case list() | tuple():
            return [plain(one) for one in value]
        case dict():
            return {str(key): plain(one) for key, one in value.items()}
    raise TypeError(f"{type(value).__name__} has no canonical form; write it as text or as an integer")


def instant(moment: dt.datetime) -> str:
    """An aware time as UTC: `2031-03-12T09:30:00.000000Z`."""
    if moment.tzinfo is None:
        raise TypeError("a time without its zone has no canonical form")
    return moment.astimezone(dt.UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def refuse_floats(value: Plain) -> None:
    """Errors: `ValueError` where a float stands anywhere in the value."""
    if isinstance(value, float):
        raise ValueError(f"{value!r} is a float; a record holds integers or decimal strings")
    if isinstance(value, dict):
        for one in value.values():
            refuse_floats(one)
    elif isinstance(value, list):
        for one in value:
            refuse_floats(one)
