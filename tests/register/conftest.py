"""What tests of the register share: a statement on the desk, before its review."""

from __future__ import annotations

import pytest

from entente.register.models import Text
from entente.register.services.adding import add_statement
from tests.cast import Cast
from tests.register.statements import SHORT, received


@pytest.fixture
def short(cast: Cast) -> Text:
    """The short statement, added by Ana."""
    return add_statement(
        cast.reader(cast.ana), cooperation=cast.land.cooperation, received=received(SHORT), language="en"
    )
