"""The forms of signing in."""

from __future__ import annotations

from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.utils.translation import gettext_lazy as _


class SignInForm(AuthenticationForm):
    """The name and password of an account."""

    error_messages = {  # noqa: RUF012 -- as Django has it
        "invalid_login": _(
            "No account has this name and password. Check both; a one-time password works only until you "
            "choose your own."
        ),
        "inactive": _("This account is closed. Ask an administrator of this desk."),
    }


class PasswordForm(PasswordChangeForm):
    """The password used until now, and the new one twice."""
