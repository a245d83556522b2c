"""Who stands between others: by shortest paths, and from lead to support where plans name both."""

from __future__ import annotations

from fengong.analysis.networks.lead_support import lead_support_graph
from fengong.analysis.rank import rank
from fengong.analysis.rank_table import rank_table
from fengong.analysis.structure.broker_ranks import broker_ranks
from fengong.analysis.structure.brokerage import brokerage
from fengong.analysis.structure.brokers_table import WORDS, Grouped, brokers_table
from fengong.analysis.structure.partition import by_kind
from fengong.analysis.wording import say
from fengong.report.subject import Filled, Subject


def brokers(of: Subject) -> Filled:
    """Ranks by betweenness; go-betweens by kind of body, which most departments have and sectors often leave open."""
    ranking = rank(of.counted, "betweenness", progress=of.progress)
    ranks = rank_table(of.counted, ranking, of.top, of.lang)
    graph = lead_support_graph(of.counted)
    if not graph.size():
        return Filled((ranks,), (say(WORDS, "no-ties", of.lang),))
    groups = by_kind(of.counted)
    found = brokerage(graph, groups)
    grouped = Grouped("kind", groups, {}, broker_ranks(of.counted, found, groups, of.progress))
    return Filled((ranks, brokers_table(of.counted, found, grouped, of.top, of.lang)))
