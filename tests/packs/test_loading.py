"""Packs in the desk's tables: every fact by its key, once, and never over what a person changed."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from entente.journal.models import JournalEntry
from entente.journal.services import Actor, act
from entente.packs.finding import load_packs
from entente.packs.loading import load_into_desk, load_shipped
from entente.parties.models import Authority, Competence, Cooperation, Government, Party, named
from entente.programme.queries import standing_of
from entente.programme.standings import rebuild
from entente.register.models import Commitment, Proviso
from entente.register.queries.concerned import governments_concerned

pytestmark = pytest.mark.django_db


def test_the_cooperation_is_there_from_the_start() -> None:
    """51 commitments without a word of the statement, each read by the pack, covered by its one proviso."""
    load_shipped()

    assert Cooperation.objects.get().name == "United Kingdom – Belgium"
    assert Commitment.objects.count() == 51
    assert set(Commitment.objects.values_list("reviewed", "words")) == {("pack", "")}
    assert Proviso.objects.get().covers_all
    assert not Party.objects.filter(fictional=True).exists()


def test_what_a_pack_states_has_no_party_and_no_authority() -> None:
    """Both are empty, and the origin is the pack's name and version."""
    load_shipped()

    (uk_belgium,) = load_packs("uk-belgium")[-1:]
    assert set(Commitment.objects.values_list("origin", flat=True)) == {uk_belgium.origin}
    assert not Commitment.objects.exclude(party=None, authority=None).exists()
    assert set(JournalEntry.objects.values_list("actor_kind", flat=True)) == {"pack"}


def test_the_belgian_governments_are_siblings() -> None:
    """All stand directly under the Kingdom."""
    load_shipped()

    kingdom = Party.objects.get(letters="BE")
    assert Government.objects.filter(party=kingdom).count() >= 6


def test_loading_again_changes_nothing() -> None:
    """The same packs leave no further entry."""
    load_shipped()
    before = JournalEntry.objects.count()

    assert load_shipped() == []
    assert JournalEntry.objects.count() == before


def test_what_a_person_changed_stays() -> None:
    """A pack that comes again in another version leaves a person's words alone and mends its own."""
    from dataclasses import replace

    packs = load_packs("demo")
    load_into_desk(packs)
    theirs, own = Authority.objects.all()[:2]
    theirs.name = "Ministry as Ana calls it"
    with act(Actor("person", uuid4()), "rename") as deed:
        deed.change(theirs)
    newer = tuple(
        replace(
            pack,
            version="2099.1",
            authorities=tuple(replace(one, name=f"{one.name} (new)") for one in pack.authorities),
        )
        for pack in packs
    )

    load_into_desk(newer)

    assert Authority.objects.get(pk=theirs.pk).name == "Ministry as Ana calls it"
    assert Authority.objects.get(pk=own.pk).name == f"{own.name} (new)"


def test_two_desks_name_the_same_thing_alike() -> None:
    """The identifier is made of the pack's name and the key alone."""
    load_into_desk(load_packs("demo"))

    for party in Party.objects.all():
        assert party.pk == named("demo", f"party/{party.key}")


def test_a_commitment_finds_the_governments_it_may_concern() -> None:
    """Each proposal names the lines of competence and the concept that led to it, with their source."""
    load_shipped()

    proposals = {row.pk: governments_concerned(row.pk) for row in Commitment.objects.all()}

    with_any = [found for found in proposals.values() if found]
    assert len(with_any) >= 40
    for concerned in with_any:
        for one in concerned:
            assert all(line.competence.source and line.concept.label for line in one.why)


def test_no_line_of_competence_is_without_a_source() -> None:
    """Also those that say where a question lies."""
    load_shipped()

    assert not Competence.objects.filter(source="").exists()
    assert not Competence.objects.filter(kind="concertation", concertation="").exists()


def test_the_arrangement_is_due_soon_on_the_first_of_june_2026() -> None:
    """Its words name the first half of 2026; nothing else is recorded by the pack."""
    load_shipped()
    rebuild(1)

    due = Commitment.objects.get(due_until=date(2026, 6, 30))

    assert standing_of([due.pk], date(2026, 6, 1))[due.pk].value == "due soon"
    assert standing_of([due.pk], date(2026, 4, 1))[due.pk].value == "not started"
