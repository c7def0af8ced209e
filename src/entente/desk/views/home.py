"""The page on which one begins."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """What needs me, where every commitment stands, what changed since I was here."""
    return render(request, "desk/home.html", {"room": "home"})
