"""The forms of a first start."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from entente.parties.models import Authority, Government, Party

WATCH = "watch"


class NamedChoiceField(forms.ModelChoiceField):  # type: ignore[type-arg] # generic in its stubs alone
    """A choice of rows, each shown by its name."""

    def label_from_instance(self, obj: Any) -> str:  # noqa: ANN401 -- as Django has it
        """The row's name."""
        return str(obj.name)


class WhoseDeskForm(forms.Form):
    """Whose desk it is: a party's, or one who watches."""

    owner = forms.ChoiceField(
        label=_("This desk belongs to"),
        help_text=_(
            "Only this party’s governments get accounts here. What the desk holds of another party is public "
            "evidence, or your own people’s record of it. It cannot be changed later."
        ),
    )

    def __init__(self, *args: Any, parties: list[Party], **kwargs: Any) -> None:  # noqa: ANN401 -- as Django has it
        """The parties to choose from."""
        super().__init__(*args, **kwargs)
        watches = _("one who watches: a parliament, an auditor, an institute")
        owner = self.fields["owner"]
        assert isinstance(owner, forms.ChoiceField)
        owner.choices = [("", "–"), *((str(party.pk), party.name) for party in parties), (WATCH, watches)]


class IntroductionForm(forms.Form):
    """Who the first administrator is."""

    name = forms.CharField(label=_("Your name"), max_length=200)
    authority = NamedChoiceField(
        Authority.objects.none(), label=_("Your authority"), required=False,
        help_text=_("The ministry, agency or office that you act for."),
    )  # fmt: skip
    other = forms.CharField(
        label=_("Another authority"), max_length=240, required=False,
        help_text=_("Its name, where it is not in the list."),
    )  # fmt: skip
    government = NamedChoiceField(
        Government.objects.none(), label=_("Its government"), required=False,
        help_text=_("Only for another authority."),
    )  # fmt: skip
    works = forms.BooleanField(
        label=_("I also work in the register, as an editor"), required=False, initial=True,
    )  # fmt: skip

    def __init__(self, *args: Any, party: Party | None, **kwargs: Any) -> None:  # noqa: ANN401 -- as Django has it
        """The authorities of the desk's party; who watches names their own."""
        super().__init__(*args, **kwargs)
        if party is None:
            del self.fields["authority"], self.fields["government"]
            self.fields["other"].required = True
            self.fields["other"].label = _("Your institution")
            self.fields["other"].help_text = _("The parliament, court of audit or institute that watches.")
            return
        authorities = Authority.objects.filter(government__party=party).select_related("government")
        for field, rows in (
            ("authority", authorities),
            ("government", Government.objects.filter(party=party)),
        ):
            choice = self.fields[field]
            assert isinstance(choice, forms.ModelChoiceField)
            choice.queryset = rows

    def clean(self) -> dict[str, Any]:
        """One authority is named: of the list, or another one with its government."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if "authority" not in self.fields or said.get("authority"):
            return said
        if not said.get("other"):
            self.add_error("authority", _("Choose your authority, or name another one below."))
        elif not said.get("government"):
            self.add_error("government", _("Say which government the other authority belongs to."))
        return said
