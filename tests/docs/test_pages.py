"""The pages that a newcomer reads: their commands are those of the program, their links lead somewhere."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from entente.cli.main import entente

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "specimens").rglob("*.md")])
COMMAND = re.compile(r"(?:\.venv/bin/)?entente((?: [^`|\n#)]+)?)")


def spoken_of(page: Path) -> list[list[str]]:
    """The arguments of every `entente …` in the code of a page."""
    text = page.read_text("utf-8")
    blocks = re.findall(r"(?ms)^```[^\n]*\n(.*?)^```", text)
    inline = re.findall(r"`([^`\n]+)`", re.sub(r"(?ms)^```.*?^```", "", text))
    lines = [line for block in [*blocks, *inline] for line in block.splitlines()]
    found = [match[1] for line in lines if (match := re.match(COMMAND, line))]
    return [shlex.split(arguments.replace("…", "")) for arguments in found if arguments.strip()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_of_a_page_is_one_of_the_program(page: Path) -> None:
    """With options that it has."""
    for name, *arguments in spoken_of(page):
        command = entente.get_command(click.Context(entente), name)
        assert command is not None, name
        known = {option for one in command.params if isinstance(one, click.Option) for option in one.opts}
        used = {word.partition("=")[0] for word in arguments if word.startswith("--")}
        assert used - {"--help"} <= known, f"entente {name} {' '.join(arguments)}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_inside_the_project_leads_to_a_file(page: Path) -> None:
    """Pictures too."""
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8"))
    inner = [link for link in links if not re.match(r"[a-z]+:", link)]

    assert [link for link in inner if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_path_that_a_page_names_is_there(page: str) -> None:
    """Folders and files of the tree, but those with a placeholder."""
    text = (ROOT / page).read_text("utf-8")
    paths = re.findall(r"`((?:src|tests|docs|scripts|specimens|requirements|\.ci)/[^\s`<>*]*)`", text)

    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []
