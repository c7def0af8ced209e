"""Fields that many forms share: how far what is written may travel."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from entente.parties.models import Marking
from entente.parties.queries import the_desk


class MarkingField(forms.ModelChoiceField[Marking]):
    """The markings that this desk may hold, from the lowest."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 -- whatever a field takes
        """Options of a choice field."""
        super().__init__(
            queryset=Marking.objects.none(),
            required=False,
            label=_("Marking"),
            help_text=_("How far this may travel, in the scheme of your authority. Empty: unmarked."),
            empty_label=_("unmarked"),
            **options,
        )

    def offer(self) -> None:
        """The choices are those of today."""
        desk = the_desk()
        ceiling = desk.ceiling if desk else 0
        rows = Marking.objects.filter(rank__lte=ceiling, scheme__beside=False).select_related("scheme")
        self.queryset = rows.order_by("scheme__name", "rank")


class Day(forms.DateInput):
    """A day, chosen in the browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        """A day is written as ISO 8601, as the browser does."""
        super().__init__(format="%Y-%m-%d")


class Marked(forms.Form):
    """A form whose record carries a marking."""

    marking = MarkingField()

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 -- whatever a form takes
        """Arguments of a form; the marking is offered last."""
        super().__init__(*args, **options)
        field = self.fields["marking"]
        assert isinstance(field, MarkingField)
        field.offer()
        self.order_fields([name for name in self.fields if name != "marking"])
