"""What every test shares: the seeds of the properties, and the rule that nothing is skipped in CI."""

from __future__ import annotations

import os
from typing import cast

import pytest
from hypothesis import HealthCheck, settings

from tests.desks import django_db_setup, fresh_desk

__all__ = ["django_db_setup", "fresh_desk"]

_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile(
    "seeded", derandomize=True, deadline=None, max_examples=60, database=None, suppress_health_check=_SLOW
)
settings.register_profile(
    "long", deadline=None, max_examples=600, database=None, print_blob=True, suppress_health_check=_SLOW
)
pytest_plugins = ["tests.cast"]

settings.load_profile(os.environ.get("ENTENTE_PROPERTIES", "seeded"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--no-skips`."""
    parser.addoption("--no-skips", action="store_true", help="fail where a test was skipped")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what meets the database, so that it can be run again on another."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if item.get_closest_marker("django_db") or fixtures & {"db", "transactional_db", "fresh_desk"}:
            item.add_marker("database")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """With `--no-skips`, a skipped test fails the run."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or not session.config.getoption("--no-skips"):
        return
    skipped = cast("list[object]", reporter.stats.get("skipped", []))
    if skipped and session.exitstatus == pytest.ExitCode.OK:
        reporter.write_line(f"{len(skipped)} skipped, which --no-skips forbids", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
