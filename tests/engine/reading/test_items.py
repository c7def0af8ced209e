"""List items that continue a stem, and those that stand for themselves.

A row holds a text, and what a person codes in it by the manual: for each commitment the words of its extent, its force
and the words that the stem lends as its actor.
"""

from __future__ import annotations

import pytest

from entente.engine.reading import read


def items_of(text: str) -> list[str]:
    """What is read in a text, in the notation of the rows."""
    return [
        f"{' '.join(one.span.of(text).split())} | {one.force} | {one.actor.span.of(text) if one.actor else ''}"
        for one in read(text).commitments
    ]


STEMS = [
    (
        "We will:\n\n– strengthen our ties;\n– hold a fair.\n",
        ["strengthen our ties | committed | We", "hold a fair | committed | We"],
    ),
    (
        "The Parties shall:\n\n(a) share their lists; and\n\n(b) protect the data.\n",
        ["share their lists | binding | The Parties", "protect the data | binding | The Parties"],
    ),
    (
        "The ministers agreed to:\n\n1. open a crossing;\n2. widen the road.\n",
        ["open a crossing | committed | The ministers", "widen the road | committed | The ministers"],
    ),
    (
        "We aim to:\n• open a crossing,\n• widen the road.\n",
        ["open a crossing | intended | We", "widen the road | intended | We"],
    ),
    (
        "Each Party shall not:\n\na) station troops on the lake;\nb) lay mines there.\n",
        ["station troops on the lake | binding | Each Party", "lay mines there | binding | Each Party"],
    ),
    (
        "They agree to the following steps:\n\n- Implement the code.\n- Publish the list.\n",
        ["Implement the code | committed | They", "Publish the list | committed | They"],
    ),
    (
        "The two sides are committed to:\n\n- opening a crossing;\n- widening the road.\n",
        ["opening a crossing | committed | The two sides", "widening the road | committed | The two sides"],
    ),
    (
        "Aldmark will:\n\n- also open a crossing;\n- by 2034, widen the road.\n",
        ["also open a crossing | committed | Aldmark", "widen the road | committed | Aldmark"],
    ),
    (
        "The Parties shall:\n\n(a) explore a joint patrol;\n(b) seek to lower tolls.\n",
        [
            "explore a joint patrol | exploratory | The Parties",
            "seek to lower tolls | intended | The Parties",
        ],
    ),
    (
        "We will:\n\n(a) deepen our ties:\n\n   (i) open a school;\n\n   (ii) hold a fair;\n\n(b) widen the road.\n",
        [
            "open a school | committed | We",
            "hold a fair | committed | We",
            "widen the road | committed | We",
        ],
    ),
    (
        "The Commission shall: (a) keep a register; (b) convene the experts; and (c) report each year.\n",
        [
            "The Commission shall: (a) keep a register | binding | The Commission",
            "convene the experts | binding | The Commission",
            "report each year | binding | The Commission",
        ],
    ),
]
ALONE = [
    (
        "The two sides met in Varn:\n\n- Aldmark will open a crossing.\n- Veria will widen the road.\n",
        [
            "Aldmark will open a crossing | committed | Aldmark",
            "Veria will widen the road | committed | Veria",
        ],
    ),
    (
        "We will:\n\n- hold a fair;\n- the two mayors will open it.\n",
        ["hold a fair | committed | We", "the two mayors will open it | committed | the two mayors"],
    ),
    (
        "12. We will build a port.\n\n13. Aldmark will fund it.\n",
        ["We will build a port | committed | We", "Aldmark will fund it | committed | Aldmark"],
    ),
]
SCOPES = [
    (
        "We will cooperate in the following fields:\n\n- fisheries;\n- the protection of the coast;\n- tourism.\n",
        ["We will cooperate in the following fields | committed | We"],
    ),
    (
        "The ministers welcomed:\n\n- the opening of the crossing;\n- the visit of the fleet.\n",
        [],
    ),
]


@pytest.mark.parametrize(("text", "coded"), [*STEMS, *ALONE, *SCOPES])
def test_items_are_coded_with_their_stem(text: str, coded: list[str]) -> None:
    """A stem lends its strength and its subject to items that open with their verb; others stand for themselves."""
    assert items_of(text) == coded


def test_a_stem_that_negates_negates_its_items() -> None:
    """To each of them the Party says no."""
    text = "Each Party shall not:\n\na) station troops on the lake;\nb) lay mines there.\n"

    assert [one.negated for one in read(text).commitments] == [True, True]


def test_an_item_names_the_provision_of_its_stem() -> None:
    """Also where one list stands in another; what follows the list has none."""
    text = "We will:\n\n(a) open a school for:\n\n   (i) girls;\n\n   (ii) boys;\n\n(b) hold a fair.\n\nThey trade.\n"
    provisions = read(text).provisions
    stems = [
        None if one.stem is None else provisions[one.stem].span.of(text).split("\n")[0] for one in provisions
    ]

    assert stems == [
        None,
        "We will:",
        "(a) open a school for:",
        "(a) open a school for:",
        "We will:",
        None,
    ]


def test_a_number_that_does_not_go_on_with_the_list_leaves_it() -> None:
    """After 1 and 2 of a list, paragraph 15 is no item of it."""
    text = "14. We will:\n\n1) meet;\n\n2) trade.\n\n15. They will fish.\n"
    provisions = read(text).provisions

    assert [one.stem for one in provisions] == [None, 0, 0, None]


def test_what_stands_before_the_verb_of_an_item_is_read_with_it() -> None:
    """A date before the comma is outside the extent, and the deadline all the same."""
    (one,) = read("Aldmark will:\n\n- by March 2034, widen the road.\n").commitments

    assert one.deadline is not None
    assert one.deadline.value == "../2034-03-31"
