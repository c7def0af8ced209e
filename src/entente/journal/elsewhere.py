"""Another database in the stead of the desk's own, for a while: where a replay rebuilds, where a test commits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connections

DEFAULT = "default"


@contextmanager
def standing_in(place: dict[str, Any]) -> Iterator[None]:
    """Inside, every query of this thread, and of threads that start, goes to the other place.

    The desk's own connection stays open, untouched. Shape: `place` holds the settings that differ, by their names in
    Django's DATABASES.
    """
    own, own_settings = connections[DEFAULT], connections.settings[DEFAULT]
    connections.settings[DEFAULT] = {**own_settings, **place}
    other = connections.create_connection(DEFAULT)
    connections[DEFAULT] = other
    try:
        yield
    finally:
        other.close()
        connections[DEFAULT] = own
        connections.settings[DEFAULT] = own_settings
