from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fengong.analysis.structure.brokerage import ROLES, Brokerage, all_between, brokerage, role_counts, ties_between

NODES = [f"n{at}" for at in range(7)]
edges = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda e: e[0] != e[1]), max_size=25)
grouped = st.dictionaries(st.sampled_from(NODES), st.sampled_from("xyz"))


def graph_of(ties: list[tuple[str, str]]) -> nx.DiGraph[str]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(NODES)
    graph.add_edges_from(ties)
    return graph


def role(a: str, b: str, c: str) -> str:
    """The role of b by the groups of all three, as Gould and Fernandez define it."""
    if a == b == c:
        return "coordinator"
    if a == c:
        return "itinerant"
    if b == c:
        return "gatekeeper"
    return "representative" if a == b else "liaison"


def by_hand(ties: list[tuple[str, str]], groups: dict[str, str]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for a, b in set(ties):
        for again, c in set(ties):
            if b == again and a != c and (a, c) not in ties and {a, b, c} <= set(groups):
                counts = found.setdefault(b, dict.fromkeys(ROLES, 0))
                counts[role(groups[a], groups[b], groups[c])] += 1
    return found


def counted(ties: list[tuple[str, str]], groups: dict[str, str]) -> dict[str, dict[str, int]]:
    """As :func:`counts`, without the draws, on which counts do not depend."""
    nodes = [node for node in NODES if node in groups]
    labels = np.array(["xyz一二三".index(groups[node]) for node in nodes], dtype=np.int64)
    found = role_counts(ties_between(graph_of(ties), nodes), labels)
    return {
        node: dict(zip(ROLES, row, strict=True)) for node, row in zip(nodes, found.tolist(), strict=True) if any(row)
    }


def counts(found: Brokerage) -> dict[str, dict[str, int]]:
    return {node: {name: one.count for name, one in roles.items()} for node, roles in found.of.items()}


@settings(max_examples=40, deadline=None)
@given(ties=edges, groups=grouped)
def test_counts_are_those_of_the_definition(ties: list[tuple[str, str]], groups: dict[str, str]) -> None:
    assert counted(ties, groups) == by_hand(ties, groups)


@settings(max_examples=15, deadline=None)
@given(ties=edges, groups=grouped)
def test_names_of_nodes_and_groups_do_not_matter(ties: list[tuple[str, str]], groups: dict[str, str]) -> None:
    other = {"x": "三", "y": "一", "z": "二"}
    turn = dict(zip(NODES, reversed(NODES), strict=True))
    turned = counted([(turn[a], turn[b]) for a, b in ties], {turn[n]: other[g] for n, g in groups.items()})
    assert turned == {turn[n]: found for n, found in counted(ties, groups).items()}


def test_a_worked_example() -> None:
    # The city leads n0, which leads a bureau of its own, a county's and a company; n4 is led by both others.
    groups = {"n0": "city", "n1": "city", "n2": "city", "n3": "county", "n4": "company"}
    ties = [("n1", "n0"), ("n0", "n2"), ("n0", "n3"), ("n3", "n0"), ("n3", "n4"), ("n0", "n4")]
    found = brokerage(graph_of(ties), groups)
    assert counts(found) == {
        # n1 → n0 → n2 within the city, n1 → n0 → n3 and n4 outward, n3 → n0 → n2 inward; n3 → n4 needs nobody.
        "n0": {"coordinator": 1, "itinerant": 0, "gatekeeper": 1, "representative": 2, "liaison": 0},
    }
    assert found.total("n0") == 4
    assert found.unknown == ("n5", "n6")


def test_one_group_coordinates_and_its_expectation_is_what_is_seen() -> None:
    found = brokerage(graph_of([("n0", "n1"), ("n1", "n2")]), dict.fromkeys(NODES, "x"))
    one = found.of["n1"]["coordinator"]
    assert (one.count, one.expected, one.z, one.p) == (1, 1, None, 1)


def test_a_planted_coordinator_is_more_than_chance() -> None:
    names = [f"n{at}" for at in range(24)]
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(names)
    graph.add_edges_from([(f"n{at}", "n0") for at in range(1, 5)] + [("n0", f"n{at}") for at in range(5, 8)])
    groups = {name: "inside" if at < 8 else "outside" for at, name in enumerate(names)}
    roles = brokerage(graph, groups).of["n0"]
    assert roles["coordinator"].count == 12
    assert roles["coordinator"].p < 0.05
    assert roles["coordinator"].z is not None
    assert roles["coordinator"].z > 2
    assert roles["liaison"].p == 1


def test_the_mean_of_a_lottery_is_the_share_of_the_groups() -> None:
    # Of eight nodes in two groups of four, three drawn are of one group with the chance 1 · 3/7 · 2/6.
    names = [f"m{at}" for at in range(8)]
    graph: nx.DiGraph[str] = nx.DiGraph([("m0", "m1"), ("m1", "m2")])
    graph.add_nodes_from(names)
    found = brokerage(graph, {name: "xy"[at % 2] for at, name in enumerate(names)}).of["m1"]
    assert found["coordinator"].expected == pytest.approx(1 / 7, abs=0.03)
    assert found["gatekeeper"].expected == pytest.approx(2 / 7, abs=0.04)


def test_the_same_twice_and_nothing_at_all() -> None:
    graph, groups = graph_of([("n0", "n1"), ("n1", "n2")]), {"n0": "x", "n1": "x", "n2": "y"}
    assert brokerage(graph, groups) == brokerage(graph, groups)
    assert brokerage(graph, {}).of == {}
    assert brokerage(nx.DiGraph(), {}).of == {}


@pytest.mark.parametrize("seed", range(5))
def test_roles_add_up_to_all_that_a_node_is_between(seed: int) -> None:
    random = np.random.default_rng(seed)
    ties = (random.random((9, 9)) < 0.3).astype(float)
    np.fill_diagonal(ties, 0)
    assert all_between(ties).tolist() == role_counts(ties, random.integers(3, size=9)).sum(axis=1).tolist()
