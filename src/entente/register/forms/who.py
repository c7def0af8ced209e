"""The forms of naming who holds what."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from entente.parties.models import Authority, Party, Post
from entente.parties.queries import own_authorities
from entente.register.models import Competent, Coordinator


class Chosen(forms.Form):
    """A form of one version of a row: the second writer learns what changed."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)


class PostChoice(forms.ModelChoiceField[Post]):
    """Posts, each with its authority."""

    def label_from_instance(self, obj: Post) -> str:
        """The post's title and its authority's name."""
        return f"{obj.title}, {obj.authority.name}"


class CoordinatorForm(Chosen):
    """The post that holds the pen for a party."""

    post = PostChoice(queryset=Post.objects.none(), label=_("Post"), empty_label=_("choose a post"))

    def __init__(self, data: Any = None, *, party: Party, held: Coordinator | None) -> None:  # noqa: ANN401
        """The party's posts, and the one that holds it now."""
        super().__init__(data, prefix=f"c-{party.letters}")
        rows = Post.objects.filter(authority__government__party=party, authority__independent=False)
        field = self.fields["post"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = rows.select_related("authority").order_by("authority__name", "title")
        if held is not None:
            self.initial = {"post": held.post_id, "seen": held.version}


class CompetentForm(Chosen):
    """The authority that a government names itself, or where the question lies."""

    authority = forms.ModelChoiceField(
        queryset=Authority.objects.none(),
        required=False,
        label=_("Competent authority"),
        empty_label=_("none named"),
    )
    lies_with = forms.CharField(
        required=False,
        max_length=300,
        label=_("Under concertation: where it lies"),
        help_text=_("Where it is unclear which government acts. This desk never decides it."),
    )
    without_prejudice = forms.BooleanField(
        required=False,
        label=_("The authority is a contact point, without prejudice to the division of competences"),
    )
    source = forms.CharField(required=False, max_length=600, label=_("Source"))

    def __init__(self, data: Any = None, *, government: UUID, held: Competent | None) -> None:  # noqa: ANN401
        """The government's authorities, and what stands now."""
        super().__init__(data, prefix=f"g-{government.hex[:12]}")
        field = self.fields["authority"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Authority.objects.filter(government=government, independent=False)
        if held is not None:
            self.initial = {
                "authority": held.competent_id,
                "lies_with": held.lies_with,
                "without_prejudice": held.without_prejudice,
                "source": held.source,
                "seen": held.version,
            }


class InvolvedForm(forms.Form):
    """An independent body that is involved."""

    body = forms.ModelChoiceField(
        queryset=Authority.objects.none(), label=_("Independent body"), empty_label=_("choose a body")
    )

    def __init__(self, data: Any = None, *, parties: list[UUID]) -> None:  # noqa: ANN401 -- whatever a form takes
        """The independent bodies of these parties."""
        super().__init__(data, prefix="i")
        field = self.fields["body"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Authority.objects.filter(party__in=parties, independent=True)


class HandoverForm(forms.Form):
    """Which post leaves everything to which."""

    leaving = PostChoice(queryset=Post.objects.none(), label=_("From the post"))
    successor = PostChoice(queryset=Post.objects.none(), label=_("To the post"))
    reason = forms.CharField(label=_("Reason"), required=False, max_length=300)

    def __init__(self, data: Any = None) -> None:  # noqa: ANN401 -- as a form takes it
        """The own party's posts."""
        super().__init__(data)
        for name in ("leaving", "successor"):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            rows = Post.objects.filter(authority__in=own_authorities()).select_related("authority")
            field.queryset = rows.order_by("authority__name", "title")

    def clean(self) -> dict[str, Any]:
        """Errors: a post cannot hand over to itself."""
        said = super().clean() or {}
        if said.get("leaving") and said.get("leaving") == said.get("successor"):
            raise forms.ValidationError(_("Choose two different posts."))
        return said
