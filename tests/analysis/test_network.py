from __future__ import annotations

import networkx as nx
import pyoxigraph as ox

from fengong.analysis.incidence import ALL_ROLES, WITH_GROUPS, Incidence, restrict
from fengong.analysis.load import read_incidence
from fengong.analysis.network import co_task_graph, two_mode_graph
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
    graph = co_task_graph(restrict(whole, {Role.SUPPORT, Role.GUIDE}))
    assert len(graph) == 2
    alone = co_task_graph(restrict(whole, {Role.RESPONSIBLE}))
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
    graph = two_mode_graph(restrict(whole, ALL_ROLES, WITH_GROUPS), "en")
    group = next(data for _, data in graph.nodes(data=True) if data["kind"] == "group")
    assert group == {"label": "有关部门", "kind": "group", "tasks": 2, "bipartite": 0}
    bureau = next(data for _, data in graph.nodes(data=True) if data.get("office") == "emergency-management")
    assert bureau["label"] == "云山市应急管理局 (Emergency Management Bureau of Yunshan)"
    assert bureau["level"] == "40"


def test_groups_are_no_nodes_unless_asked_for(two_cities: ox.Store) -> None:
    graph = co_task_graph(restrict(read_incidence(two_cities), ALL_ROLES))
    assert set(nx.get_node_attributes(graph, "kind").values()) == {"organization"}
