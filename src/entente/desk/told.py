"""What each entry of the journal tells, as one translatable sentence for its verb."""

from __future__ import annotations

from collections.abc import Mapping

from django.apps import apps
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from entente.journal.queries import Recounted

SENTENCES: dict[str, object] = {
    "name_coordinator": gettext_lazy("%(actor)s named %(post)s as coordinator"),
    "hand_over": gettext_lazy("%(actor)s handed coordination over to %(post)s"),
    "name_competent": gettext_lazy("%(actor)s named %(competent)s, for %(government)s"),
    "put_under_concertation": gettext_lazy(
        "%(actor)s recorded for %(government)s: under concertation, %(lies_with)s"
    ),
    "involve": gettext_lazy("%(actor)s recorded that %(body)s is involved"),
    "release": gettext_lazy("%(actor)s recorded that %(body)s is no longer involved"),
    "write_note": gettext_lazy("%(actor)s wrote a note for %(government)s"),
    "change_note": gettext_lazy("%(actor)s changed a note of %(government)s"),
    "remove_note": gettext_lazy("%(actor)s removed a note of %(government)s"),
    "comment": gettext_lazy("%(actor)s commented"),
    "link_commitments": gettext_lazy("%(actor)s linked it: %(link)s “%(earlier)s”"),
    "unlink_commitments": gettext_lazy("%(actor)s removed a link to “%(earlier)s”"),
    "edit_commitments": gettext_lazy("%(actor)s changed %(fields)s"),
    "import_commitments": gettext_lazy("%(actor)s changed %(fields)s, from a spreadsheet"),
    "report_progress": gettext_lazy("%(actor)s reported progress as of %(on)s"),
    "correct_report": gettext_lazy("%(actor)s corrected a report, as of %(on)s"),
    "add_evidence": gettext_lazy("%(actor)s added evidence: %(title)s"),
    "set_guideline": gettext_lazy("%(actor)s wrote what would count"),
    "write_confidence": gettext_lazy("%(actor)s wrote a confidence: %(level)s"),
    "score": gettext_lazy("%(actor)s scored it"),
    "read_second": gettext_lazy("%(actor)s read a score a second time"),
}
"""A sentence for each verb; rooms above add theirs."""
KINDS: dict[str, object] = {
    "added": gettext_lazy("%(actor)s added the %(kind)s"),
    "changed": gettext_lazy("%(actor)s changed %(fields)s"),
    "removed": gettext_lazy("%(actor)s removed the %(kind)s"),
}
FIELDS: dict[str, object] = {
    "section": gettext_lazy("the section"),
    "summary": gettext_lazy("the summary"),
    "words": gettext_lazy("the words"),
    "force": gettext_lazy("the force"),
    "trend": gettext_lazy("the trend"),
    "form": gettext_lazy("the form"),
    "due_from": gettext_lazy("the deadline"),
    "due_until": gettext_lazy("the deadline"),
    "recurrence": gettext_lazy("the recurrence"),
    "until": gettext_lazy("how long it runs"),
    "ends_on": gettext_lazy("the day it ends"),
    "facts": gettext_lazy("further facts"),
    "order": gettext_lazy("its place"),
    "negated": gettext_lazy("whether it is negated"),
    "verb": gettext_lazy("the verb"),
    "lemma": gettext_lazy("the verb"),
    "marking_id": gettext_lazy("the marking"),
}
"""How a sentence names a changed field."""


def sentence(one: Recounted, names: Mapping[str, str]) -> str:
    """The entry as a sentence; where its payload was erased, that."""
    actor = _actor(one, names)
    if one.erased:
        return _("%(actor)s changed something; what it was has been erased") % {"actor": actor}
    row = one.after or one.before or {}
    facts = {name.removesuffix("_id"): names.get(str(value), str(value)) for name, value in row.items()}
    facts |= {"actor": actor, "fields": _fields(one), "kind": _kind(one.entry.kind), "link": _link(row)}
    pattern = (
        SENTENCES.get(one.entry.verb)
        or KINDS["added" if one.before is None else "removed" if one.after is None else "changed"]
    )
    return str(pattern) % _Speaking(facts)


class _Speaking(dict[str, str]):
    """Facts of an entry; what an older entry does not hold is said by a dash."""

    def __missing__(self, name: str) -> str:
        return "–"


def _actor(one: Recounted, names: Mapping[str, str]) -> str:
    if one.entry.actor_kind == "person":
        return names.get(str(one.entry.actor)) or _("a person whose name was erased")
    origin = str((one.after or one.before or {}).get("origin") or "")
    return {
        "pack": _("the pack %(name)s") % {"name": origin} if origin else _("a pack"),
        "program": _("a program of this desk"),
    }.get(one.entry.actor_kind, _("this desk"))


def _fields(one: Recounted) -> str:
    changed = [name for name in one.before or {} if name != "version"]
    return ", ".join(dict.fromkeys(str(FIELDS.get(name, name.replace("_", " "))) for name in changed))


def _kind(label: str) -> str:
    return str(apps.get_model(label)._meta.verbose_name)


def _link(row: Mapping[str, object]) -> str:
    from entente.register.models import Link

    return str(dict(Link.Kind.choices).get(str(row.get("kind")), row.get("kind")))
