"""How a reading is compared with gold."""

from __future__ import annotations

from copy import deepcopy

import pytest

from entente.engine.reading.evaluate import coded_fields, evaluate
from entente.engine.reading.export import Record
from entente.engine.reading.scores import Count, together

TEXT = "We will meet every year in the Coast Forum. We aim to sign a treaty by 2032."


def value(words: str, **extra: str) -> Record:
    """A read value with the offsets of its words."""
    start = TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words), **extra}


def commitment(anchor: str, extent: str, **fields: object) -> Record:
    """A commitment with what every gold file codes."""
    bounds = value(extent)
    known = {
        "anchor": TEXT.index(anchor),
        "start": bounds["start"],
        "end": bounds["end"],
        "force": "committed",
    }
    return {**known, "trend": None, "form": "dialogue", "negated": False, **fields}


def reading() -> Record:
    """What a perfect reader reads in TEXT."""
    return {
        "commitments": [
            commitment("meet", "We will meet every year in the Coast Forum", actor=value("We"), partner=[],
                       recurrence=value("every year", value="P1Y"), forum=[value("Coast Forum", name="Coast Forum")]),
            commitment("aim", "We aim to sign a treaty by 2032", force="intended", form="instrument", partner=[],
                       trend="conclude", deadline=value("by 2032", value="../2032-12-31"), actor=value("We")),
        ],
        "provisions": [{"kind": "proviso", "start": 0, "end": 10}, {"kind": "operative", "start": 10, "end": 76}],
        "doubts": [{"code": "placeholder", "start": 5, "end": 9}],
    }  # fmt: skip


def gold(**extra: object) -> Record:
    """The same as a hand-coded file of specimens."""
    coded = ["anchor", "extent", "force", "trend", "form", "negated", "actor", "partner", "forum", "deadline",
             "recurrence"]  # fmt: skip
    return {"source": "x.txt", "coded": coded, "commitments": deepcopy(reading()["commitments"]), **extra}


def test_a_reading_that_agrees_is_right_everywhere() -> None:
    """All anchors, ends, codes and values; nothing to list."""
    result = evaluate(gold(), reading(), TEXT)

    assert result.anchors == Count(2, 0, 0)
    assert result.anchors.f1 == 1.0
    assert all(
        share.accuracy == 1.0
        for part in (result.extents, result.codes, result.whole)
        for share in part.values()
    )
    assert result.slips == ()


def test_a_commitment_matches_only_at_its_anchor() -> None:
    """One character aside it is missed, and the read one added; both are listed with their words."""
    read = reading()
    read["commitments"][0]["anchor"] += 1

    result = evaluate(gold(), read, TEXT)

    assert result.anchors == Count(1, 1, 1)
    assert [(slip.field, slip.quote) for slip in result.slips][:2] == [
        ("missed", "We will ▸ meet every year in the Coast Forum"),
        ("added", "We will m ▸ eet every year in the Coast Forum"),
    ]


def test_extents_count_each_end_and_both() -> None:
    """A wrong end leaves the start right."""
    read = reading()
    read["commitments"][1]["end"] -= 1

    extents = evaluate(gold(), read, TEXT).extents

    assert [extents[name].right for name in ("start", "end", "both")] == [2, 1, 1]


def test_fields_are_compared_on_matched_commitments_only() -> None:
    """What was missed altogether is no error of its fields."""
    read = reading()
    del read["commitments"][1]

    result = evaluate(gold(), read, TEXT)

    assert result.codes["force"].asked == 1
    assert result.values["deadline"] == Count()


@pytest.mark.parametrize(
    ("field", "said", "right"),
    [
        ("forum", "coast forum", True),
        ("forum", "the Coast Forum of ministers", True),
        ("forum", "Coast", True),
        ("forum", "Hill Forum", False),
        ("actor", "we", True),
        ("actor", "W", False),
        ("recurrence", "P1Y", True),
        ("recurrence", "P2Y", False),
    ],
)
def test_a_plain_string_is_compared_with_name_text_or_value(field: str, said: str, right: bool) -> None:
    """Case folded; for forums and frameworks one may contain the other."""
    known = gold()
    known["commitments"][0][field] = [said] if field == "forum" else said

    result = evaluate(known, reading(), TEXT)

    assert (result.values[field].missed == 0) is right


def test_an_object_is_compared_by_its_span_a_date_by_its_value_a_subject_by_its_concept() -> None:
    """What a value means counts where it has a normal form."""
    known = gold()
    known["coded"].append("subject")
    one = known["commitments"][0]
    one["actor"] = {**one["actor"], "end": one["actor"]["end"] + 1}
    one["recurrence"] = {**one["recurrence"], "start": 0}
    one["subject"] = [{"text": "x", "start": 0, "end": 1, "id": "2712"}]
    read = reading()
    read["commitments"][0]["subject"] = [{"text": "y", "start": 5, "end": 6, "id": "2712"}]

    result = evaluate(known, read, TEXT)

    assert result.values["actor"] == Count(1, 1, 1)
    assert result.values["recurrence"] == Count(1, 0, 0)
    assert result.values["subject"] == Count(1, 0, 0)


def test_a_coded_field_is_scored_where_gold_is_empty_too() -> None:
    """A value that no coder saw is added."""
    read = reading()
    read["commitments"][1]["partner"] = [value("Coast Forum")]

    result = evaluate(gold(), read, TEXT)

    assert result.values["partner"] == Count(0, 0, 1)
    assert result.whole["partner"].accuracy == 0.0


def test_without_a_list_the_shared_files_are_scored_as_their_page_says() -> None:
    """Forum and framework in the UK–Belgium file only; illustrations never."""
    plain, uk = coded_fields({"source": "real/x.txt"}), coded_fields({"source": "uk-belgium-2025-12-12.txt"})

    assert uk - plain == {"forum", "framework"}
    assert not plain & {"actor", "partner", "place", "safeguard", "negated"}


def test_a_form_that_its_coder_left_open_is_not_scored() -> None:
    """A missing form is no empty form."""
    known = gold()
    del known["commitments"][0]["form"]

    assert evaluate(known, reading(), TEXT).codes["form"].asked == 1


def test_doubts_need_their_code_and_a_shared_character() -> None:
    """Elsewhere or of another kind it is missed, and the read one added."""
    here, there = (
        {"code": "placeholder", "start": 8, "end": 20},
        {"code": "placeholder", "start": 9, "end": 20},
    )
    other = {**here, "code": "date-order"}

    counts = [
        evaluate(gold(doubts=[one]), reading(), TEXT).passages["doubts"] for one in (here, there, other)
    ]

    assert counts == [Count(1, 0, 0), Count(0, 1, 1), Count(0, 1, 1)]


def test_provisos_are_compared_where_gold_has_them() -> None:
    """A proviso agrees with a read one that shares a character."""
    result = evaluate(gold(provisos=[{"start": 3, "end": 30}]), reading(), TEXT)

    assert result.passages == {"provisos": Count(1, 0, 0)}


def test_together_is_one_sum() -> None:
    """Not a mean of means: a long statement weighs more."""
    read = reading()
    del read["commitments"][1]

    total = together([evaluate(gold(), reading(), TEXT), evaluate(gold(), read, TEXT)])

    assert total.anchors == Count(3, 1, 0)
    assert total.codes["force"].asked == 3
    assert total.slips[0].field == "missed"
