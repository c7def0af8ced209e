"""What a reading left open, as questions for a person, each with its choices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from entente.register.models import Force, Question
from entente.register.services.intervals import days_of
from entente.register.services.settling import AS_READ, DATES, DECLARATION, GONE, HERE, NONE, NOTHING

Words = str | Promise
Choice = tuple[str, Words]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it stands on the page: its sentence, its choices, and whether days or words can be given."""

    question: Question
    sentence: str
    words: str
    choices: tuple[Choice, ...]
    days: bool = False
    free: bool = False


SENTENCES: dict[str, Words] = {
    "date-order": gettext_lazy("In “%(words)s” day and month can be exchanged. Which is meant?"),
    "date-impossible": gettext_lazy("“%(words)s” is a date that no calendar has. Which day is meant?"),
    "date-weekday": gettext_lazy("In “%(words)s” the weekday and the date disagree. Which day is meant?"),
    "date-no-base": gettext_lazy(
        "“%(words)s” counts from the statement’s date, which was not known. Which days are meant?"
    ),
    "date-event": gettext_lazy(
        "“%(words)s” is a deadline at an event. On which day does the event take place?"
    ),
    "date-before-statement": gettext_lazy(
        "“%(words)s” ended before the statement’s own date. Is the date right?"
    ),
    "date-reversed": gettext_lazy("“%(words)s” ends before it begins. Which days are meant?"),
    "date-year-kind": gettext_lazy(
        "“%(words)s” need not be the calendar year. From which day to which day does it run?"
    ),
    "deadline-several": gettext_lazy("“%(words)s” states more than one deadline. Which one holds?"),
    "recurrence-two-senses": gettext_lazy("“%(words)s” has two senses. Which is meant?"),
    "recurrence-several": gettext_lazy("“%(words)s” states more than one rhythm. Which one holds?"),
    "abbreviation-two-meanings": gettext_lazy("“%(words)s” is defined in two ways. Which is meant?"),
    "actor-two-candidates": gettext_lazy(
        "“%(words)s” may stand for more than one body. Who undertakes this?"
    ),
    "coordination-two-readings": gettext_lazy(
        "Is “%(words)s” an undertaking of its own, or part of the one before it?"
    ),
    "note-missing": gettext_lazy("The mark “%(words)s” has no note. Is one missing?"),
    "note-unmarked": gettext_lazy("No mark in the text leads to the note “%(words)s”. What does it qualify?"),
    "statement-date-several": gettext_lazy("The statement bears more than one date. Which is its own?"),
    "cross-reference-missing": gettext_lazy("“%(words)s” is not in this text. What does it refer to?"),
    "force-alternatives": gettext_lazy(
        "“%(words)s” gives alternative words of strength. Which one was agreed?"
    ),
    "placeholder": gettext_lazy("“%(words)s” is a blank. What belongs there?"),
    "sentence-cut": gettext_lazy(
        "The sentence that begins “%(words)s” is very long and was read in pieces. Is it whole?"
    ),
    "language-unknown": gettext_lazy(
        "This text is in no language that is read. Mark its commitments, each as the same as in another version."
    ),
    "passage-none": gettext_lazy("These words are not found in this text: %(about)s. Where do they stand?"),
    "passage-first-words": gettext_lazy("Only its first words stand in this text: %(about)s. Is it this?"),
    "passage-several": gettext_lazy("More than one passage fits: %(about)s. Which one is it?"),
    "passage-out-of-order": gettext_lazy("It stands here out of its order: %(about)s. Is it this?"),
    "version-changed": gettext_lazy("In the version before it read “%(was)s”. What became of it?"),
}
_LONGEST = 160
_OFTEN = {
    "regular": gettext_lazy("regularly"),
    "P6M": gettext_lazy("twice a year"),
    "P15D": gettext_lazy("twice a month"),
    "P3DT12H": gettext_lazy("twice a week"),
}


def asked(question: Question, body: str) -> Asked:
    """The question as it stands on the page."""
    words = shortened(body[question.start : question.end])
    if question.kind == Question.Kind.UNREAD:
        choices: tuple[Choice, ...] = (
            (DECLARATION, _("A declaration")),
            (NOTHING, _("Nothing: a table, a signature, a line of the page")),
        )
        return Asked(question, "", words, choices)
    about = (
        question.commitment.summary or question.commitment.words if question.commitment else _("a proviso")
    )
    facts = {"words": words, "about": about, "was": shortened(str(question.facts.get("was", "")))}
    sentence = str(SENTENCES.get(question.code, question.code)) % facts
    if question.kind == Question.Kind.MATCH:
        return Asked(question, sentence, words, _places(question, body))
    return _doubt(question, sentence, words)


def recurrence_told(value: str) -> str:
    """A duration in words: every year, every 2 months, regularly; anything else as it is."""
    if value in _OFTEN:
        return str(_OFTEN[value])
    found = re.fullmatch(r"P(\d+)([YMWD])", value)
    if not found:
        return value
    count = int(found[1])
    told = {
        "Y": ngettext("every year", "every %(count)d years", count),
        "M": ngettext("every month", "every %(count)d months", count),
        "W": ngettext("every week", "every %(count)d weeks", count),
        "D": ngettext("every day", "every %(count)d days", count),
    }
    return told[found[2]] % {"count": count} if "%" in told[found[2]] else told[found[2]]


def interval_told(value: str) -> str:
    """An interval in words: by 30 June 2032, 1 January 2032 to 30 June 2032; anything else as it is."""
    try:
        start, end = days_of(value)
    except ValueError:
        return value
    if start is None or end is None:
        pattern = _("by %(day)s") if end else _("from %(day)s on")
        return pattern % {"day": day_told(end or start)}
    if start == end:
        return day_told(start)
    return _("%(start)s to %(end)s") % {"start": day_told(start), "end": day_told(end)}


def day_told(day: date | None) -> str:
    """A day in words: 2 December 2026."""
    return date_format(day, "j F Y") if day else "–"


def shortened(words: str) -> str:
    """The words on one line, cut where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def _doubt(question: Question, sentence: str, words: str) -> Asked:
    facts: dict[str, str] = question.facts
    stated = [
        str(facts[name]) for name in ("first", "second", "value 1", "value 2", "value 3") if name in facts
    ]
    match question.code:
        case "date-order" | "deadline-several":
            return Asked(question, sentence, words, (*_told(stated, interval_told), _other_days()), days=True)
        case "date-before-statement":
            offered = ((AS_READ, _("Yes, as it stands")), _other_days(), (NONE, _("No deadline")))
            return Asked(question, sentence, words, offered, days=True)
        case code if code.startswith("date-"):
            return Asked(question, sentence, words, (_other_days(), (NONE, _("No deadline"))), days=True)
        case "recurrence-two-senses" | "recurrence-several":
            rhythms = (*_told(stated, recurrence_told), (NONE, _("None: it does not recur")))
            return Asked(question, sentence, words, rhythms)
        case "actor-two-candidates":
            bodies = [str(facts[name]) for name in sorted(facts) if name.startswith("candidate")]
            return Asked(question, sentence, words, (*((one, one) for one in bodies), (AS_READ, _("Somebody else"))),
                         free=True)  # fmt: skip
        case "force-alternatives":
            return Asked(question, sentence, words, tuple((one.value, one.label) for one in Force))
        case "statement-date-several":
            return Asked(question, sentence, words, (*_told(stated, interval_told), _other_days()), days=True)
        case "coordination-two-readings":
            choices = ((AS_READ, _("As it was read")), ("own", _("Otherwise: I split or merge it")))
            return Asked(question, sentence, words, choices)
        case "abbreviation-two-meanings":
            return Asked(question, sentence, words, tuple((one, one) for one in stated))
        case _:
            return Asked(question, sentence, words, ((AS_READ, _("Leave it as it is")),), free=True)


def _told(stated: list[str], telling: object) -> tuple[Choice, ...]:
    assert callable(telling)
    return tuple((one, telling(one)) for one in stated)


def _other_days() -> Choice:
    return DATES, _("These days:")


def _places(question: Question, body: str) -> tuple[Choice, ...]:
    if question.code == "version-changed":
        here = ((HERE, _("It reads now: “%(now)s”")
                 % {"now": shortened(body[question.start : question.end])}),)  # fmt: skip
        return (*(here if question.candidate_id else ()), (GONE, _("It is no longer in the text")))
    places = question.facts.get("places") or ()
    fitting = tuple(
        (str(place), _("“%(words)s”") % {"words": shortened(body[start:end])})
        for place, (start, end, anchor) in enumerate(places)
        if anchor is not None
    )
    marked: tuple[Choice, ...] = ((HERE, _("The passage that I marked")),) if question.candidate_id else ()
    return (*fitting, *marked, (NONE, _("Not in this text")))
