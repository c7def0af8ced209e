"""What reviewers decided is gold: `entente evaluate` reads it, and finds an unchanged review right throughout."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from entente.cli import export
from entente.cli.gold import check_gold, gold_date, gold_text, load_gold
from entente.engine.reading.evaluate import evaluate
from entente.engine.reading.export import to_record
from entente.engine.reading.read import read
from entente.register.models import Candidate, Question
from entente.register.services.adding import add_statement
from entente.register.services.reviewing import accept, accept_clear, reject
from tests.cast import Cast
from tests.register.statements import FULL, received


def test_an_unchanged_review_agrees_with_the_reading(
    cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every anchor and every value of fifty commitments; and one rejected is one that the reader added."""
    ana = cast.reader(cast.ana)
    text = add_statement(ana, cooperation=cast.land.cooperation, received=received(FULL), language="en")
    accept_clear(ana, text)
    assert not Question.objects.filter(kind="doubt").exists()
    monkeypatch.setattr(export, "open_tables", lambda _: None)

    written = CliRunner().invoke(export.command, ["gold", str(tmp_path)], catch_exceptions=False)

    path = Path(written.stdout.strip())
    gold = load_gold(path)
    words = gold_text(gold, path, texts=None, text=None)
    check_gold(gold, path, length=len(words))
    reading = to_record(read(words, dated=gold_date(gold, path)), name=gold["source"])
    found = evaluate(gold, reading, words)
    assert len(gold["commitments"]) > 40
    assert found.anchors.f1 == 1.0
    assert not found.slips


def test_a_text_that_waits_is_left_out(cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One open commitment keeps the text back; rejected, it is not among the gold."""
    ana = cast.reader(cast.ana)
    words = "We will hold talks on ports. We will share figures on trade each year."
    add_statement(ana, cooperation=cast.land.cooperation, received=received(words), language="en")
    first, second = Candidate.objects.select_related("text__statement")
    accept(ana, first)
    monkeypatch.setattr(export, "open_tables", lambda _: None)

    assert not CliRunner().invoke(export.command, ["gold", str(tmp_path)]).stdout.strip()

    reject(ana, second)
    written = CliRunner().invoke(export.command, ["gold", str(tmp_path)]).stdout.strip()
    assert [one["anchor"] for one in load_gold(Path(written))["commitments"]] == [words.index("hold")]
