"""`entente corpus`: thousands of files, in order, killed and resumed, on processes and on a cluster."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from entente.cli.crew import Task, on_this_machine, read_file
from entente.cli.ledger import Ledger
from entente.engine.errors import CorpusError
from tests.cli.command import COMMAND, ENVIRONMENT, run

SENTENCE = "We will deepen our cooperation on trade, transport and energy in 2032.\n\n"


def folder_of(path: Path, *, files: int, repeats: int = 3) -> Path:
    """A folder with this many statements in two subfolders."""
    for number in range(files):
        home = path / ("north" if number % 2 else "south")
        home.mkdir(parents=True, exist_ok=True)
        (home / f"{number:04}.txt").write_text(
            SENTENCE * repeats + f"We aim to sign treaty {number}.", "utf-8"
        )
    return path


def names_in(out: Path) -> list[str]:
    """The names of the lines, in their order."""
    return [json.loads(line)["source"]["name"] for line in out.read_bytes().splitlines()]


def test_each_file_has_one_line_in_the_order_of_names(tmp_path: Path) -> None:
    """Whatever the number of workers, the bytes are the same."""
    folder = folder_of(tmp_path / "texts", files=24)
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"

    first = run("corpus", folder, "--out", one, "--workers", "1")
    second = run("corpus", folder, "--out", two, "--workers", "2")

    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert names_in(one) == sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.txt"))
    assert one.read_bytes() == two.read_bytes()
    assert b"24 read, 0 failed" in first.stderr


def test_a_file_that_cannot_be_read_gets_an_error_line(tmp_path: Path) -> None:
    """With code, what was found and what to do; the others are read, and other kinds of files counted."""
    folder = folder_of(tmp_path / "texts", files=2)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    (folder / "table.ods").write_bytes(b"PK")
    (folder / ".hidden.txt").write_text("x", "utf-8")
    out = tmp_path / "out.jsonl"

    answer = run("corpus", folder, "--out", out)

    lines = {line["source"]["name"]: line for line in map(json.loads, out.read_bytes().splitlines())}
    assert answer.returncode == 0
    assert set(lines["broken.pdf"]["error"]) == {"code", "found", "remedy"}
    assert lines["broken.pdf"]["error"]["code"].startswith("E1")
    assert len(lines) == 3
    assert b"2 read, 1 failed" in answer.stderr
    assert b"1 of another kind left out" in answer.stderr


def test_killed_and_resumed_it_loses_and_repeats_nothing(tmp_path: Path) -> None:
    """SIGKILL again and again in the middle; what is resumed ends with the bytes of a run that was never killed."""
    folder = folder_of(tmp_path / "texts", files=60, repeats=40)
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    assert run("corpus", folder, "--out", whole).returncode == 0

    kills = 0
    for _ in range(3):
        resume = ["--resume"] if out.exists() else []
        command = [
            *COMMAND,
            "corpus",
            str(folder),
            "--out",
            str(out),
            *resume,
        ]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, env=ENVIRONMENT)
        size = out.stat().st_size if out.exists() else 0
        _wait_until(lambda size=size, process=process: _grown(out, size) or process.poll() is not None)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        kills += process.returncode == -signal.SIGKILL
    answer = run("corpus", folder, "--out", out, "--resume")

    assert kills
    assert answer.returncode == 0, answer.stderr
    assert out.read_bytes() == whole.read_bytes()


def _grown(out: Path, size: int) -> bool:
    return out.exists() and out.stat().st_size > size


def _wait_until(happened: object, *, seconds: float = 240) -> None:
    assert callable(happened)
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.005)


def test_workers_end_with_the_process_that_started_them(tmp_path: Path) -> None:
    """After SIGKILL no reader is left behind."""
    folder = folder_of(tmp_path / "texts", files=100, repeats=40)
    out = tmp_path / "out.jsonl"
    command = [
        *COMMAND,
        "corpus",
        str(folder),
        "--out",
        str(out),
        "--workers",
        "2",
    ]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    _wait_until(lambda: _grown(out, -1) and len(list(_children(process.pid))) >= 2)
    workers = list(_children(process.pid))

    process.kill()
    process.wait()

    _wait_until(lambda: not any(_runs(pid) for pid in workers), seconds=60)


def _children(parent: int) -> Iterator[int]:
    for task in Path(f"/proc/{parent}/task").glob("*/children"):
        yield from (int(pid) for pid in task.read_text().split())


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def test_a_last_line_that_was_cut_off_is_read_again(tmp_path: Path) -> None:
    """Wherever the cut falls, the resumed file is the whole one."""
    folder = folder_of(tmp_path / "texts", files=4)
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    run("corpus", folder, "--out", whole)
    lines = whole.read_bytes()

    for cut in (1, len(lines) // 2, len(lines) - 1):
        out.write_bytes(lines[:cut])
        run("corpus", folder, "--out", out, "--resume", "--workers", "1")

        assert out.read_bytes() == lines


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """A file that exists is refused without --resume, and one that is no corpus run with it."""
    folder, out = folder_of(tmp_path / "texts", files=1), tmp_path / "out.jsonl"
    out.write_bytes(b"my notes\n")

    fresh, resumed = run("corpus", folder, "--out", out), run("corpus", folder, "--out", out, "--resume")

    assert b"E301" in fresh.stderr
    assert b"E302" in resumed.stderr
    assert out.read_bytes() == b"my notes\n"


def test_two_runs_never_write_one_file(tmp_path: Path) -> None:
    """The second is refused while the first holds the file."""
    out = tmp_path / "out.jsonl"

    with Ledger(out, resume=False), pytest.raises(CorpusError, match="E303"):
        Ledger(out, resume=True)


def reads_or_dies(task: Task) -> bytes:
    """Stands for a library that crashes on one file."""
    if task.name == "deadly":
        os._exit(3)
    return read_file(task)


def test_a_file_that_kills_its_reader_does_not_stop_the_others(tmp_path: Path) -> None:
    """It gets an error line; every other file is read, in order."""
    path = tmp_path / "text.txt"
    path.write_text(SENTENCE, "utf-8")
    tasks = [Task(str(path), name, 1000) for name in ("a", "b", "deadly", "c", "d")]

    lines = [json.loads(line) for line in on_this_machine(tasks, workers=2, reader=reads_or_dies)]

    assert [line["source"]["name"] for line in lines] == ["a", "b", "deadly", "c", "d"]
    assert [line.get("error", {}).get("code") for line in lines] == [None, None, "E305", None, None]


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    """HOST:PORT of a local Dask cluster with two worker processes."""
    told = (
        "import sys\nfrom distributed import LocalCluster\n"
        "if __name__ == '__main__':\n"
        "    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None,\n"
        "                      host='127.0.0.1') as cluster:\n"
        "        print(cluster.scheduler_address, flush=True)\n"
        "        sys.stdin.read()\n"
    )
    script = tmp_path / "cluster.py"
    script.write_text(told, "utf-8")
    with subprocess.Popen(
        [sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip().removeprefix("tcp://")
        process.communicate("", timeout=60)


@pytest.mark.cluster
def test_a_dask_cluster_gives_the_same_bytes(tmp_path: Path, scheduler: str) -> None:
    """Two worker processes of a real local cluster, resumed in the middle."""
    folder = folder_of(tmp_path / "texts", files=30)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    here, there = tmp_path / "here.jsonl", tmp_path / "there.jsonl"
    run("corpus", folder, "--out", here)
    there.write_bytes(here.read_bytes()[:5000])

    answer = run("corpus", folder, "--out", there, "--resume", "--on", f"dask://{scheduler}")

    assert answer.returncode == 0, answer.stderr
    assert there.read_bytes() == here.read_bytes()


@pytest.mark.cluster
def test_a_cluster_that_does_not_answer_is_said(tmp_path: Path) -> None:
    """Code, place and remedy, not a traceback."""
    folder = folder_of(tmp_path / "texts", files=1)

    answer = run("corpus", folder, "--out", tmp_path / "out.jsonl", "--on", "dask://127.0.0.1:1")

    assert answer.returncode == 2
    assert b"E307" in answer.stderr
    assert b"Traceback" not in answer.stderr
