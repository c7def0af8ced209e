"""The few tags that every page shares: the drawn signs, a party's letters, days and moments in words."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import template
from django.template.context import Context
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

_RING = '<circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="1.5"/>'
_TRIANGLE = "M8 2.4 14.2 13.4H1.8Z"
_DRAWN = {
    "fulfilled": '<path d="m2.6 8.6 3.5 3.6 7.3-8" fill="none" stroke="currentColor" stroke-width="2.2"/>',
    "on-course": '<circle cx="8" cy="8" r="4.6" fill="currentColor"/>',
    "continuing": _RING + '<path d="M5.6 3.6v8.8M8 2.6v10.8M10.4 3.6v8.8" stroke="currentColor"/>',
    "due-soon": _RING + '<path d="M8 2.4a5.6 5.6 0 0 0 0 11.2Z" fill="currentColor"/>',
    "target-date-passed": f'<path d="{_TRIANGLE}" fill="none" stroke="currentColor" stroke-width="1.6"/>',
    "overdue": f'<path d="{_TRIANGLE}" fill="currentColor"/>',
    "waiting": _RING + '<path d="M8 4.8V8l2.4 1.6" fill="none" stroke="currentColor" stroke-width="1.4"/>',
    "no-news": "".join(f'<circle cx="{x}" cy="8" r="1.4" fill="currentColor"/>' for x in (3.2, 8, 12.8)),
    "paused": '<path d="M5.6 3v10M10.4 3v10" stroke="currentColor" stroke-width="2"/>',
    "not-started": _RING,
    "lapsed": '<circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="1.5" '
    'stroke-dasharray="2.2 2.2"/>',
    "dropped": '<path d="m4 4 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.8"/>',
}
SIGNS: dict[str, SafeString] = {
    name: mark_safe(  # noqa: S308 -- drawings of ours
        f'<svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{drawn}</svg>'
    )
    for name, drawn in _DRAWN.items()
}
"""Each standing's sign as inline SVG in the colour of the words around it. A word always stands beside it."""


@register.simple_tag
def sign(standing: str) -> str:
    """The drawn sign of a standing, by its value (`on course` or `on-course`); nothing for an unknown one."""
    return SIGNS.get(dashed(standing), "")


@register.filter
def dashed(value: object) -> str:
    """A value as the end of a class name: `on course` as `on-course`."""
    return str(value).replace("_", "-").replace(" ", "-")


@register.simple_tag(takes_context=True)
def letters(context: Context, party: Any) -> str:  # noqa: ANN401 -- a party, or nothing
    """A party's letters in its tint, with its name for who points or listens; nothing for no party."""
    if not party:
        return ""
    tint = (context.get("tints") or {}).get(party.pk, 0)
    return format_html('<abbr class="party tint-{}" title="{}">{}</abbr>', tint, party.name, party.letters)


@register.filter
def day(value: dt.date | dt.datetime | None) -> str:
    """A day in words: 2 December 2026; a dash for none."""
    if value is None:
        return "–"
    local = timezone.localtime(value) if isinstance(value, dt.datetime) else value
    return date_format(local, "j F Y")


@register.filter
def moment(value: dt.datetime | None) -> str:
    """A moment in words, in the zone of who looks: 2 December 2026, 14:05 CET; a dash for none."""
    return "–" if value is None else date_format(timezone.localtime(value), "j F Y, H:i T")
