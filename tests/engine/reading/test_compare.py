"""What became of commitments from one statement to the next."""

from __future__ import annotations

import json
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.engine.reading.compare import Change, compare, to_comparison_record
from entente.engine.reading.export import Record
from tests.engine.reading.pairs import PAIRS, Gold, as_read, score

FORCES = ("binding", "committed", "intended", "exploratory", "aspirational")
TRENDS = (None, "start", "continue", "increase", "conclude")


def statement(*quotes: str | Record) -> Record:
    """A statement with these commitments, one after the other."""
    places = count(step=1000)
    made = [one if isinstance(one, dict) else {"quote": one} for one in quotes]
    usual = {"force": "committed", "trend": None, "form": "cooperation", "deadline": None, "negated": False}
    return {
        "source": {},
        "commitments": [
            {"id": f"c{at}", "anchor": at, "start": at, "end": at + len(one["quote"]), **usual, **one}
            for one, at in zip(made, places, strict=False)
        ],
    }


def only(old: Record, new: Record) -> tuple[Change, tuple[str, ...]]:
    """What became of the one commitment of both statements."""
    (pair,) = compare(
        statement({"quote": "hold talks on gas", **old}), statement({"quote": "hold talks on gas", **new})
    ).pairs
    return pair.change, pair.by


def by(date: str) -> Record:
    """A deadline on this day."""
    return {"deadline": {"text": "x", "start": 0, "end": 1, "value": f"../{date}"}}


def test_the_same_words_are_kept() -> None:
    """Whatever stands around them and in whatever order."""
    old = statement("hold yearly talks on gas storage", "share data on trafficking")
    new = statement("share data on trafficking", "plant trees", "hold yearly talks on gas storage")

    pairs = compare(old, new).pairs

    assert [(one.old, one.new, one.change) for one in pairs] == [
        ("c1000", "c0", Change.KEPT),
        (None, "c1000", Change.NEW),
        ("c0", "c2000", Change.KEPT),
    ]


def test_other_words_for_the_same_thing_are_paired() -> None:
    """Endings, order and strength may change; what it is about decides."""
    old = statement("negotiate a treaty on the extradition of fugitives", "expand exchanges of students")
    new = statement("aim to conclude negotiations on our extradition treaty", "look into fishing quotas")

    pairs = compare(old, new).pairs

    assert [(one.old, one.new) for one in pairs] == [("c0", "c0"), (None, "c1000"), ("c1000", None)]


@pytest.mark.parametrize(
    ("old", "new", "change", "reasons"),
    [
        ({"force": "intended"}, {"force": "committed"}, Change.STRENGTHENED, ("force",)),
        ({"force": "binding"}, {"force": "committed"}, Change.WEAKENED, ("force",)),
        ({}, by("2032-01-01"), Change.STRENGTHENED, ("deadline",)),
        (by("2032-01-01"), {}, Change.WEAKENED, ("deadline",)),
        (by("2033-01-01"), by("2032-01-01"), Change.STRENGTHENED, ("deadline",)),
        (by("2032-01-01"), by("2032-01-01"), Change.KEPT, ()),
        ({"trend": "continue"}, {"trend": "increase"}, Change.STRENGTHENED, ("trend",)),
        ({"trend": "conclude"}, {}, Change.WEAKENED, ("trend",)),
        ({"trend": "increase"}, {"trend": "conclude"}, Change.KEPT, ()),
        ({"force": "committed", **by("2032-01-01")}, {"force": "binding"}, Change.STRENGTHENED, ("force",)),
        (
            {"force": "committed"},
            {"force": "binding", **by("2032-01-01")},
            Change.STRENGTHENED,
            ("force", "deadline"),
        ),
        ({"trend": "increase"}, by("2032-01-01"), Change.STRENGTHENED, ("deadline",)),
    ],
)
def test_force_decides_first_then_the_deadline_then_the_trend(
    old: Record, new: Record, change: Change, reasons: tuple[str, ...]
) -> None:
    """What decides is named, with what goes the same way; what goes the other way is not."""
    assert only(old, new) == (change, reasons)


def test_equal_candidates_are_a_doubt() -> None:
    """Two old ones that are equally like one new one: none is paired, none is called dropped or new."""
    old = statement("hold talks on gas storage", "hold talks on gas storage", "plant trees")
    new = statement("hold talks on gas storage", "plant trees")

    comparison = compare(old, new)

    assert [(doubt.old, doubt.new) for doubt in comparison.doubts] == [(("c0", "c1000"), ("c0",))]
    assert [(one.old, one.new) for one in comparison.pairs] == [("c2000", "c1000")]


def test_to_refrain_is_not_to_do() -> None:
    """The same words with and without the negation are never paired: one is dropped, the other new."""
    old, new = (
        statement("recognise the annexed port"),
        statement({"quote": "recognise the annexed port", "negated": True}),
    )

    changes = [pair.change for pair in compare(old, new).pairs]

    assert sorted(changes) == [Change.DROPPED, Change.NEW]


def test_empty_statements_compare() -> None:
    """Nothing on both sides is nothing; on one side all is new or dropped."""
    some = statement("hold talks on gas")

    assert compare(statement(), statement()).pairs == ()
    assert [one.change for one in compare(some, statement()).pairs] == [Change.DROPPED]
    assert [one.change for one in compare(statement(), some).pairs] == [Change.NEW]


ONE = st.fixed_dictionaries(
    {
        "quote": st.text(st.sampled_from("abcde "), max_size=30),
        "force": st.sampled_from(FORCES),
        "trend": st.sampled_from(TRENDS),
    }
)


@pytest.mark.fuzz
@given(old=st.lists(ONE, max_size=8), new=st.lists(ONE, max_size=8))
def test_each_commitment_is_in_exactly_one_pair_or_doubt(old: list[Record], new: list[Record]) -> None:
    """And turning the statements round turns strengthened into weakened, new into dropped."""
    before, after = statement(*old), statement(*new)

    there = compare(before, after)

    sides = [
        [
            *(getattr(pair, side) for pair in there.pairs),
            *(id_ for doubt in there.doubts for id_ in getattr(doubt, side)),
        ]
        for side in ("old", "new")
    ]
    for seen, record in zip(sides, (before, after), strict=True):
        assert sorted(filter(None, seen)) == sorted(one["id"] for one in record["commitments"])
    assert json.dumps(to_comparison_record(there, old=before, new=after))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_coded_pairs_are_found_in_the_gold_commitments(pair: Gold) -> None:
    """On six pairs that a person coded: pairing F1 and kind of change at least 0.9 each."""
    f1, kinds = score([pair])

    assert f1 >= 0.9
    assert kinds >= 0.9


def test_coded_pairs_are_found_in_what_was_read() -> None:
    """The same six pairs from their texts, all together: pairing F1 and kind of change at least 0.9 each."""
    f1, kinds = score(PAIRS, as_read)

    assert f1 >= 0.9
    assert kinds >= 0.9
