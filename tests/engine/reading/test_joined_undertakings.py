"""Undertakings whose verb is joined, delayed or said in the older words of treaties.

The expected readings were coded by the manual before the rules were written.
"""

from __future__ import annotations

import pytest

from tests.engine.reading.test_borderline import read_rows

ROWS = [
    ("Aldmark has committed not to require permits for the ferries.", ["not committed: committed"]),
    ("Aldmark does not and will never recognise the annexation of the delta.", ["not recognise: committed"]),
    (
        "The two Governments will collaborate, exchange full information and render assistance to one another.",
        ["collaborate: committed", "exchange: committed", "render: committed"],
    ),
    (
        "We will explore joint answers, deter and, where appropriate, counter smuggling on the lake.",
        ["explore: exploratory", "deter: committed"],
    ),
    (
        "We underline our commitment to receiving, protecting, and supporting the islanders.",
        ["underline: committed"],
    ),
    (
        (
            "We agreed to intensify our cooperation to end the drought, to counter the raiders, and to answer the"
            " floods."
        ),
        ["agreed: committed"],
    ),
    (
        "The two Governments agree that there shall be the greatest unity in their public words.",
        ["be: binding"],
    ),
    ("There should be further talks between the experts of both sides.", ["be: aspirational"]),
    (
        "They agree that their interests should be protected by envoys on every commission.",
        ["protected: aspirational"],
    ),
    (
        "The two Governments declare that they should take part in any commission on the delta.",
        ["take: aspirational"],
    ),
    (
        "The two Governments declare that no change in the status of the islands should be made without them.",
        ["not made: aspirational"],
    ),
    (
        (
            "The Ministers announced that the existing agreement on tariffs, which was due to be reviewed in May,"
            " shall continue unchanged for a year."
        ),
        ["continue: binding"],
    ),
    (
        "Exchange of data shall take place, upon request of either Party, within the Committee.",
        ["take: binding"],
    ),
    ("They agreed that talks would take place with the aim of protecting the growers.", ["take: committed"]),
    (
        (
            "Over a period of five years, and beyond it if no accord can be reached on fees, Aldmark shall allow"
            " Veria to use the quay."
        ),
        ["allow: binding"],
    ),
    ("We will be vigilant against any such aid.", ["be: committed"]),
    ("Aldmark would be pleased to host the first session.", ["pleased: intended"]),
    (
        "We share the goal of ending the famine in the delta.",
        ["share: intended"],
    ),
    (
        "The Presidents emphasise their shared commitment to a free sea and their intent to address smuggling.",
        ["emphasise: committed", "intent: intended"],
    ),
    (
        "We call on Corvane to keep the truce and take part in the talks.",
        ["call: aspirational", "take: aspirational"],
    ),
    ("Aldmark and Veria prioritise the safety of the ferries.", ["prioritise: committed"]),
    (
        (
            "Sides consider that unfair practice is at odds with the aims of the accord and undertake not to permit"
            " cartels."
        ),
        ["not undertake: binding"],
    ),
    (
        "We agree to lower the duty on wool and, subject to Article 2, not to limit its volume.",
        ["agree: committed", "not limit: committed"],
    ),
    ("This agreement shall be binding for a year and will automatically be extended.", []),
    (
        (
            "Aldmark commits to lower barriers to trade, including simplifying permits for boats; lifting limits on"
            " timber; accepting tests; and speeding up registration."
        ),
        ["commits: committed"],
    ),
    ("We are united in a common purpose to strengthen our shared coast.", ["united: committed"]),
    ("Veria affirms its enthusiasm and commitment for the reform of the fund.", ["affirms: committed"]),
    ("This effort will seek to improve the roads of the delta.", ["seek: intended"]),
    (
        "Aldmark will never recognise the annexation and reaffirms its support for the border mission.",
        ["not recognise: committed", "reaffirms: committed"],
    ),
    ("Aldmark and Veria prioritize the safety of the ferries.", ["prioritize: committed"]),
    (
        "We will write rules against practices that distort the field, and strengthen the tribunal.",
        ["write: committed", "strengthen: committed"],
    ),
    (
        "Aldmark intends to widen its effort to find, shelter, and feed those hurt by floods.",
        ["intends: intended"],
    ),
    (
        (
            "The Participants intend to build engines that transform farms, mills, and ports, protect the citizens, and"
            " create jobs."
        ),
        ["intend: intended"],
    ),
    (
        "Aldmark applauds the progress of Veria in its reforms, and affirms its commitment to a wider fund.",
        ["affirms: committed"],
    ),
    (
        "Aldmark commits to maintain the tariffs, as set forth in Order 14, on goods of Veria.",
        ["commits: committed"],
    ),
    (
        "Each Party shall, in line with its own law, develop and implement or maintain a policy against fraud.",
        ["develop: binding"],
    ),
    (
        "The Sides undertake not to permit the following methods:\n\nCartels between firms that divide the market.",
        ["not undertake: binding"],
    ),
    ("We will transition away from coal in a fair manner.", ["transition: committed"]),
    ("For its part, Aldmark will re-sequence its deliveries of grain.", ["re-sequence: committed"]),
    (
        "We recognise a code that helps us use the engines in a way that reflects our values and helps trade.",
        [],
    ),
    (
        "We are committed to developing new loans for conserving, protecting, and restoring forests.",
        ["committed: committed"],
    ),
    (
        (
            "We intend to take the following steps:\n\n- Starting next decade, if funds allow, Aldmark intends to"
            " sell Veria three ferries."
        ),
        ["intends: intended"],
    ),
    ("We are calling on the islands to open their ports.", ["calling: aspirational"]),
    ("We are inviting the firms of both shores to join the fair.", ["inviting: aspirational"]),
    ("We reconfirm the necessity of a prompt settlement.", []),
    ("Our focus on trade also extends to the delta.", []),
    ("Our peoples form the core of our alliance.", []),
    (
        "We reiterate our condemnation of the raids on the coast, and our commitment to pursuing their authors.",
        ["reiterate: committed"],
    ),
    (
        (
            "We recognise that the raids are to hurt trade, and we are committed, together with our partners, to"
            " pool our boats."
        ),
        ["committed: committed"],
    ),
    (
        "We are concerned at the state of the delta and call on all sides to let relief pass.",
        ["call: aspirational"],
    ),
    ("Aldmark does not seek and will not acquire mines.", ["not seek: committed"]),
    (
        "Aldmark – home to the Lake Institute and host of the fair – will fund a farm in Veria.",
        ["fund: committed"],
    ),
    ("The leaders also agreed to re-start the economic talks.", ["agreed: committed"]),
    (
        "We reaffirm the role that the Lake Treaty plays in the work against fraud and commit to improve its review.",
        ["commit: committed"],
    ),
    (
        "We also recognise that our future will be written on the lake, and we will redouble our efforts for peace.",
        ["redouble: committed"],
    ),
    ("We intend for the Partnership to be an open one.", ["intend: intended"]),
    (
        "With six years left, we remain steadfast in our commitment to the full use of the plan.",
        ["remain: committed"],
    ),
    (
        (
            "As the firms of Aldmark and Veria are among the most able in the world, the two Presidents agree to share"
            " this gain."
        ),
        ["agree: committed"],
    ),
    (
        "The Defence Department and the Veric Ministry of Defence (VMD) look forward to widening their work.",
        ["look: aspirational"],
    ),
    ("Aldmark welcomes the steps Veria is taking to widen its port.", []),
    (
        "They affirm the threat posed by the drought and their commitment to taking firm action.",
        ["affirm: committed"],
    ),
    (
        "Recognising the importance of responding to climate change-related storms, we plan to explore a hub in Veria.",
        ["plan: exploratory"],
    ),
    ("As members of the “Lake Friends,” we also call for the opening of talks.", ["call: aspirational"]),
    ("Our partners intend to layer new maps into the plan.", ["intend: intended"]),
    ("We repeat our call for both sides to end their raids.", ["repeat: aspirational"]),
    (
        "In a solemn moment, we reaffirm, in this first paper on mines, our commitment to ending their use.",
        ["reaffirm: committed"],
    ),
]


@pytest.mark.parametrize(("text", "coded"), ROWS, ids=[text[:60] for text, _ in ROWS])
def test_an_undertaking_is_read_however_it_is_joined(text: str, coded: list[str]) -> None:
    """What is read is what a person codes by the manual, anchor by anchor, with its force."""
    assert read_rows(text) == coded
