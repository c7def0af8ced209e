"""The forms of judgements."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from entente.assessments.models import Confidence, Score
from entente.assessments.services import VALUES
from entente.evidence.queries import evidence_on
from entente.parties.models import Party
from entente.parties.queries import parties_of


class GuidelineForm(forms.Form):
    """Whether it can be verified, and what would count."""

    verifiable = forms.TypedChoiceField(
        label=_("Can this commitment be verified?"),
        choices=[("yes", _("yes")), ("no", _("no"))],
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
    )
    what_counts = forms.CharField(
        label=_("What would count as done"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("A sentence or two, written before anything is judged."),
    )


class Reasoned(forms.Form):
    """A judgement's reason and evidence."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 4}))
    evidence = forms.MultipleChoiceField(
        label=_("Evidence it rests on"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, commitment: UUID, **options: Any) -> None:  # noqa: ANN401 -- whatever a form takes
        """The evidence recorded on the commitment is offered."""
        super().__init__(*args, **options)
        field = self.fields["evidence"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(str(one.pk), one.title) for one in evidence_on(commitment)]
        if not field.choices:
            field.help_text = _("None is recorded on this commitment yet.")
        self.order_fields([name for name in self.fields if name not in {"reason", "evidence"}])

    def evidence_chosen(self) -> list[UUID]:
        """The identifiers of what was ticked."""
        return [UUID(one) for one in self.cleaned_data["evidence"]]


class ConfidenceForm(Reasoned):
    """How sure the own party is."""

    level = forms.ChoiceField(
        label=_("Confidence that it will be done"), choices=Confidence.Level.choices, widget=forms.RadioSelect
    )


class ScoreForm(Reasoned):
    """A score of a party's part, on one scale."""

    party = forms.ModelChoiceField(queryset=Party.objects.none(), label=_("Whose part"), empty_label=None)
    value = forms.ChoiceField(
        label=_("Score"),
        choices=[
            (Score.Scale.OGP.label, [(f"ogp:{value}", value) for value in VALUES["ogp"]]),
            (Score.Scale.G7.label, [(f"g7:{value}", value) for value in VALUES["g7"]]),
        ],
        help_text=_("“No evidence available” is not “not started”."),
    )

    def __init__(self, *args: Any, commitment: UUID, cooperation: UUID, **options: Any) -> None:  # noqa: ANN401
        """The parties of the cooperation are offered."""
        super().__init__(*args, commitment=commitment, **options)
        field = self.fields["party"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Party.objects.filter(pk__in=[party.pk for party in parties_of(cooperation)])


class SecondForm(Reasoned):
    """What a second reader would give."""

    value = forms.ChoiceField(label=_("The score you would give"))

    def __init__(self, *args: Any, scale: str, commitment: UUID, **options: Any) -> None:  # noqa: ANN401
        """The values of the first score's scale."""
        super().__init__(*args, commitment=commitment, **options)
        field = self.fields["value"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(value, value) for value in VALUES[scale]]
