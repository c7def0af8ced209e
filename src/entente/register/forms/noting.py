"""What people write beside a commitment."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from entente.parties.models import Government
from entente.parties.rights import Reader, Right


class OwnGovernments(forms.ModelChoiceField[Government]):
    """Governments by their names."""

    def label_from_instance(self, obj: Government) -> str:
        """The government's name."""
        return obj.name


class NoteForm(forms.Form):
    """A note for one of the reader's own governments."""

    government = OwnGovernments(queryset=Government.objects.none(), label=_("For"), empty_label=None)
    body = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("Note"),
        help_text=_(
            "Only people of this government read it. It reaches no other government and no other party."
        ),
    )

    def __init__(self, data: Any = None, *, reader: Reader, cooperation: UUID) -> None:  # noqa: ANN401
        """The governments for which the reader may write here."""
        super().__init__(data, prefix="note")
        mine = [
            key
            for key in reader.governments
            if reader.may(Right.COMMENT, cooperation=cooperation, government=key)
        ]
        field = self.fields["government"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Government.objects.filter(pk__in=mine)


class CommentForm(forms.Form):
    """A comment to colleagues on this desk."""

    body = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("Comment"),
        help_text=_("Every reader of this desk sees it. Write @ and a name to tell a colleague."),
    )

    def __init__(self, data: Any = None) -> None:  # noqa: ANN401
        """One field, with names of its own beside the note's."""
        super().__init__(data, prefix="comment")
