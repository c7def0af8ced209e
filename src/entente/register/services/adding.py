"""Adds statements: the text as received, what was read in it, and what is to be asked, in one act."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from entente.engine.reading.read import read
from entente.engine.reading.records import Reading
from entente.intake.received import Received
from entente.journal.services import Act, act
from entente.parties.models import Cooperation, Marking, named
from entente.parties.rights import Reader, Right
from entente.register.models import Predecessor, Statement, Text
from entente.register.services.matching import Known, anchors_of, known_statement, place_known
from entente.register.services.readings import Rows, rows_of
from entente.register.services.refusals import AlreadyAddedError, RuleError
from entente.register.services.saying import Said, said_by
from entente.register.services.versions import carry_over


def add_statement(
    reader: Reader,
    *,
    cooperation: Cooperation,
    received: Received,
    language: str,
    title: str | None = None,
    dated: date | None = None,
    predecessors: Sequence[Statement] = (),
    marking: Marking | None = None,
    revises: Text | None = None,
    statement: Statement | None = None,
) -> Text:
    """The text is on the desk with what was read in it, waiting for review; nothing of it is in the register.

    A rendering of a statement that a pack knows gives the pack's commitments their words. `statement` is the one of
    which this is another language version; `revises` the text of which this is a newer version, whose decisions stay
    where the words are the same.
    Errors: `RefusedError`; `AboveCeilingError` before a byte is stored; `AlreadyAddedError` for a text that is there.
    """
    reader.need(Right.EDIT, cooperation=cooperation.pk)
    said = said_by(reader, marking=marking.pk if marking else None)
    sha256 = hashlib.sha256(received.text.encode("utf-8", "surrogatepass")).hexdigest()
    there = Text.objects.filter(sha256=sha256).first()
    if there is not None:
        raise AlreadyAddedError(there)
    _belongs(cooperation, revises.statement if revises else statement)
    known = None if revises or statement else known_statement(cooperation.pk, received.text)
    reading = read(received.text, dated=dated)
    with act(reader.actor, "add_statement") as deed:
        own = (revises.statement if revises else statement) or (known.statement if known else None)
        if own is None:
            own = _statement(cooperation, received, reading, title, dated, sha256, said)
            deed.add(own)
        deed.add(*_predecessors(own, predecessors, said))
        text = _text(own, received, sha256, language, revises, said)
        deed.add(text)
        _write(deed, text, rows_of(reading, text, said), said, known=known, before=revises)
    return text


def _belongs(cooperation: Cooperation, statement: Statement | None) -> None:
    if statement is not None and statement.cooperation_id != cooperation.pk:
        raise RuleError(_("That statement belongs to another cooperation. Choose one of this cooperation."))


def _write(
    deed: Act, text: Text, rows: Rows, said: Said, *, known: Known | None, before: Text | None
) -> None:
    deed.add(*rows.provisions)
    if known is not None:
        place_known(deed, known, rows, text, said)
    if before is not None:
        carry_over(deed, before, text, rows, said)
    rows.candidates.sort(key=lambda one: (one.merged_into_id is not None, one.anchor))
    deed.add(*rows.provisos)
    deed.add(*rows.candidates)
    deed.add(*rows.questions)
    deed.add(*anchors_of(rows, text, said))
    if known is not None:
        _word(deed, text, rows)


def _word(deed: Act, text: Text, rows: Rows) -> None:
    """The pack's commitments have the words that this text holds for them, where they had none."""
    for one in rows.candidates:
        if one.commitment is not None and not one.commitment.words:
            one.commitment.words = text.body[one.anchor : one.end]
            deed.change(one.commitment)


def _statement(
    cooperation: Cooperation, received: Received, reading: Reading, title: str | None, dated: date | None,
    sha256: str, said: Said,
) -> Statement:  # fmt: skip
    """A new statement, called as the person says, else as the text does, else as the file."""
    read_title = " ".join(reading.title.of(received.text).split()) if reading.title else ""
    read_date = reading.dated.value if reading.dated else None
    return Statement(
        id=named(sha256, "statement"),
        cooperation=cooperation,
        title=(title or read_title or received.name)[:400],
        dated=dated or _day(read_date),
        url=received.name if received.name.startswith(("http://", "https://")) else "",
        **said,
    )


def _day(stated: str | None) -> date | None:
    """The one day that a text states as its date; None for a longer or unknown one."""
    try:
        return date.fromisoformat(stated) if stated else None
    except ValueError:
        return None


def _predecessors(statement: Statement, earlier: Sequence[Statement], said: Said) -> list[Predecessor]:
    known = set(Predecessor.objects.filter(statement=statement).values_list("earlier", flat=True))
    return [
        Predecessor(id=named(str(statement.pk), str(one.pk)), statement=statement, earlier=one, **said)
        for one in earlier
        if one.pk not in known and one.pk != statement.pk
    ]


def _text(
    statement: Statement, received: Received, sha256: str, language: str, revises: Text | None, said: Said
) -> Text:
    return Text(
        id=named(sha256, "text"),
        statement=statement,
        language=language,
        revises=revises,
        body=received.text,
        sha256=sha256,
        name=received.name[:600],
        received_at=timezone.now(),
        **said,
    )
