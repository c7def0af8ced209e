"""The facts of one commitment as a card beside its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from entente.cli.documents import Document
from entente.cli.formats.marks import MARKS
from entente.cli.formats.words import plain
from entente.cli.sentences import doubt_told, rule_told
from entente.cli.when import deadline_told, recurrence_told
from entente.engine.reading.export import Record

_NAMES = {
    "actor": "Who", "partner": "With", "forum": "Forum", "framework": "Framework", "place": "Place",
    "subject": "Subject", "deadline": "Deadline", "recurrence": "Recurrence", "until": "Until", "purpose": "Purpose",
    "means": "Means", "scope": "Scope", "safeguard": "Safeguard",
}  # fmt: skip
"""Each value field with the word that people see, in the order of the card."""
_SILENT = frozenset({"actor", "deadline", "recurrence"})
"""Fields whose absence is said."""


def escaped(text: str) -> str:
    """The text safe in HTML; characters that no HTML may hold are replaced."""
    return escape(
        "".join(mark if mark in "\t\n\r" or mark >= " " else "\N{REPLACEMENT CHARACTER}" for mark in text)
    )


def numbered(one: Document, ids: Sequence[str]) -> str:
    """Links to the words of these commitments, by number."""
    return ", ".join(f'<a href="#{own}">{one.numbers[own]}</a>' for own in ids)


def leading(number: int, words: str) -> str:
    """The words with their number before them, which never stands alone at a line's end."""
    first, space, rest = words.partition(" ")
    return f'<span class="nb"><sup>{number}</sup>{escaped(first)}</span>{escaped(space + rest)}'


def times(one: Document, commitment: Record) -> list[str]:
    """Deadline, recurrence and open end in words, where stated."""
    told = [
        _value_told(name, commitment[name], one, commitment)
        for name in ("deadline", "recurrence", "until")
        if commitment[name]
    ]
    return [escaped(part) for part in told]


def card(one: Document, commitment: Record) -> str:
    """The card: one line that says most, the names, the doubts, and all the rest to open."""
    number, mark = one.numbers[commitment["id"]], MARKS[commitment["force"]]
    trend = f" · {commitment['trend']}" if commitment["trend"] else ""
    refrain = " · to refrain" if commitment["negated"] else ""
    dated = "".join(f' · <strong class="when">{told}</strong>' for told in times(one, commitment))
    names = " · ".join(
        escaped(_value_told(n, v, one, commitment))
        for n in ("forum", "framework", "place")
        for v in commitment[n]
    )
    return (
        f'<li class="fact" id="f{number}"><p class="lead"><a class="n" href="#{commitment["id"]}" '
        f'aria-label="{number}, back to the words">{number}</a>'
        f'<span class="key {commitment["force"]}">{mark.word}</span> · {commitment["form"]}{trend}{refrain}{dated}</p>'
        + (f'<p class="quiet">{names}</p>' if names else "")
        + "".join(_doubts(one, commitment))
        + f'<details><summary aria-label="All facts of commitment {number}">facts</summary>{_all(one, commitment)}'
        + "</details></li>"
    )


def _doubts(one: Document, commitment: Record) -> Iterator[str]:
    for doubt in one.doubts_about.get(commitment["id"], ()):
        told = doubt_told(doubt, one.text[doubt["start"] : doubt["end"]])
        yield f'<p class="doubt"><b>A doubt.</b> {escaped(told)}</p>'


def _all(one: Document, commitment: Record) -> str:
    rows = "".join(f"<dt>{name}</dt><dd>{told}</dd>" for name, told in _rows(one, commitment))
    reasons = "".join(f"<li>{escaped(rule_told(rule, commitment))}</li>" for rule in commitment["rules"])
    why = f'<p class="why">Why it was read so</p><ol class="reasons">{reasons}</ol>' if reasons else ""
    return f"<dl>{rows}</dl>{why}"


def _rows(one: Document, commitment: Record) -> Iterator[tuple[str, str]]:
    yield "Strength", MARKS[commitment["force"]].word
    yield "Trend", commitment["trend"] or '<span class="quiet">no word says</span>'
    yield "Form", commitment["form"]
    for field, name in _NAMES.items():
        values = commitment[field] if isinstance(commitment[field], list) else [commitment[field]]
        told = "<br>".join(_row(field, value, one, commitment) for value in values if value)
        if told or field in _SILENT:
            yield name, told or '<span class="quiet">no word says</span>'
    if provisos := one.provisos_on.get(commitment["id"]):
        marks = (f'<a href="#{p["id"]}">the proviso {escaped(p["mark"] or "")}</a>' for p in provisos)
        yield "Qualified by", ", ".join(marks)
    place = f"characters {commitment['start']:,} to {commitment['end']:,}"
    yield "In the text", f'{commitment["id"]} <span class="quiet">{place}</span>'


def _row(field: str, value: Record, one: Document, commitment: Record) -> str:
    told, words = _value_told(field, value, one, commitment), plain(value["text"])
    if told == words:
        return f"“{escaped(words)}”"
    return f'{escaped(told)} <span class="quiet">“{escaped(words)}”</span>'


def _value_told(field: str, value: Record, one: Document, commitment: Record) -> str:
    if field == "deadline":
        return deadline_told(commitment, dated=one.record["source"]["date"]) or plain(value["text"])
    if field == "recurrence" and value.get("value"):
        return recurrence_told(value["value"])
    return plain(value.get("name") or value["text"])
