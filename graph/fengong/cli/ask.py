"""``fengong queries``, ``query`` and ``sparql``: asking the graph."""

from __future__ import annotations

from typing import BinaryIO

import click

from fengong.ask.table import Table
from fengong.cli.options import Place, echo_table, format_option, lang_option, store_option


def _values(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise click.BadParameter(f"{pair!r} is not NAME=VALUE, such as department=市应急局")
        found.setdefault(name.strip(), []).append(value)
    return found


@click.command()
@format_option
@lang_option
def queries(form: str, lang: str) -> None:
    """List the named queries: what each answers and what it can be asked about.

    A parameter shows its default; `*` means any.

    \b
    Example:
      fengong queries --lang zh
    """
    from fengong.ask.library import listing

    echo_table(listing(lang), form, lang)


@click.command()
@click.argument("name")
@click.option(
    "--param",
    "given",
    metavar="NAME=VALUE",
    multiple=True,
    callback=_values,
    help="Value of a parameter; repeat it for several values or parameters.",
)
@store_option
@format_option
@lang_option
def query(name: str, given: dict[str, list[str]], store: Place, form: str, lang: str) -> None:
    """Run the named query NAME (`fengong queries` lists them).

    \b
    Examples:
      fengong query who-leads --param task=5
      fengong query tasks-of-department --param department=市应急局 --format csv
    """
    from fengong.ask.library import find
    from fengong.ask.run import answer
    from fengong.store.opening import open_queryable

    found = find(name)
    echo_table(answer(open_queryable(store), found, given, lang), form, lang)


@click.command()
@click.argument("file", type=click.File("rb"))
@store_option
@format_option
@lang_option
def sparql(file: BinaryIO, store: Place, form: str, lang: str) -> None:
    """Run the SPARQL query in FILE (`-` reads it from the input) over all graphs of the store.

    SELECT and ASK print a listing, CONSTRUCT and DESCRIBE print Turtle. The usual prefixes (fg:, role:,
    skos:, …) need no declaration. Updates, SERVICE and FROM are refused.

    \b
    Example:
      echo 'SELECT ?title { ?task a fg:Task ; dcterms:title ?title }' | fengong sparql -
    """
    from fengong.ask.guard import decoded
    from fengong.ask.run import run
    from fengong.store.opening import open_queryable

    found = run(open_queryable(store), decoded(file.read()))
    if isinstance(found, Table):
        echo_table(found, form, lang)
    elif form == "table":
        click.echo(found, nl=False)
    else:
        raise click.BadParameter(f"{form} is for SELECT and ASK; this query gives Turtle", param_hint="--format")
