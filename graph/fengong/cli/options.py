"""Options that several commands share, and printing what they return."""

from __future__ import annotations

import locale
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from fengong.ask.table import FORMATS, Table, render
from fengong.store.endpoint import TOKEN, Endpoint, is_address, parse_endpoint

Command = TypeVar("Command", bound=Callable[..., Any])

#: Where ``build`` writes and every other command reads unless told otherwise.
DEFAULT_STORE = ".fengong/store"

#: Where a store is: its folder, or the address of an endpoint.
Place = Path | Endpoint


def parse_place(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Any:
    """A folder, or the address of a SPARQL endpoint."""
    if value is None:
        return None
    return parse_endpoint(value, os.environ.get(TOKEN)) if is_address(value) else Path(value)


def _folder(_ctx: click.Context, _param: click.Parameter, value: str) -> Any:
    if is_address(value):
        raise click.BadParameter("this command works on a store in a folder of this machine, not on an endpoint")
    return Path(value)


def _store_option(metavar: str, callback: Callable[..., Any], told: str) -> Callable[[Command], Command]:
    return click.option(
        "--store",
        metavar=metavar,
        callback=callback,
        default=DEFAULT_STORE,
        envvar="FENGONG_STORE",
        show_default=True,
        show_envvar=True,
        help=told,
    )


#: Of commands that only ask.
store_option = _store_option("DIR|URL", parse_place, "Folder of the store, or the address of a SPARQL endpoint.")
#: Of commands that work on the folder.
local_store_option = _store_option("DIR", _folder, "Folder of the store.")

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
