"""Who undertakes a commitment, and with whom."""

from __future__ import annotations

import pytest

from entente.engine.reading.parties import parties_of
from entente.engine.reading.read import read
from entente.engine.reading.records import Value


def words(text: str, value: Value | None) -> str | None:
    """The words of a value."""
    return text[value.span.start : value.span.end] if value is not None else None


def actors_of(text: str) -> list[str | None]:
    """The actor of each commitment of the text."""
    return [words(text, one.actor) for one in read(text).commitments]


def partners_of(text: str) -> list[list[str | None]]:
    """The partners of each commitment of the text."""
    return [[words(text, value) for value in one.partner] for one in read(text).commitments]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("We will build a port.", "We"),
        ("Aldmark and Veria will build a port.", "Aldmark and Veria"),
        ("We, the Ministers of Trade, will build a port.", "We"),
        ("The Joint Task Force on Ports will meet in May.", "The Joint Task Force on Ports"),
        ("A steering committee, co-chaired by two admirals, will meet in May.", "A steering committee"),
        ("Those Ministers who met in Halden will build a port.", "Those Ministers"),
        ("Neither Party shall levy dues on ships.", "Neither Party"),
        ("The Ministers agreed that their experts will meet in May.", "their experts"),
        ("At the same time Aldmark and Veria will build a port.", "Aldmark and Veria"),
        ("Under the plan Veria will build a port.", "Veria"),
        ("In this context both sides will build a port.", "both sides"),
    ],
)
def test_the_actor_is_the_whole_noun_phrase_without_relative_clause(text: str, actor: str) -> None:
    """With determiner and what "of" adds; without apposition and relative clause."""
    assert actors_of(text) == [actor]


def test_a_shared_subject_lends_its_actor() -> None:
    """Verbs joined under one subject have the same actor."""
    text = "The Union will open a school and will train nurses."

    assert actors_of(text) == ["The Union", "The Union"]


def test_a_stem_lends_its_actor_to_its_items() -> None:
    """Items that start with their verb have the stem's subject."""
    text = "The Parties will:\n\n(a) open a school;\n\n(b) train nurses.\n"

    assert actors_of(text) == ["The Parties", "The Parties"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The plan will be reviewed by our ministers every two years.", "our ministers"),
        ("The accounts will be audited by an independent firm once a year.", "an independent firm"),
        ("A working group shall be set up.", None),
        ("A working group shall be set up by the end of 2031.", None),
        ("The data shall be protected by all available means.", None),
    ],
)
def test_a_passive_has_the_actor_that_by_names(text: str, actor: str | None) -> None:
    """By a body or people; a date or a way is no actor."""
    assert actors_of(text) == [actor]


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("We will work with like-minded partners to clear mines.", ["like-minded partners"]),
        ("We will patrol, together with industry, the coast.", ["industry"]),
        (
            "We will act, in close cooperation with countries of origin and transit.",
            ["countries of origin and transit"],
        ),
        ("In collaboration with farmers and retailers, we will cut waste.", ["farmers", "retailers"]),
        ("We will write a code, with the participation of industry.", ["industry"]),
        ("We will share data with the United Nations.", ["the United Nations"]),
        ("We will consult the riparian communities.", ["the riparian communities"]),
        ("We will work with the EU, the WHO and civil society.", ["the EU", "the WHO", "civil society"]),
        ("We will work with regional and international partners.", ["regional and international partners"]),
    ],
)
def test_partners_are_those_with_whom_the_work_is_done(text: str, partners: list[str]) -> None:
    """After "with" and what says the same, each member of a joined phrase for itself."""
    assert partners_of(text) == [partners]


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("We call on all states to sign the treaty.", ["all states"]),
        ("We call upon WHO and FAO to support this work.", ["WHO", "FAO"]),
        ("We urge all the parties concerned to return to the table.", ["all the parties concerned"]),
        ("We invite our national museums to prepare a show.", ["our national museums"]),
        (
            "We encourage the counties of Aldmark and the regions of Veria to meet.",
            ["the counties of Aldmark", "the regions of Veria"],
        ),
        ("We reiterate our call on developed countries to pay their share.", ["developed countries"]),
        ("We call on all states that have not done so to sign the treaty.", ["all states"]),
    ],
)
def test_those_called_on_are_partners(text: str, partners: list[str]) -> None:
    """The noun phrase between the call and what is asked, without relative clause."""
    assert partners_of(text) == [partners]


@pytest.mark.parametrize(
    "text",
    [
        "We will share data with each other.",
        "Each Party shall share data with the other Party.",
        "We will consult with a view to a new treaty.",
        "We will comply with the rules of the WTO.",
        "We will uphold a trading system with the WTO at its centre.",
        "We will hold talks with our ministries.",
        "We will act in accordance with the Charter of the United Nations.",
        "We encourage investment in ports.",
    ],
)
def test_parties_things_and_rules_are_no_partners(text: str) -> None:
    """Each other, one's own ministries, treaties and aims are none."""
    assert [value for values in partners_of(text) for value in values] == []


def test_those_told_to_act_by_their_own_ministers_are_no_partners() -> None:
    """Direct, instruct and task one's own officials names none."""
    assert partners_of("We instructed our ministers to prepare a plan.") == [[]]


def test_the_parties_are_those_who_undertake_beside_others_or_twice() -> None:
    """A name before "will" counts where another stands beside it, or at its second sentence."""
    text = "Aldmark and Veria will meet. Corvane will watch. The United States shall pay."

    assert parties_of(f"{text} The United States agrees to it.") == {"aldmark", "veria", "united states"}


def test_rules_name_the_words_that_showed_the_people() -> None:
    """Actor and partner say by which rule and word they were read."""
    (one,) = read("We will work with industry.").commitments

    assert {"people.subject:we", "people.with:with"} <= set(one.rules)
