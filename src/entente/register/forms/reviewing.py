"""The forms of a review: what a commitment says, where it stands, and answers to what is asked."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from entente.engine.reading.export import Record
from entente.engine.source.span import Span
from entente.register.forms.passages import passage
from entente.register.models import Candidate, Force, Form, Text
from entente.register.queries.reviewing import LISTED, TRENDS
from entente.register.services.correcting import Passage
from entente.register.services.entering import reviewed
from entente.register.services.intervals import days_of, interval_of

_NAMED = re.compile(r"(?P<words>.*\S)\s*=\s*(?P<name>\S.*)")
_CONCEPT = re.compile(r"(?P<id>\d+)\s+(?P<name>\S.*)")
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class PassageForm(forms.Form):
    """Where a commitment stands: its words, and its lead verb among them."""

    quote = forms.CharField(
        label=gettext_lazy("Its words"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "From its subject, or its own “will”, to its last word, as they stand in the text."
        ),
    )
    verb = forms.CharField(
        label=gettext_lazy("Its lead verb"),
        help_text=gettext_lazy("The verb phrase after the subject and after “will” or “shall”."),
    )
    at = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, text: Text, within: Span | None = None, **kwargs: Any) -> None:  # noqa: ANN401 -- Django's
        """The text in which the words stand, and where in it to look."""
        super().__init__(*args, **kwargs)
        self.text, self.within = text, within

    def clean(self) -> dict[str, Any]:
        """The words stand in one place, and the verb in one place of them."""
        cleaned = super().clean() or {}
        if "quote" not in cleaned or "verb" not in cleaned:
            return cleaned
        body = self.text.body
        try:
            extent = passage(body, cleaned["quote"], within=self.within, start=self.taken(cleaned))
        except forms.ValidationError as flaw:
            self.add_error("quote", flaw)
            return cleaned
        try:
            verb = passage(body, cleaned["verb"], within=extent, start=self.verb_at(cleaned, extent))
        except forms.ValidationError as flaw:
            self.add_error("verb", flaw)
            return cleaned
        return {**cleaned, "passage": Passage(extent, verb)}

    def taken(self, cleaned: dict[str, Any]) -> int | None:
        """Where the words were taken from, if they were taken and not typed."""
        at: int | None = cleaned.get("at")
        return at

    def verb_at(self, _cleaned: dict[str, Any], _extent: Span) -> int | None:
        """Where the verb is known to stand; None where it is looked for."""
        return None


class MarkForm(PassageForm):
    """A commitment that the reader missed."""

    force = forms.ChoiceField(label=gettext_lazy("Force"), choices=Force.choices, initial="committed")
    form = forms.ChoiceField(label=gettext_lazy("Form"), choices=Form.choices, initial="cooperation")


class EditForm(MarkForm):
    """Every field of a commitment. A value's words are looked for in its own words, then in its paragraph."""

    trend = forms.ChoiceField(
        label=gettext_lazy("Trend"),
        required=False,
        choices=[("", gettext_lazy("no word says")), *TRENDS.items()],
    )
    negated = forms.BooleanField(label=gettext_lazy("It undertakes to refrain"), required=False)
    actor = forms.CharField(label=gettext_lazy("Who undertakes it, in the words"), required=False)
    deadline = forms.CharField(label=gettext_lazy("Words of the deadline"), required=False)
    due_from = forms.DateField(label=gettext_lazy("First day"), required=False, widget=DAY)
    due_until = forms.DateField(label=gettext_lazy("Last day"), required=False, widget=DAY)
    recurrence = forms.CharField(label=gettext_lazy("Words of the recurrence"), required=False)
    period = forms.CharField(
        label=gettext_lazy("Period"),
        required=False,
        help_text=gettext_lazy(
            "P1Y every year, P6M twice a year, P3M every quarter, P1M every month, or regular."
        ),
    )
    until = forms.CharField(label=gettext_lazy("Words of an open end"), required=False)

    def __init__(self, *args: Any, candidate: Candidate, paragraph: Span, **kwargs: Any) -> None:  # noqa: ANN401 -- Django's
        """The candidate whose facts these are, and its paragraph."""
        self.candidate, self.paragraph, self.record = candidate, paragraph, reviewed(candidate)
        super().__init__(*args, text=candidate.text, within=None, initial=_initial(candidate), **kwargs)
        for name, label in LISTED:
            self.fields[name] = forms.CharField(
                label=label, required=False, widget=forms.Textarea(attrs={"rows": 2}), help_text=_help(name)
            )

    def taken(self, cleaned: dict[str, Any]) -> int | None:
        """The words as they were stand where they stood."""
        at = super().taken(cleaned)
        return at if at is not None else self.candidate.start

    def verb_at(self, cleaned: dict[str, Any], extent: Span) -> int | None:
        """The verb as it was stands where it stood."""
        same = cleaned["verb"] == self.record.get("verb")
        return self.candidate.anchor if same and extent.start <= self.candidate.anchor < extent.end else None

    def clean(self) -> dict[str, Any]:
        """The record that the form says."""
        cleaned = super().clean()
        if "passage" not in cleaned or self.errors:
            return cleaned
        where: Passage = cleaned["passage"]
        body = self.text.body
        record = {
            **self.record,
            "anchor": where.verb.start, "start": where.extent.start, "end": where.extent.end,
            "quote": where.extent.of(body), "verb": where.verb.of(body),
            "force": cleaned["force"], "form": cleaned["form"], "trend": cleaned["trend"] or None,
            "negated": cleaned["negated"],
        }  # fmt: skip
        for name in ("actor", "deadline", "recurrence", "until"):
            record[name] = self._value(name, cleaned.get(name, ""), where.extent)
        self._times(record, cleaned)
        for name, _label in LISTED:
            lines = [line.strip() for line in cleaned.get(name, "").splitlines() if line.strip()]
            record[name] = [one for line in lines if (one := self._listed(name, line, where.extent))]
        return {**cleaned, "record": record}

    def _times(self, record: Record, cleaned: dict[str, Any]) -> None:
        interval = interval_of(cleaned.get("due_from"), cleaned.get("due_until"))
        if bool(record["deadline"]) != bool(interval):
            self.add_error("deadline", _("Give both the words and the days of a deadline, or neither."))
        elif record["deadline"]:
            record["deadline"] = {**record["deadline"], "value": interval}
        if bool(record["recurrence"]) != bool(cleaned.get("period")):
            self.add_error("recurrence", _("Give both the words and the period of a recurrence, or neither."))
        elif record["recurrence"]:
            record["recurrence"] = {**record["recurrence"], "value": cleaned["period"]}

    def _value(self, name: str, words: str, extent: Span) -> Record | None:
        """The value with its place: as it was where its words are as they were."""
        was = self.record.get(name)
        if not words.strip():
            return None
        if was and " ".join(was["text"].split()) == " ".join(words.split()):
            return dict(was)
        return self._placed(name, words, extent)

    def _listed(self, name: str, line: str, extent: Span) -> Record | None:
        was = next((one for one in self.record.get(name) or () if line_of(one) == line), None)
        if was:
            return dict(was)
        named = _NAMED.fullmatch(line)
        value = self._placed(name, named["words"] if named else line, extent)
        if value and named:
            concept = _CONCEPT.fullmatch(named["name"]) if name == "subject" else None
            value |= {"id": concept["id"], "name": concept["name"]} if concept else {"name": named["name"]}
        if value and name == "subject" and "id" not in value:
            self.add_error(name, _("Give a concept’s number and label: words = 2464 defence policy."))
        return value

    def _placed(self, name: str, words: str, extent: Span) -> Record | None:
        body = self.text.body
        flaw: forms.ValidationError | None = None
        for area in (extent, self.paragraph, Span(0, len(body))):
            try:
                span = passage(body, words, within=area)
            except forms.ValidationError as found:
                flaw = flaw or found
                continue
            return {"text": span.of(body), "start": span.start, "end": span.end}
        self.add_error(name, flaw or _("Give the words as they stand in the text."))
        return None


class AnswerForm(forms.Form):
    """The answer to what a reading asked."""

    choice = forms.CharField()
    start = forms.DateField(required=False, widget=DAY)
    end = forms.DateField(required=False, widget=DAY)
    words = forms.CharField(required=False, max_length=200)


def line_of(value: Record) -> str:
    """A value of a list as one line of the form: its words, and after = its name, for a subject its number too."""
    words = " ".join(str(value["text"]).split())
    name = " ".join(filter(None, (value.get("id"), value.get("name"))))
    return f"{words} = {name}" if name else words


def _help(name: str) -> str:
    if name == "subject":
        return _("One a line: the words = number and label of the EuroVoc concept.")
    return _("One a line, in the words of the text; after = the usual name, where it has one.")


def _initial(candidate: Candidate) -> dict[str, object]:
    record = reviewed(candidate)
    body = candidate.text.body
    deadline, recurrence = record.get("deadline") or {}, record.get("recurrence") or {}
    start, end = days_of(deadline["value"]) if deadline.get("value") else (None, None)
    return {
        **{name: record.get(name) for name in ("verb", "force", "form", "trend", "negated")},
        **{
            name: (record.get(name) or {}).get("text", "")
            for name in ("actor", "deadline", "recurrence", "until")
        },
        **{name: "\n".join(line_of(one) for one in record.get(name) or ()) for name, _label in LISTED},
        "quote": body[candidate.start : candidate.end],
        "due_from": start,
        "due_until": end,
        "period": recurrence.get("value", ""),
    }
