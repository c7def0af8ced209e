"""Codes and facts of the engine as English sentences: doubts as questions, rules as reasons.

Each table maps a code to templates, richest first; the first whose facts are all known is used. A translation is
another set of the same tables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from string import Formatter

from entente.cli.formats.words import plain, shortened
from entente.cli.rule_sentences import BY_FORCE, RULES, WHOLE
from entente.cli.when import interval_told, recurrence_told
from entente.engine.reading.export import Record

DOUBTS: Mapping[str, Sequence[str]] = {
    "date-order": (
        "“{words}” can be read as {first} or as {second}. Which is meant?",
        "In “{words}” day and month can be exchanged. Which is meant?",
    ),
    "date-impossible": ("“{words}” is a date that no calendar has. Which day is meant?",),
    "date-weekday": (
        "“{words}”: that day is a {actual}, not a {stated}. Which is right, the weekday or the date?",
        "In “{words}” the weekday and the date disagree. Which is right?",
    ),
    "date-no-base": ("“{words}” counts from the statement's date, which is not known. When was it made?",),
    "date-event": ("“{words}” is a deadline at an event. On which day does the event take place?",),
    "date-before-statement": (
        "“{words}” ended before the statement's date, {dated}. Is the date right?",
        "“{words}” ended before the statement's date. Is the date right?",
    ),
    "date-reversed": ("“{words}” ends before it begins. Which dates are meant?",),
    "date-year-kind": ("“{words}” need not be the calendar year. From which day to which day does it run?",),
    "deadline-several": (
        "Two deadlines are stated, {value 1} and {value 2}. Which one holds?",
        "“{words}” is not the only deadline stated here. Which one holds?",
    ),
    "recurrence-two-senses": (
        "“{words}” can mean {first} or {second}. Which is meant?",
        "“{words}” has two senses. Which is meant?",
    ),
    "recurrence-several": (
        "Two rhythms are stated, {value 1} and {value 2}. Which one holds?",
        "“{words}” is not the only rhythm stated here. Which one holds?",
    ),
    "abbreviation-two-meanings": (
        "“{short}” is defined as {first} and as {second}. Which is meant?",
        "“{words}” is defined in two ways. Which is meant?",
    ),
    "actor-two-candidates": (
        "“{words}” may be {first} or {second}. Who undertakes this?",
        "“{words}” may stand for more than one body. Who undertakes this?",
    ),
    "coordination-two-readings": ("Is “{words}” an undertaking of its own, or part of the one before it?",),
    "note-missing": ("The mark “{words}” has no note. Is one missing?",),
    "note-unmarked": ("No mark in the text leads to the note “{words}”. What does it qualify?",),
    "statement-date-several": (
        "The statement bears two dates, {first} and {second}. Which is its own?",
        "“{words}” is not the only date that the statement bears. Which is its own?",
    ),
    "cross-reference-missing": ("“{words}” is not in this text. What does it refer to?",),
    "force-alternatives": ("“{words}” gives alternative words of strength. Which one was agreed?",),
    "placeholder": ("“{words}” is a blank. What belongs there?",),
    "sentence-cut": ("The sentence that begins “{words}” is very long and was read in pieces. Is it whole?",),
    "language-unknown": (
        "Only English is read, and this text does not look like it. Is there an English version?",
    ),
}
"""One question for each `DoubtCode`, for the person who has to answer it."""

_LONGEST_QUOTE = 90
_WEEKDAYS = {
    "1": "Monday", "2": "Tuesday", "3": "Wednesday", "4": "Thursday", "5": "Friday", "6": "Saturday", "7": "Sunday",
}  # fmt: skip


def doubt_told(doubt: Record, words: str) -> str:
    """The question that a doubt asks; `words` are those that it is about. An unknown code is told as it is."""
    facts = {name: _fact_told(name, str(value)) for name, value in dict(doubt["facts"]).items()}
    facts["words"] = shortened(words, _LONGEST_QUOTE)
    return _told(DOUBTS.get(doubt["code"], ()), facts) or f"{doubt['code']}: “{facts['words']}”"


def rule_told(rule: str, commitment: Record | None = None) -> str:
    """The sentence for a rule as it stands in a commitment (`code` or `code:detail`); an unknown one as it is.

    With its commitment the sentence fits how strong that is, and its words are written as in the statement.
    """
    code, _, detail = rule.partition(":")
    facts = {"detail": detail} if detail else {}
    templates = RULES.get(rule, RULES.get(code, ()))
    if commitment is not None:
        if detail:
            facts["detail"] = _as_written(WHOLE.get(rule, detail), commitment)
        facts |= {name: commitment[name] for name in ("form", "trend") if commitment[name]}
        templates = BY_FORCE.get((code, commitment["force"]), templates)
    return _told(templates, facts) or rule


def _as_written(words: str, commitment: Record) -> str:
    """The words with the capitals that they have in the commitment's quote; unchanged where they are not in it."""
    pattern = rf"(?<!\w){re.escape(words).replace(chr(92) + ' ', ' ')}(?!\w)"
    found = re.search(pattern, plain(commitment["quote"]), re.IGNORECASE)
    return found[0] if found else words


def _told(templates: Sequence[str], facts: Mapping[str, str]) -> str | None:
    for template in templates:
        names = {name for _, name, _, _ in Formatter().parse(template) if name}
        if names <= facts.keys():
            return template.format_map(facts)
    return None


def _fact_told(name: str, value: str) -> str:
    """An interval, duration or weekday in words, anything else as it is."""
    if name in ("stated", "actual") and value in _WEEKDAYS:
        return _WEEKDAYS[value]
    return recurrence_told(interval_told(value) if "/" in value or value[:4].isdigit() else value)
