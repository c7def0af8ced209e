"""Words that a person typed or took from a text, as passages of it."""

from __future__ import annotations

import re

from django import forms
from django.utils.translation import gettext as _

from entente.engine.source.span import Span


def passage(body: str, words: str, *, within: Span | None = None, start: int | None = None) -> Span:
    """Where the words stand: at `start` where they were taken from there, else in the one place that fits.

    White space runs count as one space. Errors: `ValidationError` where they stand nowhere, or in several places.
    """
    typed = words.split()
    if not typed:
        raise forms.ValidationError(_("Give the words as they stand in the text."))
    pattern = re.compile(r"\s+".join(map(re.escape, typed)))
    if start is not None and (there := pattern.match(body, start)):
        return Span(*there.span())
    area = within or Span(0, len(body))
    found = [Span(*one.span()) for one in pattern.finditer(body, area.start, area.end)]
    if len(found) == 1:
        return found[0]
    shown = {"words": " ".join(typed)[:80], "count": len(found)}
    if not found:
        raise forms.ValidationError(
            _("“%(words)s” does not stand there. Copy the words from the text.") % shown
        )
    raise forms.ValidationError(
        _("“%(words)s” stands there %(count)d times. Take more words around it.") % shown
    )
