"""What a hostile or unlucky user does at the command line: nothing is lost, nothing is unsafe, no traceback."""

from __future__ import annotations

import hashlib
import json
import os
import shlex
import subprocess
import threading
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.cli.command import COMMAND, ENVIRONMENT, run
from tests.clock import two_worlds

ENTENTE = shlex.join(COMMAND)
LINES = b'{"schema":"entente.reading/1","source":{"name":"a.txt"},"commitments":[]}\n'


def _shell(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a shell answers to the command, in which ENTENTE is ours."""
    told = command.replace("ENTENTE", ENTENTE)
    return subprocess.run(
        ["bash", "-c", told], cwd=folder, env={**ENVIRONMENT, **environment}, capture_output=True, text=True,
        errors="replace", timeout=300,
    )  # fmt: skip


COMMANDS = ["read statement.txt", "read statement.txt -f json", "explain statement.txt 1", "--help",
            "compare statement.txt statement.txt"]  # fmt: skip


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full disk to write to")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk_behind_standard_output_is_told(command: str, statement: Path) -> None:
    """With the code of a result that cannot be written."""
    answer = _shell(f"ENTENTE {command} > /dev/full", statement.parent)

    assert answer.returncode == 2
    assert answer.stderr.startswith("entente: E403: ")
    assert "Traceback" not in answer.stderr


@pytest.mark.parametrize("command", COMMANDS[:3])
def test_a_closed_standard_output_is_told(command: str, statement: Path) -> None:
    """As by `>&-` in a shell."""
    answer = _shell(f"ENTENTE {command} >&-", statement.parent)

    assert answer.returncode == 2
    assert answer.stderr.startswith("entente: E403: a result that cannot be written: it is closed")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_reader_that_goes_away_is_not_a_missed_threshold(command: str, statement: Path) -> None:
    """The exit code is that of SIGPIPE, for every format."""
    answer = _shell(f"ENTENTE {command} | true; exit ${{PIPESTATUS[0]}}", statement.parent)

    assert answer.returncode in (0, 141)
    assert answer.stderr == ""


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_terminal_with_few_characters_is_served(command: str, encoding: str, statement: Path) -> None:
    """What it cannot show is a question mark."""
    answer = _shell(f"ENTENTE {command}", statement.parent, PYTHONIOENCODING=encoding)

    assert answer.returncode == 0
    assert answer.stderr == ""


@pytest.mark.parametrize("command", ["read", "explain 1", "compare"])
def test_words_of_a_statement_do_not_steer_the_terminal(command: str, tmp_path: Path) -> None:
    """Escapes, other control characters and overrides of direction show as replaced."""
    path = tmp_path / "statement.txt"
    path.write_text(
        "We will meet \x1b]0;x\x07\x1b[2J every\x9b31m \u202eyear. " + "The sea is wide and blue. " * 9
    )
    name, _, rest = command.partition(" ")
    arguments = [path, path] if name == "compare" else [path, rest] if name == "explain" else [path]

    told = run(name, *arguments).stdout.decode()

    assert "\N{REPLACEMENT CHARACTER}" in told
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(told)


def test_a_name_does_not_steer_the_terminal() -> None:
    """It is spelt out, on one line."""
    told = run("read", "no\nsuch\x1b[31mfile").stderr.decode()

    assert "(no\\nsuch\\x1b[31mfile)" in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("limit", ["1e30", "9223372036854775807", "100G", "4000000000G"])
def test_a_huge_limit_is_no_defect(limit: str, statement: Path) -> None:
    """It is taken, or refused as an argument."""
    answer = run("read", statement, "--max-size", limit, "--format", "json")

    assert answer.returncode == 0 or answer.stderr.startswith(b"entente: E401: ")


def test_a_pipe_named_by_out_is_written_to_and_stays(statement: Path) -> None:
    """A file that is no plain one (a pipe, a device) is never replaced."""
    pipe = statement.with_name("pipe")
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()

    answer = run("read", statement, "--format", "json", "--out", pipe)

    reader.join(60)
    assert answer.returncode == 0
    assert json.loads(got[0])["schema"] == "entente.reading/1"
    assert pipe.is_fifo()


def test_a_link_named_by_out_stays_a_link(statement: Path) -> None:
    """What it leads to is written, and keeps its rights."""
    target, link = statement.with_name("real.json"), statement.with_name("link.json")
    target.touch(mode=0o600)
    link.symlink_to(target.name)

    run("read", statement, "--format", "json", "--out", link)

    assert link.is_symlink()
    assert json.loads(target.read_bytes())["schema"] == "entente.reading/1"
    assert target.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("out", ["", ".", "..", "/", "statement.txt/x", "none/x"])
def test_an_impossible_place_is_told(out: str, statement: Path) -> None:
    """With its code, whatever the system calls it."""
    answer = _shell(f"ENTENTE read statement.txt -f json --out '{out}'", statement.parent)

    assert answer.returncode == 2
    assert answer.stderr.startswith("entente: E403: ")


@pytest.mark.parametrize("command", ["read {0} --out {0}", "compare {0} {0} --out {0}"])
def test_a_source_is_never_written_over(command: str, statement: Path) -> None:
    """The statement itself is worth more than its reading."""
    before = statement.read_bytes()

    answer = run(*command.format(statement).split())

    assert answer.stderr.startswith(b"entente: E403: a source, which is never written over")
    assert statement.read_bytes() == before


def test_sources_of_one_name_get_files_of_their_own(tmp_path: Path) -> None:
    """None replaces another, nor a source that stands in the folder."""
    out = tmp_path / "out"
    for folder in ("a", "b", "out"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "s.html").write_text(f"<p>We will meet in {folder}.")
    sources = [tmp_path / folder / "s.html" for folder in ("a", "b", "out")]

    run("read", *sources, "--format", "html", "--out", out)

    assert sorted(one.name for one in out.iterdir()) == ["s-2.html", "s-3.html", "s-4.html", "s.html"]
    assert (out / "s.html").read_text() == "<p>We will meet in out."


def test_lists_in_lists_without_end_are_written_as_akn(tmp_path: Path) -> None:
    """What would be nested deeper than any program reads stands beside its stem."""
    path = tmp_path / "deep.txt"
    path.write_text("We will:\n" + "".join("  " * depth + "- act on:\n" for depth in range(700)), "utf-8")

    answer = run("read", path, "--format", "akn")

    assert answer.returncode == 0, answer.stderr
    assert "".join(ET.fromstring(answer.stdout).itertext()).count("act on") >= 700


GOLD_TEXT = "We will meet every year."
ONE = {"anchor": 8, "start": 0, "end": 23, "force": "committed", "trend": None, "form": "dialogue"}
FLAWS: dict[str, dict[str, object]] = {
    "no list": {"commitments": None},
    "no objects": {"commitments": ["x"]},
    "no anchor": {"commitments": [{}]},
    "a half anchor": {"commitments": [{**ONE, "anchor": 8.5}]},
    "an anchor twice": {"commitments": [ONE, ONE]},
    "beyond the text": {"commitments": [{**ONE, "end": 10**9}]},
    "no force": {"commitments": [{**ONE, "force": None}]},
    "a force of another type": {"commitments": [{**ONE, "force": []}]},
    "a value of another type": {"commitments": [{**ONE, "partner": [5]}]},
    "a value without words": {"commitments": [{**ONE, "deadline": {"value": "P1Y"}}]},
    "fields that are no names": {"coded": [[]]},
    "doubts that are none": {"doubts": ["x"]},
    "a doubt without a code": {"doubts": [{"start": 0, "end": 1}]},
    "a proviso nowhere": {"provisos": [{"start": "a", "end": None}]},
}


@pytest.mark.parametrize("what", FLAWS)
def test_a_flaw_in_a_gold_file_is_told(what: str, tmp_path: Path) -> None:
    """Nothing is guessed around it."""
    (tmp_path / "t.txt").write_text(GOLD_TEXT)
    digest = hashlib.sha256(GOLD_TEXT.encode()).hexdigest()
    gold = {"source": "t.txt", "sha256": digest, "commitments": [], **FLAWS[what]}
    (tmp_path / "g.json").write_text(json.dumps(gold))

    answer = run("evaluate", tmp_path / "g.json")

    assert answer.returncode == 2
    assert answer.stderr.startswith(b"entente: E202: ")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"[" * 100_000, b"E201"),
        (json.dumps({"source": "a" * 5_000, "sha256": "", "commitments": []}).encode(), b"E203"),
        (json.dumps({"source": "[/]", "sha256": "", "commitments": []}).encode(), b"E203"),
    ],
)
def test_a_strange_gold_file_is_told(raw: bytes, code: bytes, tmp_path: Path) -> None:
    """Depth without end, and names that no file can have."""
    (tmp_path / "g.json").write_bytes(raw)

    assert run("evaluate", tmp_path / "g.json").stderr.startswith(b"entente: " + code)


def test_a_name_is_no_markup(tmp_path: Path) -> None:
    """The name of a coded text is shown as it is, half characters apart."""
    (tmp_path / "t.txt").write_text(GOLD_TEXT)
    digest = hashlib.sha256(GOLD_TEXT.encode()).hexdigest()
    gold = {"source": "[/x]\ud800.txt", "sha256": digest, "commitments": []}
    (tmp_path / "g.json").write_text(json.dumps(gold))

    for format_ in ("table", "json"):
        answer = run("evaluate", tmp_path / "g.json", "--text", tmp_path / "t.txt", "--format", format_)

        assert answer.returncode == 0, answer.stderr
        assert b"[/x]" in answer.stdout


@pytest.mark.parametrize(
    "strange",
    [b"my notes, no line end", LINES + b"my notes", b'{"source":{"name":"a"}}\n', b"[" * 99_999 + b"\n"],
)
def test_a_file_of_someone_else_is_not_resumed(strange: bytes, statement: Path, tmp_path: Path) -> None:
    """Not a byte of it is lost."""
    out = tmp_path / "notes"
    out.write_bytes(strange)

    answer = run("corpus", statement.parent, "--out", out, "--resume")

    assert answer.stderr.startswith(b"entente: E302: ")
    assert out.read_bytes() == strange


@pytest.mark.parametrize("cut", [0, 1, 12, 40])
def test_a_cut_line_is_resumed(cut: int, statement: Path, tmp_path: Path) -> None:
    """Wherever the kill fell."""
    folder, out = tmp_path / "in", tmp_path / "out.jsonl"
    folder.mkdir()
    (folder / "a.txt").write_bytes(statement.read_bytes())
    out.write_bytes(LINES[:cut])

    answer = run("corpus", folder, "--out", out, "--resume", "--workers", "1")

    assert answer.returncode == 0, answer.stderr
    assert [json.loads(line)["source"]["name"] for line in out.read_bytes().splitlines()] == ["a.txt"]


def test_what_cannot_be_written_to_is_told(statement: Path, tmp_path: Path) -> None:
    """A pipe, a loop of links and a full disk."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_bytes(statement.read_bytes())
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    places = [
        tmp_path / "pipe",
        tmp_path / "loop",
        *([Path("/dev/full")] if Path("/dev/full").exists() else []),
    ]

    for place in places:
        answer = run("corpus", folder, "--out", place, "--workers", "1")

        assert answer.stderr.startswith(b"entente: E304: "), answer.stderr
        assert answer.returncode == 2


def test_a_link_to_nothing_has_its_line(statement: Path, tmp_path: Path) -> None:
    """A file that was there once is told as missing, never left out in silence; pipes and folders are no files."""
    folder, out = tmp_path / "in", tmp_path / "out.jsonl"
    folder.mkdir()
    (folder / "a.txt").write_bytes(statement.read_bytes())
    (folder / "gone.txt").symlink_to("nowhere")
    (folder / "loop.txt").symlink_to("loop.txt")
    os.mkfifo(folder / "pipe.txt")

    run("corpus", folder, "--out", out, "--workers", "1")

    errors = [json.loads(line).get("error", {}).get("code") for line in out.read_bytes().splitlines()]
    assert errors == [None, "E101", "E111"]


def test_more_processes_than_the_machine_bears_are_refused(statement: Path, tmp_path: Path) -> None:
    """Before any of them fills the memory."""
    answer = run("corpus", statement.parent, "--out", tmp_path / "x.jsonl", "--workers", "100000")

    assert answer.stderr.startswith(b"entente: E401: ")
    assert not (tmp_path / "x.jsonl").exists()


@pytest.mark.parametrize("format_", ["json", "csv", "html", "table"])
def test_a_dash_as_file_is_standard_output(format_: str, statement: Path) -> None:
    """As in other programs; no file of that name appears."""
    command = f"ENTENTE read statement.txt -f {format_}"

    told = _shell(f"{command} --out -", statement.parent)

    assert told.returncode == 0, told.stderr
    assert told.stdout == _shell(command, statement.parent).stdout != ""
    assert not statement.with_name("-").exists()


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("read - -", "E409"),
        ("compare - -", "E409"),
        ("read ''", "E101"),
        ("corpus . --out -", "E401"),
        ("corpus . --out x --on dask://", "E408"),
        ("corpus . --out x --on dask://a:b", "E408"),
        ("corpus . --out x --on dask://127.0.0.1", "E408"),
        ("corpus . --out x --on dask://127.0.0.1:0", "E408"),
        ("corpus . --out x --on dask://127.0.0.1:65536", "E408"),
        ("corpus . --out x --on 'dask://127.0.0.1:80/?a=b'", "E408"),
        ("evaluate statement.txt --min-f1 nan", "E401"),
        ("evaluate statement.txt --min-f1 1.01", "E401"),
        ("evaluate statement.txt --min-f1 high", "E401"),
    ],
)
def test_what_cannot_be_meant_is_refused(command: str, code: str, statement: Path) -> None:
    """Before anything is read or written, on one line, with the code of a wrong command."""
    answer = _shell(f"ENTENTE {command} < statement.txt", statement.parent)

    assert answer.returncode == 2
    assert answer.stderr.startswith(f"entente: {code}: ")
    assert answer.stderr.count("\n") == 1
    assert [path.name for path in statement.parent.iterdir()] == ["statement.txt"]


def test_a_gold_file_may_open_with_a_byte_order_mark(tmp_path: Path) -> None:
    """As some editors save it."""
    text, gold = tmp_path / "text.txt", tmp_path / "gold.json"
    text.write_text(GOLD_TEXT, "utf-8")
    digest = hashlib.sha256(text.read_bytes()).hexdigest()
    record = {"source": "text.txt", "sha256": digest, "commitments": [ONE]}
    gold.write_text(json.dumps(record), "utf-8-sig")

    answer = run("evaluate", gold, "--format", "json")

    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout)["together"]["anchors"]["f1"] == 1


SAME = [
    *(f"read statement.txt -f {form} --out out" for form in "table json jsonl csv xlsx akn html".split()),
    "explain statement.txt 1 > out",
    *(f"compare statement.txt statement.txt -f {form} --out out" for form in "table json html".split()),
    "corpus . --out out --workers 2",
]


@pytest.mark.parametrize("command", SAME)
def test_the_same_text_gives_the_same_bytes(command: str, statement: Path, tmp_path: Path) -> None:
    """On any day, in any time zone, language and order of hashes."""
    clock = tmp_path / "clock"
    clock.mkdir()

    results = []
    for world in two_worlds(clock):
        answer = _shell(f"ENTENTE {command}", statement.parent, **world)
        assert answer.returncode == 0, answer.stderr
        results.append((statement.parent / "out").read_bytes())
        (statement.parent / "out").unlink()

    assert results[0] == results[1]
    assert results[0]
