"""``fengong shared`` and ``fengong rank``: who shares tasks with whom, and where that puts them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fengong.cli.options import echo_table, format_option, lang_option, store_option
from fengong.cli.scope import scope_options, source

if TYPE_CHECKING:
    from fengong.analysis.scope_words import ScopeWords

#: The keys of ``fengong.analysis.position.MEASURES``, which is not imported to print a help page.
MEASURES = ("degree", "strength", "betweenness", "closeness", "eigenvector", "pagerank")
#: The keys of ``fengong.analysis.weights.WEIGHTS``.
WEIGHTS = ("count", "newman", "jaccard", "role")

top_option = click.option(
    "--top", type=click.IntRange(min=0), default=10, show_default=True, help="Rows at most; 0 for all."
)


@click.command()
@top_option
@click.option("--department", metavar="NAME", help="Only the partners of this one: 市应急局, 武威市应急管理局.")
@click.option(
    "--weight", type=click.Choice(WEIGHTS), default="count", show_default=True, help="How a shared task counts."
)
@scope_options()
@format_option
@lang_option
@store_option
def shared(
    top: int,
    department: str | None,
    weight: str,
    scope: ScopeWords,
    form: str,
    lang: str,
    store: Path,
) -> None:
    """Show which departments share the most tasks, and which tasks these are.

    Named organizations are counted; groups (有关部门) are left out unless you ask for them.

    \b
    count    every shared task counts one
    newman   a task of k departments counts 1/(k - 1)
    jaccard  shared tasks among all tasks that either has
    role     lead and responsible count twice as much as the other roles

    \b
    Examples:
      fengong shared
      fengong shared --department 市应急局 --top 5
      fengong shared --roles lead,support --format csv
    """
    from fengong.analysis.naming import find_actor
    from fengong.analysis.shared import partners, shared_pairs
    from fengong.analysis.shared_table import partners_table, shared_table

    asked = source(store, scope)
    if department is None:
        echo_table(shared_table(asked.incidence, shared_pairs(asked.incidence, top or None, weight), lang), form, lang)
    else:
        actor = find_actor(asked.store, department, asked.incidence)
        found = partners(asked.incidence, actor, top or None, weight)
        echo_table(partners_table(asked.incidence, actor, found, lang), form, lang)


@click.command()
@click.option("--by", type=click.Choice(MEASURES), required=True, help="The measure.")
@top_option
@scope_options()
@format_option
@lang_option
@store_option
def rank(by: str, top: int, scope: ScopeWords, form: str, lang: str, store: Path) -> None:
    """Rank departments by their place in the co-task network: two are joined when they share a task.

    \b
    degree       with how many others it shares a task
    strength     shared tasks, summed over all others
    betweenness  how often it lies on the shortest path between two others
    closeness    how few steps it is away from the others
    eigenvector  sharing much with those who share much
    pagerank     where a random walk along shared tasks is found

    \b
    Examples:
      fengong rank --by strength
      fengong rank --by betweenness --roles lead --top 5 --format markdown
    """
    from fengong.analysis.rank import rank as ranking
    from fengong.analysis.rank_table import rank_table

    asked = source(store, scope)
    echo_table(rank_table(asked.incidence, ranking(asked.incidence, by), top or None, lang), form, lang)
