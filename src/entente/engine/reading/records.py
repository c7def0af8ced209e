"""What a reading holds: sections, provisions, commitments, unread passages, doubts.

All values are immutable; every passage is a half-open span of the text as received.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from entente.engine.errors import DoubtCode
from entente.engine.source.span import Span

SCHEMA = "entente.reading/1"


class Force(StrEnum):
    """How strongly a commitment is worded, strongest first."""

    BINDING = "binding"
    COMMITTED = "committed"
    INTENDED = "intended"
    EXPLORATORY = "exploratory"
    ASPIRATIONAL = "aspirational"


class Trend(StrEnum):
    """Which way the words say that things go."""

    START = "start"
    CONTINUE = "continue"
    INCREASE = "increase"
    CONCLUDE = "conclude"


class Form(StrEnum):
    """What kind of work a commitment calls for."""

    DIALOGUE = "dialogue"
    EXCHANGE = "exchange"
    INSTRUMENT = "instrument"
    ACTIVITY = "activity"
    EXPLORATION = "exploration"
    POSITION = "position"
    COOPERATION = "cooperation"


class ProvisionKind(StrEnum):
    """What a provision does."""

    OPERATIVE = "operative"
    DECLARATION = "declaration"
    PROVISO = "proviso"


@dataclass(frozen=True, slots=True)
class Value:
    """A value with the words it was read from.

    `name` is the normal name of a body, text or place; `id` an identifier in an outside vocabulary
    (EuroVoc); `value` an ISO 8601 interval or duration, or `regular`. Each is None where it does not apply.
    """

    span: Span
    name: str | None = None
    id: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the text under one heading; `span` runs from the heading's start to the section's end.

    `heading` is the passage of the heading's words, `number` the mark before them ("3.", "Article 2", "IV)").
    """

    span: Span
    heading: Span
    number: str | None
    parent: int | None
    """Index of the section that holds this one."""

    @property
    def id(self) -> str:
        """`s` and the offset of the heading."""
        return f"s{self.span.start}"


@dataclass(frozen=True, slots=True)
class Commitment:
    """One undertaking, as `shared/coding-manual.md` describes it."""

    anchor: int
    span: Span
    """Its extent: what is quoted as the commitment."""
    verb: Span
    """The words of the lead verb, from the anchor on."""
    lemma: str
    """The base form of the word at the anchor."""
    negated: bool
    force: Force
    trend: Trend | None
    form: Form
    provision: int
    section: int | None
    actor: Value | None = None
    partner: tuple[Value, ...] = ()
    forum: tuple[Value, ...] = ()
    framework: tuple[Value, ...] = ()
    place: tuple[Value, ...] = ()
    subject: tuple[Value, ...] = ()
    deadline: Value | None = None
    recurrence: Value | None = None
    until: Value | None = None
    purpose: tuple[Value, ...] = ()
    means: tuple[Value, ...] = ()
    scope: tuple[Value, ...] = ()
    safeguard: tuple[Value, ...] = ()
    rules: tuple[str, ...] = ()
    """Ids of the rules and lexicon entries that made it, in the order in which they acted: `rule:detail`."""

    @property
    def id(self) -> str:
        """`c` and the offset of the anchor."""
        return f"c{self.anchor}"


@dataclass(frozen=True, slots=True)
class Provision:
    """One paragraph or list item; `stem` is the index of the provision that introduces its list.

    `covers` are the indices of the commitments that a proviso qualifies; `mark` its footnote mark.
    """

    span: Span
    kind: ProvisionKind
    section: int | None
    stem: int | None = None
    mark: str | None = None
    covers: tuple[int, ...] = ()

    @property
    def id(self) -> str:
        """`p` and the offset of the provision."""
        return f"p{self.span.start}"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that the words leave open; `facts` are pairs of name and value for the sentence made of it."""

    code: DoubtCode
    span: Span
    commitment: int | None = None
    """Index of the commitment that it is about."""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one text.

    Each character of `text` lies in exactly one heading, provision or unread passage.
    """

    text: str
    language: str
    title: Span | None
    dated: Value | None
    sections: tuple[Section, ...]
    headings: tuple[Span, ...]
    """Every heading with the white space after it; they, the provisions and the unread passages tile the text."""
    provisions: tuple[Provision, ...]
    commitments: tuple[Commitment, ...]
    unread: tuple[Span, ...]
    doubts: tuple[Doubt, ...]
