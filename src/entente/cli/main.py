"""The command `entente`: one engine or service call per command.

Each command's module is loaded only when that command runs, so that `entente read --format json` stays light.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from entente.engine.errors import EntenteError, UsageError

COMMANDS = {
    "read": "Read statements and list their commitments.",
    "explain": "Say why a commitment was read as it was.",
    "compare": "Pair the commitments of two statements: kept, strengthened, weakened, new, dropped.",
    "evaluate": "Compare readings with hand-coded (gold) files.",
    "corpus": "Read a folder of many statements over all cores.",
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
    try:
        code = entente(prog_name="entente", standalone_mode=False)
        sys.stdout.flush()
        sys.exit(code if isinstance(code, int) else 0)
    except EntenteError as error:
        click.echo(f"entente: {error}", err=True)
        sys.exit(2)
    except click.exceptions.NoArgsIsHelpError as asking:
        click.echo(asking.format_message())
    except click.ClickException as error:
        sys.exit(_refuse(error))
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)


def _refuse(error: click.ClickException) -> int:
    """Says what was wrong with the command in our own shape; the exit code."""
    path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "entente"
    found = error.format_message().rstrip(".").splitlines()[0]
    told = UsageError("E401", found=found, where=path, remedy=f"See {path} --help.")
    click.echo(f"entente: {told}", err=True)
    return 2


if __name__ == "__main__":
    main()
