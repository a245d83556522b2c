from __future__ import annotations

from dataclasses import replace

import networkx as nx
import pyoxigraph as ox
import pytest

from fengong.analysis.incidence import Incidence, Sector
from fengong.analysis.load import arrange, read_incidence
from fengong.analysis.networks import NETWORKS
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.networks.lead_support import lead_support_graph
from fengong.analysis.networks.plan_department import plan_department_graph
from fengong.analysis.networks.sector_department import sector_department_graph
from fengong.analysis.networks.two_mode import two_mode_graph
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import WITH_GROUPS, Scope
from fengong.model import Role


def labelled(graph: nx.Graph[str]) -> set[tuple[str, str, int]]:
    label = nx.get_node_attributes(graph, "label")
    return {(*sorted((label[a], label[b])), data["weight"]) for a, b, data in graph.edges(data=True)}


def test_co_task_weights_are_the_shared_tasks(named: Incidence) -> None:
    assert labelled(co_task_graph(named)) == {
        ("云山市住房和城乡建设局", "云山市应急管理局", 2),
        ("云山市交通运输局", "云山市应急管理局", 1),
        ("云山市住房和城乡建设局", "云山市教育局", 1),
        ("云山市应急管理局", "云山市教育局", 1),
    }


def test_who_shares_nothing_is_a_node_without_edges(whole: Incidence) -> None:
    graph = co_task_graph(restrict(whole, Scope(frozenset({Role.SUPPORT, Role.GUIDE}))))
    assert len(graph) == 2
    alone = co_task_graph(restrict(whole, Scope(frozenset({Role.RESPONSIBLE}))))
    assert sorted(dict(alone.degree()).values()) == [1, 1]


def test_two_modes_with_roles_on_the_edges(named: Incidence) -> None:
    graph = two_mode_graph(named)
    assert nx.is_bipartite(graph)
    label = nx.get_node_attributes(graph, "label")
    roles = {(label[a], label[b]): data["role"] for a, b, data in graph.edges(data=True)}
    assert roles["云山市应急管理局", "3 整治道路"] == "lead responsible"
    assert roles["云山市住房和城乡建设局", "5 检查商场"] == "support"
    assert len(roles) == 8


def test_tasks_that_name_no_department_are_there(named: Incidence) -> None:
    graph = two_mode_graph(named)
    alone = [graph.nodes[node]["label"] for node in nx.isolates(graph)]
    assert alone == ["4 广泛宣传", "6 总结经验"]


def test_what_is_unknown_is_left_out_and_what_is_known_is_there(whole: Incidence) -> None:
    graph = two_mode_graph(restrict(whole, WITH_GROUPS), "en")
    group = next(data for _, data in graph.nodes(data=True) if data["kind"] == "group")
    assert group == {"label": "有关部门", "kind": "group", "tasks": 2, "bipartite": 0}
    bureau = next(data for _, data in graph.nodes(data=True) if data.get("office") == "emergency-management")
    assert bureau["label"] == "云山市应急管理局 (Emergency Management Bureau of Yunshan)"
    assert bureau["level"] == "40"


def test_groups_are_no_nodes_unless_asked_for(two_cities: ox.Store) -> None:
    graph = co_task_graph(restrict(read_incidence(two_cities), Scope()))
    assert set(nx.get_node_attributes(graph, "kind").values()) == {"organization"}


def test_the_directed_network_goes_from_the_lead_to_the_support(named: Incidence) -> None:
    graph = lead_support_graph(named)
    label = nx.get_node_attributes(graph, "label")
    assert {(label[a], label[b], data["weight"]) for a, b, data in graph.edges(data=True)} == {
        ("云山市应急管理局", "云山市住房和城乡建设局", 1),
        ("云山市应急管理局", "云山市教育局", 1),
    }


def test_nobody_supports_itself(named: Incidence) -> None:
    lead = next(row for row in named.rows if row.role is Role.LEAD)
    both = arrange([*named.rows, replace(lead, role=Role.SUPPORT)], named.tasks)
    assert nx.number_of_selfloops(lead_support_graph(both)) == 0


def test_sectors_stand_beside_departments_and_count_tasks(named: Incidence) -> None:
    mines = Sector("mines", "矿山", "mines")
    tasks = {task: replace(task, sectors=(mines,) if task.number in ("1", "3") else ()) for task in named.tasks}
    graph = sector_department_graph(arrange([replace(row, task=tasks[row.task]) for row in named.rows], tasks.values()))
    label = nx.get_node_attributes(graph, "label")
    found = {(label[a], label[b]): data["weight"] for a, b, data in graph.edges(data=True)}
    assert found == {
        ("云山市应急管理局", "矿山"): 2,
        ("云山市住房和城乡建设局", "矿山"): 1,
        ("云山市教育局", "矿山"): 1,
        ("云山市交通运输局", "矿山"): 1,
    }
    assert nx.is_bipartite(graph)


def test_plans_stand_beside_departments(two_cities: ox.Store) -> None:
    graph = plan_department_graph(restrict(read_incidence(two_cities), Scope()))
    plans = [node for node, data in graph.nodes(data=True) if data["bipartite"] == 1]
    assert [graph.nodes[plan]["label"] for plan in plans] == ["云山市安全行动方案", "海川市安全行动方案"]
    assert all(graph.nodes[a]["area"] == graph.nodes[b]["area"] for a, b in graph.edges), "no office works elsewhere"


@pytest.mark.parametrize("name", NETWORKS)
def test_every_network_is_made_of_nothing_without_complaint(name: str) -> None:
    assert len(NETWORKS[name](Incidence((), (), ()), "zh")) == 0
