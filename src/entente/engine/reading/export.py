"""A reading as plain values: the schema `entente.reading/1`."""

from __future__ import annotations

import hashlib
from typing import Any

from entente.engine.reading.records import SCHEMA, Commitment, Doubt, Provision, Reading, Section, Value
from entente.engine.source.span import Span

Record = dict[str, Any]

_LISTS = ("partner", "forum", "framework", "place", "subject")
_SINGLE = ("deadline", "recurrence", "until")
_ADJUNCTS = ("purpose", "means", "scope", "safeguard")


def to_record(reading: Reading, *, name: str, sha256: str | None = None) -> Record:
    """A reading in the shape of `entente.reading/1`, ready for JSON.

    Shape: docs/reference/reading.schema.json. `sha256` is that of the file; else that of the text in UTF-8.
    """
    text = reading.text
    ids = [commitment.id for commitment in reading.commitments]
    digest = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return {
        "schema": SCHEMA,
        "source": {
            "name": name,
            "sha256": digest,
            "language": reading.language,
            "title": reading.title.of(text) if reading.title else None,
            "date": reading.dated.value if reading.dated else None,
        },
        "sections": [_section(reading, section) for section in reading.sections],
        "provisions": [_provision(reading, provision, ids) for provision in reading.provisions],
        "commitments": [_commitment(reading, commitment) for commitment in reading.commitments],
        "unread": [{**_bounds(span), "text": span.of(text)} for span in reading.unread],
        "doubts": [_doubt(reading, doubt) for doubt in reading.doubts],
    }


def _bounds(span: Span) -> Record:
    return {"start": span.start, "end": span.end}


def _value(text: str, value: Value) -> Record:
    record: Record = {"text": value.span.of(text), **_bounds(value.span)}
    for key in ("name", "id", "value"):
        if (stated := getattr(value, key)) is not None:
            record[key] = stated
    return record


def _section(reading: Reading, section: Section) -> Record:
    parent = None if section.parent is None else reading.sections[section.parent].id
    heading = section.heading.of(reading.text)
    return {
        "id": section.id,
        "parent": parent,
        "number": section.number,
        "heading": heading,
        **_bounds(section.span),
    }


def _section_id(reading: Reading, index: int | None) -> str | None:
    return None if index is None else reading.sections[index].id


def _provision(reading: Reading, provision: Provision, ids: list[str]) -> Record:
    stem = None if provision.stem is None else reading.provisions[provision.stem].id
    return {
        "id": provision.id,
        "section": _section_id(reading, provision.section),
        "stem": stem,
        "kind": str(provision.kind),
        "mark": provision.mark,
        "covers": [ids[index] for index in provision.covers],
        **_bounds(provision.span),
    }


def _commitment(reading: Reading, commitment: Commitment) -> Record:
    text = reading.text
    record: Record = {
        "id": commitment.id,
        "provision": reading.provisions[commitment.provision].id,
        "section": _section_id(reading, commitment.section),
        "anchor": commitment.anchor,
        **_bounds(commitment.span),
        "quote": commitment.span.of(text),
        "verb": commitment.verb.of(text),
        "lemma": commitment.lemma,
        "negated": commitment.negated,
        "force": str(commitment.force),
        "trend": None if commitment.trend is None else str(commitment.trend),
        "form": str(commitment.form),
        "actor": _value(text, commitment.actor) if commitment.actor else None,
    }
    for key in _LISTS:
        record[key] = [_value(text, value) for value in getattr(commitment, key)]
    for key in _SINGLE:
        value = getattr(commitment, key)
        record[key] = _value(text, value) if value else None
    for key in _ADJUNCTS:
        record[key] = [_value(text, value) for value in getattr(commitment, key)]
    record["rules"] = list(commitment.rules)
    return record


def _doubt(reading: Reading, doubt: Doubt) -> Record:
    commitment = None if doubt.commitment is None else reading.commitments[doubt.commitment].id
    return {
        "code": str(doubt.code),
        **_bounds(doubt.span),
        "commitment": commitment,
        "facts": dict(doubt.facts),
    }
