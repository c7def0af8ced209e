"""The demonstration: fictional states alone, a year of work, the same each time."""

from __future__ import annotations

from datetime import date

import pytest

from entente.evidence.models import ProgressReport
from entente.packs.demonstrating import demonstrate
from entente.parties.models import Desk, Party
from entente.programme.queries import counts_on
from entente.programme.standings import rebuild
from entente.register.models import Commitment, Coordinator, Question

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)


def test_a_demonstration_shows_a_year_of_work_between_fictional_states() -> None:
    """Some fifty commitments with most standings among them; a second start changes nothing."""
    shown = demonstrate("ve", TODAY)
    rebuild(1)

    assert shown is not None
    assert Desk.objects.get().demonstration
    assert not Party.objects.filter(fictional=False).exists()
    assert Commitment.objects.exclude(words="").count() >= 45
    cooperation = Commitment.objects.values_list("cooperation", flat=True)[0]
    assert len(counts_on(cooperation, TODAY)) >= 6
    assert Coordinator.objects.exists()
    assert not ProgressReport.objects.filter(on__gt=TODAY).exists()
    assert demonstrate("ve", TODAY) is None
    assert Question.objects.filter(settled=False).count() < 20
