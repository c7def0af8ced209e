"""Which forums, frameworks and places a commitment names, and what a text's abbreviations stand for."""

from __future__ import annotations

import pytest

from entente.engine.errors import DoubtCode
from entente.engine.lexicon.generate_names import gazetteer, load, shapes, words_of
from entente.engine.reading.abbreviations import abbreviations_of
from entente.engine.reading.gazetteer import NUMBERED_FIRST, listed
from entente.engine.reading.read import read
from entente.engine.reading.records import Commitment, Value
from entente.engine.reading.tokens import tokenize

Named = list[tuple[str, str | None]]


def only(text: str) -> Commitment:
    """The last commitment of a text."""
    return read(text).commitments[-1]


def words(text: str, values: tuple[Value, ...]) -> list[str]:
    """The words from which values were read."""
    return [" ".join(value.span.of(text).split()) for value in values]


def named(text: str, values: tuple[Value, ...]) -> Named:
    """The words from which values were read, with their normal names."""
    return list(zip(words(text, values), [value.name for value in values], strict=True))


LISTED = {
    "We will cooperate within NATO.": ("forum", "NATO", "North Atlantic Treaty Organization"),
    "The agencies will work closely with each other in Europol.": ("forum", "Europol", "Europol"),
    "We reaffirm our commitment to the Paris Agreement.": ("framework", "Paris Agreement", "Paris Agreement"),
    "We will uphold the UN Charter.": ("framework", "UN Charter", "Charter of the United Nations"),
    "We will protect cables in the Baltic Sea.": ("place", "the Baltic Sea", "Baltic Sea"),
}


@pytest.mark.parametrize("text", LISTED)
def test_a_listed_name_is_read_under_its_normal_name(text: str) -> None:
    """The words are those of the text, without determiner for bodies and texts; the name is the lexicon's."""
    field, form, name = LISTED[text]

    assert named(text, getattr(only(text), field)) == [(form, name)]


SHAPED = {
    "We will build upon the NorthSeal Platform.": ("forum", "NorthSeal Platform"),
    "We will meet in the Joint Fisheries Commission.": ("forum", "Joint Fisheries Commission"),
    "They will set up a Coalition of the Able.": ("forum", "Coalition of the Able"),
    "We will update the Lorne Cooperation Agreement.": ("framework", "Lorne Cooperation Agreement"),
    "They will conclude a Treaty on Good Neighbourliness.": ("framework", "Treaty on Good Neighbourliness"),
    "They will extend the Trade Accord of 2019.": ("framework", "Trade Accord of 2019"),
    "We will widen Complementation Agreement No. 71.": ("framework", "Complementation Agreement No. 71"),
    "We will carry out the Blue Lagoon Strategy 2031-2035.": (
        "framework",
        "Blue Lagoon Strategy 2031-2035",
    ),
    "We will update our Memorandum of Understanding (May 2030) on energy.": (
        "framework",
        "Memorandum of Understanding",
    ),
    "They will report under UN Security Council Resolution 4711 (2031).": (
        "framework",
        "UN Security Council Resolution 4711 (2031)",
    ),
    "We will carry out all UN Security Council resolutions.": (
        "framework",
        "UN Security Council resolutions",
    ),
}


@pytest.mark.parametrize("text", SHAPED)
def test_a_name_that_no_list_has_is_known_by_its_shape(text: str) -> None:
    """A run of capitals with a noun for a body or a text, its subject, its number and its year."""
    field, form = SHAPED[text]

    assert words(text, getattr(only(text), field)) == [form]


@pytest.mark.parametrize(
    "text",
    [
        "NATO will send observers.",
        "The Joint Transport Committee will report to ministers.",
        "We call on WHO and FAO to support these efforts.",
        "They will exchange data with the United Nations.",
        "We will work with EU Member States.",
        "This Partnership will be reviewed every year.",
        "They will consult on the interpretation of this Agreement.",
        "A Joint Committee shall be established.",
        "We will uphold the rule of law.",
    ],
)
def test_actors_partners_and_the_text_itself_are_no_forum_and_no_framework(text: str) -> None:
    """A body that undertakes or is asked is an actor or partner; "this Agreement" is the text itself."""
    commitment = only(text)

    assert (commitment.forum, commitment.framework) == ((), ())


def test_a_format_makes_a_forum_of_a_framework() -> None:
    """Prüm in "within the Prüm context" is where one works, not the text."""
    text = "Our agencies will work closely within Europol, Interpol and Prüm contexts."

    assert words(text, only(text).forum) == ["Europol", "Interpol", "Prüm"]


def test_a_body_in_the_object_or_as_what_is_set_up_is_a_forum() -> None:
    """What is launched, convened or established by name is the forum of the commitment."""
    text = "A Joint Trade Commission shall be established under the Lorne Agreement."
    commitment = only(text)

    assert words(text, commitment.forum) == ["Joint Trade Commission"]
    assert words(text, commitment.framework) == ["Lorne Agreement"]


def test_a_fronted_adjunct_lends_its_names_to_every_verb_of_the_subject() -> None:
    """In "As members of the IMO, we will A and B" both commitments work in it."""
    text = "As members of the International Maritime Organization, we will cut emissions and publish the figures."
    first, second = read(text).commitments

    assert words(text, first.forum) == words(text, second.forum) == ["International Maritime Organization"]


def test_a_fronted_recital_lends_nothing() -> None:
    """A recital tells what was, not where one works."""
    text = "Recalling the commitments made in the Rell Commission in Lomund, we will plant trees."
    commitment = only(text)

    assert (commitment.forum, commitment.place) == ((), ())


def test_the_stem_of_a_list_lends_its_names_to_the_items() -> None:
    """Items of "Within the Rell Commission, the Parties shall:" work in it."""
    text = "Within the Rell Commission, the Parties shall:\n\n(a) share maps;\n\n(b) measure the water level."

    assert [words(text, one.forum) for one in read(text).commitments] == [["Rell Commission"]] * 2


def test_this_points_back_to_the_text_that_is_to_be_signed() -> None:
    """In "… and we look forward to signing this" the framework is the one named before in the sentence."""
    text = "We will build on our Police Cooperation Agreement and we look forward to signing this in 2026."

    assert named(text, only(text).framework) == [("this", "Police Cooperation Agreement")]


WHERE = {
    "Our Heads of Government will meet once a year, alternately in Aldmark and in Veria.": [
        "Aldmark",
        "Veria",
    ],
    "They will establish an office in the port of Halden.": ["the port of Halden"],
    "We will accelerate the modernisation of the terminals at Halden and Marsk.": ["Halden", "Marsk"],
    "They will conduct an exercise off the coast of Tamrava.": ["the coast of Tamrava"],
    "They will carry out controls at the Sella border crossing twice a year.": ["the Sella border crossing"],
    "They will continue the rotation of crews through the Harrow air base.": ["the Harrow air base"],
    "They will lay a cable across the Serrated Strait.": ["the Serrated Strait"],
    "They shall monitor the quality of the waters of Lake Ansar.": ["Lake Ansar"],
    "They shall maintain the channel of Sallow.": ["the channel of Sallow"],
    "The parties are building a railway between Oshmaran and Talgat.": ["Oshmaran", "Talgat"],
    "They will study an interconnector between Velmark Bay and the Isle of Corr.": [
        "Velmark Bay",
        "the Isle of Corr",
    ],
    "They will electrify the line from Quayside to the frontier.": ["Quayside"],
    "They will extend the submarine cable to Brisamar.": ["Brisamar"],
    "They look forward to the visit of President Ward to Vandria.": ["Vandria"],
    "Motuhara will not station forces in Saint Elwyn.": ["Saint Elwyn"],
    "They will fund the sea walls on Little Pelagia.": ["Little Pelagia"],
    "We will patrol the exclusive economic zone of the Pelagia Isles.": [
        "the exclusive economic zone of the Pelagia Isles"
    ],
    "We will hold the festival in the Tessaly Sea in 2030.": ["the Tessaly Sea"],
}


@pytest.mark.parametrize("text", WHERE)
def test_a_place_is_the_whole_noun_phrase_where_something_is_done(text: str) -> None:
    """With determiner and site ("the port of …"), without preposition; a list gives one value each."""
    assert words(text, only(text).place) == WHERE[text]


@pytest.mark.parametrize(
    "text",
    [
        "We will support Ukraine.",
        "Ulstad and Bretane will expand their trade.",
        "Corvane will accept goods originating in Dunmarra.",
        "They will meet in September.",
        "They will publish the report in English.",
        "We will invest in European defence.",
        "They will act as set out in Article 5.",
        "They will invite experts from Hestmark to the Karsk plant.",
        "We will cooperate in Artificial Intelligence.",
    ],
)
def test_actors_objects_origins_months_and_adjectives_are_no_places(text: str) -> None:
    """A place says where the commitment is carried out."""
    assert only(text).place == ()


DEFINED = {
    "our Law Enforcement Cooperation Agreement (LECA)": {"LECA": "Law Enforcement Cooperation Agreement"},
    "the EU-UK Trade and Cooperation Agreement (TCA)": {"TCA": "EU-UK Trade and Cooperation Agreement"},
    "the Treaty on the Non-Proliferation of Nuclear Weapons (NPT)": {
        "NPT": "Treaty on the Non-Proliferation of Nuclear Weapons"
    },
    "the Renewed Agenda for Growth (‘the Renewed Agenda’ agreed 19 May 2025)": {
        "Renewed Agenda": "Renewed Agenda for Growth"
    },
    "the Agreement on Balanced Trade (the Agreement)": {"Agreement": "Agreement on Balanced Trade"},
    "the Plan for the Straits (hereinafter “the Plan”)": {"Plan": "Plan for the Straits"},
    "the International Atomic Energy Agency’s (IAEA’s) work": {},
    "a budget of ten million (EUR)": {},
    "the meeting in Lomund (Aldmark)": {},
}


@pytest.mark.parametrize("text", DEFINED)
def test_a_short_form_in_brackets_stands_for_the_name_before_it(text: str) -> None:
    """The full name is the run of words whose letters the short form has, or the capitals before the bracket."""
    assert abbreviations_of(f"They recall {text}.").meanings == DEFINED[text]


def test_a_short_form_is_resolved_after_its_definition_and_not_before() -> None:
    """Each mention is told by its own words, under the full name."""
    text = "We will meet in the GQC.\n\nThe Grey Quay Council (GQC) met last year. We will meet in the GQC every May.\n"
    before, after = read(text).commitments

    assert before.forum == ()
    assert named(text, after.forum) == [("GQC", "Grey Quay Council")]


def test_a_definition_names_a_body_once() -> None:
    """The full name with its short form in brackets is one value."""
    text = "We will meet in the Grey Quay Council (GQC)."

    assert named(text, only(text).forum) == [("Grey Quay Council", "Grey Quay Council")]


def test_a_lone_noun_with_a_capital_stands_for_the_name_that_ends_with_it() -> None:
    """Once the text has named the Recovery Platform, "the Platform" is that."""
    text = (
        "The Velmara Recovery Platform opened in May. Donors will coordinate their aid through the Platform."
    )

    assert named(text, only(text).forum) == [("Platform", "Velmara Recovery Platform")]


def test_two_meanings_of_one_short_form_are_a_doubt_and_resolve_to_neither() -> None:
    """The doubt stands at the second definition; two spellings of one name are no doubt."""
    text = "The Joint Maritime Council (JMC) met. So did the Joint Monitoring Committee (JMC). We will meet in the JMC."
    reading = read(text)
    (doubt,) = reading.doubts

    assert doubt.code is DoubtCode.ABBREVIATION_TWO_MEANINGS
    assert doubt.span.of(text) == "Joint Monitoring Committee (JMC)"
    assert dict(doubt.facts) == {
        "short": "JMC",
        "first": "Joint Maritime Council",
        "second": "Joint Monitoring Committee",
    }
    assert reading.commitments[-1].forum == ()
    assert (
        abbreviations_of("The World Trade Organisation (WTO). The World Trade Organization (WTO).").doubts
        == ()
    )


def test_every_name_tells_the_rule_that_read_it() -> None:
    """The chain of rules names the gazetteer's entry, the noun of the shape, or the short form."""
    text = "The Grey Quay Council (GQC) met. We will act in NATO, the GQC and the Reed Platform."
    rules = [rule for rule in only(text).rules if rule.startswith("name.")]

    assert rules == [
        "name.gazetteer:North Atlantic Treaty Organization",
        "name.abbreviation:GQC",
        "name.shape:platform",
    ]


def test_every_form_is_split_as_the_reader_splits_it() -> None:
    """The generator's words are the reader's, so that no listed form is out of reach."""
    _, forms = gazetteer()
    apart = [form for form in forms if [*tokenize(form, 0, len(form)).words] != form.lower().split(" ")]

    assert apart == []
    assert words_of("Fit-for-55 o'clock U.N. 3.2") == ["Fit-for-55", "o'clock", "U.N.", "3.2"]


def test_every_text_named_by_number_is_found_by_its_first_word() -> None:
    """The examples of the lexicon's shapes begin with a word that makes the reader look."""
    examples = [entry["example"] for entry in load("frameworks")["framework"] if "shape" in entry]

    assert len(examples) == len(shapes())
    for example in examples:
        tokens = tokenize(example, 0, len(example))
        found = [listed(tokens, index, len(tokens)) for index in range(len(tokens))]
        assert any(one and one.sense == "framework" and one.span.of(example) == one.name for one in found), (
            example
        )
    assert "regulation" in NUMBERED_FIRST
