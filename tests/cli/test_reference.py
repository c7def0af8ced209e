"""docs/reference agrees with the code."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest

from entente.cli.codes import CODES
from entente.cli.reference.pages import pages
from entente.cli.reference.picture import picture
from entente.engine.reading.export import to_record
from entente.engine.reading.read import read
from entente.intake.codes import IntakeCode
from tests.cli.conftest import ROOT

SPECIMENS = sorted((ROOT / "specimens").rglob("*.txt"))
VALIDATOR = jsonschema.Draft202012Validator(json.loads(pages()["reading.schema.json"]))


@pytest.mark.parametrize("name", sorted(pages()))
def test_each_page_is_what_the_code_says(name: str) -> None:
    """Made anew, it is the same; else run `python -m entente.cli.reference`."""
    page = ROOT / "docs/reference" / name

    assert page.read_text("utf-8") == pages()[name]


def test_the_picture_shows_what_is_printed() -> None:
    """Made anew, it is the same; else run `python -m entente.cli.reference`. Nothing in it is fetched."""
    page = (ROOT / "docs/reference/read.svg").read_text("utf-8")

    drawn = picture(ROOT)

    assert page == drawn
    assert "url(http" not in page


@pytest.mark.parametrize("name", ["reading.schema.json", "comparison.schema.json"])
def test_each_schema_is_one(name: str) -> None:
    """By the meta-schema of its draft."""
    jsonschema.Draft202012Validator.check_schema(json.loads(pages()[name]))


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_reading_of_each_specimen_agrees_with_the_schema(path: Path) -> None:
    """Whatever a text holds, its record has the published shape."""
    record = to_record(read(path.read_bytes().decode("utf-8")), name=path.name)

    errors = [f"{list(one.path)}: {one.message[:100]}" for one in VALIDATOR.iter_errors(record)]

    assert errors == []


def test_every_code_in_the_code_is_in_the_reference_once() -> None:
    """No message has a code that the reference does not explain, and none is explained that no message has."""
    source = "".join(path.read_text("utf-8") for path in (ROOT / "src/entente/cli").rglob("*.py"))
    raised = set(re.findall(r'"(E[1-4]\d\d)"', source))

    assert raised == set(CODES)
    assert not raised & {code.code for code in IntakeCode}
