"""`entente evaluate`: where texts are looked for, what is printed, and how it exits."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from tests.cli.command import run

TEXT = "We will deepen our trade.\n"


def gold_in(folder: Path, *, source: str = "statement.txt", sha256: str | None = None) -> Path:
    """A gold file with the one commitment of TEXT."""
    folder.mkdir(parents=True, exist_ok=True)
    coded = {
        "anchor": 8,
        "start": 0,
        "end": 24,
        "force": "committed",
        "trend": "increase",
        "form": "cooperation",
    }
    digest = sha256 or hashlib.sha256(TEXT.encode()).hexdigest()
    path = folder / "gold.json"
    path.write_text(
        json.dumps({"source": source, "sha256": digest, "dated": None, "commitments": [coded]}), "utf-8"
    )
    return path


@pytest.mark.parametrize(
    ("place", "options"),
    [("gold/statement.txt", []), ("statements/statement.txt", []), ("else/statement.txt", ["--texts", "else"]),
     ("named.txt", ["--text", "named.txt"])],
)  # fmt: skip
def test_the_text_is_found(tmp_path: Path, place: str, options: list[str]) -> None:
    """Beside the gold file, in ../statements/ from it, under --texts, or where --text says."""
    gold, text = gold_in(tmp_path / "gold"), tmp_path / place
    text.parent.mkdir(exist_ok=True)
    text.write_text(TEXT, "utf-8")
    options = [str(tmp_path / one) if not one.startswith("-") else one for one in options]

    answer = run("evaluate", gold, "--format", "json", "--min-f1", "1", *options)

    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout)["together"]["anchors"] == {
        "right": 1, "missed": 0, "added": 0, "precision": 1.0, "recall": 1.0, "f1": 1.0
    }  # fmt: skip


def test_a_low_f1_exits_with_1(tmp_path: Path) -> None:
    """And names the number and the threshold."""
    gold = gold_in(tmp_path)
    (tmp_path / "statement.txt").write_text(TEXT, "utf-8")
    record = json.loads(gold.read_text("utf-8"))
    record["commitments"][0]["anchor"] = 3
    gold.write_text(json.dumps(record), "utf-8")

    answer = run("evaluate", gold, "--min-f1", "0.5")

    assert answer.returncode == 1
    assert b"anchor F1 0.0000 is below 0.5" in answer.stderr
    assert "missed (1)" in answer.stdout.decode()
    assert "We ▸ will deepen our trade" in answer.stdout.decode()


@pytest.mark.parametrize(
    ("source", "sha256", "content", "code"),
    [
        ("statement.txt", "0" * 64, TEXT.encode(), "E204"),
        ("other.txt", None, TEXT.encode(), "E203"),
        ("statement.txt", hashlib.sha256(b"\xe9").hexdigest(), b"\xe9", "E205"),
    ],
)
def test_a_text_other_than_the_coded_one_is_an_error(
    tmp_path: Path, source: str, sha256: str | None, content: bytes, code: str
) -> None:
    """Exit code 2, with what to do."""
    gold = gold_in(tmp_path, source=source, sha256=sha256)
    (tmp_path / "statement.txt").write_bytes(content)

    answer = run("evaluate", gold)

    assert answer.returncode == 2
    assert code.encode() in answer.stderr
    assert b"Traceback" not in answer.stderr


@pytest.mark.parametrize(
    ("content", "code"),
    [("[]", "E202"), ("{", "E201"), ('{"source": 1, "sha256": "", "commitments": []}', "E203")],
)
def test_a_file_that_is_no_gold_file_is_an_error(tmp_path: Path, content: str, code: str) -> None:
    """Whatever its JSON holds."""
    path = tmp_path / "gold.json"
    path.write_text(content, "utf-8")

    answer = run("evaluate", path)

    assert answer.returncode == 2
    assert code.encode() in answer.stderr


def test_wrong_values_of_a_field_are_listed_on_demand(tmp_path: Path) -> None:
    """--show names a field; each wrong value stands with gold and read, and the words."""
    gold = gold_in(tmp_path)
    (tmp_path / "statement.txt").write_text(TEXT, "utf-8")
    record = json.loads(gold.read_text("utf-8"))
    record["commitments"][0]["force"] = "binding"
    gold.write_text(json.dumps(record), "utf-8")

    told = run("evaluate", gold, "--show", "force").stdout.decode()

    assert "force, gold → read: binding → committed 1" in told
    assert "gold binding  read committed" in told


def test_coders_notes_beside_gold_are_left_out(tmp_path: Path) -> None:
    """So that `evaluate specimens/*.json` does what one means."""
    gold = gold_in(tmp_path)
    (tmp_path / "statement.txt").write_text(TEXT, "utf-8")
    notes = shutil.copy(gold, tmp_path / "gold.coding.json")

    answer = run("evaluate", gold, notes)

    assert answer.returncode == 0, answer.stderr
    assert b"1 file of coders' notes left out" in answer.stderr
