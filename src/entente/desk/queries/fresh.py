"""Pages over derived tables first catch up with what was committed."""

from __future__ import annotations

from entente.journal.models import OPEN_ENDED, ChainHead, Cursor
from entente.journal.queries import seen_from
from entente.journal.subscribers import SUBSCRIBERS, catch_up


def catch_up_derived() -> None:
    """Every derived table knows the newest entry. A page of the past asks for nothing that is not there already."""
    if seen_from() != OPEN_ENDED - 1:
        return
    head = ChainHead.objects.filter(chain="journal").values_list("sequence", flat=True).first() or 0
    told = dict(Cursor.objects.filter(subscriber__in=SUBSCRIBERS).values_list("subscriber", "sequence"))
    for name in SUBSCRIBERS:
        if told.get(name, 0) < head:
            catch_up(name)
