"""``fengong brokers``, ``fengong communities`` and ``fengong core``: the shape of the whole network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fengong.cli.analyse import top_option
from fengong.cli.options import Place, echo_table, format_option, lang_option, store_option
from fengong.cli.progress import remaining
from fengong.cli.scope import scope_options, source

if TYPE_CHECKING:
    from fengong.analysis.scope_words import ScopeWords

#: The keys of ``fengong.analysis.structure.partition.PARTITIONS``, which is not imported to print a help page.
PARTITIONS = ("sector", "level", "kind")
#: Those of ``fengong.analysis.structure.randomized.SHARED_WEIGHTS``.
SHARED_WEIGHTS = ("count", "newman")
COMPARING = "comparing with other draws"

weight_option = click.option(
    "--weight",
    type=click.Choice(SHARED_WEIGHTS),
    default="count",
    show_default=True,
    help="How a shared task counts: one, or 1/(k - 1) where it names k departments.",
)


@click.command()
@click.option(
    "--by",
    type=click.Choice(PARTITIONS),
    default="sector",
    show_default=True,
    help="What parts departments into groups.",
)
@top_option
@scope_options()
@format_option
@lang_option
@store_option
def brokers(by: str, top: int, scope: ScopeWords, form: str, lang: str, store: Place) -> None:
    """Show which departments stand between others: A leads and B supports, B leads and C supports.

    Whether the three are of one group or not makes B a coordinator, consultant, gatekeeper, representative or liaison
    (Gould and Fernandez). Each count stands beside what would be expected if the groups were dealt out anew, and each
    rank beside the interval it may fall in when the tasks are drawn again; without one no rank is shown.

    \b
    sector  the sector that most of a department's tasks name
    level   its administrative level
    kind    government, Party, mass organization, …

    \b
    Examples:
      fengong brokers
      fengong brokers --by kind --format csv
    """
    from fengong.analysis.networks.lead_support import lead_support_graph
    from fengong.analysis.structure.broker_ranks import broker_ranks
    from fengong.analysis.structure.brokerage import brokerage
    from fengong.analysis.structure.brokers_table import Grouped, brokers_table
    from fengong.analysis.structure.partition import PARTITIONS, read_labels

    asked = source(store, scope)
    groups = PARTITIONS[by](asked.incidence)
    found = brokerage(lead_support_graph(asked.incidence), groups)
    ranks = broker_ranks(asked.incidence, found, groups, remaining("drawing the tasks again"))
    grouped = Grouped(by, groups, read_labels(asked.store, lang), ranks)
    echo_table(brokers_table(asked.incidence, found, grouped, top or None, lang), form, lang)


@click.command()
@weight_option
@scope_options()
@format_option
@lang_option
@store_option
def communities(weight: str, scope: ScopeWords, form: str, lang: str, store: Place) -> None:
    """Show which departments share tasks among themselves more than with others, and how sure that is.

    Leiden's algorithm runs with 100 seeds; what the runs disagree on is left undecided. Then the whole is compared with
    departments named at random, and done again with other draws of the tasks.

    \b
    Examples:
      fengong communities
      fengong communities --weight newman --sector mines
    """
    from fengong.analysis.structure.communities_table import communities_table
    from fengong.analysis.structure.evidence import communities_found

    asked = source(store, scope)
    found = communities_found(asked.incidence, weight, remaining(COMPARING))
    echo_table(communities_table(asked.incidence, found, lang), form, lang)


@click.command()
@weight_option
@click.option("--periphery", is_flag=True, help="List the departments of the periphery too.")
@scope_options()
@format_option
@lang_option
@store_option
def core(weight: str, periphery: bool, scope: ScopeWords, form: str, lang: str, store: Place) -> None:
    """Show the few departments that share tasks with each other and with all the rest.

    The core that fits best (Borgatti and Everett) is compared with departments named at random, and looked for again
    with other draws of the tasks.

    \b
    Examples:
      fengong core
      fengong core --periphery --format csv
    """
    from fengong.analysis.structure.core_table import core_table
    from fengong.analysis.structure.evidence import core_found

    asked = source(store, scope)
    found = core_found(asked.incidence, weight, remaining(COMPARING))
    echo_table(core_table(asked.incidence, found, periphery, lang), form, lang)
