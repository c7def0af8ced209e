"""Pages of who: the own party's posts and their holders, the persons of the desk and their roles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from entente.parties.forms import HoldingForm, PersonForm, PostForm
from entente.parties.models import Post, Role
from entente.parties.queries import holders_on, own_authorities
from entente.parties.rights import Right, reader_in
from entente.parties.services import posts
from entente.parties.services.accounts import add_person, one_time_password


@login_required
def people(request: HttpRequest) -> HttpResponse:
    """Posts with their holders of today; for an administrator the persons with their roles."""
    return _page(request)


def _page(request: HttpRequest, *, bound: forms.Form | None = None, trouble: str = "") -> HttpResponse:
    reader = reader_in(request)
    administers, names = reader.may(Right.ADMINISTER), reader.may(Right.NAME)
    if not (administers or names or reader.may(Right.READ)):
        reader.need(Right.READ)
    rows = list(
        Post.objects.filter(authority__in=own_authorities())
        .select_related("authority", "superior")
        .order_by("authority__name", "title")
    )
    holders = holders_on([row.pk for row in rows], timezone.localdate())
    context = {
        "room": "people",
        "posts": [(row, holders.get(row.pk, "")) for row in rows],
        "roles": Role.objects.select_related("person", "authority", "cooperation").order_by(
            "person__name", "kind"
        )
        if administers
        else (),
        "administers": administers,
        "names": names,
        "trouble": trouble,
        "person_form": _form(PersonForm, bound),
        "post_form": _form(PostForm, bound),
        "holding_form": _form(HoldingForm, bound),
    }
    return render(request, "parties/people.html", context, status=422 if bound or trouble else 200)


def _form(kind: type[Any], bound: forms.Form | None) -> forms.Form:
    """The form that was sent, where it is of this kind; else a fresh one."""
    if bound is not None and type(bound) is kind:
        return bound
    fresh: forms.Form = kind()
    return fresh


@login_required
@require_POST
def add_post(request: HttpRequest) -> HttpResponse:
    """An authority has one more post."""
    form = PostForm(request.POST)

    def write(said: dict[str, Any]) -> None:
        superior = said["superior"].pk if said["superior"] else None
        posts.add_post(
            reader_in(request),
            authority=said["authority"].pk,
            title=said["title"],
            mailbox=said["mailbox"],
            superior=superior,
        )

    return _written(request, form, write)


@login_required
@require_POST
def hold_post(request: HttpRequest) -> HttpResponse:
    """A person holds a post."""
    form = HoldingForm(request.POST)

    def write(said: dict[str, Any]) -> None:
        posts.hold_post(
            reader_in(request), post=said["post"].pk, person=said["person"].pk, from_day=said["from_day"]
        )

    return _written(request, form, write)


@login_required
@require_POST
def new_person(request: HttpRequest) -> HttpResponse:
    """A person has an account and a role; the one-time password is shown once."""
    form = PersonForm(request.POST)
    password = one_time_password()

    def write(said: dict[str, Any]) -> None:
        add_person(
            reader_in(request),
            name=said["name"],
            username=said["username"],
            password=password,
            roles=[(said["kind"], said["authority"], said["cooperation"])],
            authority=said["authority"],
            email=said["email"],
        )
        told = _(
            "%(name)s signs in as “%(account)s” with the one-time password %(password)s. It is shown only now."
        )
        account = {"name": said["name"], "account": said["username"], "password": password}
        messages.warning(request, told % account)

    return _written(request, form, write)


@login_required
@require_POST
def take_role(request: HttpRequest, role: UUID) -> HttpResponse:
    """A role ends."""
    return _written(
        request, forms.Form(request.POST), lambda _said: posts.take_role(reader_in(request), role=role)
    )


def _written(request: HttpRequest, form: forms.Form, write: Callable[[dict[str, Any]], None]) -> HttpResponse:
    """Back to the page after writing, or the page with what to mend."""
    if not form.is_valid():
        return _page(request, bound=form)
    try:
        write(dict(form.cleaned_data))
    except posts.PostError as error:
        return _page(request, bound=form, trouble=str(error))
    messages.success(request, _("Recorded."))
    return redirect("people")
