"""Which cooperation a page is about: the one that the address names, else the one looked at last, else the first."""

from __future__ import annotations

from django.http import HttpRequest

from entente.parties.models import Cooperation


def chosen_cooperation(request: HttpRequest, allowed: list[Cooperation]) -> Cooperation | None:
    """The cooperation, remembered where the address names it; None where the reader may read none."""
    named = request.resolver_match.kwargs.get("cooperation") if request.resolver_match else None
    wanted = str(named or request.session.get("cooperation") or "")
    found = next((one for one in allowed if str(one.pk) == wanted), allowed[0] if allowed else None)
    if named and found and request.session.get("cooperation") != wanted:
        request.session["cooperation"] = wanted
    return found
