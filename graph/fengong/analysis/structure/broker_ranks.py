"""Where go-betweens rank by how many others they stand between, each rank with its interval.

Meaning: the place among all actors that have a group, by the number of (a, c) that an actor stands between in whatever
role (:mod:`fengong.analysis.structure.brokerage`); equals share a place. The interval is that of
:mod:`fengong.analysis.robustness`: tasks are drawn again, and everything is counted and ranked anew. Cost: a product of
two n × n matrices for each draw.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fengong.analysis.contributions import lead_support_contributions
from fengong.analysis.incidence import Incidence
from fengong.analysis.ranks import shared_ranks
from fengong.analysis.robustness import Progress, RankIntervals, bootstrap_ranks, quiet
from fengong.analysis.structure.brokerage import Brokerage, all_between, ties_between

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class BrokerRanks:
    """The place of each go-between by IRI, and the intervals; who has no interval has no rank to be shown."""

    places: Mapping[str, int]
    intervals: RankIntervals


def broker_ranks(
    incidence: Incidence, found: Brokerage, groups: Mapping[str, str], progress: Progress = quiet
) -> BrokerRanks:
    """The ranks of the go-betweens that were found with these groups."""
    nodes = sorted(found.of, key=lambda node: -found.total(node))
    places = dict(zip(nodes, shared_ranks(found.total(node) for node in nodes), strict=True))

    def totals(graph: nx.Graph[str]) -> dict[str, float]:
        known = [node for node in graph if node in groups]
        return dict(zip(known, all_between(ties_between(graph, known)).tolist(), strict=True))

    if not places:
        return BrokerRanks({}, RankIntervals(0, {}))
    return BrokerRanks(places, bootstrap_ranks(incidence, totals, lead_support_contributions(incidence), progress))
