"""Options that several commands share, and printing what they return."""

from __future__ import annotations

import locale
import os
from pathlib import Path
from typing import Any

import click

from fengong.ask.table import FORMATS, Table, render

#: Where ``build`` writes and every other command reads unless told otherwise.
DEFAULT_STORE = ".fengong/store"

store_option = click.option(
    "--store",
    type=click.Path(file_okay=True, path_type=Path),
    default=DEFAULT_STORE,
    envvar="FENGONG_STORE",
    show_default=True,
    show_envvar=True,
    help="Folder of the store.",
)

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="Form of the listing.",
)


def locale_language() -> str:
    """``zh`` where the locale is Chinese, else ``en``."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        if value := os.environ.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    return "zh" if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else "en"


def _language(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Any:
    return value or locale_language()


lang_option = click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    callback=_language,
    help="Language of headings and labels.  [default: from the locale]",
)


def echo_table(table: Table, form: str, lang: str) -> None:
    """Print a listing in the form and language asked for.

    csv and json hold rows only, for programs; what a reader must not miss besides goes to standard error.
    """
    click.echo(render(table, form, lang), nl=False)
    for note in table.notes if form in ("csv", "json") else ():
        click.echo(note, err=True)
