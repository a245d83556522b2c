"""``fengong shared`` and ``fengong rank``: who shares tasks with whom, and where that puts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fengong.cli.options import Place, echo_table, format_option, lang_option, store_option
from fengong.cli.progress import remaining, waiting
from fengong.cli.scope import scope_options, source

if TYPE_CHECKING:
    from fengong.analysis.scope_words import ScopeWords

#: The keys of ``fengong.analysis.position.MEASURES``, which is not imported to print a help page.
MEASURES = (
    "degree",
    "strength",
    "betweenness",
    "closeness",
    "eigenvector",
    "pagerank",
    "k-core",
    "constraint",
    "effective-size",
)
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
@click.option(
    "--rate",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    default=0.05,
    show_default=True,
    help="How much of what is said to hold may be chance (false discovery rate).",
)
@click.option("--only-holding", is_flag=True, help="Only pairs whose tie holds.")
@scope_options()
@format_option
@lang_option
@store_option
def shared(
    top: int,
    department: str | None,
    weight: str,
    rate: float,
    only_holding: bool,
    scope: ScopeWords,
    form: str,
    lang: str,
    store: Place,
) -> None:
    """Show which departments share the most tasks, which tasks these are, and whether that is more than chance.

    Named organizations are counted; groups (有关部门) are left out unless you ask for them. Beside the tasks shared
    stand those that two departments as busy would share by chance (expected), how likely chance is to reach the number
    (p), how many would be needed to rule chance out, and whether the tie holds, all pairs judged together.

    \b
    count    every shared task counts one
    newman   a task of k departments counts 1/(k - 1)
    jaccard  shared tasks among all tasks that either has
    role     lead and responsible count twice as much as the other roles

    \b
    Examples:
      fengong shared
      fengong shared --department 市应急局 --top 5
      fengong shared --only-holding --top 0
      fengong shared --roles lead,support --format csv
    """
    from fengong.analysis.naming import find_actor
    from fengong.analysis.null_model.ties import ties
    from fengong.analysis.shared import Judged, partners, rank_intervals, shared_pairs
    from fengong.analysis.shared_table import partners_table, shared_table

    asked = source(store, scope)
    actor = find_actor(asked.store, department, asked.incidence) if department else None
    intervals = rank_intervals(asked.incidence, weight, actor, remaining("drawing the tasks again"))
    judged = Judged(ties(asked.incidence, rate, remaining("judging pairs")), only_holding, intervals)
    with waiting("asking how many tasks would be needed"):
        if actor is None:
            found = shared_pairs(asked.incidence, top or None, weight, judged)
        else:
            found = partners(asked.incidence, actor, top or None, weight, judged)
    if actor is None:
        echo_table(shared_table(asked.incidence, found, lang), form, lang)
    else:
        echo_table(partners_table(asked.incidence, actor, found, lang), form, lang)


@click.command()
@click.option("--by", type=click.Choice(MEASURES), required=True, help="The measure.")
@top_option
@click.option(
    "--network",
    type=click.Choice(["co-task", "lead-support"]),
    default="co-task",
    show_default=True,
    help="Two are tied when they share a task, or when one leads a task that the other supports.",
)
@click.option(
    "--weight",
    type=click.Choice(WEIGHTS),
    default="count",
    show_default=True,
    help="How a shared task counts in the co-task network.",
)
@scope_options()
@format_option
@lang_option
@store_option
def rank(
    by: str,
    top: int,
    network: str,
    weight: str,
    scope: ScopeWords,
    form: str,
    lang: str,
    store: Place,
) -> None:
    """Rank departments by their place in a network, each rank with the interval it may fall in.

    The interval is where 95 % of the ranks fall when the tasks of the plans are drawn again; where it cannot be
    computed, no rank is shown.

    \b
    degree          with how many others it is tied
    strength        the weight of these ties together
    betweenness     how often it lies on the shortest path between two others
    closeness       how few steps it is away from the others
    eigenvector     sharing much with those who share much (co-task only)
    pagerank        where a random walk along the ties is found
    k-core          how dense a circle it belongs to
    constraint      how far its partners are tied to each other; the lowest first
    effective-size  how many partners that do not duplicate each other

    \b
    Examples:
      fengong rank --by strength
      fengong rank --by constraint --weight newman
      fengong rank --by betweenness --roles lead --top 5 --format markdown
    """
    from fengong.analysis.rank import LEAD_SUPPORT
    from fengong.analysis.rank import rank as ranking
    from fengong.analysis.rank_table import rank_table

    if network == LEAD_SUPPORT and weight != "count":
        raise click.UsageError("--weight is for the co-task network; from lead to support, tasks are counted")
    asked = source(store, scope)
    ranked = ranking(asked.incidence, by, network, weight, remaining("drawing the tasks again"))
    echo_table(rank_table(asked.incidence, ranked, top or None, lang), form, lang)
