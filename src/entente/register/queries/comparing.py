"""Two statements between the same parties, compared commitment by commitment."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from entente.engine.reading.compare import compare
from entente.engine.reading.export import Record
from entente.parties.rights import Reader, Right
from entente.register.models import Commitment, Link, Statement
from entente.register.services.intervals import interval_of


@dataclass(frozen=True, slots=True)
class Compared:
    """A commitment with its counterpart, what became of it and by what; and the link that a person made."""

    older: Commitment | None
    newer: Commitment | None
    change: str
    by: tuple[str, ...]
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """What became of every commitment; those that are equally like each other are left to a person."""

    older: Statement
    newer: Statement
    rows: tuple[Compared, ...]
    doubts: tuple[tuple[tuple[Commitment, ...], tuple[Commitment, ...]], ...]


def compared_for(reader: Reader, older: UUID, newer: UUID) -> Pairing:
    """The comparison of two statements of one cooperation. Errors: `RefusedError`; `Statement.DoesNotExist`."""
    found = {
        one.pk: one for one in Statement.objects.select_related("cooperation").filter(pk__in=(older, newer))
    }
    if older not in found or newer not in found:
        raise Statement.DoesNotExist
    for one in found.values():
        reader.need(Right.READ, cooperation=one.cooperation_id)
    rows = list(Commitment.objects.filter(statement__in=found))
    known = {str(one.pk): one for one in rows}
    links = {(one.commitment_id, one.earlier_id): one for one in Link.objects.filter(commitment__in=known)}
    result = compare(
        {"commitments": [_record(one) for one in rows if one.statement_id == older]},
        {"commitments": [_record(one) for one in rows if one.statement_id == newer]},
    )
    return Pairing(
        found[older],
        found[newer],
        tuple(
            Compared(
                before := known.get(pair.old or ""),
                after := known.get(pair.new or ""),
                str(pair.change),
                pair.by,
                links.get((after.pk, before.pk)) if before and after else None,
            )
            for pair in result.pairs
        ),
        tuple(
            (tuple(known[own] for own in doubt.old), tuple(known[own] for own in doubt.new))
            for doubt in result.doubts
        ),
    )


def _record(one: Commitment) -> Record:
    """The commitment as the engine compares it: its words, else its summary."""
    deadline = interval_of(one.due_from, one.due_until)
    lists = ("partner", "forum", "framework", "place")
    named = {
        name: [value for value in one.facts.get(name) or () if value.get("name") or value.get("text")]
        for name in lists
    }
    return {
        "id": str(one.pk),
        "anchor": one.order,
        "start": 0,
        "quote": one.words or one.summary,
        "force": one.force,
        "trend": one.trend or None,
        "form": one.form,
        "negated": one.negated,
        "deadline": {"text": deadline, "value": deadline} if deadline else None,
        **named,
    }
