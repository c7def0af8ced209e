"""The packs that ship: coherent, sourced, and careful in what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import eurovoc
import pytest

from entente.packs.checking import entries_of
from entente.packs.finding import SHIPPED, load_packs, pack_names
from entente.packs.reading import FILES
from entente.packs.shape import AuthorityKind, Concept, GovernmentKind, Grounds, Pack, Party

PACKS = {pack.name: pack for pack in load_packs(*pack_names())}

INDEPENDENT = {
    AuthorityKind.COURT,
    AuthorityKind.PROSECUTION,
    AuthorityKind.POLICE,
    AuthorityKind.REGULATOR,
    AuthorityKind.CENTRAL_BANK,
}


def grounds(pack: Pack) -> Iterator[tuple[str, Grounds]]:
    """Every entry's grounds, with its file and key."""
    for name in FILES:
        for one in entries_of(pack, name):
            yield f"{name}/{one.key}", one.grounds


def concepts(pack: Pack) -> Iterator[Concept]:
    """Every EuroVoc concept that a pack names."""
    for name in FILES:
        for one in entries_of(pack, name):
            yield from getattr(one, "subjects", ())


@pytest.mark.parametrize("name", PACKS)
def test_a_folder_has_the_name_of_its_pack(name: str) -> None:
    """So that a pack is found by its name."""
    assert (SHIPPED / name.replace("-", "_") / "pack.toml").is_file()


@pytest.mark.parametrize("name", PACKS)
def test_every_subject_is_a_concept_of_eurovoc(name: str) -> None:
    """Each id and label is a pair that the package eurovoc gives, so no concept is made up."""
    wrong = [one for one in concepts(PACKS[name]) if eurovoc.en_labels.get(one.id) != one.label]

    assert wrong == []


@pytest.mark.parametrize("name", PACKS)
def test_what_was_opened_is_an_address(name: str) -> None:
    """`seen` and a source's address name a page; who checked is a person and a day, or nobody."""
    pack = PACKS[name]
    wrong = [where for where, one in grounds(pack) if one.seen and not one.seen.startswith("http")]
    unsigned = [
        where
        for where, one in grounds(pack)
        if one.checked and re.search(r"\d{4}-\d\d-\d\d$", one.checked) is None
    ]

    assert wrong == []
    assert unsigned == []
    assert all(source.address.startswith("http") for source in pack.sources if not pack.is_fictional)


@pytest.mark.parametrize("name", [name for name in PACKS if not PACKS[name].is_fictional])
def test_what_was_not_opened_says_so(name: str) -> None:
    """Each entry of a real state names the page that was opened, cites its article, or says in a note what was not."""
    silent = [
        where
        for where, one in grounds(PACKS[name])
        if not (one.seen or one.note or one.article or where.startswith(("parties/", "doubts/")))
    ]

    assert silent == []


@pytest.mark.parametrize("name", PACKS)
def test_courts_police_and_regulators_are_independent(name: str) -> None:
    """They are involved and never in the lead; departments and missions are not independent."""
    authorities = PACKS[name].authorities
    leading = [one.key for one in authorities if one.kind in INDEPENDENT and not one.independent]
    departments = [one.key for one in authorities if one.kind is AuthorityKind.DEPARTMENT and one.independent]

    assert leading == []
    assert departments == []


@pytest.mark.parametrize("name", PACKS)
def test_no_line_says_that_anybody_lacks_competence(name: str) -> None:
    """A line says who may act, or where the question lies."""
    forbidden = re.compile(
        r"\b(lacks?|incompetent|not competent|no competence|without competence|may not act)\b", re.I
    )
    said = [
        one.key
        for one in PACKS[name].competences
        if forbidden.search(" ".join((one.matter, one.limits, one.lies_with, one.place, one.grounds.note)))
    ]

    assert said == []


@pytest.mark.parametrize("name", PACKS)
def test_every_government_of_a_party_can_be_told_apart(name: str) -> None:
    """Names are unique, and a party has at most one central government."""
    governments = PACKS[name].governments
    central = [one.party for one in governments if one.kind is GovernmentKind.CENTRAL]

    assert len({one.name for one in governments}) == len(governments)
    assert len(set(central)) == len(central)


def test_letters_are_two_and_unique() -> None:
    """Pages tell parties apart by their letters."""
    parties: list[Party] = [party for pack in PACKS.values() for party in pack.parties]

    assert sorted({party.letters for party in parties}) == sorted(party.letters for party in parties)
    assert all(re.fullmatch("[A-Z]{2}", party.letters) for party in parties)


def test_the_two_orders_know_the_levels_of_their_schemes() -> None:
    """The British scheme has three levels and a marking within the first; TLP stands beside and belongs to nobody."""
    (british,) = PACKS["order-uk"].markings
    (colours,) = PACKS["tlp"].markings

    assert [level.name for level in british.levels if not level.is_handling] == [
        "OFFICIAL",
        "SECRET",
        "TOP SECRET",
    ]
    assert [level.name for level in british.levels if level.is_handling] == ["OFFICIAL-SENSITIVE"]
    assert colours.is_beside
    assert colours.party == ""


def test_a_competence_can_be_asked_on_a_day() -> None:
    """Policing and justice came to Northern Ireland on 12 April 2010."""
    line = next(one for one in PACKS["order-uk"].competences if one.key == "ni-policing-justice")

    assert line.valid_from == date(2010, 4, 12)
    assert line.governments == ("uk-northern-ireland",)


def belgian(kind: str) -> set[str]:
    """The keys of the Belgian competence lines of one kind."""
    return {one.key for one in PACKS["order-be"].competences if one.kind == kind}


def test_the_governments_of_belgium_are_siblings() -> None:
    """Eight under the Kingdom, Flanders one for community and region; no government stands above another."""
    governments = {one.key: one for one in PACKS["order-be"].governments}

    assert {one.party for one in governments.values()} == {"be"}
    assert sorted(one.kind for one in governments.values()) == [
        "central",
        "commission",
        "commission",
        "community",
        "community",
        "region",
        "region",
        "region and community",
    ]
    assert governments["be-flanders"].kind == GovernmentKind.REGION_AND_COMMUNITY


def test_belgium_has_each_kind_of_its_order() -> None:
    """Exclusive, parallel, concurrent and residual, and lines that say where a question lies."""
    assert {"be-ports", "be-waste", "be-education"} <= belgian("exclusive")
    assert {"be-research-federal", "be-research-entities"} <= belgian("parallel")
    assert "be-taxation-own" in belgian("concurrent")
    assert {"be-defence", "be-customs", "be-migration", "be-north-sea"} <= belgian("residual")
    assert {"be-concertation-carbon", "be-concertation-mixed-treaties"} <= belgian("concertation")


def test_what_lies_at_sea_says_where() -> None:
    """Place matters for ports and for what lies seaward of the baseline."""
    places = {one.key: one.place for one in PACKS["order-be"].competences}

    assert places["be-ports"] == "in ports"
    assert "seaward of the baseline" in places["be-north-sea"]
    assert "seaward of the baseline" in places["be-works-at-sea"]


def test_transfers_under_articles_138_and_139_are_entries() -> None:
    """From the French Community to the Walloon Region and the Commission; from the Walloon Region to Eupen."""
    ways = {(one.giver, one.receiver) for one in PACKS["order-be"].transfers}

    assert ways == {
        ("be-french-community", "be-wallonia"),
        ("be-french-community", "be-french-commission"),
        ("be-wallonia", "be-german-community"),
    }
    assert all(
        "art. 138" in one.grounds.article or "art. 139" in one.grounds.article
        for one in PACKS["order-be"].transfers
    )


def test_the_level_of_2023_is_the_lowest_in_belgium() -> None:
    """Four levels since the end of 2023, each with its name in both languages."""
    (scheme,) = PACKS["order-be"].markings

    assert [(level.names.fr, level.names.nl) for level in scheme.levels] == [
        ("RESTREINT", "BEPERKT"),
        ("CONFIDENTIEL", "VERTROUWELIJK"),
        ("SECRET", "GEHEIM"),
        ("TRÈS SECRET", "ZEER GEHEIM"),
    ]
    assert scheme.levels[0].valid_from == date(2023, 12, 31)


def test_the_union_has_each_of_its_categories() -> None:
    """Exclusive, shared and supporting, coordination, and foreign and security policy apart."""
    assert {one.kind.value for one in PACKS["order-eu"].competences} == {
        "exclusive",
        "shared",
        "supporting",
        "coordinating",
        "foreign and security policy",
        "concertation",
    }
