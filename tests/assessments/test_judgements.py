"""Judgements: confidence on a party's desk, scores on the desk of one who watches."""

from __future__ import annotations

import pytest

from entente.assessments.queries import judgements_on
from entente.assessments.services import (
    JudgementError,
    read_second,
    score,
    set_guideline,
    write_confidence,
)
from entente.evidence.services import add_file
from entente.parties.rights import RefusedError
from tests.fictional import Fiction, fiction

pytestmark = pytest.mark.django_db


def test_a_party_writes_its_confidence_with_a_reason() -> None:
    """The newest stands first; the earlier one stays."""
    world = fiction()
    for level in ("fair", "high"):
        write_confidence(
            world.people["Ana"], commitment=world.commitment, level=level, reason="The text is stable."
        )

    assert [one.level for one in judgements_on(world.commitment).confidence] == ["high", "fair"]


def test_a_judgement_without_a_reason_is_refused() -> None:
    """Nothing is judged without saying why."""
    world = fiction()

    with pytest.raises(JudgementError, match="reason"):
        write_confidence(world.people["Ana"], commitment=world.commitment, level="fair", reason=" ")


@pytest.mark.parametrize("name", ["Boris", "Farid", "Greta", "Hugo", "Dara"])
def test_only_editors_and_assessors_judge(name: str) -> None:
    """Others are refused."""
    world = fiction()

    with pytest.raises(RefusedError):
        write_confidence(world.people[name], commitment=world.commitment, level="fair", reason="So it is.")


def test_a_party_gives_no_scores_and_a_watcher_no_confidence() -> None:
    """Each desk has its own kind of judgement."""
    world = fiction()
    with pytest.raises(JudgementError, match="watches"):
        score(
            world.people["Ines"],
            commitment=world.commitment,
            party=world.veria.pk,
            scale="g7",
            value="0",
            reason="x",
        )


def _scored(world: Fiction, value: str = "limited") -> object:
    paper = add_file(
        world.people["Ana"],
        commitment=world.commitment,
        parts=[b"paper"],
        file_name="a.txt",
        relation="supports",
    )
    return score(
        world.people["Ines"],
        commitment=world.commitment,
        party=world.veria.pk,
        scale="ogp",
        value=value,
        reason="One draft is published.",
        evidence=[paper.pk],
    ).pk


def test_a_score_needs_a_guideline_first() -> None:
    """What would count is written before anything is judged."""
    world = fiction(watches=True)

    with pytest.raises(JudgementError, match="first say"):
        _scored(world)


def test_a_second_reader_is_another_person_and_may_differ() -> None:
    """The difference is shown."""
    world = fiction(watches=True)
    set_guideline(
        world.people["Ines"],
        commitment=world.commitment,
        verifiable=True,
        what_counts="A signed text is published.",
    )
    first = _scored(world)

    with pytest.raises(JudgementError, match="another person"):
        read_second(world.people["Ines"], score=first, value="limited", reason="I agree.")  # type: ignore[arg-type]
    read_second(world.people["Ana"], score=first, value="substantial", reason="Two drafts are.")  # type: ignore[arg-type]

    assert judgements_on(world.commitment).scores[0].differs


def test_no_evidence_available_is_not_not_started() -> None:
    """Only the first may be given without evidence."""
    world = fiction(watches=True)
    ines = world.people["Ines"]
    set_guideline(ines, commitment=world.commitment, verifiable=True, what_counts="A signed text.")
    given = {
        "commitment": world.commitment,
        "party": world.veria.pk,
        "scale": "ogp",
        "reason": "Nothing is published.",
    }

    score(ines, value="no evidence available", **given)  # type: ignore[arg-type]
    with pytest.raises(JudgementError, match="evidence"):
        score(ines, value="not started", **given)  # type: ignore[arg-type]
