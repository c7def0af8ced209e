"""Fields that many forms share: how far what is written may travel."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from entente.parties.models import Authority, Cooperation, Marking, Person, Post, Role, User
from entente.parties.queries import own_authorities, the_desk


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


class NamedChoice(forms.ModelChoiceField[Any]):
    """Rows by their title or name."""

    def label_from_instance(self, obj: Any) -> str:  # noqa: ANN401 -- a row of any table that has a title or a name
        """What the row is called."""
        return str(getattr(obj, "title", "") or obj.name)


class PersonForm(forms.Form):
    """A new person of the desk: name, account, role."""

    name = forms.CharField(label=_("Name"), max_length=200)
    username = forms.CharField(label=_("Account name"), max_length=150)
    email = forms.EmailField(label=_("E-mail"), required=False)
    kind = forms.ChoiceField(label=_("Role"), choices=Role.Kind.choices)
    authority = NamedChoice(queryset=Authority.objects.none(), label=_("For the authority"))
    cooperation = NamedChoice(
        queryset=Cooperation.objects.none(),
        required=False,
        label=_("In one cooperation only"),
        empty_label=_("in all"),
    )

    def __init__(self, data: Any = None) -> None:  # noqa: ANN401 -- as a form takes it
        """The own party's authorities and the cooperations of today."""
        super().__init__(data)
        _choose(self.fields["authority"], own_authorities())
        _choose(self.fields["cooperation"], Cooperation.objects.all())

    def clean_username(self) -> str:
        """Errors: for a name that another account has."""
        name = str(self.cleaned_data["username"])
        if User.objects.filter(username=name).exists():
            raise forms.ValidationError(_("Another account has this name; choose another."))
        return name


class PostForm(forms.Form):
    """A new post in an authority."""

    authority = NamedChoice(queryset=Authority.objects.none(), label=_("Authority"))
    title = forms.CharField(label=_("Title of the post"), max_length=200)
    mailbox = forms.EmailField(label=_("Functional mailbox"), required=False)
    superior = NamedChoice(queryset=Post.objects.none(), required=False, label=_("Superior post"))

    def __init__(self, data: Any = None) -> None:  # noqa: ANN401 -- as a form takes it
        """The own party's authorities and posts of today."""
        super().__init__(data)
        _choose(self.fields["authority"], own_authorities())
        _choose(self.fields["superior"], Post.objects.filter(authority__in=own_authorities()))


class HoldingForm(forms.Form):
    """Who holds a post from which day."""

    post = NamedChoice(queryset=Post.objects.none(), label=_("Post"))
    person = NamedChoice(queryset=Person.objects.none(), label=_("Person"))
    from_day = forms.DateField(label=_("From"), widget=Day())

    def __init__(self, data: Any = None) -> None:  # noqa: ANN401 -- as a form takes it
        """The own party's posts and the persons of the desk."""
        super().__init__(data)
        _choose(self.fields["post"], Post.objects.filter(authority__in=own_authorities()))
        _choose(self.fields["person"], Person.objects.filter(erased_on=None))


def _choose(field: forms.Field, rows: QuerySet[Any]) -> None:
    assert isinstance(field, forms.ModelChoiceField)
    field.queryset = rows
