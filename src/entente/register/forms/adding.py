"""The form by which a statement comes in: a file, an address, or words that are pasted."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from entente.parties.models import Marking
from entente.register.models import Statement, Text

MOST_BYTES = 20_000_000


class AddForm(forms.Form):
    """A statement and what is known of it."""

    file = forms.FileField(
        label=gettext_lazy("A file"),
        required=False,
        help_text=gettext_lazy("Text, Markdown, HTML, PDF or Word (docx), up to 20 MB."),
    )
    address = forms.URLField(
        label=gettext_lazy("Or an address"),
        required=False,
        assume_scheme="https",
        help_text=gettext_lazy("A public page or file; it is fetched once and kept as received."),
    )
    pasted = forms.CharField(
        label=gettext_lazy("Or its words"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    title = forms.CharField(
        label=gettext_lazy("Title"), required=False, max_length=400,
        help_text=gettext_lazy("Left empty, it is read from the text."),
    )  # fmt: skip
    dated = forms.DateField(
        label=gettext_lazy("Date of the statement"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=gettext_lazy("Words like “next year” count from it. Left empty, it is read from the text."),
    )
    language = forms.CharField(
        label=gettext_lazy("Language"), initial="en", max_length=12,
        help_text=gettext_lazy("en, fr, nl, de … Only English is read; other versions are marked by hand."),
    )  # fmt: skip
    statement = forms.ModelChoiceField(
        Statement.objects.none(), label=gettext_lazy("Another language version of"), required=False,
        help_text=gettext_lazy("All versions are of equal standing: a commitment is one, with a place in each."),
    )  # fmt: skip
    revises = forms.ModelChoiceField(
        Text.objects.none(), label=gettext_lazy("A newer version of the text"), required=False,
        help_text=gettext_lazy("What was decided stays wherever the words are the same."),
    )  # fmt: skip
    predecessors = forms.ModelMultipleChoiceField(
        Statement.objects.none(), label=gettext_lazy("Earlier statements that it follows"), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    marking = forms.ModelChoiceField(
        Marking.objects.none(), label=gettext_lazy("Marking"), required=False,
        help_text=gettext_lazy("How far it may travel, in its authority’s own scheme."),
    )  # fmt: skip

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 -- Django's
        statements: list[Statement],
        texts: list[Text],
        markings: list[Marking],
        **kwargs: Any,  # noqa: ANN401 -- Django's
    ) -> None:
        """What there is to choose from, for this reader in this cooperation."""
        super().__init__(*args, **kwargs)
        titles = {one.pk: one.title for one in statements}
        chosen: dict[str, Any] = dict(self.fields)
        for name in ("statement", "predecessors"):
            chosen[name].queryset = Statement.objects.filter(pk__in=titles)
            chosen[name].choices = [*_none(name), *titles.items()]
        chosen["revises"].queryset = Text.objects.filter(pk__in=[one.pk for one in texts])
        chosen["revises"].choices = [
            *_none("revises"),
            *(
                (one.pk, f"{titles[one.statement_id]} ({one.language}, {one.name})")
                for one in texts
                if one.current
            ),
        ]
        chosen["marking"].queryset = Marking.objects.filter(pk__in=[one.pk for one in markings])
        chosen["marking"].choices = [
            *_none("marking"),
            *((one.pk, f"{one.name} ({one.scheme.name})") for one in markings),
        ]

    def clean_file(self) -> Any:  # noqa: ANN401 -- an uploaded file, or nothing
        """A file of no more than 20 MB."""
        file = self.cleaned_data.get("file")
        if file and file.size > MOST_BYTES:
            raise forms.ValidationError(
                _("The file has more than 20 MB. Take the text out of it and add that.")
            )
        return file

    def clean(self) -> dict[str, Any]:
        """One source, and one of language version and newer version."""
        cleaned = super().clean() or {}
        sources = [name for name in ("file", "address", "pasted") if cleaned.get(name)]
        if not self.errors and len(sources) != 1:
            raise forms.ValidationError(_("Give one of the three: a file, an address, or the words."))
        if cleaned.get("statement") and cleaned.get("revises"):
            raise forms.ValidationError(
                _("It is either another language version or a newer version, not both.")
            )
        return cleaned


def _none(name: str) -> list[tuple[str, str]]:
    return [] if name == "predecessors" else [("", "–")]
