"""The command ``fengong``: a group whose commands are imported only when they are called.

Start-up is what a user feels first, so nothing but Click is imported here; each verb family has a file.
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any, NoReturn

import click

from fengong.errors import FengongError

#: Command → (module, attribute, what it does): the help page must not import the modules.
COMMANDS: dict[str, tuple[str, str, str]] = {
    "extract": ("extract", "extract", "Read plans and print tasks, responsibilities and findings."),
    "build": ("build", "build", "Build the knowledge graph of one or more plans."),
    "check": ("check", "check", "Check a store: shapes, findings, and what was not understood."),
    "ledger": ("ledger", "ledger", "List the names that stayed open, or a lexicon to fill in."),
    "queries": ("ask", "queries", "List the named queries."),
    "query": ("ask", "query", "Run a named query."),
    "sparql": ("ask", "sparql", "Run a SPARQL query of your own."),
    "shared": ("analyse", "shared", "Which departments share the most tasks."),
    "rank": ("analyse", "rank", "Rank departments in the co-task network."),
    "core": ("structure", "core", "The core of departments that all joint work runs through."),
    "communities": ("structure", "communities", "Which departments keep together, and how surely."),
    "brokers": ("structure", "brokers", "Which departments stand between others."),
    "governance": ("governance", "governance", "What stands out in how plans divide the work."),
    "whatif": ("whatif", "whatif", "What merging, splitting or dropping departments would change."),
    "diff": ("diff", "diff", "Show what changed from one plan to another."),
    "evaluate": ("evaluate", "evaluate", "Score what is read against annotations, or against an earlier run."),
    "explore": ("explore", "explore", "Write the interactive page."),
    "serve": ("serve", "serve", "Serve a store over HTTP: pages, search, SPARQL."),
    "report": ("report", "report", "Write a report: matrix, rankings, calendar, findings, the words behind them."),
    "export": ("export", "export", "Write the network or the responsibility matrix to a file."),
    "push": ("push", "push", "Load a build into a SPARQL store elsewhere."),
    "ontology": ("ontology", "ontology", "Write the ontology: a page to read, Turtle, context, a release."),
}


class LazyGroup(click.Group):
    """A group that knows its commands' names and imports one only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names, in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute, _ = COMMANDS[cmd_name]
        command = getattr(importlib.import_module(f"fengong.cli.{module}"), attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, _, about) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(package_name="fengong")
def cli() -> None:
    """Read government work plans (分工) into a knowledge graph of responsibilities.

    \b
    Start here:
      fengong build wuwei-2024           build the graph of the plan that is shipped
      fengong shared                     which departments share the most tasks
      fengong explore --output plan.html write a page to walk through
    """


def main(args: list[str] | None = None) -> Any:
    """Run the command line; errors are one line on standard error, exit 1, or 2 for bad usage."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # Chinese must come out whole whatever the locale says.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="surrogateescape" if stream is sys.stdin else "backslashreplace")
    try:
        result = cli.main(args=args, prog_name="fengong", standalone_mode=False)
        sys.stdout.flush()
        return result
    except FengongError as error:
        from fengong.cli.saying import language_of, say

        say(error.where, error.reason, language_of(sys.argv[1:] if args is None else args))
        sys.exit(error.exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(error.exit_code)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "fengong"
        _fail(f"{' '.join(error.format_message().split())} (see `{command} --help`)", error.exit_code)
    except click.ClickException as error:
        _fail(error.format_message(), error.exit_code)
    except click.Abort:
        _fail("stopped", 1)
    except BrokenPipeError:
        # The reader (head, less) has left: nothing is wrong, and Python must not complain at exit.
        _leave_output()
        sys.exit(0)
    except OSError as error:
        _leave_output()
        where = error.filename or "the output cannot be written"
        _fail(f"{where}: {error.strerror or error}", 1)


def _fail(message: str, status: int) -> NoReturn:
    click.echo(f"fengong: {message}", err=True)
    sys.exit(status)


def _leave_output() -> None:
    """Let nothing more be written to standard output, so that its end at exit raises no second error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
