"""The forms of reports and evidence."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from entente.evidence.models import Evidence, ProgressReport
from entente.parties.forms import Day, Marked
from entente.parties.models import Party


class ReportForm(Marked):
    """A report of progress: what was done, what is next, what is in the way."""

    of_party = forms.ModelChoiceField(
        queryset=Party.objects.none(),
        label=_("Whose progress"),
        help_text=_("Of another party, what is written is what we understand, and needs its source."),
        empty_label=None,
    )
    on = forms.DateField(
        label=_("Day"), widget=Day(), help_text=_("The day of what is reported, not of writing it.")
    )
    stage = forms.ChoiceField(label=_("Stage"), choices=ProgressReport.Stage.choices)
    done = forms.CharField(label=_("What was done"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    next = forms.CharField(label=_("What is next"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    in_the_way = forms.CharField(
        label=_("What is in the way"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    awaited = forms.CharField(
        label=_("Step that is awaited"),
        required=False,
        max_length=200,
        help_text=_("Where the next step is awaited from elsewhere: which step, not who is to blame."),
    )
    until = forms.DateField(
        label=_("Paused or awaited until"), required=False, widget=Day(), help_text=_("Where that is known.")
    )
    source = forms.CharField(
        label=_("Source"), required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Where this is known from."),
    )  # fmt: skip

    def __init__(self, *args: Any, parties: list[Party], own: Party | None, **options: Any) -> None:  # noqa: ANN401
        """The parties of the cooperation, the own one first and chosen."""
        super().__init__(*args, **options)
        field = self.fields["of_party"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Party.objects.filter(pk__in=[party.pk for party in parties])
        field.initial = own or (parties[0] if parties else None)
        self.fields["on"].initial = timezone.localdate()


class EvidenceForm(Marked):
    """A file or a link, and what it does."""

    relation = forms.ChoiceField(
        label=_("What it does"),
        choices=Evidence.Relation.choices,
        help_text=_("“Contradicts” is seen on this side alone."),
    )
    file = forms.FileField(
        label=_("File"), required=False, help_text=_("Any type, up to 100 MB; kept by its hash.")
    )
    url = forms.URLField(
        label=_("Or an address"),
        required=False,
        max_length=1000,
        assume_scheme="https",
        help_text=_("Its text as of today is kept beside it."),
    )
    title = forms.CharField(label=_("Title"), required=False, max_length=300)
    where_from = forms.CharField(
        label=_("Where it is from"), required=False, max_length=400, help_text=_("Who gave or published it.")
    )
    dated = forms.DateField(label=_("Its date"), required=False, widget=Day())

    def clean(self) -> dict[str, Any]:
        """Exactly one of file and address."""
        said = super().clean() or {}
        if bool(said.get("file")) == bool(said.get("url")) and not self.errors:
            raise forms.ValidationError(_("Choose a file or write an address, one of the two."))
        return said
