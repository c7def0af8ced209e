"""`entente read` as a process: what it answers, and what it answers to bad input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.cli.command import COMMAND, ENVIRONMENT, run
from tests.cli.conftest import ROOT

SCHEMA = json.loads((ROOT / "docs/reference/reading.schema.json").read_text("utf-8"))
HEAVY = {
    "rich",
    "lxml",
    "xlsxwriter",
    "openpyxl",
    "httpx2",
    "pypdfium2",
    "docx",
    "distributed",
    "csv",
    "html",
}


def test_json_agrees_with_the_published_schema(statement: Path) -> None:
    """What is printed validates, and names the source without its folder."""
    answer = run("read", statement, "--format", "json", "--dated", "2031-03-12")

    assert answer.returncode == 0, answer.stderr
    record = json.loads(answer.stdout)
    jsonschema.validate(record, SCHEMA)
    assert record["source"]["name"] == "statement.txt"
    assert record["source"]["date"] == "2031-03-12"


def test_several_sources_are_an_array(statement: Path) -> None:
    """In the order in which they were named."""
    answer = run("read", statement, statement, "--format", "json")

    assert [one["source"]["name"] for one in json.loads(answer.stdout)] == ["statement.txt"] * 2


def test_standard_input_is_a_source(statement: Path) -> None:
    """`-` reads what is piped in."""
    answer = run("read", "-", "--format", "jsonl", given=statement.read_bytes())

    assert json.loads(answer.stdout)["source"]["name"] == "-"


def test_one_bad_source_does_not_hide_the_good_ones(statement: Path, tmp_path: Path) -> None:
    """The good are written, the bad is named on standard error, and the exit code is 2."""
    answer = run("read", tmp_path / "none.txt", statement, "--format", "json")

    assert json.loads(answer.stdout)["source"]["name"] == "statement.txt"
    assert b"E101" in answer.stderr
    assert answer.returncode == 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["read"], "E401"),
        (["read", "none.txt"], "E101"),
        (["read", "."], "E102"),
        (["read", "empty.txt"], "E104"),
        (["read", "statement.txt", "--format", "doc"], "E401"),
        (["read", "statement.txt", "--dated", "12/03/2031"], "E401"),
        (["read", "statement.txt", "--max-size", "none"], "E401"),
        (["read", "statement.txt", "--max-size", "3"], "E103"),
        (["read", "statement.txt", "--out", "none/x.json"], "E403"),
        (["read", "statement.txt", "statement.txt", "--format", "html"], "E405"),
        (["read", "http://127.0.0.1:9/x"], "E114"),
        (["promise"], "E401"),
        (["explain", "statement.txt", "99"], "E406"),
        (["explain", "none.txt", "1"], "E101"),
        (["compare", "statement.txt", "none.txt"], "E101"),
        (["evaluate", "none.json"], "E201"),
        (["evaluate", "statement.txt"], "E201"),
        (["corpus", "none", "--out", "x.jsonl"], "E308"),
        (["corpus", "bare", "--out", "x.jsonl"], "E309"),
        (["corpus", ".", "--out", "none/x.jsonl"], "E304"),
        (["corpus", ".", "--out", "x.jsonl", "--on", "spark://x"], "E408"),
        (["corpus", ".", "--out", "x.jsonl", "--workers", "0"], "E401"),
    ],
)
def test_bad_input_gets_a_message_and_exit_code_2(statement: Path, arguments: list[str], code: str) -> None:
    """Code, what, where and remedy on standard error; never a traceback; nothing on standard output."""
    folder = statement.parent
    (folder / "empty.txt").touch()
    (folder / "bare").mkdir()

    answer = subprocess.run(
        [*COMMAND, *arguments], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, timeout=300
    )

    assert answer.returncode == 2
    assert answer.stderr.startswith(f"entente: {code}: ")
    assert "Traceback" not in answer.stderr
    assert answer.stdout == ""


@pytest.mark.parametrize("format_", ["table", "json", "csv", "html"])
def test_a_reader_that_goes_away_is_no_error(statement: Path, format_: str) -> None:
    """A closed pipe (as by `head`) ends the command without a word."""
    command = [*COMMAND, "read", str(statement), "--format", format_]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT)
    assert process.stdout is not None
    process.stdout.close()

    _, told = process.communicate(timeout=300)

    assert told == b""


def test_no_colour_where_nobody_sees_it(statement: Path) -> None:
    """Piped, the table is plain text."""
    assert b"\x1b" not in run("read", statement).stdout


def test_a_file_is_written_whole_or_not_at_all(statement: Path, tmp_path: Path) -> None:
    """--out leaves nothing but the file."""
    out = tmp_path / "out"
    out.mkdir()

    run("read", statement, "--format", "json", "--out", out / "reading.json")

    assert [one.name for one in out.iterdir()] == ["reading.json"]
    jsonschema.validate(json.loads((out / "reading.json").read_text("utf-8")), SCHEMA)


@pytest.mark.parametrize(("format_", "suffix"), [("html", ".html"), ("akn", ".xml")])
def test_several_pages_go_to_a_folder(statement: Path, tmp_path: Path, format_: str, suffix: str) -> None:
    """One file for each source, named after it."""
    out = tmp_path / "out"
    out.mkdir()
    second = statement.with_name("second.txt")
    second.write_bytes(statement.read_bytes())

    answer = run("read", statement, second, "--format", format_, "--out", out)

    assert answer.returncode == 0, answer.stderr
    assert sorted(one.name for one in out.iterdir()) == [f"second{suffix}", f"statement{suffix}"]


def test_json_loads_no_heavy_library(statement: Path) -> None:
    """Only what reading plain text needs is imported."""
    told = "import sys, entente.cli.main as m\ntry: m.main()\nfinally: print(*sys.modules, file=sys.stderr)"
    command = [sys.executable, "-c", told, "read", str(statement), "--format", "json"]

    answer = subprocess.run(command, capture_output=True, text=True, timeout=300, env=ENVIRONMENT)

    assert answer.returncode == 0, answer.stderr
    assert {name.partition(".")[0] for name in answer.stderr.split()} & HEAVY == set()


@pytest.mark.parametrize("command", ["read", "explain", "compare", "evaluate", "corpus"])
def test_each_command_has_help(command: str) -> None:
    """--help answers and exits with 0."""
    answer = run(command, "--help")

    assert answer.returncode == 0
    assert answer.stdout.startswith(f"Usage: entente {command}".encode())


def test_entente_alone_says_what_it_can_do() -> None:
    """Without a command the help stands on the screen."""
    answer = run()

    assert b"Commands:" in answer.stdout


def test_shall_is_taken_as_binding(statement: Path) -> None:
    """What the table shows as a force is a word that --force knows."""
    statement.write_text("The Parties shall open the port. We will deepen our trade.\n", "utf-8")

    shown = run("read", statement, "--force", "shall", "--format", "json")

    assert [one["force"] for one in json.loads(shown.stdout)["commitments"]] == ["binding"]


@pytest.mark.parametrize("arguments", [["read"], ["explain", "1"], ["compare"]])
def test_a_screen_of_ascii_is_no_error(statement: Path, arguments: list[str]) -> None:
    """Characters that it cannot show are replaced."""
    name, *rest = arguments
    sources = [statement] * (2 if name == "compare" else 1)

    answer = subprocess.run(
        [*COMMAND, name, *sources, *rest],
        env={**ENVIRONMENT, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        timeout=300,
    )

    assert (answer.returncode, answer.stderr) == (0, b"")
    assert answer.stdout.isascii()


def test_an_address_in_figures_is_not_said_to_stand_for_itself() -> None:
    """Host and address are the same there."""
    told = run("read", "http://127.0.0.1:9/x").stderr.decode()

    assert "127.0.0.1 is no public address" in told
    assert "stands for" not in told
