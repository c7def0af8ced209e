"""Facts of several commitments, changed with one reason; and the name under which a view is kept."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from entente.parties.models import Post
from entente.register.models import Force, Form
from entente.register.queries.facets import TRENDS

SAME = [("", _("as it is"))]


class Posts(forms.ModelChoiceField[Post]):
    """Posts, each with its authority."""

    def label_from_instance(self, obj: Post) -> str:
        """The post's title and its authority's name."""
        return f"{obj.title}, {obj.authority.name}"


class BulkForm(forms.Form):
    """What is to be the same for all the chosen; a field left alone changes nothing."""

    form = forms.ChoiceField(choices=[*SAME, *Form.choices], required=False, label=_("Form"))
    force = forms.ChoiceField(choices=[*SAME, *Force.choices], required=False, label=_("Force"))
    trend = forms.ChoiceField(choices=[*SAME, *TRENDS.items()], required=False, label=_("Trend"))
    due_until = forms.DateField(
        required=False, label=_("Deadline"), widget=forms.DateInput(attrs={"type": "date"})
    )
    coordinator = Posts(
        queryset=Post.objects.none(), required=False, label=_("Coordinator"), empty_label=_("as it is")
    )
    reason = forms.CharField(
        max_length=400,
        label=_("Reason"),
        help_text=_("It stands in the history of every commitment changed."),
    )

    def __init__(self, *args: Any, posts: list[Post], **kwargs: Any) -> None:  # noqa: ANN401
        """The posts that may coordinate."""
        super().__init__(*args, **kwargs)
        field = self.fields["coordinator"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Post.objects.filter(pk__in=[post.pk for post in posts]).select_related("authority")

    def clean(self) -> dict[str, Any]:
        """At least one fact is to change."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not any(cleaned.get(name) for name in ("form", "force", "trend", "due_until", "coordinator")):
            raise forms.ValidationError(_("Say what is to change; every field is left as it is."))
        return cleaned


class ViewForm(forms.Form):
    """The name of a view, and whether others see it."""

    name = forms.CharField(max_length=120, label=_("Name"))
    shared = forms.BooleanField(
        required=False, label=_("Share it with every reader of this register"), label_suffix=""
    )
