"""Signing in and out, and choosing a password."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from entente.parties.models import User
from entente.parties.services.accounts import (
    change_password,
    record_refused_sign_in,
    record_sign_in,
    record_sign_out,
    too_many_refused,
)
from entente.web.forms import PasswordForm, SignInForm


@sensitive_post_parameters("password")
@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """A session of the account whose name and password were given; each attempt is in the access chain."""
    if request.user.is_authenticated:
        return redirect("home")
    form = SignInForm(request, data=request.POST or None)
    named = request.POST.get("username", "")
    if request.method == "POST" and too_many_refused(named):
        return render(request, "web/sign_in.html", {"form": form, "wait": True}, status=429)
    if request.method == "POST" and form.is_valid():
        user = form.get_user()
        assert isinstance(user, User)
        login(request, user)
        request.session["since"] = user.seen_at.isoformat() if user.seen_at else ""
        record_sign_in(user)
        return redirect(_next(request))
    if request.method == "POST":
        record_refused_sign_in(named)
    context = {"form": form, "next": request.GET.get("next", "")}
    return render(request, "web/sign_in.html", context, status=422 if form.errors else 200)


def _next(request: HttpRequest) -> str:
    """The page that was asked for before signing in, where it is one of ours."""
    wanted = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours else resolve_url("home")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """The session is over."""
    if isinstance(request.user, User):
        record_sign_out(request.user)
    logout(request)
    return redirect("sign-in")


@sensitive_post_parameters()
@never_cache
@login_required
def password(request: HttpRequest) -> HttpResponse:
    """The account has a password of its holder's own choice."""
    assert isinstance(request.user, User)
    user = User.objects.get(pk=request.user.pk)
    first = user.must_change_password
    form = PasswordForm(user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        change_password(user, form.cleaned_data["new_password1"])
        update_session_auth_hash(request, user)
        messages.success(request, _("Your password is changed."))
        return redirect("home")
    status = 422 if form.errors else 200
    return render(request, "web/password.html", {"form": form, "first": first}, status=status)
