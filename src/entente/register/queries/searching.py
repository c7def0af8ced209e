"""Search over quotes, summaries and the notes that one may read; today and as of then.

The words are folded to letters without accents and case, so that SQLite (FTS5) and PostgreSQL (tsvector) find alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import BigIntegerField, Lookup, Q, QuerySet

from entente.journal.models import ChainHead, Cursor, History, JournalEntry
from entente.journal.queries import seen_from
from entente.journal.subscribers import catch_up
from entente.register.models import Commitment, CommitmentHistory, NoteHistory, SearchRow
from entente.register.queries.scope import Scope

SUBSCRIBER = "register.search"
SAME = ("source", "commitment", "government", "folded", "from_entry", "to_entry")
"""The columns that are alike however often the table is made."""
MOST_TERMS = 12
_WORD = re.compile(r"[^\W_]+")
_TERM = re.compile(r'"([^"]+)"|(\S+)')
_AT_ONCE = 500


def folded(text: str) -> str:
    """The words alone, in small letters, without accents, with single spaces between."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(bare.casefold()))


def terms(words: str) -> list[tuple[str, bool]]:
    """Each word, and each passage in quotation marks; True where it may go on (no marks around it)."""
    found = [(folded(exact or loose), not exact) for exact, loose in _TERM.findall(words)]
    return [(term, open_end) for term, open_end in found if term][:MOST_TERMS]


def found_by(rows: QuerySet[Commitment], words: str, scope: Scope) -> QuerySet[Commitment]:
    """Those of the commitments in which every term stands: in their words or summary, or in a note one may read."""
    searched = terms(words)
    if searched:
        catch_up_search()
    known = seen_from()
    mine = SearchRow.objects.filter(_readable(scope), from_entry__lte=known, to_entry__gt=known)
    for term, open_end in searched:
        rows = rows.filter(pk__in=mine.filter(row__holds=_pattern(term, open_end)).values("commitment"))
    return rows


def _readable(scope: Scope) -> Q:
    governments = scope.note_governments
    return Q() if governments is None else Q(government=None) | Q(government__in=governments)


def _pattern(term: str, open_end: bool) -> str:  # noqa: FBT001 -- the second half of a term
    if connection.vendor == "postgresql":
        return " <-> ".join(term.split()) + (":*" if open_end else "")
    return f'"{term}"' + ("*" if open_end else "")


@BigIntegerField.register_lookup
class Holds(Lookup[Any]):
    """Whether the row with this number holds the pattern; on the key of `register_search` alone."""

    lookup_name = "holds"

    def get_prep_lookup(self) -> str:
        """The pattern, as it is."""
        return str(self.rhs)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:  # noqa: ANN401 -- as Django calls it
        """FTS5 by its table of words, PostgreSQL by the index over the folded words."""
        left, given = self.process_lhs(compiler, connection)
        if connection.vendor == "postgresql":
            column = left.replace('"row"', '"folded"')
            return f"to_tsvector('simple', {column}) @@ to_tsquery('simple', %s)", [*given, self.rhs]
        inner = "SELECT rowid FROM register_search_text WHERE register_search_text MATCH %s"
        return f"{left} IN ({inner})", [*given, self.rhs]


def catch_up_search() -> None:
    """The search table knows of every committed entry."""
    head = ChainHead.objects.filter(chain="journal").values_list("sequence", flat=True).first() or 0
    told = Cursor.objects.filter(subscriber=SUBSCRIBER).values_list("sequence", flat=True).first() or 0
    if told < head:
        catch_up(SUBSCRIBER)


def follow(entries: Sequence[JournalEntry]) -> None:
    """The search table holds what the histories of the touched commitments and notes say. Idempotent."""
    for kind, history in (("register.commitment", CommitmentHistory), ("register.note", NoteHistory)):
        touched = sorted({entry.object for entry in entries if entry.kind == kind})
        for begin in range(0, len(touched), _AT_ONCE):
            _rewrite(history, touched[begin : begin + _AT_ONCE])


def rebuild() -> None:
    """The whole table is made again from the histories."""
    SearchRow.objects.all().delete()
    _forget_words()
    for history in (CommitmentHistory, NoteHistory):
        objects = sorted(set(_rows(history).values_list("id", flat=True)))
        for begin in range(0, len(objects), _AT_ONCE):
            _rewrite(history, objects[begin : begin + _AT_ONCE])


def _rewrite(history: type[History], objects: list[UUID]) -> None:
    """Only rows that differ are written, so that a change of other facts leaves the index alone."""
    wanted = {_key(row): row for row in _wanted(history, objects)}
    held = {_key(row): row for row in SearchRow.objects.filter(source__in=objects)}
    gone = [row.row for key, row in held.items() if key not in wanted]
    if gone:
        SearchRow.objects.filter(row__in=gone).delete()
        _forget_words()
    ended = [key for key, row in wanted.items() if key in held and held[key].to_entry != row.to_entry]
    for key in ended:
        SearchRow.objects.filter(row=held[key].row).update(to_entry=wanted[key].to_entry)
    SearchRow.objects.bulk_create([row for key, row in wanted.items() if key not in held], batch_size=400)


def _forget_words() -> None:
    """The index holds no word of a deleted row, not even in a page that is free."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO register_search_text(register_search_text) VALUES ('optimize')")


def _key(row: SearchRow) -> tuple[object, ...]:
    return row.source, row.from_entry, row.government, row.folded


def _wanted(history: type[History], objects: list[UUID]) -> Iterable[SearchRow]:
    """One row for each stretch of entries in which an object's words stayed the same."""
    open_row: SearchRow | None = None
    for row in _rows(history).filter(id__in=objects).order_by("id", "from_entry"):
        made = _commitment_row(row) if history is CommitmentHistory else _note_row(row)
        if open_row and _goes_on(open_row, made):
            open_row.to_entry = made.to_entry
            continue
        if open_row:
            yield open_row
        open_row = made
    if open_row:
        yield open_row


def _rows(history: type[History]) -> QuerySet[Any]:
    return QuerySet(history)


def _goes_on(before: SearchRow, after: SearchRow) -> bool:
    same = (before.source, before.government, before.folded) == (after.source, after.government, after.folded)
    return same and before.to_entry == after.from_entry


def _commitment_row(row: Any) -> SearchRow:  # noqa: ANN401 -- a history row, made of its model's columns
    text = folded(f"{row.words} {row.summary}")
    return SearchRow(
        source=row.id, commitment=row.id, folded=text, from_entry=row.from_entry, to_entry=row.to_entry
    )


def _note_row(row: Any) -> SearchRow:  # noqa: ANN401 -- a history row, made of its model's columns
    return SearchRow(
        source=row.id,
        commitment=row.commitment_id,
        government=row.government_id,
        folded=folded(row.body),
        from_entry=row.from_entry,
        to_entry=row.to_entry,
    )
