"""`entente desk`: a new folder becomes a desk that answers, and stays one."""

from __future__ import annotations

import re
import shutil
import socket
import stat
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.desk.live import _empty_desk, environment, started

SPECIMENS = Path(__file__).parents[2] / "specimens"
PASSWORD = re.compile(r"Sign in as admin with the one-time password ((?:[a-z2-9]{4}-){3}[a-z2-9]{4})\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose tables are made, and nothing else."""
    shutil.copytree(_empty_desk(), tmp_path / "desk")
    return tmp_path / "desk"


def test_a_first_start_prints_a_password_and_a_second_keeps_everything(folder: Path) -> None:
    """The password is printed once; the node keeps its key; both times the sign-in page answers."""
    with started(folder) as desk:
        first, key = desk.said, (folder / "node.key").read_bytes()
        answers = [desk.get("/sign-in/").status_code, desk.get("/static/web/entente.css").status_code]
    with started(folder) as desk:
        second = desk.said
        answers.append(desk.get("/sign-in/").status_code)

    assert PASSWORD.search(first)
    assert not PASSWORD.search(second)
    assert answers == [200, 200, 200]
    assert (folder / "node.key").read_bytes() == key


def test_what_a_desk_keeps_is_its_owners_alone(folder: Path) -> None:
    """Keys can be read by their owner only."""
    with started(folder):
        modes = {name: stat.S_IMODE((folder / name).stat().st_mode) for name in ("node.key", "secret.key")}

    assert modes == {"node.key": 0o600, "secret.key": 0o600}


def test_a_port_in_use_is_said_before_anything_is_made(tmp_path: Path) -> None:
    """The message names the address and what to do; no folder is made."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        answer = run("desk", "--data", tmp_path / "new", "--port", str(taken.getsockname()[1]))

    assert answer.returncode == 2
    assert b"E420" in answer.stderr
    assert not (tmp_path / "new").exists()


def test_a_desk_has_one_owner(tmp_path: Path) -> None:
    """Both flags at once are refused."""
    answer = run("desk", "--data", tmp_path / "new", "--party", "VE", "--watch")

    assert (answer.returncode, b"E419" in answer.stderr) == (2, True)


def test_manage_runs_djangos_own_commands(folder: Path) -> None:
    """The migrations of a prepared folder are all applied."""
    answer = run("manage", "--data", folder, "showmigrations", "--plan")

    assert environment(folder)["ENTENTE_DATA"] == str(folder)
    assert answer.returncode == 0, answer.stderr
    assert b"[ ]" not in answer.stdout
    assert b"[X]  postroom.0001_first" in answer.stdout


def test_statements_that_are_given_wait_on_the_desk(folder: Path) -> None:
    """Each is added once, to a cooperation of its own where no party is known; a second start leaves it."""
    specimen = str(SPECIMENS / "aldmark-veria-2031.txt")

    with started(folder, specimen) as desk:
        first = desk.said
    with started(folder, specimen) as desk:
        second = desk.said

    assert "\nAdded to " in first
    assert "\nAlready here: aldmark-veria-2031.txt\n" in second
