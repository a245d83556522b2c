"""``fengong explore``: the interactive page."""

from __future__ import annotations

from pathlib import Path

import click

from fengong.cli.options import lang_option, store_option


@click.command()
@store_option
@click.option("--output", required=True, metavar="FILE", help="HTML file to write, or - for standard output.")
@lang_option
@click.option("--title", help="Heading of the page.  [default: the plan's title]")
def explore(store: Path, output: str, lang: str, title: str | None) -> None:
    """Write a page to walk through: who leads, supports and answers for which task, with the quoted words.

    The page is one HTML file. It needs no server and no network; send it by mail, open it by double click.

    \b
    Example:
      fengong explore --output plan.html
    """
    from fengong.explorer.gather import gather
    from fengong.explorer.page import page
    from fengong.output import write_output
    from fengong.store.oxigraph import open_store

    write_output(page(gather(open_store(store)), lang, title).encode(), output)
