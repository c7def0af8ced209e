"""Why a commitment was read as it was, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator

from entente.cli.documents import Document
from entente.cli.formats.marks import MARKS
from entente.cli.formats.words import counted, plain, section_name
from entente.cli.sentences import doubt_told, rule_told
from entente.cli.when import deadline_told, recurrence_told
from entente.engine.reading.export import Record

_VALUES = {
    "actor": "“{words}” says who undertakes it{named}.",
    "partner": "“{words}” says with whom, beyond the parties{named}.",
    "forum": "“{words}” says in which body or platform{named}.",
    "framework": "“{words}” says under which text{named}.",
    "place": "“{words}” says where{named}.",
    "subject": "“{words}”{place} says what it is about: {name}, a subject of EuroVoc.",
    "deadline": "“{words}” says when: {when}.",
    "recurrence": "“{words}” says how often: {when}.",
    "until": "“{words}” says how long.",
    "purpose": "“{words}” says what for.",
    "means": "“{words}” says by what means.",
    "scope": "“{words}” says what it takes in.",
    "safeguard": "“{words}” says within which limits.",
}
"""The sentence for a read value, by field. A translation is another table."""
_NONE = {
    "trend": "No word says whether it is new, goes on, grows or is concluded.",
    "actor": "No word names who undertakes it.",
    "deadline": "No word gives a date.",
    "recurrence": "No word says how often.",
}
"""The sentence where no word states a field."""


def reasons(commitment: Record) -> Iterator[str]:
    """What was decided, in the order in which the rules acted."""
    for rule in commitment["rules"]:
        yield rule_told(rule, commitment)


def readings(one: Document, commitment: Record) -> Iterator[str]:
    """What its words say, field by field; then what no word says."""
    yield from _codes(commitment)
    for field in _VALUES:
        values = commitment[field] if isinstance(commitment[field], list) else [commitment[field]]
        yield from (_value(field, value, one, commitment) for value in values if value)
    yield from (sentence for field, sentence in _NONE.items() if not commitment[field])


def open_questions(one: Document, commitment: Record) -> Iterator[str]:
    """The doubts about it, as questions."""
    for doubt in one.doubts_about.get(commitment["id"], ()):
        yield doubt_told(doubt, one.text[doubt["start"] : doubt["end"]])


def limits(one: Document, commitment: Record) -> Iterator[str]:
    """The provisos that qualify it, quoted."""
    for proviso in one.provisos_on.get(commitment["id"], ()):
        yield f"“{plain(one.text[proviso['start'] : proviso['end']])}”"


def heading(one: Document, commitment: Record) -> str:
    """Which commitment it is: its number, its id, where it stands."""
    number, total = one.numbers[commitment["id"]], counted(len(one.numbers), "commitment")
    sections = {section["id"]: section_name(section) for section in one.record["sections"]}
    under = f", under “{sections[commitment['section']]}”" if commitment["section"] in sections else ""
    return f"Number {number} of {total}, {commitment['id']}{under}"


def _codes(commitment: Record) -> Iterator[str]:
    yield f"Its strength is “{MARKS[commitment['force']].word}”."
    if commitment["negated"]:
        yield "It is an undertaking to refrain."
    if commitment["trend"]:
        yield f"Its trend is “{commitment['trend']}”."
    yield f"Its form is “{commitment['form']}”."


def _value(field: str, value: Record, one: Document, commitment: Record) -> str:
    words, name = plain(value["text"]), plain(value.get("name") or value["text"])
    named = f": {name}" if name != words else ""
    when, place = _when(field, value.get("value") or words, one, commitment), _place(one, value)
    return _VALUES[field].format(words=words, name=name, named=named, place=place, when=when)


def _place(one: Document, value: Record) -> str:
    """Where the words stand in no provision they stand in a heading."""
    inside = any(each["start"] <= value["start"] < each["end"] for each in one.record["provisions"])
    return "" if inside else " in the heading"


def _when(field: str, value: str, one: Document, commitment: Record) -> str:
    told: str | None = value
    if field == "deadline":
        told = deadline_told(commitment, dated=one.record["source"]["date"])
    elif field == "recurrence":
        told = recurrence_told(value)
    return value if told in (value, None) else f"{told} ({value})"
