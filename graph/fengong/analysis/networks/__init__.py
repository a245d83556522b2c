"""The incidence as NetworkX graphs, one network a file.

What a network holds is decided before it is made: :func:`~fengong.analysis.restrict.restrict` keeps roles, sections,
sectors, levels, plans and dates, and says what becomes of groups.
"""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx

from fengong.analysis.incidence import Incidence
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.networks.lead_support import lead_support_graph
from fengong.analysis.networks.plan_department import plan_department_graph
from fengong.analysis.networks.sector_department import sector_department_graph
from fengong.analysis.networks.two_mode import two_mode_graph

#: The networks by name.
NETWORKS: dict[str, Callable[[Incidence, str], nx.Graph[str]]] = {
    "two-mode": two_mode_graph,
    "co-task": co_task_graph,
    "lead-support": lead_support_graph,
    "sector-department": sector_department_graph,
    "plan-department": plan_department_graph,
}
