"""The desk's settings in a folder of this run alone, on SQLite or on the PostgreSQL that the run starts itself.

`ENTENTE_TEST_DATABASE=postgresql` chooses the second; the processes of one run share its server, each with databases of
its own.
"""

import atexit
import os
import shutil
import tempfile

from tests.postgres import started

_DATA = tempfile.mkdtemp(prefix="entente-test-")
atexit.register(shutil.rmtree, _DATA, ignore_errors=True)
os.environ["ENTENTE_DATA"] = _DATA
if os.environ.get("ENTENTE_TEST_DATABASE") == "postgresql" and not os.environ.get("ENTENTE_DATABASE_URL"):
    os.environ["ENTENTE_DATABASE_URL"] = started()

from entente.web.settings import *  # noqa: E402, F403 -- they read the environment that was just prepared
