"""What reviewers decided about a text, in the shape of a gold file."""

from __future__ import annotations

from uuid import UUID

from entente.engine.reading.export import Record
from entente.parties.rights import Reader
from entente.register.models import Candidate, Text
from entente.register.queries.reviewing import text_for
from entente.register.services.entering import FACTS, reviewed

CODED = ("anchor", "extent", "force", "trend", "form", "negated", *FACTS)
"""What a reviewer has seen of each commitment, and so codes throughout."""


def gold_for(reader: Reader, text: UUID) -> tuple[Text, Record]:
    """The text, and what was accepted in it, as `entente evaluate` reads it. Errors: `RefusedError`."""
    found = text_for(reader, text)
    accepted = Candidate.objects.filter(text=found, state=Candidate.State.ACCEPTED, merged_into=None)
    dated = found.statement.dated
    return found, {
        "source": f"{found.sha256[:16]}.txt",
        "sha256": found.sha256,
        "dated": dated.isoformat() if dated else None,
        "coded": list(CODED),
        "commitments": [_coded(one, found.body) for one in accepted],
    }


def _coded(one: Candidate, body: str) -> Record:
    place = {"id": f"c{one.anchor}", "anchor": one.anchor, "start": one.start, "end": one.end}
    return {**reviewed(one), **place, "quote": body[one.start : one.end]}
