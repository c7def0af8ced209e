"""docs/reference agrees with the code."""

from __future__ import annotations

import re

import jsonschema
import pytest

from entente.cli.codes import CODES
from entente.cli.reference.pages import pages
from entente.intake.codes import IntakeCode
from tests.cli.conftest import ROOT


@pytest.mark.parametrize("name", sorted(pages()))
def test_each_page_is_what_the_code_says(name: str) -> None:
    """Made anew, it is the same; else run `python -m entente.cli.reference`."""
    page = ROOT / "docs/reference" / name

    assert page.read_text("utf-8") == pages()[name]


@pytest.mark.parametrize("name", ["reading.schema.json", "comparison.schema.json"])
def test_each_schema_is_one(name: str) -> None:
    """By the meta-schema of its draft."""
    import json

    jsonschema.Draft202012Validator.check_schema(json.loads(pages()[name]))


def test_every_code_in_the_code_is_in_the_reference_once() -> None:
    """No message has a code that the reference does not explain, and none is explained that no message has."""
    source = "".join(path.read_text("utf-8") for path in (ROOT / "src/entente/cli").rglob("*.py"))
    raised = set(re.findall(r'"(E[1-4]\d\d)"', source))

    assert raised == set(CODES)
    assert not raised & {code.code for code in IntakeCode}
