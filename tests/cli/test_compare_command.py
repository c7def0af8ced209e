"""`entente compare`: table, json and page."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from entente.cli.formats.changes import reasons
from entente.engine.reading.export import Record
from tests.cli.command import run
from tests.cli.conftest import ROOT

SCHEMA = json.loads((ROOT / "docs/reference/comparison.schema.json").read_text("utf-8"))


@pytest.fixture
def statements(tmp_path: Path) -> tuple[Path, Path]:
    """Two statements of the same parties."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("We aim to sign a treaty on gas.\n\nWe will not sell weapons to pirates.\n", "utf-8")
    new.write_text("We will sign a treaty on gas.\n\nWe will plant two forests.\n", "utf-8")
    return old, new


def test_json_agrees_with_the_published_schema(statements: tuple[Path, Path]) -> None:
    """One strengthened, one dropped, one new."""
    answer = run("compare", *statements, "--format", "json")

    assert answer.returncode == 0, answer.stderr
    record = json.loads(answer.stdout)
    jsonschema.validate(record, SCHEMA)
    assert record["counts"] == {"kept": 0, "strengthened": 1, "weakened": 0, "new": 1, "dropped": 1}


def test_the_table_says_what_changed_and_quotes_both(statements: tuple[Path, Path]) -> None:
    """Each kind with its sign, the reason in words; a refusal keeps its "not"."""
    told = run("compare", *statements).stdout.decode()

    assert told.startswith("Before: old.txt\nNow: new.txt\n")
    assert "▲ Strengthened (1)" in told
    assert "committed, was intended" in told
    assert "was 1 “aim to sign a treaty on gas”" in told
    assert "We will not sell weapons to pirates" in told
    assert "2 commitments before, 2 now: 1 strengthened, 1 new, 1 dropped" in told


def test_the_page_is_self_contained(statements: tuple[Path, Path], tmp_path: Path) -> None:
    """No request, no script; both statements' words."""
    out = tmp_path / "page.html"

    answer = run("compare", *statements, "--format", "html", "--out", out)

    page = out.read_text("utf-8")
    assert answer.returncode == 0, answer.stderr
    assert "http:" not in page.replace("http-equiv", "")
    assert "<script" not in page
    assert "was intended" in page


def test_a_change_of_trend_is_told_in_english() -> None:
    """Which word came or went."""
    one: Record = {"trend": None}

    assert reasons(["trend"], one, {"trend": "conclude"}, dated=(None, None)) == (
        "now with a word of conclusion; before without"
    )
