"""`entente journal`, as a process of its own on a data folder."""

from __future__ import annotations

import sqlite3
import subprocess
from pathlib import Path

import pytest

from tests.cli.command import run


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which a first start left its entries."""
    folder = tmp_path_factory.mktemp("desk")
    run("journal", "verify", "--data", folder)
    return folder


def _journal(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    return run("journal", *arguments)


def test_a_new_folder_is_set_up_and_whole(tmp_path: Path) -> None:
    """The command needs no other before it, and gives nobody an account."""
    answer = _journal("verify", "--data", tmp_path / "new")

    assert answer.returncode == 0, answer.stderr
    assert b"journal: 0 entries, whole" in answer.stdout
    with sqlite3.connect(tmp_path / "new/entente.sqlite3") as tables:
        assert tables.execute("SELECT count(*) FROM parties_user").fetchone() == (0,)


def test_an_altered_head_is_not_whole(desk: Path, tmp_path: Path) -> None:
    """Exit code 1, and the first broken entry on its own line."""
    with sqlite3.connect(desk / "entente.sqlite3") as tables:
        tables.execute("UPDATE journal_head SET sequence = 2 WHERE chain = 'journal'")

    answer = _journal("verify", "--data", desk)

    with sqlite3.connect(desk / "entente.sqlite3") as tables:
        tables.execute("UPDATE journal_head SET sequence = 0 WHERE chain = 'journal'")
    assert answer.returncode == 1
    assert b"journal: entry 1 is missing" in answer.stdout


def test_a_head_is_written_and_held_against_the_chain(desk: Path, tmp_path: Path) -> None:
    """What was signed can be given back to --head and --since."""
    head = tmp_path / "head.json"

    wrote = _journal("head", "--data", desk, "--out", head)
    checked = _journal("verify", "--data", desk, "--head", head, "--since", head)

    assert (wrote.returncode, checked.returncode) == (0, 0), wrote.stderr + checked.stderr


def test_a_file_that_is_no_head_is_refused(desk: Path, tmp_path: Path) -> None:
    """Exit code 2, with what to give instead."""
    (tmp_path / "head.json").write_text("{}")

    answer = _journal("verify", "--data", desk, "--head", tmp_path / "head.json")

    assert answer.returncode == 2
    assert b"E423" in answer.stderr
