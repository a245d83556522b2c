"""One line on standard error, in the language of the user."""

from __future__ import annotations

from collections.abc import Sequence

import click

from fengong.cli.options import locale_language


def say(where: str, reason: str, lang: str) -> None:
    """Say what is the matter with something; a name with line breaks in it stays on the one line."""
    from fengong.lexicon.messages import in_language

    words = in_language(reason, lang)
    click.echo(f"fengong: {legible(where)}: {words}" if where else f"fengong: {words}", err=True)


def legible(name: str) -> str:
    """A name from a file system or archive as one line that steers no terminal.

    >>> legible("plan\\n\\x1b[2J.txt")
    'plan\\\\n\\\\x1b[2J.txt'
    """
    return "".join(char if char.isprintable() or char == " " else repr(char)[1:-1] for char in name)


def language_of(args: Sequence[str]) -> str:
    """The language that a command line asks for, or that of the locale; for errors that end the command.

    >>> language_of(["check", "--lang", "zh"]), language_of(["check", "--lang=en"])
    ('zh', 'en')
    """
    for option, value in zip(args, [*args[1:], ""], strict=True):
        if option == "--lang" or option.startswith("--lang="):
            return option.partition("=")[2] or value
    return locale_language()
