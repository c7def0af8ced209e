"""Which way the words say that things go, row by row of the coding manual; coded by hand before it was read."""

from __future__ import annotations

import pytest

from entente.engine.reading.read import read
from entente.engine.reading.records import Trend

ROWS: dict[str, list[tuple[Trend | None, str]]] = {
    "the verb tells it": [
        (Trend.START, "They agreed to launch an awareness campaign."),
        (Trend.CONTINUE, "We will maintain close contacts at all levels."),
        (Trend.INCREASE, "We will bolster the resilience of our societies."),
        (Trend.CONCLUDE, "They intend to sign the protocol in May."),
        (None, "The agencies will exchange data on stolen art."),
        (None, "We will support the work of the Special Envoy."),
    ],
    "the verb tells it with its particle or its object": [
        (Trend.INCREASE, "We will build on our police cooperation agreement."),
        (Trend.INCREASE, "We will step up our joint efforts."),
        (Trend.START, "The two sides will set up a joint registry."),
        (Trend.CONCLUDE, "We will bring the Protocol into force by January."),
        (Trend.CONCLUDE, "Our border agencies aim to agree a common list of suppliers."),
        (Trend.START, "The two sides will open talks on visas."),
        (None, "The countries will open their markets to each other."),
        (None, "The Parties will raise funds for the museum."),
    ],
    "of two words the outer one wins": [
        (Trend.CONTINUE, "We will continue to strengthen our cooperation."),
        (Trend.CONTINUE, "The Parties remain committed to expanding their trade."),
        (Trend.INCREASE, "They agreed to accelerate the conclusion of the treaty."),
    ],
    "the whole chain counts": [
        (Trend.INCREASE, "We look forward to deepening our exchanges."),
        (Trend.INCREASE, "We will work together to enhance our bilateral trade."),
        (Trend.INCREASE, "We will cooperate on enhancing the resilience of supply chains."),
        (Trend.INCREASE, "We will join forces to expand vaccine production."),
        (Trend.CONTINUE, "We are united in our resolve to uphold the Paris Agreement."),
        (Trend.CONCLUDE, "They have agreed to update the Association Agreement."),
        (Trend.CONCLUDE, "They decided to finalise the text in June."),
    ],
    "a word in the direct object counts": [
        (Trend.CONTINUE, "We look forward to an ongoing dialogue."),
        (Trend.INCREASE, "We will foster closer collaboration in medical research."),
        (Trend.INCREASE, "The two sides hope for closer contacts between their museums."),
        (Trend.START, "The two navies will hold their first exercise."),
        (Trend.START, "Its first meeting shall be held by 30 June."),
        (Trend.CONTINUE, "They will hold further meetings in Oslo."),
        (None, "They will build the first section of the pipeline."),
    ],
    "words of purpose, means, topic and exploration do not": [
        (None, "They will take measures to further combat illegal logging."),
        (None, "We will hold talks in order to strengthen trust."),
        (None, "We will explore ways to enhance data sharing."),
        (None, "They will work with the wider membership of the organisation."),
        (None, "We will prioritise areas for enhanced coordination."),
    ],
    "what is asked of others tells it": [
        (Trend.INCREASE, "We call on donors to step up funding."),
        (None, "We invite other coastal countries to join us."),
        (Trend.CONCLUDE, "We call on all states to accede to the Convention."),
    ],
    "a refusal tells none": [
        (None, "We will not introduce new tariffs."),
        (None, "Neither Party shall require further registration of dairies."),
        (None, "The Parties shall refrain from introducing new fees."),
    ],
}
CASES = [
    pytest.param(trend, sentence, id=f"{row}: {sentence}")
    for row, cases in ROWS.items()
    for trend, sentence in cases
]


@pytest.mark.parametrize(("trend", "sentence"), CASES)
def test_the_trend_is_that_of_the_manual(trend: Trend | None, sentence: str) -> None:
    """The verbs of the chain decide, the outer before the inner, then the words of the direct object."""
    commitments = read(sentence).commitments

    assert [one.trend for one in commitments] == [trend]
