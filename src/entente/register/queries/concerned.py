"""Which governments a commitment concerns: proposed from its subjects, each with the lines that say why."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from entente.parties.models import Competence, CompetenceConcept, Concept, Government
from entente.register.models import CommitmentConcept, Competent, Coordinator, Involved


@dataclass(frozen=True, slots=True)
class Why:
    """One line of competence and the concept that led to it."""

    competence: Competence
    concept: Concept


@dataclass(frozen=True, slots=True)
class Concerned:
    """A government that the subjects point to; `unclear` where a line lies under concertation."""

    government: Government
    why: tuple[Why, ...]

    @property
    def unclear(self) -> bool:
        """Whether one of its lines says that the question lies elsewhere."""
        return any(line.competence.concertation for line in self.why)


@dataclass(frozen=True, slots=True)
class Who:
    """Everybody recorded on a commitment."""

    coordinators: tuple[Coordinator, ...]
    competent: tuple[Competent, ...]
    involved: tuple[Involved, ...]


def governments_concerned(commitment: UUID) -> tuple[Concerned, ...]:
    """Proposed from the commitment's concepts; nothing is decided by it."""
    concepts = CommitmentConcept.objects.filter(commitment=commitment).values("concept")
    lines = (
        CompetenceConcept.objects.filter(concept__in=concepts, competence__government__isnull=False)
        .select_related("competence__government__party", "concept")
        .order_by("competence__article", "pk")
    )
    by_government: dict[Government, list[Why]] = defaultdict(list)
    for line in lines:
        government = line.competence.government
        assert government is not None
        why = Why(line.competence, line.concept)
        if all(known.competence.pk != line.competence_id for known in by_government[government]):
            by_government[government].append(why)
    found = [Concerned(government, tuple(why)) for government, why in by_government.items()]
    return tuple(
        sorted(found, key=lambda one: (one.government.party.name, one.government.order, one.government.name))
    )


def who_holds(commitment: UUID) -> Who:
    """Coordinators, competent authorities and involved bodies of a commitment."""
    return Who(
        tuple(
            Coordinator.objects.filter(commitment=commitment)
            .select_related("post__authority", "holder")
            .order_by("holder__name")
        ),
        tuple(
            Competent.objects.filter(commitment=commitment)
            .select_related("government__party", "competent")
            .order_by("government__party__name", "government__order", "government__name")
        ),
        tuple(Involved.objects.filter(commitment=commitment).select_related("body").order_by("body__name")),
    )
