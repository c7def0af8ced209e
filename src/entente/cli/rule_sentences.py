"""Why something was read: one sentence, or several from rich to plain, for each rule code of the engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

RULES: Mapping[str, Sequence[str]] = {
    "clause.modal": ("An undertaking begins after “{detail}”.",),
    "force.word": ("“{detail}” sets the strength.",),
    "trend.word": ("“{detail}” says which way things go.",),
    "form.noun": ("“{detail}” says what kind of work is called for.",),
}
"""Rule code to templates; `{detail}` is what the rule saw."""
