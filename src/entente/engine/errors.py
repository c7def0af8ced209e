"""What can go wrong in Entente, and what a reading can leave open.

Errors (raised; each has a code, a place and a remedy)::

    EntenteError
    ├── IntakeError        a file or address gave no text        E1xx
    ├── EvaluationError    a gold file cannot be compared        E2xx
    ├── CorpusError        a run over many files cannot go on    E3xx
    ├── UsageError         the command was asked the impossible  E4xx
    └── PackError          a pack's data are not in order        E5xx

Doubts (results, never raised) are the members of `DoubtCode`.
"""

from __future__ import annotations

from enum import StrEnum


class EntenteError(Exception):
    """Something was found that stops the work; says what, where and what to do.

    Errors: the code is stable, never reused and listed in docs/reference/errors.md.
    """

    def __init__(self, code: str, *, found: str, where: str, remedy: str) -> None:
        super().__init__(f"{code}: {found} ({where}). {remedy}")
        self.code = code
        self.found = found
        self.where = where
        self.remedy = remedy


class IntakeError(EntenteError):
    """A file or address gave no text to read."""


class EvaluationError(EntenteError):
    """A gold file cannot be compared with a reading."""


class CorpusError(EntenteError):
    """A run over many files cannot start or go on."""


class UsageError(EntenteError):
    """A command was asked for something that it cannot do."""


class PackError(EntenteError):
    """The data of a pack are not there, not in shape or not coherent."""


class DoubtCode(StrEnum):
    """Every question that a reading may leave to a person."""

    DATE_ORDER = "date-order"
    """A numeric date whose day and month can be exchanged."""
    DATE_IMPOSSIBLE = "date-impossible"
    """A date that no calendar has."""
    DATE_WEEKDAY = "date-weekday"
    """A weekday and a date that disagree."""
    DATE_NO_BASE = "date-no-base"
    """Words relative to the statement's date, which is not known."""
    DATE_EVENT = "date-event"
    """A deadline at an event whose date no words state."""
    DATE_BEFORE_STATEMENT = "date-before-statement"
    """A deadline that ended before the statement's date."""
    DATE_REVERSED = "date-reversed"
    """An interval whose end lies before its start."""
    DATE_YEAR_KIND = "date-year-kind"
    """A fiscal, academic or other year that need not be the calendar year."""
    DEADLINE_SEVERAL = "deadline-several"
    """Two different deadlines in one commitment."""
    RECURRENCE_TWO_SENSES = "recurrence-two-senses"
    """A recurrence word with two common senses."""
    RECURRENCE_SEVERAL = "recurrence-several"
    """Two different recurrences in one commitment."""
    ABBREVIATION_TWO_MEANINGS = "abbreviation-two-meanings"
    """One abbreviation defined in two ways."""
    ACTOR_TWO_CANDIDATES = "actor-two-candidates"
    """A pronoun as subject, with two bodies that it may stand for."""
    COORDINATION_TWO_READINGS = "coordination-two-readings"
    """A verb after a conjunction that may be a commitment of its own or not."""
    NOTE_MISSING = "note-missing"
    """A mark to which no note belongs."""
    NOTE_UNMARKED = "note-unmarked"
    """A note whose mark stands nowhere in the text."""
    STATEMENT_DATE_SEVERAL = "statement-date-several"
    """Two different dates of the statement."""
    CROSS_REFERENCE_MISSING = "cross-reference-missing"
    """A reference to a numbered part that the text does not have."""
    FORCE_ALTERNATIVES = "force-alternatives"
    """Alternative words of strength, of which one is to be chosen."""
    PLACEHOLDER = "placeholder"
    """A blank to be filled in."""
    SENTENCE_CUT = "sentence-cut"
    """A sentence beyond every reasonable length, read in pieces."""
    LANGUAGE_UNKNOWN = "language-unknown"
    """A text in no language that the lexicon has."""
