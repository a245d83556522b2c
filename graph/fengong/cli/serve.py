"""``fengong serve``: answer over HTTP."""

from __future__ import annotations

from pathlib import Path

import click

from fengong.cli.options import local_store_option, locale_language


@click.command()
@local_store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port; 0 takes a free one."
)
@click.option(
    "--allow-host", "hosts", metavar="NAME", multiple=True, help="Name that the server is called by; repeatable."
)
@click.option(
    "--cors", "origins", metavar="ORIGIN", multiple=True, help="Origin whose pages may read answers, or *; repeatable."
)
@click.option("--token", envvar="FENGONG_TOKEN", help="What a request must bring (or FENGONG_TOKEN).")
@click.option(
    "--query-timeout",
    type=click.FloatRange(0, 86_400, min_open=True),
    default=30.0,
    show_default=True,
    help="Seconds a query may take.",
)
@click.option("--max-rows", type=click.IntRange(1), default=100_000, show_default=True, help="Rows an answer may have.")
@click.option(
    "--max-memory", type=click.IntRange(1, 1 << 20), default=1024, show_default=True, help="Megabytes a query may take."
)
@click.option(
    "--workers", type=click.IntRange(1, 64), help="Queries answered side by side.  [default: one for each processor]"
)
@click.option(
    "--max-waiting",
    type=click.IntRange(1, 10_000),
    default=64,
    show_default=True,
    help="Queries that may wait in line.",
)
def serve(
    store: Path,
    host: str,
    port: int,
    hosts: tuple[str, ...],
    origins: tuple[str, ...],
    token: str | None,
    query_timeout: float,
    max_rows: int,
    max_memory: int,
    workers: int | None,
    max_waiting: int,
) -> None:
    """Serve the store over HTTP: pages, search, SPARQL, the explorer.

    Nobody but this machine can reach it, unless --host says otherwise. Nothing can be changed through it.

    \b
    Examples:
      fengong serve
      fengong serve --host 0.0.0.0 --allow-host plans.example.org --token SECRET
    """
    from fengong.errors import ServeError
    from fengong.serve.settings import Limits, Settings

    try:
        from fengong.serve.run import run
    except ImportError as error:
        if (error.name or "fengong").startswith("fengong"):
            raise
        raise ServeError(f"the server needs {error.name}; pip install 'fengong[serve]'") from error
    own = Limits()
    side_by_side = own.workers if workers is None else workers
    limits = Limits(query_timeout, max_rows, max_memory << 20, side_by_side, max_waiting)
    settings = Settings(store, host, port, frozenset(hosts), frozenset(origins), token, limits)
    if not settings.is_local:
        reach = "everybody is answered: there is no --token" if token is None else "who brings the token is answered"
        _say(f"Listening at {host}: other machines can reach this store")
        _say(reach)
    run(settings, lambda taken: _say(f"Serving {store} at {_address(settings, taken)} (stop with Ctrl-C)"))


def _say(line: str) -> None:
    """A line on standard error, in the language of the locale."""
    from fengong.lexicon.messages import in_language

    click.echo(in_language(line, locale_language()), err=True)


def _address(settings: object, port: int) -> str:
    from dataclasses import replace

    from fengong.serve.settings import Settings

    assert isinstance(settings, Settings)
    return replace(settings, port=port).address("/")
