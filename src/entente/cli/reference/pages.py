"""The pages of the reference, made from the code."""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Iterator

import click

from entente.cli.codes import CODES
from entente.cli.main import COMMANDS, entente
from entente.cli.reference.schema import comparison_schema, reading_schema
from entente.cli.rule_sentences import RULES as RULE_SENTENCES
from entente.cli.sentences import DOUBTS
from entente.engine import errors
from entente.engine.errors import DoubtCode
from entente.intake.codes import IntakeCode
from entente.packs.codes import PackCode

_MADE = "<!-- Made from the code by `python -m entente.cli.reference`; a test fails where it differs. -->\n"
_WIDTH = 100


def pages() -> dict[str, str]:
    """File name to text, for every page of docs/reference that is made from the code."""
    return {
        "cli.md": _cli(),
        "errors.md": _errors(),
        "rules.md": _rules(),
        "reading.schema.json": _json(reading_schema()),
        "comparison.schema.json": _json(comparison_schema()),
    }


def _json(schema: object) -> str:
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _cli() -> str:
    parts = [_MADE, "# The command line\n", _help(entente, "entente")]
    group = click.Context(entente, info_name="entente")
    for name in COMMANDS:
        command = entente.get_command(group, name)
        assert command is not None
        parts.append(f"## entente {name}\n")
        parts.append(_help(command, f"entente {name}"))
        if isinstance(command, click.Group):
            parts += [_help(inner, f"entente {name} {inner.name}") for inner in command.commands.values()]
    return "\n".join(parts)


def _help(command: click.Command, name: str) -> str:
    context = click.Context(command, info_name=name, terminal_width=_WIDTH, max_content_width=_WIDTH,
                            help_option_names=["-h", "--help"])  # fmt: skip
    told = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    return f"```\n{told}\n```\n"


def _errors() -> str:
    intake = {code.code: (code.name.lower().replace("_", " "), code.remedy) for code in IntakeCode}
    lines = [
        _MADE,
        "# Errors and doubts\n",
        "An error stops the work: exit code 2, and its code, what was found, where, what to do. No code is reused.\n",
        "## From a file or address to its text\n",
        "| code | what | what to do |\n| --- | --- | --- |",
        *(f"| {code} | {what} | {remedy} |" for code, (what, remedy) in intake.items()),
        "\n## On the command line\n",
        "| code | what |\n| --- | --- |",
        *(f"| {code} | {what} |" for code, what in CODES.items()),
        "\n## In packs\n",
        "| code | what | what to do |\n| --- | --- | --- |",
        *(f"| {code.code} | {code.meaning} | {code.remedy} |" for code in PackCode),
        "\n## Doubts\n",
        "A doubt is a result, not an error: a question that the words leave to a person.\n",
        "| code | what | asked as |\n| --- | --- | --- |",
        *(f"| {code} | {what} | {DOUBTS[code][-1]} |" for code, what in _doubt_meanings()),
    ]
    return "\n".join(lines) + "\n"


def _doubt_meanings() -> Iterator[tuple[str, str]]:
    """Each doubt code with the sentence that stands under it in the code."""
    tree = ast.parse(inspect.getsource(errors))
    (body,) = (
        node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == DoubtCode.__name__
    )
    for name, told in zip(body[1::2], body[2::2], strict=True):
        assert isinstance(name, ast.Assign)
        assert isinstance(told, ast.Expr)
        yield ast.literal_eval(name.value), ast.literal_eval(told.value)


def _rules() -> str:
    lines = [
        _MADE,
        "# Rules\n",
        "The codes in a commitment's `rules`, and the sentence that `entente explain` makes of each; what follows a",
        "colon in the reading is what the rule saw (`{detail}`).\n",
        "| code | sentence |\n| --- | --- |",
        *(f"| `{code}` | {told[0]} |" for code, told in RULE_SENTENCES.items()),
    ]
    return "\n".join(lines) + "\n"
