"""The command `entente`: one engine or service call per command.

Each command's module is loaded only when that command runs, so that `entente read --format json` stays light.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from importlib import import_module

import click

from entente.cli.output import tell, unwritable
from entente.engine.errors import EntenteError, UsageError

COMMANDS = {
    "desk": "Open the web desk: register, review, commitments.",
    "read": "Read statements and list their commitments.",
    "explain": "Say why a commitment was read as it was.",
    "compare": "Pair the commitments of two statements: kept, strengthened, weakened, new, dropped.",
    "evaluate": "Compare readings with hand-coded (gold) files.",
    "corpus": "Read a folder of many statements over all cores.",
    "journal": "Verify the journal, sign its head, or rebuild the register from it.",
    "export": "Write what a desk holds as files: reviewed statements as gold.",
    "worker": "Do repeating jobs and tasks of a desk.",
    "manage": "Run Django's own commands on a desk.",
}
"""Every command with its one line; the module `entente.cli.NAME` holds the command itself, as `command`."""


class Commands(click.Group):
    """A group whose commands are imported only when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """The names of all commands, in the order of a first use."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 -- click's signature
        cmd_name: str,
    ) -> click.Command | None:
        """The command of this name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"entente.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 -- click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        """Lists the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="entente", prog_name="entente")
def entente() -> None:
    """Read what states agreed: text in, commitments out."""


def main() -> None:
    """Runs the command line; what was found and what to do stand on standard error, never a traceback.

    Errors: exit code 1 where a threshold was missed, 2 where the input or the command was wrong.
    """
    _prepare_output()
    try:
        code = _answered()
    except EntenteError as error:
        code = _refused(error)
    except click.ClickException as error:
        code = _refused(_usage(error))
    except (click.Abort, KeyboardInterrupt):
        code = 130
    except (BrokenPipeError, SystemExit):  # click and rich end so where the reader of a pipe went away
        _drop_output()
        code = 141
    except OSError as error:
        _drop_output()
        code = _refused(unwritable(error, where=str(error.filename or "standard output")))
    sys.exit(code)


def _answered() -> int:
    try:
        code = entente(prog_name="entente", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as asking:
        click.echo(asking.format_message())
        code = 0
    sys.stdout.flush()
    return code if isinstance(code, int) else 0


def _prepare_output() -> None:
    """Standard output is there, and takes every character; where it was closed, writing to it fails."""
    if sys.stdout is None:
        sys.stdout = os.fdopen(
            os.open(os.devnull, os.O_RDONLY), encoding="utf-8"
        )  # in the closed one's place
    elif isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def _drop_output() -> None:
    """What is still held back goes nowhere, so that the end of the process does not fail on it again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _refused(error: EntenteError) -> int:
    with suppress(OSError):  # nobody listens
        tell(str(error))
    return 2


def _usage(error: click.ClickException) -> UsageError:
    """What was wrong with the command, in our own shape."""
    path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "entente"
    found = next(iter(error.format_message().rstrip(".").splitlines()), "a wrong argument")
    return UsageError("E401", found=found, where=path, remedy=f"See {path} --help.")


if __name__ == "__main__":
    main()
