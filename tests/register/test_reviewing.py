"""Review: accept, reject, correct, settle; what was read is kept beside what a person decided."""

from __future__ import annotations

import pytest

from entente.engine.source.span import Span
from entente.journal.models import JournalEntry
from entente.journal.services import ConflictError
from entente.parties.models import User
from entente.parties.rights import RefusedError
from entente.register.models import (
    Anchor,
    Candidate,
    Commitment,
    CommitmentForum,
    Question,
    Text,
)
from entente.register.services.correcting import Passage, edit, mark_missed, merge, split
from entente.register.services.refusals import RuleError
from entente.register.services.reviewing import accept, accept_clear, reject, reopen
from entente.register.services.settling import Answer, settle
from tests.cast import Cast


def _at(text: Text, words: str) -> Candidate:
    """The candidate whose words hold these."""
    place = text.body.index(words)
    found: Candidate = Candidate.objects.select_related("text__statement").get(
        text=text, start__lte=place, end__gt=place, merged_into=None
    )
    return found


def _passage(text: Text, extent: str, verb: str) -> Passage:
    start = text.body.index(extent)
    lead = text.body.index(verb, start)
    return Passage(Span(start, start + len(extent)), Span(lead, lead + len(verb)))


def test_an_accepted_candidate_is_a_commitment_with_its_words_and_its_place(cast: Cast, short: Text) -> None:
    """Words from the anchor on, section, deadline, force, and the anchor in the text."""
    made = accept(cast.reader(cast.ana), _at(short, "aim to conclude"))

    commitment = Commitment.objects.get(pk=made.pk)
    anchor = Anchor.objects.get(commitment=commitment)
    assert commitment.words.startswith("aim to conclude an arrangement")
    assert (commitment.force, commitment.form, commitment.section) == ("intended", "instrument", "Energy")
    assert (commitment.due_from, str(commitment.due_until)) == (None, "2032-06-30")
    assert short.body[anchor.anchor : anchor.end] == commitment.words
    assert short.body[anchor.start : anchor.end].startswith("We aim")


def test_a_forum_that_its_words_name_is_on_the_desk(cast: Cast, short: Text) -> None:
    """The Coast Forum, once, though two commitments of two acts name it."""
    accept(cast.reader(cast.ana), _at(short, "closer work"))

    assert [link.forum.name for link in CommitmentForum.objects.select_related("forum")] == ["Coast Forum"]


def test_what_is_in_doubt_is_not_accepted(cast: Cast, short: Text) -> None:
    """The bimonthly talks wait for an answer."""
    with pytest.raises(RuleError):
        accept(cast.reader(cast.ana), _at(short, "bimonthly"))


def test_bulk_accept_takes_the_clear_ones_in_one_act(cast: Cast, short: Text) -> None:
    """Four of five are in the register, in the order of the text; one act."""
    taken = accept_clear(cast.reader(cast.ana), short)

    commitments = list(Commitment.objects.all())
    assert len(taken) == len(commitments) == 4
    assert [one.order for one in commitments] == [1, 3, 4, 5]
    assert [one.words.split()[0] for one in commitments] == ["renew", "look", "aim", "exchange"]
    assert JournalEntry.objects.filter(verb="accept_clear").values("act").distinct().count() == 1


def test_an_answered_doubt_changes_the_reading_and_keeps_what_was_read(cast: Cast, short: Text) -> None:
    """Twice a month, says Ana; the reader had left it open."""
    ana = cast.reader(cast.ana)

    settle(ana, Question.objects.select_related("text__statement").get(), Answer("P15D"))
    made = accept(ana, _at(short, "bimonthly"))

    candidate = _at(short, "bimonthly")
    assert made.recurrence == "P15D"
    assert candidate.read["recurrence"] is None
    assert candidate.decided["recurrence"]["value"] == "P15D"
    assert Question.objects.get().answer == "P15D"


def test_what_was_rejected_can_be_opened_again(cast: Cast, short: Text) -> None:
    """No commitment, then open."""
    ana = cast.reader(cast.ana)

    reject(ana, _at(short, "closer work"))
    assert _at(short, "closer work").state == Candidate.State.REJECTED

    reopen(ana, _at(short, "closer work"))
    assert _at(short, "closer work").state == Candidate.State.OPEN


def test_an_acceptance_is_taken_back_while_nobody_works_with_it(cast: Cast, short: Text) -> None:
    """The commitment, its anchor and its forums are out of the register; the candidate waits."""
    ana = cast.reader(cast.ana)
    accept(ana, _at(short, "closer work"))

    reopen(ana, _at(short, "closer work"))

    assert not Commitment.objects.exists()
    assert not Anchor.objects.exists()
    assert accept(ana, _at(short, "closer work")).words.startswith("look")


def test_an_edit_of_what_is_in_the_register_reaches_it(cast: Cast, short: Text) -> None:
    """Ana reads an activity where the reader read general cooperation; the old reading stays beside."""
    ana = cast.reader(cast.ana)
    made = accept(ana, _at(short, "closer work"))
    candidate = _at(short, "closer work")

    edit(ana, candidate, {**candidate.read, "form": "activity", "forum": []})

    assert Commitment.objects.get(pk=made.pk).form == "activity"
    assert not CommitmentForum.objects.exists()
    assert _at(short, "closer work").read["form"] == "cooperation"


@pytest.mark.parametrize(
    "wrong",
    [
        {"force": "hopeful"},
        {"form": ""},
        {"anchor": 0},
        {"deadline": {"text": "nowhere", "start": 1, "end": 8, "value": "../2032-01-01"}},
        {"end": 600},
    ],
)
def test_an_edit_that_breaks_the_manual_is_refused(cast: Cast, short: Text, wrong: dict[str, object]) -> None:
    """A force that is none, no form, an anchor outside, words that do not stand there, another's words."""
    candidate = _at(short, "renew")

    with pytest.raises(RuleError):
        edit(cast.reader(cast.ana), candidate, {**candidate.read, **wrong})

    assert not _at(short, "renew").decided


def test_a_split_gives_two_without_the_words_between(cast: Cast, short: Text) -> None:
    """The second begins at its own verb; the first ends before "with", its values by where they stand."""
    second = _passage(short, "on the storage of carbon dioxide by 30 June 2032", "storage")

    made = split(cast.reader(cast.ana), _at(short, "aim to conclude"), second)

    first = _at(short, "aim to conclude")
    assert short.body[first.start : first.end] == "We aim to conclude an arrangement"
    assert first.decided["deadline"] is None
    assert made.decided["deadline"]["value"] == "../2032-06-30"
    assert made.split_from == first
    assert first.read["end"] > first.end


def test_merged_ones_are_one_over_both_extents(cast: Cast, short: Text) -> None:
    """Anchored at the first verb; the doubt about the second is now about the one."""
    ana = cast.reader(cast.ana)

    merge(ana, _at(short, "renew"), _at(short, "bimonthly"))

    first = _at(short, "renew")
    assert short.body[first.anchor : first.end].startswith("renew our memorandum")
    assert short.body[first.start : first.end].endswith("talks at ministerial level")
    assert Question.objects.get().candidate == first
    assert Candidate.objects.filter(merged_into=first, state="rejected").count() == 1


def test_a_missed_passage_is_marked_and_enters_after_review(cast: Cast, short: Text) -> None:
    """The proviso's words are marked as a commitment; its reading is empty, its decision holds what Ana said."""
    ana = cast.reader(cast.ana)
    passage = _passage(short, "alters the division of powers", "alters")

    marked = mark_missed(ana, short, passage, force="committed", form="position")
    made = accept(ana, _at(short, "alters the division"))

    assert marked.read == {}
    assert made.words == "alters the division of powers"


def test_words_of_another_commitment_are_not_marked_again(cast: Cast, short: Text) -> None:
    """Extents never overlap."""
    with pytest.raises(RuleError):
        mark_missed(
            cast.reader(cast.ana), short, _passage(short, "electricity trade", "trade"),
            force="committed", form="activity",
        )  # fmt: skip


def test_the_second_reviewer_learns_of_the_first(cast: Cast, short: Text) -> None:
    """Émile saw the candidate before Ana rejected it."""
    seen = _at(short, "renew").version
    reject(cast.reader(cast.ana), _at(short, "renew"))

    with pytest.raises(ConflictError):
        accept(cast.reader(cast.emile), _at(short, "renew"), seen=seen)


@pytest.mark.parametrize("name", ["boris", "farid", "greta", "hugo", "ines", "dara"])
def test_only_editors_review(cast: Cast, short: Text, name: str) -> None:
    """Whoever is no editor changes nothing by any verb."""
    user: User = getattr(cast, name)
    reader, one, two = cast.reader(user), _at(short, "renew"), _at(short, "bimonthly")
    question = Question.objects.select_related("text__statement").get()
    passage = _passage(short, "alters the division of powers", "alters")
    before = JournalEntry.objects.count()

    for verb in (
        lambda: accept(reader, one),
        lambda: accept_clear(reader, short),
        lambda: reject(reader, one),
        lambda: reopen(reader, one),
        lambda: edit(reader, one, one.read),
        lambda: split(reader, one, passage),
        lambda: merge(reader, one, two),
        lambda: mark_missed(reader, short, passage, force="committed", form="position"),
        lambda: settle(reader, question, Answer("P15D")),
    ):
        with pytest.raises(RefusedError):
            verb()

    assert JournalEntry.objects.count() == before
