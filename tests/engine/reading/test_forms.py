"""What kind of work a commitment calls for, row by row of the coding manual; coded by hand before it was read."""

from __future__ import annotations

import pytest

from entente.engine.reading.read import read
from entente.engine.reading.records import Form

ROWS: dict[str, dict[Form, list[str]]] = {
    "the verb says it": {
        Form.DIALOGUE: [
            "Ministers agreed to meet again before the end of the year.",
            "The Parties shall consult one another at the request of any of them.",
            "The committee shall discuss any matter arising from this treaty.",
        ],
        Form.EXCHANGE: [
            "The Participants will share best practices and lessons learned.",
            "The authorities will notify each other of outbreaks of disease.",
            "The ceasefire commission shall report violations to the guarantors.",
        ],
        Form.INSTRUMENT: [
            "We will ratify the amendment as soon as possible.",
            "We will negotiate in good faith an effective treaty on disarmament.",
            "Officials will draft terms of reference.",
        ],
        Form.ACTIVITY: [
            "The navies will patrol the strait.",
            "They agreed to abolish visas for holders of diplomatic passports.",
            "Each Party undertakes to destroy all chemical weapons it owns or possesses.",
        ],
        Form.EXPLORATION: [
            "We will map supply chain vulnerabilities.",
            "Leaders tasked ministers to identify options for financing.",
        ],
        Form.POSITION: [
            "The Parties shall refrain from the use of force.",
            "We will uphold the ban on nuclear tests.",
            "We will guarantee freedom of worship.",
            "The Parties will comply with their obligations under the treaty.",
        ],
        Form.COOPERATION: [
            "The universities will cooperate in marine biology.",
            "The agencies will coordinate their research programmes.",
        ],
    },
    "the noun of the object says it": {
        Form.DIALOGUE: [
            "They will strengthen political consultations.",
            "Both sides agreed to enter into consultations without delay.",
            "They agreed to increase the frequency of high-level visits.",
            "We will engage in a structured dialogue with industry.",
        ],
        Form.EXCHANGE: [
            "We will promote the exchange of best practices among cities.",
            "The services agreed to improve the flow of information on stolen art.",
        ],
        Form.INSTRUMENT: [
            "They decided to start negotiations on a free trade agreement.",
            "The Participants intend to develop an annual work plan.",
            "The Sides will accelerate work on the draft treaty on extradition.",
        ],
        Form.ACTIVITY: [
            "They will strengthen the enforcement of labour laws.",
            "The two sides agreed to increase the number of scholarships offered to students.",
            "We will step up our humanitarian assistance.",
            "The Contracting Parties shall organise exchanges of students.",
        ],
        Form.EXPLORATION: [
            "They agreed to conduct an assessment of needs.",
            "Experts will undertake a joint study of the river basin.",
        ],
        Form.POSITION: [
            "We will promote a rules-based order.",
            "They will advance democracy and human rights.",
        ],
        Form.COOPERATION: [
            "We will broaden our relations in all fields.",
            "The Sides will deepen their comprehensive strategic partnership.",
            "They will promote bilateral trade.",
        ],
    },
    "a verb whose object outweighs it": {
        Form.DIALOGUE: [
            "The two countries will hold talks in May.",
            "Kenya will host the ninth round of consultations.",
            "They agreed to hold their next summit in Lagos.",
        ],
        Form.ACTIVITY: [
            "The two countries will hold joint exercises twice a year.",
            "The Parties will hold the naval exercise STEADY LANTERN in the spring.",
            "Both countries will host 2,500 marines at the port.",
        ],
        Form.EXCHANGE: [
            "Each Party shall provide the other with information on stolen vehicles.",
            "The authorities will give at least fourteen days' notice of manoeuvres.",
            "Such information should be made available to the public.",
            "They agreed to keep each other informed of developments.",
        ],
        Form.INSTRUMENT: [
            "The institutes will jointly publish a handbook.",
            "The Council will adopt its rules of procedure.",
        ],
        Form.POSITION: ["They will hold accountable those responsible for atrocities."],
    },
    "setting up a body: one that meets, any other": {
        Form.DIALOGUE: [
            "A Joint Working Group on Energy will be set up.",
            "They agreed to create a Human Rights Dialogue.",
            "The two sides will establish a joint task force.",
            "They agreed to establish a consultation mechanism.",
        ],
        Form.ACTIVITY: [
            "A Secretariat shall be established in Nairobi.",
            "They will create a fund for small islands.",
            "The two countries will establish a nursing school.",
        ],
    },
    "the subject of a passive is its object": {
        Form.DIALOGUE: ["The first meeting shall be held by 30 June."],
        Form.ACTIVITY: ["All prisoners of war shall be released without delay."],
        Form.INSTRUMENT: ["The list of actions shall be updated in 2030."],
    },
    "what others are asked to do": {
        Form.ACTIVITY: [
            "We call on donors to step up funding.",
            "We call for the immediate withdrawal of foreign forces.",
            "We invite the Bank to finance the scheme.",
        ],
        Form.POSITION: [
            "We call on all states to respect international law.",
            "We call for an immediate ceasefire.",
            "We urge all sides to exercise maximum restraint.",
        ],
        Form.INSTRUMENT: ["We call on all states to ratify the Convention."],
        Form.DIALOGUE: ["We urge the parties to resume dialogue without preconditions."],
        Form.COOPERATION: ["We encourage investors to seize these opportunities."],
    },
    "behind a resolve, an effort, a promise": {
        Form.ACTIVITY: [
            "We underline our determination to end coal power.",
            "The Parties shall make every effort to reduce the time taken by requests.",
            "We commit to halting deforestation by 2030.",
            "The countries have committed to improved market access conditions.",
        ],
        Form.POSITION: [
            "We reaffirm our commitment to a two-state solution.",
            "We reaffirm our commitment to the Paris Agreement.",
            "We reaffirm our support for the sovereignty of the islands.",
            "We remain committed to supporting the islands.",
            "The two countries remain committed to the goals of the Paris Agreement.",
        ],
        Form.COOPERATION: ["We reaffirm our commitment to judicial cooperation."],
    },
    "no more than cooperation: inclusion and means, then purpose, mixed kinds stay": {
        Form.ACTIVITY: [
            "We will enhance our defence cooperation through joint exercises.",
            "We will continue our cooperation, including joint patrols and training.",
            "The institutes will work together to develop a common training course.",
            "They will work with island partners to lay a cable.",
        ],
        Form.EXCHANGE: ["We will strengthen cooperation through the sharing of intelligence."],
        Form.DIALOGUE: ["We will intensify our cooperation, including through regular consultations."],
        Form.INSTRUMENT: [
            "They agreed to cooperate with a view to concluding an agreement on social security."
        ],
        Form.COOPERATION: [
            "They will deepen their cooperation through joint training and shared rules.",
            "We will enhance our cooperation to dismantle criminal networks.",
            "We will work together to remove barriers to trade.",
        ],
    },
    "to refuse is a stance": {
        Form.POSITION: [
            "We will not recognise the results of these elections.",
            "No sanctions will be lifted.",
            "They undertake not to transfer missiles to third states.",
        ],
    },
    "one party alone, or each for itself": {
        Form.ACTIVITY: [
            "Argentina will address industrial subsidies.",
            "Each Party shall improve the safety of its ports.",
        ],
        Form.COOPERATION: [
            "They will address industrial subsidies.",
            "We will tackle the causes of visa delays.",
            "Argentina will enhance cooperation with Chile.",
        ],
    },
    "a sum or a figure to be reached": {
        Form.ACTIVITY: [
            "We will mobilise up to 100 billion dollars a year.",
            "They agreed to raise the share of women to 40 percent.",
        ],
    },
    "explore, consider, examine": {
        Form.EXPLORATION: [
            "We will explore opportunities to hold joint exercises.",
            "They agreed to consider the creation of a development bank.",
        ],
    },
}
CASES = [
    pytest.param(form, sentence, id=f"{row}: {sentence}")
    for row, forms in ROWS.items()
    for form, sentences in forms.items()
    for sentence in sentences
]


@pytest.mark.parametrize(("form", "sentence"), CASES)
def test_the_form_is_that_of_the_manual(form: Form, sentence: str) -> None:
    """Verb and object decide; what is around them only where these say no more than cooperation."""
    commitments = read(sentence).commitments

    assert [one.form for one in commitments] == [form]
