"""From a TOML table to a dataclass of `entente.packs.shape`: every field checked, nothing dropped or defaulted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import TypeVar, cast, get_args, get_origin, get_type_hints

from entente.packs.shape import Concept, Grounds

Table = Mapping[str, object]
T = TypeVar("T")

KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CONCEPT = re.compile(r"(\d+|c_[0-9a-f]+) (\S.*)")


class ShapeError(ValueError):
    """A value is not what its place asks for; the message says what was found where."""


def decoded(shape: type[T], table: Table) -> T:
    """The table as a record of this shape.

    Errors: ShapeError for a field that is missing, unknown or of the wrong type.
    """
    assert is_dataclass(shape)
    types = get_type_hints(shape)
    own = {field.name: field for field in fields(shape)}
    grounds = {field.name for field in fields(Grounds)} if types.get("grounds") is Grounds else set()
    unknown = sorted(set(table) - set(own) - grounds)
    if unknown:
        raise ShapeError(f"the field `{unknown[0]}` is not known here")
    values: dict[str, object] = {}
    for name, field in own.items():
        if types[name] is Grounds:
            values[name] = decoded(Grounds, {key: table[key] for key in grounds if key in table})
        elif name in table:
            values[name] = _value(table[name], types[name], f"`{name}`")
        elif _is_required(field):
            raise ShapeError(f"the field `{name}` is missing")
    return cast(T, shape(**values))


def _is_required(field: Field[object]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _value(found: object, wanted: object, where: str) -> object:
    if get_origin(wanted) is UnionType:
        (wanted,) = (one for one in get_args(wanted) if one is not NoneType)
    if get_origin(wanted) is tuple:
        return _values(found, get_args(wanted)[0], where)
    assert isinstance(wanted, type)
    if wanted is Concept:
        return _concept(found, where)
    if issubclass(wanted, Enum):
        return _member(found, wanted, where)
    if is_dataclass(wanted):
        if not isinstance(found, dict):
            raise ShapeError(f"{where} holds {_shown(found)}, which is no table")
        try:
            return decoded(wanted, found)
        except ShapeError as problem:
            raise ShapeError(f"in {where} {problem}") from None
    return _plain(found, wanted, where)


def _values(found: object, wanted: object, where: str) -> tuple[object, ...]:
    if not isinstance(found, list):
        raise ShapeError(f"{where} holds {_shown(found)}, which is no list")
    return tuple(_value(one, wanted, f"{where}, entry {place}") for place, one in enumerate(found, 1))


def _concept(found: object, where: str) -> Concept:
    matched = _CONCEPT.fullmatch(found) if isinstance(found, str) else None
    if matched is None:
        raise ShapeError(
            f"{where} holds {_shown(found)}, which is no EuroVoc id and label (`2464 defence policy`)"
        )
    return Concept(matched[1], matched[2])


def _member(found: object, wanted: type[Enum], where: str) -> Enum:
    for member in wanted:
        if member.value == found:
            return member
    choices = ", ".join(f"`{member.value}`" for member in wanted)
    raise ShapeError(f"{where} holds {_shown(found)}; it is one of {choices}")


def _plain(found: object, wanted: type, where: str) -> object:
    if type(found) is not wanted:
        kind = {str: "text", bool: "true or false", int: "a whole number", date: "a date (2031-06-04)"}[
            wanted
        ]
        raise ShapeError(f"{where} holds {_shown(found)}, which is not {kind}")
    if isinstance(found, str) and found != found.strip():
        raise ShapeError(f"{where} begins or ends with white space")
    return found


def _shown(value: object) -> str:
    told = repr(value)
    return told if len(told) <= 60 else f"{told[:60]}…"
