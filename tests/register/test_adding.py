"""Adding a statement: kept as received, read, and asked about; nothing enters the register unreviewed."""

from __future__ import annotations

import hashlib

import pytest

from entente.journal.models import JournalEntry
from entente.parties.models import User
from entente.parties.queries import AboveCeilingError
from entente.parties.rights import RefusedError
from entente.register.models import Candidate, Commitment, Provision, Proviso, Question, Statement, Text
from entente.register.services.adding import add_statement
from entente.register.services.readings import candidate_id
from entente.register.services.refusals import AlreadyAddedError
from tests.cast import Cast
from tests.register.statements import SHORT, received


def test_it_keeps_the_text_as_received_and_what_was_read(short: Text) -> None:
    """The text stands with its hash, title and date; five commitments wait, none is in the register."""
    statement = Statement.objects.get()

    assert (short.body, short.sha256) == (SHORT, hashlib.sha256(SHORT.encode()).hexdigest())
    assert statement.title == "Joint Statement by Aldmark and Veria"
    assert str(statement.dated) == "2031-06-04"
    assert Candidate.objects.filter(state="open").count() == 5
    assert not Commitment.objects.exists()


def test_it_asks_what_the_words_leave_open(short: Text) -> None:
    """“Bimonthly” has two senses: that one is not clear, and the question names both; the others are clear."""
    question = Question.objects.get()
    unclear = Candidate.objects.get(clear=False)

    assert question.code == "recurrence-two-senses"
    assert short.body[question.start : question.end] == "bimonthly"
    assert question.candidate == unclear
    assert short.body[unclear.anchor : unclear.end] == "hold bimonthly talks at ministerial level"


def test_the_proviso_stands_with_its_words(short: Text) -> None:
    """The footnote on the division of powers is a proviso of the whole statement."""
    proviso = Proviso.objects.get()

    assert proviso.covers_all
    assert proviso.words.startswith("* Nothing in this statement alters the division of powers")
    assert proviso.provision is not None
    assert short.body[proviso.provision.start : proviso.provision.end].strip() == proviso.words


def test_every_character_stands_in_one_provision_or_question(short: Text) -> None:
    """Headings and provisions tile the text: no word of it is lost."""
    covered = [False] * len(short.body)
    for start, end in Provision.objects.values_list("start", "end"):
        for place in range(start, end):
            assert not covered[place]
            covered[place] = True

    assert all(covered[place] for place in range(len(SHORT)) if not SHORT[place].isspace())


def test_it_is_one_act_with_identifiers_that_another_node_makes_alike(short: Text) -> None:
    """One act; a candidate is named by the text's hash and its anchor."""
    acts = JournalEntry.objects.filter(verb="add_statement").values("act").distinct()

    assert acts.count() == 1
    assert {one.pk for one in Candidate.objects.all()} == {
        candidate_id(short.sha256, one.anchor) for one in Candidate.objects.all()
    }


def test_the_same_text_twice_is_refused(cast: Cast, short: Text) -> None:
    """The refusal names the text that is there; nothing is written."""
    before = JournalEntry.objects.count()

    with pytest.raises(AlreadyAddedError) as refused:
        add_statement(
            cast.reader(cast.ana),
            cooperation=cast.land.cooperation,
            received=received(SHORT, "again.txt"),
            language="en",
        )

    assert refused.value.text == short
    assert JournalEntry.objects.count() == before


def test_a_marking_above_the_ceiling_is_refused_before_a_byte_is_stored(cast: Cast) -> None:
    """The desk may hold what is marked Limited, and nothing that is Secret."""
    ana, land = cast.reader(cast.ana), cast.land

    with pytest.raises(AboveCeilingError):
        add_statement(
            ana, cooperation=land.cooperation, received=received(SHORT), language="en", marking=land.secret
        )

    assert not Text.objects.exists()


@pytest.mark.parametrize("name", ["boris", "farid", "greta", "hugo", "ines", "dara"])
def test_only_editors_add(cast: Cast, name: str) -> None:
    """Readers, leads, administrators, assessors and strangers are refused."""
    user: User = getattr(cast, name)

    with pytest.raises(RefusedError):
        add_statement(
            cast.reader(user),
            cooperation=cast.land.cooperation,
            received=received(SHORT),
            language="en",
        )

    assert not Text.objects.exists()


def test_an_editor_of_another_government_adds_too(cast: Cast) -> None:
    """Émile edits for the Coast Region; what he adds says so."""
    text = add_statement(
        cast.reader(cast.emile), cooperation=cast.land.cooperation, received=received(SHORT), language="en"
    )

    assert text.authority == cast.land.coast_ports
    assert text.party == cast.land.veria
