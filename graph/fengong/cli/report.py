"""``fengong report``: matrix, rankings, calendar, findings and the words behind them, in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fengong.cli.options import Place, lang_option, store_option
from fengong.cli.scope import scope_options

if TYPE_CHECKING:
    from fengong.analysis.scope_words import ScopeWords


@click.command()
@click.option("--output", required=True, metavar="FILE", help="File to write: .html, .xlsx or .md.")
@click.option("--title", help="Title of the report.  [default: the plan's title]")
@click.option(
    "--top", type=click.IntRange(min=0), default=15, show_default=True, help="Rows of a ranking at most; 0 for all."
)
@scope_options()
@lang_option
@store_option
def report(output: str, title: str | None, top: int, scope: ScopeWords, lang: str, store: Place) -> None:
    """Write a report: who answers for what, who shares tasks, who is loaded, what falls due, what is left open.

    Groups (有关部门) stand in the matrix always; counts leave them out unless you ask for them.

    \b
    .html  one page with pictures; needs no network, shows Chinese on any machine, prints on A4
    .xlsx  a workbook: marks lead to the words and back
    .md    plain tables

    \b
    Examples:
      fengong report --output report.html
      fengong report --output mines.xlsx --sector 矿山 --lang zh
    """
    from fengong.report.formats import write_report, writer_of

    writer_of(output)
    from fengong.analysis.load import read_incidence
    from fengong.analysis.scope_words import scope_of
    from fengong.cli.progress import remaining, waiting
    from fengong.report.contents import gather
    from fengong.report.subject import Options
    from fengong.store.opening import open_queryable

    with waiting("reading the store"):
        opened = open_queryable(store)
        whole = read_incidence(opened)
    wanted = scope_of(scope, opened, whole)
    contents = gather(whole, wanted, lang, Options(title, top or None), remaining("comparing with other draws"))
    with waiting(f"writing {output}"):
        write_report(contents, output)
