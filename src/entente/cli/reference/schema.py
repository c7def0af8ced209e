"""The JSON Schemas of what Entente writes, made from the enumerations and record names of the code.

Source: JSON Schema, draft 2020-12.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from entente.engine.errors import DoubtCode
from entente.engine.reading import compare
from entente.engine.reading.compare import Change
from entente.engine.reading.records import SCHEMA, Force, Form, ProvisionKind, Trend

Schema = dict[str, object]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_OFFSET: Schema = {
    "type": "integer",
    "minimum": 0,
    "description": "Unicode code points of the text as received.",
}
_INTERVAL = r"^(\.\.|\d{4}-\d{2}-\d{2})/(\.\.|\d{4}-\d{2}-\d{2})$"
_DURATION = r"^(regular|P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T\d+H)?)$"


def reading_schema() -> Schema:
    """The schema of `entente.reading/1`."""
    top = {
        "schema": {"const": SCHEMA},
        "source": _source(),
        "sections": _list("section"),
        "provisions": _list("provision"),
        "commitments": _list("commitment"),
        "unread": _list("passage"),
        "doubts": _list("doubt"),
    }
    kinds = {"section": _section(), "provision": _provision(), "commitment": _commitment(), "doubt": _doubt(),
             "passage": _object({**_bounds(), "text": _text()}), "value": _value()}  # fmt: skip
    return {
        "$schema": _DRAFT,
        "$id": "urn:entente:schema:reading:1",
        "title": "A statement with the commitments that were read in it",
        "description": "Single values that no word states are null, lists are empty. Offsets are half-open.",
        **_object(top),
        "$defs": kinds,
    }


def comparison_schema() -> Schema:
    """The schema of `entente.comparison/1`."""
    own = _nullable({"type": "string", "pattern": r"^c\d+$"})
    pair = {
        "change": _code(Change),
        "by": {"type": "array", "items": {"enum": ["force", "deadline", "trend"]}},
        "old": own,
        "new": own,
        "likeness": _nullable({"type": "number", "minimum": 0, "maximum": 1}),
    }
    ids = {"type": "array", "items": {"type": "string", "pattern": r"^c\d+$"}}
    doubt = {"code": {"const": "pairing-several"}, "old": ids, "new": ids}
    top = {
        "schema": {"const": compare.SCHEMA},
        "old": _source(),
        "new": _source(),
        "counts": _object({str(kind): {"type": "integer", "minimum": 0} for kind in Change}),
        "pairs": {"type": "array", "items": _object(pair)},
        "doubts": {"type": "array", "items": _object(doubt)},
    }
    return {
        "$schema": _DRAFT,
        "$id": "urn:entente:schema:comparison:1",
        "title": "What became of the commitments of one statement in the next",
        **_object(top),
    }


def _source() -> Schema:
    return _object(
        {
            "name": {"type": "string", "description": "The file's name, the address that answered, or -."},
            "sha256": {
                "type": "string",
                "pattern": "^[0-9a-f]{64}$",
                "description": "Of the source's bytes.",
            },
            "language": {"type": "string"},
            "title": _nullable({"type": "string"}),
            "date": _nullable({"type": "string", "format": "date"}),
        }
    )


def _section() -> Schema:
    own = {"id": _id("s", "the heading's offset"), "parent": _nullable({"type": "string"})}
    return _object({**own, "number": _nullable(_text()), "heading": _text(), **_bounds()})


def _provision() -> Schema:
    return _object(
        {
            "id": _id("p", "the provision's offset"),
            "section": _nullable({"type": "string"}),
            "stem": _nullable(
                {"type": "string", "description": "The provision that introduces this list item."}
            ),
            "kind": _code(ProvisionKind),
            "mark": _nullable({"type": "string", "description": "The footnote mark of a proviso."}),
            "covers": {"type": "array", "items": {"type": "string"}, "description": "Ids of commitments."},
            **_bounds(),
        }
    )


def _commitment() -> Schema:
    lists = ("partner", "forum", "framework", "place", "subject", "purpose", "means", "scope", "safeguard")
    return _object(
        {
            "id": _id("c", "the anchor's offset"),
            "provision": {"type": "string"},
            "section": _nullable({"type": "string"}),
            "anchor": {**_OFFSET, "description": "Of the first character of the lead verb phrase."},
            **_bounds(),
            "quote": {"type": "string", "description": "The extent's words."},
            "verb": _text(),
            "lemma": _text(),
            "negated": {"type": "boolean"},
            "force": _code(Force),
            "trend": _nullable(_code(Trend)),
            "form": _code(Form),
            "actor": _nullable(_ref("value")),
            **{name: _list("value") for name in lists},
            "deadline": _nullable(_dated(_INTERVAL, "An ISO 8601 interval; absent where it is a doubt.")),
            "recurrence": _nullable(_dated(_DURATION, "An ISO 8601 duration, or regular.")),
            "until": _nullable(_ref("value")),
            "rules": {
                "type": "array",
                "items": {"type": "string", "pattern": r"^[a-z-]+\.[a-z-]+(:[\s\S]*)?$"},
            },
        }
    )


def _doubt() -> Schema:
    facts = {"type": "object", "additionalProperties": {"type": "string"}}
    commitment = _nullable({"type": "string", "pattern": r"^c\d+$"})
    return _object({"code": _code(DoubtCode), **_bounds(), "commitment": commitment, "facts": facts})


def _value() -> Schema:
    extra = {name: {"type": "string"} for name in ("name", "id", "value")}
    return _object({"text": _text(), **_bounds(), **extra}, required=("text", "start", "end"))


def _dated(pattern: str, told: str) -> Schema:
    value = {"type": "string", "pattern": pattern, "description": told}
    return {"allOf": [_ref("value"), {"properties": {"value": value}}]}


def _object(properties: dict[str, object], required: Iterable[str] | None = None) -> Schema:
    names = list(properties if required is None else required)
    return {"type": "object", "properties": properties, "required": names, "additionalProperties": False}


def _bounds() -> dict[str, object]:
    return {"start": _OFFSET, "end": _OFFSET}


def _text() -> Schema:
    return {"type": "string"}


def _list(kind: str) -> Schema:
    return {"type": "array", "items": _ref(kind)}


def _ref(kind: str) -> Schema:
    return {"$ref": f"#/$defs/{kind}"}


def _nullable(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _code(codes: type[StrEnum]) -> Schema:
    return {"enum": [str(code) for code in codes]}


def _id(letter: str, told: str) -> Schema:
    return {"type": "string", "pattern": rf"^{letter}\d+$", "description": f"{letter} and {told}."}
