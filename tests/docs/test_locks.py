"""The lock files: versions and hashes, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

LOCKS = sorted((Path(__file__).parents[2] / "requirements").glob("*.lock"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_no_lock_names_an_address_or_a_path(lock: Path) -> None:
    """A lock works with whatever registry the machine has."""
    text = lock.read_text(encoding="utf-8")

    assert not re.search(r"://|--(extra-)?index|--find-links| @ ", text)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_locked_version_has_a_hash(lock: Path) -> None:
    """What is installed is what was locked, byte for byte."""
    entries = re.findall(r"(?m)^\S+==.*(?:\n[ ]+.*)*", lock.read_text(encoding="utf-8"))

    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)


def test_both_locks_hold_the_same_versions() -> None:
    """What is tested is what runs."""
    run, test = (set(re.findall(r"(?m)^\S+==\S+", lock.read_text(encoding="utf-8"))) for lock in LOCKS)

    assert run <= test
