"""Statements given to `entente desk`: each is added to the cooperation whose parties it names, to be reviewed."""

from __future__ import annotations

from collections.abc import Sequence

import click

from entente.cli.output import tell
from entente.engine.errors import IntakeError
from entente.intake import receive
from entente.intake.received import Received

OPENING = 4_000
"""Within so many characters a statement names its parties."""


def add_statements(sources: Sequence[str]) -> None:
    """Each source stands on the desk; one that stands already is left, one that gives no text is told."""
    for source in sources:
        try:
            _add(receive(source))
        except IntakeError as trouble:
            tell(str(trouble))


def _add(received: Received) -> None:
    from entente.parties.queries import cooperation_named_in
    from entente.parties.rights import node_reader
    from entente.parties.services.cooperations import begin_cooperation
    from entente.register.services.adding import add_statement
    from entente.register.services.refusals import AlreadyAddedError

    reader = node_reader()
    opening = received.text[:OPENING]
    cooperation = cooperation_named_in(opening)
    if cooperation is None:
        cooperation = begin_cooperation(reader, name=_first_line(opening) or received.name)
    try:
        text = add_statement(reader, cooperation=cooperation, received=received, language="en")
    except AlreadyAddedError:
        click.echo(f"Already here: {received.name}")
    else:
        click.echo(f"Added to {cooperation.name}: {text.statement.title}")


def _first_line(text: str) -> str:
    return next((line.strip(" #") for line in text.splitlines() if line.strip(" #")), "")
