"""What the words that open a list lend to its items.

The expected readings were coded by the manual before the rules were written.
"""

from __future__ import annotations

import pytest

from entente.engine.reading import read
from tests.engine.reading.test_borderline import read_rows

ROWS = [
    (
        "In the first phase:\n\n- Survey the harbour and its approaches.\n- Publish the charts.",
        ["Survey: committed", "Publish: committed"],
    ),
    (
        "Over the longer term:\n\n- Explore ways to share the cost of dredging.\n- Train the pilots of both ports.",
        ["Explore: exploratory", "Train: committed"],
    ),
    (
        "Next steps:\n\n- Draft a plan for the crossing.\n- Name a coordinator in each capital.",
        ["Draft: committed", "Name: committed"],
    ),
    (
        (
            "Aldmark and Veria will use their influence to end the drought in the delta, together with"
            " willing donors to:\n\n"
            "- Expand the stock of grain on the coast.\n- Restore the wells."
        ),
        ["Expand: committed", "Restore: committed"],
    ),
    (
        (
            "The two capitals will publish the plan and hold a hearing in each of the five river towns in order to:\n\n"
            "- hear the farmers;\n- explain the dam."
        ),
        ["publish: committed", "hold: committed"],
    ),
    (
        (
            "The Ministers of Transport:\n\n• welcomed the new ferry;\n• agreed to lower its fares;\n"
            "• decided to open a second berth."
        ),
        ["agreed: committed", "decided: committed"],
    ),
    (
        (
            "The Veric delegation stated that it was the intention of the Veric Government:\n\n"
            "(a) to admit Aldmark's wool free of duty;\n\n(b) to lower the levy on its barley."
        ),
        ["admit: intended", "lower: intended"],
    ),
    (
        (
            "The Conference recommends that each Government should—\n\n(1) Study the cost of a joint fleet.\n\n"
            "(2) Support the work of the Marsk Institute.\n\n(4) Examine the case for a customs union."
        ),
        ["Study: aspirational", "Support: aspirational", "Examine: aspirational"],
    ),
    (
        (
            "The two Governments agree that in particular the Commission shall- (a) survey the reefs;\n\n"
            "(b) advise on the health of the islanders concerned;\n\n(c) publish maps; and prepare a yearly review."
        ),
        ["survey: binding", "advise: binding", "publish: binding", "prepare: binding"],
    ),
    (
        (
            "The Ministers recommend the establishment of a council with the following terms of reference—\n\n"
            "(1) To receive reports from Governments.\n\n(2) To examine the tariffs of the region."
        ),
        ["recommend: aspirational"],
    ),
    (
        (
            "Aldmark and Veria will exert their influence, in concert with other donors to:\n\n"
            "- Highlight the need for open markets.\n- Train the harbour masters."
        ),
        ["Highlight: committed", "Train: committed"],
    ),
    ("We agreed to:\n\n- highlight the need for open markets;\n- open a school.", ["open: committed"]),
    ("Present at the talks:\n\n- Minister Karlen\n- Minister Osk", []),
    ("On the agenda of the meeting:\n\n- fisheries and ports\n- trade in grain", []),
]


@pytest.mark.parametrize(("text", "coded"), ROWS, ids=[text[:60] for text, _ in ROWS])
def test_the_items_of_a_list_are_read_under_the_words_that_open_it(text: str, coded: list[str]) -> None:
    """A label, a subject alone, an intention or a joint effort opens a list of undertakings; a purpose does not."""
    assert read_rows(text) == coded


def test_a_subject_alone_lends_its_actor_to_the_items() -> None:
    """The items of "The Ministers:" have it as their actor."""
    text = "The Ministers of Transport:\n\n• agreed to lower the fares;\n• decided to open a second berth."

    actors = [text[slice(*one.actor.span)] for one in read(text).commitments if one.actor]

    assert actors == ["The Ministers of Transport", "The Ministers of Transport"]


def test_the_words_of_a_label_lend_no_actor() -> None:
    """Nobody is named in "In the first phase:"."""
    reading = read("In the first phase:\n\n- Survey the harbour.\n- Publish the charts.")

    assert [one.actor for one in reading.commitments] == [None, None]
