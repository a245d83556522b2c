"""``fengong explore``: the interactive page."""

from __future__ import annotations

import click

from fengong.cli.options import Place, lang_option, store_option

#: Bytes above which a page may be too large for a mail, and its size is told.
LARGE = 5_000_000


@click.command()
@store_option
@click.option("--output", required=True, metavar="FILE", help="HTML file to write, or - for standard output.")
@lang_option
@click.option("--plan", "plans", metavar="KEY", multiple=True, help="Only this plan; repeatable.  [default: all]")
@click.option("--title", help="Heading of the page.  [default: the plan's title]")
def explore(store: Place, output: str, lang: str, plans: tuple[str, ...], title: str | None) -> None:
    """Write a page to walk through: who leads, supports and answers for which task, with the quoted words.

    The page is one HTML file. It needs no server and no network; send it by mail, open it by double click.

    \b
    Examples:
      fengong explore --output plan.html
      fengong explore --plan 620600-wuwei-2024 --output plan.html
    """
    from fengong.cli.progress import waiting
    from fengong.explorer.gather import gather
    from fengong.explorer.page import page
    from fengong.output import write_output
    from fengong.store.opening import open_queryable

    with waiting("gathering what the store holds"):
        facts = gather(open_queryable(store), plans)
    with waiting(f"laying out {len(facts.tasks)} tasks and {len(facts.assignments)} assignments"):
        content = page(facts, lang, title).encode()
    write_output(content, output)
    if len(content) > LARGE:
        click.echo(f"fengong: the page has {len(content) / 1e6:.1f} MB", err=True)
