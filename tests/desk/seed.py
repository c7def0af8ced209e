"""Fills a data folder for tests in a browser: the cast, then what the named functions add; prints sessions as JSON.

Usage: python -m tests.desk.seed FOLDER [MODULE:FUNCTION ...]; each function is called with the cast.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path

from entente.cli.data import prepare


def main(folder: str, *additions: str) -> None:
    """The folder holds the desk of Veria; every account has a session, by its name."""
    prepare(Path(folder))
    from django.test import Client

    from entente.parties.models import User
    from tests.cast import land, people

    cast = people(land())
    for addition in additions:
        module, function = addition.split(":")
        getattr(import_module(module), function)(cast)
    sessions = {}
    for user in User.objects.exclude(username="admin"):
        client = Client()
        client.force_login(user)
        sessions[user.username] = client.cookies["sessionid"].value
    sys.stdout.write(json.dumps(sessions) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
