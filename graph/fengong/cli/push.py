"""``fengong push``: load a build into a store elsewhere."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fengong.cli.options import echo_table, format_option, lang_option, local_store_option
from fengong.cli.progress import counted
from fengong.cli.saying import say

if TYPE_CHECKING:
    from fengong.store.discovery import Site
    from fengong.store.endpoint import Endpoint


def _endpoint(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Any:
    from fengong.store.endpoint import TOKEN, parse_endpoint

    return None if value is None else parse_endpoint(value, os.environ.get(TOKEN))


@click.command()
@local_store_option
@click.option(
    "--to",
    metavar="URL",
    required=True,
    callback=_endpoint,
    help="Server, data set or SPARQL endpoint: http://localhost:7878, http://localhost:3030/ds.",
)
@click.option(
    "--graph-store",
    metavar="URL",
    callback=_endpoint,
    help="Where it takes whole graphs.  [default: found]",
)
@click.option("--update", metavar="URL", callback=_endpoint, help="Where it takes updates.  [default: found]")
@click.option("--replace", is_flag=True, help="Replace graphs that are there already; without it they stop the work.")
@click.option(
    "--tidy", is_flag=True, help="Load nothing; remove what stopped loadings left. Only while nobody else loads."
)
@click.option("--dry-run", is_flag=True, help="Only list the graphs, and what of them is there already.")
@format_option
@lang_option
def push(
    store: Path,
    to: Endpoint,
    graph_store: Endpoint | None,
    update: Endpoint | None,
    replace: bool,
    tidy: bool,
    dry_run: bool,
    form: str,
    lang: str,
) -> None:
    """Load a build into a store elsewhere: Oxigraph, Fuseki, any that takes graphs by SPARQL 1.1.

    Every graph goes in whole or not at all, by the Graph Store Protocol or else by updates, and its statements are
    counted afterwards. Where the work is stopped, the listing says which graphs are in; run it again with --replace.
    Graphs of other names are left alone; a stopped loading by updates may leave graphs that are half there, which no
    query of `--store URL` counts, and which --tidy removes.

    A token is taken from FENGONG_STORE_TOKEN, a user from http://USER:PASSWORD@HOST/; neither is ever shown.

    \b
    Examples:
      fengong push --to http://localhost:7878
      fengong push --to http://localhost:3030/ds --replace
    """
    from fengong.store.oxigraph import open_store
    from fengong.store.push import Load
    from fengong.store.push_table import push_table

    if graph_store and update:
        raise click.UsageError("give --graph-store or --update, not both")
    if tidy and (replace or dry_run):
        raise click.UsageError("--tidy loads nothing; give it without --replace and --dry-run")
    load = Load(open_store(store), _site(to, graph_store, update, dry_run), replace)
    if tidy:
        load.tidy()
    elif not dry_run:
        load.run(lambda graphs: counted(graphs, len(load.wanted), "loading graphs"))
    echo_table(push_table(load, lang), form, lang)
    if load.failure is not None:
        say(load.failure.where, load.failure.reason, lang)
        sys.exit(load.failure.exit_code)


def _site(to: Endpoint, graph_store: Endpoint | None, update: Endpoint | None, dry_run: bool) -> Site:
    from fengong.store.discovery import Site, find_queries, find_target
    from fengong.store.targets import GraphStore, Update

    queries = find_queries(to)
    if graph_store:
        return Site(queries, GraphStore(graph_store))
    if update:
        return Site(queries, Update(update))
    # What way works is only known by writing, and that is not for a dry run.
    return Site(queries, None if dry_run else find_target(to, queries))
