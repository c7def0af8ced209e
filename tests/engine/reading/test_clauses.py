"""Clauses as statements really build them: joined verbs, purposes, relative clauses, bodies, old and legal wording.

The notation is that of test_borderline.py. A row's sentence is ours; its construction was met in real texts.
"""

from __future__ import annotations

import pytest

from tests.engine.reading.test_borderline import read_rows

ROWS = [
    (
        "Our agencies will work with Europol and explore ways to share data.",
        ["work: committed", "explore: exploratory"],
    ),
    ("We will examine the case and publish the findings.", ["examine: exploratory", "publish: committed"]),
    ("The ministers agreed to set up a fund.", ["agreed: committed"]),
    ("The central banks will set up a swap line.", ["set: committed"]),
    ("Veria will host the games.", ["host: committed"]),
    ("They committed to not introduce new duties.", ["not committed: committed"]),
    (
        "Aldmark will:\n\n(a) lower the toll;\n(b) not raise the fee before 2031.",
        ["lower: committed", "not raise: committed"],
    ),
    ("Both Parties attach value to small firms and will ease their access to loans.", ["ease: committed"]),
    ("In this context both sides will reopen the ferry.", ["reopen: committed"]),
    ("Along the river, the Participants intend to plant trees.", ["intend: intended"]),
    (
        "They reiterate a shared commitment to adapt the pact in line with common values, and shared interests.",
        ["reiterate: committed"],
    ),
    ("We will open the office, as decided at the summit in Marsk.", ["open: committed"]),
    ("We thus all stand ready to help.", ["stand: intended"]),
    (
        "Both sides will open the archive and, subject to their laws, share its files.",
        ["open: committed", "share: committed"],
    ),
    ("The navies will conduct search and rescue exercises.", ["conduct: committed"]),
    ("Both countries affirm to keep the channel open.", ["affirm: committed"]),
    ("The leaders reaffirm they will lower emissions.", ["lower: committed"]),
    ("The leaders welcomed the talks and intend to hold a second round.", ["intend: intended"]),
    (
        "We are working to clean the river and promoting its fish.",
        ["working: committed", "promoting: committed"],
    ),
    (
        "Each Party shall prevent fraud by such means as:\n\n(a) training clerks;\n(b) publishing accounts.",
        ["prevent: binding"],
    ),
    ("Each Party shall send the other the name and address of its office.", ["send: binding"]),
    ("We intend to raise our targets and welcome those who have done so.", ["intend: intended"]),
    ("This new framework sets a long-term approach.", []),
    ("They agreed that the rules must be kept simple.", []),
    (
        "We pledge to take action, including the following:\n\nTo protect the coast, we intend to build a wall.",
        ["pledge: committed", "intend: intended"],
    ),
    ("One year ago, they launched a new partnership.", []),
    ("This complements the steps we are taking at home.", []),
    (
        "The two sides will protect areas that matter to both and will report each year.",
        ["protect: committed", "report: committed"],
    ),
    (
        "In order to end the trade, the Parties will share names and freeze accounts.",
        ["share: committed", "freeze: committed"],
    ),
    (
        "We commit to investing in and strengthening our clinics, and teaching nurses.",
        ["commit: committed", "teaching: committed"],
    ),
    (
        "Neither Party shall levy the fee, nor shall the Parties adopt a new one.",
        ["not levy: binding", "not adopt: binding"],
    ),
    (
        "The Parties undertake not to place mines in the strait, lay cables there, or station ships.",
        ["not undertake: binding", "not lay: binding", "not station: binding"],
    ),
    ("Each Side refrains from threats.", ["not refrains: committed"]),
    ("We do not recognise the annexation.", ["not recognise: committed"]),
    ("A Conference of the Parties is hereby established.", ["established: committed"]),
    ("The enquiries are to be completed within a month.", ["completed: committed"]),
    ("All states are encouraged to join the fund.", ["encouraged: aspirational"]),
    ("A study would be made of the harbour.", ["made: committed"]),
    (
        "The Commission shall (a) publish a register; (b) convene the experts.",
        ["publish: binding", "convene: binding"],
    ),
    ("The ministers noted that trade is growing and agreed to hold a fair.", ["agreed: committed"]),
    (
        "The government plans to reform the courts and has committed to publish its accounts.",
        ["plans: intended", "committed: committed"],
    ),
    ("The growing volume of trade will require new ports.", []),
    ("The free will of the people shall prevail.", []),
    ("The meeting of 3 May will be remembered.", []),
]


@pytest.mark.parametrize(("text", "coded"), ROWS, ids=[text[:60] for text, _ in ROWS])
def test_a_clause_is_read_as_it_is_built(text: str, coded: list[str]) -> None:
    """What is read is what a person codes by the manual, anchor by anchor, with its force."""
    assert read_rows(text) == coded
