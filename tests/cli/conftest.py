"""A statement whose reading is made by hand, so that these tests say nothing of how well texts are read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from entente.cli.documents import Document
from entente.engine.errors import DoubtCode
from entente.engine.reading.export import to_record
from entente.engine.reading.records import (
    Commitment,
    Doubt,
    Force,
    Form,
    Provision,
    ProvisionKind,
    Reading,
    Section,
    Trend,
    Value,
)
from entente.engine.source.span import Span

TITLE = "Joint statement of Aldmark and Veria"
TEXT = f"""{TITLE}

1. Energy

Aldmark and Veria shall consult the Coast Region before any licence is given. They will exchange figures on gas \
storage every year and will hold biennial talks at ministerial level. They aim to conclude by 30 June 2032 an \
arrangement on <carbon dioxide>, while respecting regulators. Both will examine whether hydrogen can share the pipeline.

2. Safety & order

We look forward to closer work with our neighbours in the Coast Forum. We will not recognise passports issued in Łomża.

| Annex | =1+1 |

* Nothing in this statement alters the division of powers between the governments of Veria.
"""
ROOT = Path(__file__).parents[2]


def pytest_configure(config: pytest.Config) -> None:
    """Declares the marker of the tests that need a browser."""
    config.addinivalue_line("markers", "browser: needs chromium and playwright")


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _commitment(anchor: str, extent: str, force: Force, form: Form, **fields: object) -> Commitment:
    provision = 0 if _span(extent).start < _span("2. Safety").start else 1
    known: dict[str, object] = {
        "anchor": _span(anchor).start, "span": _span(extent), "verb": _span(anchor), "lemma": anchor,
        "negated": False, "force": force, "trend": None, "form": form, "provision": provision, "section": provision,
        "rules": ("clause.modal:will", "no.such-rule:seen"),
    }  # fmt: skip
    return Commitment(**{**known, **fields})  # type: ignore[arg-type]


def _commitments() -> tuple[Commitment, ...]:
    every_year = Value(_span("every year"), value="P1Y")
    by_june = Value(_span("by 30 June 2032"), value="../2032-06-30")
    forum = Value(_span("the Coast Forum"), name="Coast Forum")
    regulators = Value(_span("while respecting regulators"))
    gas = Value(_span("gas storage"), name="natural gas", id="2712")
    extent = (
        "They aim to conclude by 30 June 2032 an arrangement on <carbon dioxide>, while respecting regulators"
    )
    return (
        _commitment("consult", "Aldmark and Veria shall consult the Coast Region before any licence is given",
                    Force.BINDING, Form.DIALOGUE, actor=Value(_span("Aldmark and Veria shall"[:17]))),
        _commitment("exchange", "They will exchange figures on gas storage every year", Force.COMMITTED, Form.EXCHANGE,
                    recurrence=every_year, subject=(gas,)),
        _commitment("hold", "will hold biennial talks at ministerial level", Force.COMMITTED, Form.DIALOGUE,
                    recurrence=Value(_span("biennial"), value="P2Y")),
        _commitment("aim", extent, Force.INTENDED, Form.INSTRUMENT, trend=Trend.CONCLUDE, deadline=by_june,
                    safeguard=(regulators,)),
        _commitment("examine", "Both will examine whether hydrogen can share the pipeline", Force.EXPLORATORY,
                    Form.EXPLORATION),
        _commitment("look", "We look forward to closer work with our neighbours in the Coast Forum", Force.ASPIRATIONAL,
                    Form.COOPERATION, trend=Trend.INCREASE, forum=(forum,)),
        _commitment("recognise", "We will not recognise passports issued in Łomża", Force.COMMITTED, Form.POSITION,
                    negated=True),
    )  # fmt: skip


def made_reading() -> Reading:
    """The reading of TEXT, made by hand."""
    energy, safety = TEXT.index("1. Energy"), TEXT.index("2. Safety")
    first, second = TEXT.index("Aldmark and Veria shall"), TEXT.index("We look")
    annex, note = TEXT.index("| Annex"), TEXT.index("* Nothing")
    return Reading(
        text=TEXT,
        language="en",
        title=_span(TITLE),
        dated=Value(Span(0, 0), value="2031-03-12"),
        sections=(
            Section(Span(energy, safety), _span("Energy"), "1.", None),
            Section(Span(safety, len(TEXT)), _span("Safety & order"), "2.", None),
        ),
        headings=(Span(0, energy), Span(energy, first), Span(safety, second)),
        provisions=(
            Provision(Span(first, safety), ProvisionKind.OPERATIVE, 0),
            Provision(Span(second, annex), ProvisionKind.OPERATIVE, 1),
            Provision(Span(note, len(TEXT)), ProvisionKind.PROVISO, 1, mark="*", covers=tuple(range(7))),
        ),
        commitments=_commitments(),
        unread=(Span(annex, note),),
        doubts=(
            Doubt(DoubtCode.RECURRENCE_TWO_SENSES, _span("biennial"), 2),
            Doubt(DoubtCode.PLACEHOLDER, _span("Łomża")),
        ),
    )


@pytest.fixture
def made() -> Document:
    """The document of the hand-made reading."""
    record = to_record(made_reading(), name="made.txt")
    return Document(
        record, TEXT, {one["id"]: number for number, one in enumerate(record["commitments"], start=1)}
    )


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    """A file with a short statement of two fictional states."""
    path = tmp_path / "statement.txt"
    path.write_text("We will deepen our trade.\n\nWe aim to sign a treaty in 2032.\n", "utf-8")
    return path


@pytest.fixture
def day() -> date:
    """The day of the made statement."""
    return date(2031, 3, 12)
