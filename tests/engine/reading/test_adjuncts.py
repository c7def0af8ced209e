"""Purpose, means, scope and safeguard of a commitment."""

from __future__ import annotations

import pytest

from entente.engine.reading.read import read
from entente.engine.reading.records import Commitment, Value


def texts(text: str, values: tuple[Value, ...]) -> list[str]:
    """The words of the values."""
    return [text[value.span.start : value.span.end] for value in values]


def values_of(text: str, field: str) -> list[list[str]]:
    """For each commitment of the text the words of one field."""
    return [texts(text, getattr(one, field)) for one in read(text).commitments]


def only(text: str) -> Commitment:
    """The one commitment of the text."""
    (one,) = read(text).commitments
    return one


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Aldmark will hold talks with a view to opening the border.", "with a view to opening the border"),
        ("We will work together to reduce delays at our ports.", "to reduce delays at our ports"),
        ("We will step up our efforts to dismantle smuggling rings.", "to dismantle smuggling rings"),
        ("We will take all measures to prevent leaks into the lake.", "to prevent leaks into the lake"),
        ("We will work with industry to secure sea lanes.", "to secure sea lanes"),
        ("In order to find leaks sooner, we will inspect the pipes.", "In order to find leaks sooner"),
        ("To protect the lakes, we will close the mill.", "To protect the lakes"),
        ("We will widen the canal so that larger barges can pass.", "so that larger barges can pass"),
    ],
)
def test_a_purpose_runs_from_its_introducing_word(text: str, purpose: str) -> None:
    """In order to, to, so that, with a view to; in the extent or before the subject."""
    assert values_of(text, "purpose") == [[purpose]]


@pytest.mark.parametrize(
    "text",
    [
        "We reaffirm our commitment to protect the lakes.",
        "We will defend the right of all ships to pass.",
        "We will explore opportunities for young people to study abroad.",
        "We will encourage firms to build ports.",
        "We will not permit our ports to be used by smugglers.",
        "We will lower barriers to trade in services.",
        "We instructed our ministers to prepare a plan.",
        "We shall make every effort to finish the tunnel.",
        "We will ensure that crews are able to rest.",
    ],
)
def test_an_infinitive_that_completes_a_word_is_no_purpose(text: str) -> None:
    """Commitment to, right of … to, opportunities for … to, encourage … to, barriers to, able to."""
    assert values_of(text, "purpose") == [[]]


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("We will work together to clear mines, including sea mines.", "to clear mines"),
        ("We will work together to clear mines through joint patrols.", "to clear mines"),
        ("We will work together to clear the mines by March 2031.", "to clear the mines"),
        ("We will work together to clear mines, in line with the Ottawa Convention.", "to clear mines"),
        ("We will work together to clear mines, drawing on past lessons.", "to clear mines"),
        ("We will work together to find, mark and clear mines.", "to find, mark and clear mines"),
        ("We will work together to clear land, rivers and ports.", "to clear land, rivers and ports"),
        ("We will meet every year to review progress, with experts.", "to review progress"),
    ],
)
def test_a_purpose_ends_before_another_adjunct_and_at_a_closing_comma(text: str, purpose: str) -> None:
    """It ends before inclusion, means, date, participle; a comma within a list does not end it."""
    assert values_of(text, "purpose") == [[purpose]]


def test_a_purpose_before_a_shared_subject_belongs_to_each_verb() -> None:
    """One purpose in front of two joined verbs is that of both."""
    text = "In order to save lives, we will share charts of the coast and hold joint exercises twice a year."

    assert values_of(text, "purpose") == [["In order to save lives"]] * 2


def test_a_purpose_before_one_subject_is_not_lent_to_another() -> None:
    """A second clause with a subject of its own does not share it."""
    text = "In order to save lives, Aldmark will share its charts, and Veria will station a tug at Halden."

    assert values_of(text, "purpose") == [["In order to save lives"], []]


def test_a_stem_lends_its_purpose_and_safeguards_to_its_items() -> None:
    """What the stem says of the list belongs to each item."""
    text = (
        "To protect the lakes, the Parties shall, as far as possible and as appropriate:\n\n"
        "(a) restore the reed beds;\n\n(b) close the mill at Norrick.\n"
    )

    assert values_of(text, "purpose") == [["To protect the lakes"]] * 2
    assert values_of(text, "safeguard") == [["as far as possible and as appropriate"]] * 2


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("We will restore the shores by planting reeds.", ["by planting reeds"]),
        ("We will train divers through the exchange of officers.", ["through the exchange of officers"]),
        ("We will send aid through local partners to avoid delays.", ["through local partners"]),
        (
            "We will end the trade by raising fines and by closing markets.",
            ["by raising fines", "by closing markets"],
        ),
        ("We shall settle disputes by peaceful means.", ["by peaceful means"]),
        ("We will share data through the joint centre every month.", ["through the joint centre"]),
    ],
)
def test_means_run_from_by_or_through(text: str, means: list[str]) -> None:
    """By V-ing, through, by means of; up to another adjunct or date."""
    assert values_of(text, "means") == [means]


@pytest.mark.parametrize(
    "text",
    [
        "We will keep the rotation of aircraft through the Harrow air base.",
        "We will escort ships through the strait.",
        "We will fund the school through 2030.",
        "We will finish the bridge by the end of March.",
        "The plan will be reviewed by our ministers.",
        "We will back ongoing work by existing centres.",
    ],
)
def test_places_times_and_agents_are_no_means(text: str) -> None:
    """Through a strait, through 2030, by March, by our ministers."""
    assert values_of(text, "means") == [[]]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        (
            "We will pool parts, including pumps and masts, in a depot at Skarn.",
            ["including pumps and masts"],
        ),
        ("We will support sectors such as fishing and forestry.", ["such as fishing and forestry"]),
        ("We will widen our ports, notably Halden.", ["notably Halden"]),
        ("We will cooperate on energy, transport and health.", ["energy, transport and health"]),
        (
            "We will fight trafficking in persons, fraud and theft.",
            ["trafficking in persons, fraud and theft"],
        ),
        (
            "We share a commitment to democracy, the rule of law and peace.",
            ["democracy, the rule of law and peace"],
        ),
        ("We will buy gas, aircraft and harvesters worth two billion.", ["gas, aircraft and harvesters"]),
        ("We will teach law, music and dance among young people.", ["law, music and dance"]),
        (
            "We will cooperate on rail, road and air links, especially at night.",
            ["rail, road and air links", "especially at night"],
        ),
    ],
)
def test_scope_is_an_inclusion_or_a_list_of_three(text: str, scope: list[str]) -> None:
    """With its introducing word; a list without its preposition and without what follows its last item."""
    assert values_of(text, "scope") == [scope]


@pytest.mark.parametrize(
    "text",
    [
        "We will keep a free, open and secure sea.",
        "We will prevent, detect and punish fraud.",
        "We will work with farmers, retailers and cooks.",
        "We will continue talks on Nautilus, a new cable between Aldmark and Veria.",
        "We will build on the treaty, recognising its age and its limits.",
        "We will in particular promote trade.",
    ],
)
def test_adjectives_verbs_partners_and_appositions_are_no_scope(text: str) -> None:
    """Commas of other kinds make no list of objects."""
    assert [value for values in values_of(text, "scope") for value in values] == []


@pytest.mark.parametrize(
    ("text", "safeguard"),
    [
        ("We will share data, while fully respecting trade secrets.", "while fully respecting trade secrets"),
        ("We will share data, where appropriate.", "where appropriate"),
        ("We will hire teachers, where funds allow.", "where funds allow"),
        ("Where there is need, we will send tents.", "Where there is need"),
        ("We will act within our respective competences.", "within our respective competences"),
        ("We will act in accordance with national law.", "in accordance with national law"),
        (
            "We will lend funds, subject to the approval of parliament.",
            "subject to the approval of parliament",
        ),
        (
            "We will act without prejudice to the role of the courts.",
            "without prejudice to the role of the courts",
        ),
        ("We will share, as appropriate, the results of tests.", "as appropriate"),
        ("We will open consulates, where possible and appropriate.", "where possible and appropriate"),
    ],
)
def test_a_safeguard_says_within_which_bounds(text: str, safeguard: str) -> None:
    """While respecting, where appropriate, within the competences, in accordance with law, subject to."""
    assert values_of(text, "safeguard") == [[safeguard]]


@pytest.mark.parametrize(
    "text",
    [
        "We will act in accordance with the Treaty of Lorne.",
        "We will act in line with our obligations under the Paris Agreement.",
        "We will meet within six months.",
        "We will work in areas where we share borders.",
        "We will back Corvane for as long as necessary.",
        "We will cut duties while expanding trade.",
    ],
)
def test_a_named_treaty_a_term_and_a_place_are_no_safeguard(text: str) -> None:
    """A treaty is a framework, "within six months" a date, "while expanding" bounds nothing."""
    assert values_of(text, "safeguard") == [[]]


def test_a_safeguard_at_the_end_of_joined_infinitives_bounds_each() -> None:
    """After a comma at the end of the sentence it belongs to all of them."""
    text = "Aldmark and Veria plan to fund a plant and to train technicians, subject to appropriations."

    assert values_of(text, "safeguard") == [["subject to appropriations"]] * 2


def test_what_stands_in_a_relative_clause_is_not_the_commitments() -> None:
    """Adjuncts of another verb are not read."""
    text = "We will back the fund, which helps firms by lending money to build ports."

    one = only(text)

    assert (one.purpose, one.means) == ((), ())


def test_rules_name_the_introducing_words() -> None:
    """Each adjunct says by which rule and word it was read."""
    one = only("We will work together to shorten queues by opening gates, where possible.")

    expected = {"adjunct.purpose:to", "adjunct.means:by", "adjunct.safeguard:where"}
    assert expected <= set(one.rules)


@pytest.mark.parametrize(
    "text", ["We will work to to to to.", "We will act, , , and, including", "We will (by (by"]
)
def test_broken_sentences_are_read_all_the_same(text: str) -> None:
    """Every span lies in its text, whatever stands there."""
    for one in read(text).commitments:
        for value in (*one.purpose, *one.means, *one.scope, *one.safeguard):
            assert 0 <= value.span.start < value.span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "safeguard"),
    [
        ("If funding permits, we will build a bridge.", ["If funding permits"]),
        ("Subject to ratification, the Parties shall open the port.", ["Subject to ratification"]),
        ("Where the law allows, we will share data.", ["Where the law allows"]),
        ("As far as resources allow, we will train officers.", ["As far as resources allow"]),
        ("If requested, we will send experts.", ["If requested"]),
        ("If ships are late, we will inform the crews.", []),
        ("As far as tariffs are concerned, we will hold talks.", []),
    ],
)
def test_a_condition_before_the_subject_is_a_safeguard(text: str, safeguard: list[str]) -> None:
    """From its first word to the one before the comma; without a word of permission it bounds nothing."""
    assert values_of(text, "safeguard") == [safeguard]
