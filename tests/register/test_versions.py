"""New versions, language versions, and statements that a pack knows without their words."""

from __future__ import annotations

import pytest

from entente.journal.services import act
from entente.packs.normalising import hashes_of
from entente.packs.shape import Passage
from entente.parties.rights import node_reader
from entente.register import adapters
from entente.register.adapters import Match, Place, Unplaced
from entente.register.models import Anchor, Candidate, Commitment, Question, Statement, Text
from entente.register.services.adding import add_statement
from entente.register.services.reviewing import accept, accept_clear, reject
from entente.register.services.settling import Answer, settle
from tests.cast import Cast
from tests.register.statements import SHORT, received


def _revised(cast: Cast, short: Text, words: str) -> Text:
    return add_statement(
        cast.reader(cast.ana),
        cooperation=cast.land.cooperation,
        received=received(words, "second.txt"),
        language="en",
        revises=short,
    )


def _words(text: Text, state: str) -> list[str]:
    rows = Candidate.objects.filter(text=text, state=state, merged_into=None)
    return [text.body[one.anchor : one.end] for one in rows]


def test_a_new_version_keeps_what_was_decided_on_the_same_words(cast: Cast, short: Text) -> None:
    """A recital was put before; accepted ones are accepted at their new places, the rejected one is rejected."""
    ana = cast.reader(cast.ana)
    look = Candidate.objects.select_related("text__statement").get(
        text=short, anchor=SHORT.index("look forward")
    )
    reject(ana, look)
    accept_clear(ana, short)
    before = {one.pk for one in Commitment.objects.all()}

    text = _revised(
        cast, short, SHORT.replace("1. Energy", "Our peoples are neighbours and friends.\n\n1. Energy")
    )

    assert {one.pk for one in Commitment.objects.all()} == before
    assert [words.split()[0] for words in _words(text, "accepted")] == ["renew", "aim", "exchange"]
    assert [words.split()[0] for words in _words(text, "rejected")] == ["look"]
    assert [words.split()[0] for words in _words(text, "open")] == ["hold"]
    for anchor in Anchor.objects.filter(text=text).select_related("commitment"):
        assert text.body[anchor.anchor : anchor.end] == anchor.commitment.words
    assert not Text.objects.get(pk=short.pk).current


def test_a_new_version_asks_what_became_of_changed_words(cast: Cast, short: Text) -> None:
    """The target moved by a year: the question names the words as they were, and where they are likely to stand now."""
    ana = cast.reader(cast.ana)
    accept_clear(ana, short)
    old = Commitment.objects.get(form="instrument", force="intended")

    text = _revised(cast, short, SHORT.replace("by 30 June 2032", "by 30 June 2033"))
    question = Question.objects.select_related("text__statement", "commitment", "candidate").get(
        text=text, kind="match"
    )

    assert question.commitment == old
    assert question.facts["was"].endswith("by 30 June 2032")
    assert question.facts["change"] == "weakened"
    assert text.body[question.start : question.end].endswith("by 30 June 2033")

    settle(ana, question, Answer("here"))

    now = Commitment.objects.get(pk=old.pk)
    assert str(now.due_until) == "2033-06-30"
    assert now.words.endswith("2033")
    assert Commitment.objects.count() == 4


def test_another_language_is_another_place_of_the_same_commitment(cast: Cast, short: Text) -> None:
    """The second version's statement is the first one's; accepting "same as" makes no second commitment."""
    ana = cast.reader(cast.ana)
    accept_clear(ana, short)
    commitment = Commitment.objects.get(form="exchange")

    other = add_statement(
        ana,
        cooperation=cast.land.cooperation,
        received=received("Our ports will exchange figures on traffic each month.", "other.txt"),
        language="en-x-other",
        statement=short.statement,
    )
    candidate = Candidate.objects.select_related("text__statement").get(text=other)
    accept(ana, candidate, same_as=commitment)

    assert Statement.objects.count() == 1
    assert Commitment.objects.filter(form="exchange").count() == 1
    assert Anchor.objects.filter(commitment=commitment).count() == 2


def _known(cast: Cast) -> Statement:
    """A statement that a pack states, with two commitments and no word."""
    statement = Statement(cooperation=cast.land.cooperation, title="Known", key="known", origin="fiction 1")
    rows = [
        Commitment(
            cooperation=cast.land.cooperation, statement=statement, key=key, order=order, reviewed="pack",
            force="committed", form=form, summary=key, origin="fiction 1",
        )
        for order, (key, form) in enumerate((("renew-memorandum", "instrument"), ("ports", "exchange")), 1)
    ]  # fmt: skip
    with act(node_reader().actor, "load_pack") as deed:
        deed.add(statement, *rows)
    return statement


def test_a_packs_commitments_get_their_words_and_the_rest_is_asked(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One fits, one is asked; what the reader finds beyond goes to review, and no second statement is made."""
    statement = _known(cast)
    start = SHORT.index("We will renew")
    end = SHORT.index(" and will hold")
    place = Place(start, end, SHORT.index("renew"))
    where = SHORT.index("Our port")
    again = Place(where, SHORT.index(" every month"), SHORT.index("exchange figures"))
    match = Match(
        "fiction 1", "known", {"renew-memorandum": place}, (Unplaced("ports", "passage-several", (again,)),)
    )
    monkeypatch.setattr("entente.register.services.matching.match_in", lambda *_: match)
    ana = cast.reader(cast.ana)

    text = add_statement(ana, cooperation=cast.land.cooperation, received=received(SHORT), language="en")

    renewed = Commitment.objects.get(key="renew-memorandum")
    assert text.statement == statement
    assert renewed.words == "renew our memorandum on electricity trade"
    assert Anchor.objects.get(commitment=renewed).start == start
    assert len(_words(text, "open")) == 4

    question = Question.objects.select_related("text__statement", "commitment").get(kind="match")
    settle(ana, question, Answer("0"))

    ports = Commitment.objects.get(key="ports")
    assert ports.words == "exchange figures on traffic"
    assert ports.summary == "ports"
    assert len(_words(text, "open")) == 3


def test_the_shipped_pack_is_recognised_by_its_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passages made from a text are found in it by the matcher that the settings name."""
    from entente.packs import recognising

    extent = "We will renew our memorandum on electricity trade"
    hashes = hashes_of(extent)
    passage = Passage(
        anchor=8, start=0, end=len(extent), words=hashes.words, lead=2, first=hashes.first, whole=hashes.whole
    )
    monkeypatch.setattr(recognising, "_passages", lambda *_: {"renew": passage})

    found = adapters.match_in(SHORT, [("fiction 1", "known")])

    assert found is not None
    assert found.places["renew"].anchor == SHORT.index("renew")
    assert adapters.match_in("Nothing of it stands here.", [("fiction 1", "known")]) is None
