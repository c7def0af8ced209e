"""Each borderline construction of the coding manual is decided as its table says.

A row holds a sentence of fictional states, and what a person codes in it by the manual: for each commitment the words
from its anchor on (as many as needed) and its force; "not" before the words says that it is negated.
"""

from __future__ import annotations

import pytest

from entente.engine.reading import read

ROWS = [
    ("A working group shall be established at Marsk.", ["established: binding"]),
    ("The plan will be implemented in two phases.", ["implemented: committed"]),
    ("We will closely cooperate on fisheries.", ["cooperate: committed"]),
    ("We will also, therefore, work with the islands.", ["work: committed"]),
    (
        "The two sides have agreed:\n\n- to open a crossing;\n- to widen the road.",
        ["open: committed", "widen: committed"],
    ),
    ("We will:\n\n(a) strengthen our ties;\n(b) hold a fair.", ["strengthen: committed", "hold: committed"]),
    (
        "They agree to the following steps:\n\n– Implement the code.\n– Publish the list.",
        ["Implement: committed", "Publish: committed"],
    ),
    ("The ministers agreed that Veria will build the pier.", ["build: committed"]),
    ("It was agreed that the fund shall finance the dam.", ["finance: binding"]),
    ("They agreed that the talks should resume in May.", ["resume: aspirational"]),
    ("The leaders agreed that a council be established.", ["established: committed"]),
    ("The Presidents agreed to open the border.", ["agreed: committed"]),
    ("The ministers decided to publish the report.", ["decided: committed"]),
    (
        "The leaders directed officials to prepare a plan and to report by June.",
        ["directed: committed", "report: committed"],
    ),
    ("The Presidents instructed their ministers to meet.", ["instructed: committed"]),
    ("The two governments announced their intention to sign the treaty.", ["announced: intended"]),
    ("The Parties shall seek to settle the dispute.", ["seek: intended"]),
    ("The Parties shall endeavour to protect the wetlands.", ["endeavour: intended"]),
    ("The Parties shall make every effort to find the missing.", ["make: intended"]),
    ("Each Party undertakes to destroy its stocks.", ["undertakes: binding"]),
    ("No Party shall station troops on the lake.", ["not station: binding"]),
    ("Aldmark shall not levy the duty.", ["not levy: binding"]),
    ("We will not recognise the annexation.", ["not recognise: committed"]),
    ("Both sides will refrain from force.", ["not refrain: committed"]),
    ("Either Party may suspend the permits.", []),
    ("The experts can visit the plant.", []),
    ("Other states could join the scheme.", []),
    ("The Committee shall be composed of six members.", []),
    ("This Agreement shall enter into force on 1 May 2031.", []),
    ('"Vessel" means any ship under the flag of a Party.', []),
    ("We will work together with the islands to map the reef and protect the coast.", ["work: committed"]),
    ("We will cooperate to train pilots and to repair the light.", ["cooperate: committed"]),
    (
        "We aim to open the line, to lower the fares and to train crews.",
        ["aim: intended", "lower: intended", "train: intended"],
    ),
    (
        "They are determined to end the blockade and to rebuild the port.",
        ["determined: committed", "rebuild: committed"],
    ),
    ("We underline our determination to fight corruption.", ["underline: committed"]),
    ("The leaders expressed their commitment to a just peace.", ["expressed: committed"]),
    ("We reaffirm our commitment to the treaty.", ["reaffirm: committed"]),
    ("They reiterated their support for the mission.", ["reiterated: committed"]),
    ("We remain committed to free navigation.", ["remain: committed"]),
    ("Veria stands ready to send experts.", ["stands: intended"]),
    ("We are ready to mediate.", ["ready: intended"]),
    ("We are united in our resolve to defend the law.", ["united: committed"]),
    ("The two states share a commitment to fair trade.", ["share: committed"]),
    ("We support the rule of law.", []),
    ("We endorse the plan of the islands.", []),
    ("We stand with the people of Corvane.", []),
    ("We condemn the attack.", []),
    ("We underscore the value of dialogue.", []),
    ("We will continue to support the clinics.", ["continue: committed"]),
    ("We call on all states to respect the truce.", ["call: aspirational"]),
    ("The ministers urged the parties to return to talks.", ["urged: aspirational"]),
    ("We invite other states to join the fund.", ["invite: aspirational"]),
    ("We encourage exchanges between schools.", ["encourage: aspirational"]),
    ("We call for reform of the council.", ["call: aspirational"]),
    ("We welcome the opening of the bridge next year.", []),
    ("We look forward to the summit in Marsk.", ["look: aspirational"]),
    ("The two countries cooperate to guard the strait.", ["cooperate: committed"]),
    ("We strive for a nuclear-free lake.", ["strive: intended"]),
    ("The two sides will work towards a common visa.", ["work: intended"]),
    ("The two governments should publish the accounts.", ["publish: aspirational"]),
    ("The ministers discussed trade and exchanged views on the delta.", []),
    ("They noted the report and held a lunch.", []),
    ("The ministers recognised that we will continue to share data.", []),
    ("The Parties shall explore a joint patrol.", ["explore: exploratory"]),
    ("We intend to explore a joint patrol.", ["intend: exploratory"]),
    ("The Parties should strive to lower tolls.", ["strive: aspirational"]),
    ("We will seek to lower tolls.", ["seek: intended"]),
    (
        "We commit to the following:\n\n(a) enforce the ban;\n(b) offer training.",
        ["enforce: committed", "offer: committed"],
    ),
    ("The Task Force will meet each spring.", ["meet: committed"]),
    ("The partnership will support small farms.", ["support: committed"]),
    ("The first phase shall include two dams.", []),
    ("These will involve local firms.", []),
    ("The annex shall comprise three maps.", []),
    ("Today we launch a new joint programme on rice.", ["launch: committed"]),
    ("The leaders announced a new council on trade.", ["announced: committed"]),
    ("The ministers signed a memorandum on rail.", []),
    ("Veria announced that it will provide ten ships.", ["provide: committed"]),
    ("We reaffirm that the assets will remain frozen.", ["remain: committed"]),
    ("We commit that our agencies will share the list.", ["commit: committed"]),
    ("We intend that the centre will open in 2032.", ["intend: intended"]),
    ("We will encourage young people to study abroad.", ["encourage: committed"]),
    ("This corridor will secure supply chains.", []),
    ("The budget is expected to grow.", []),
    (
        "We will strengthen our engagement with and promote participation by farmers.",
        ["strengthen: committed", "promote: committed"],
    ),
    ("The ministers committed to a shared register.", ["committed: committed"]),
    ("They pledged to fund the clinic.", ["pledged: committed"]),
    ("They decided that the office will move to Halden.", ["move: committed"]),
    ("They reaffirmed that the lake is deep.", []),
    (
        "We are committed to ending the trade and to helping its victims.",
        ["committed: committed", "helping: committed"],
    ),
    ("We pledge to clear the mines and rehouse the families.", ["pledge: committed", "rehouse: committed"]),
    ("We are committed to peace, justice and the rule of law.", ["committed: committed"]),
    ("We are building a second lock.", ["building: committed"]),
    ("We are launching a joint academy.", ["launching: committed"]),
    ("We are facing hard times.", []),
    ("We are concerned at the drought.", []),
    ("The Presidents tasked their envoys to draft the text.", ["tasked: committed"]),
    ("The leaders directed the formation of a group.", []),
    ("We need to do more.", []),
    ("The wall must fall.", []),
    ("We reiterate our call on both sides to talk.", ["reiterate: aspirational"]),
    ("The Summit will take place in Marsk.", []),
    ("The Report will show progress.", []),
    ("We will repair the dam and dredge the canal by 2034.", ["repair: committed", "dredge: committed"]),
    ("Having resolved to end their dispute,", []),
    ("Recalling our commitments under the Charter,", []),
    ("We recognise the need for calm and look forward to talks.", ["look: aspirational"]),
    ("We will enhance and facilitate our trade.", ["enhance: committed"]),
    ("We will cooperate on trade, transport and tourism.", ["cooperate: committed"]),
    ("We will train guards in order to deter smugglers and protect crews.", ["train: committed"]),
    ("We will lower tolls by merging the two offices.", ["lower: committed"]),
]


def read_rows(text: str) -> list[str]:
    """What is read in a text, in the notation of the rows."""
    found = []
    for commitment in read(text).commitments:
        word = text[commitment.anchor :].split(maxsplit=1)[0].strip(",.;:")
        found.append(f"{'not ' if commitment.negated else ''}{word}: {commitment.force}")
    return found


@pytest.mark.parametrize(("text", "coded"), ROWS, ids=[text[:60] for text, _ in ROWS])
def test_a_borderline_construction_is_decided_as_the_manual_says(text: str, coded: list[str]) -> None:
    """What is read is what a person codes by the manual, anchor by anchor, with its force."""
    assert read_rows(text) == coded
