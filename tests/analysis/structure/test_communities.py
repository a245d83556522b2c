from __future__ import annotations

import random
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from tests.analysis.planted import actor, plan_of

from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.structure.chance import chance
from fengong.analysis.structure.communities import AGREED, best_modularity, communities, leiden
from fengong.analysis.structure.randomized import adjacency, as_busy, same_ties


def planted(groups: int, size: int, inside: float, seed: int) -> nx.Graph[str]:
    chances = np.random.default_rng(seed)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(f"n{at:02}" for at in range(groups * size))
    for a, b in combinations(range(groups * size), 2):
        if chances.random() < (inside if a // size == b // size else 0.05):
            graph.add_edge(f"n{a:02}", f"n{b:02}")
    return graph


@pytest.mark.parametrize("seed", range(8))
def test_planted_communities_are_found(seed: int) -> None:
    found = communities(planted(3, 8, 0.8, seed))
    assert found
    assert sorted(found.groups) == [tuple(f"n{at:02}" for at in range(low, low + 8)) for low in (0, 8, 16)]
    assert (found.undecided, found.alone) == ((), ())
    assert min(found.sureness.values()) > AGREED


def test_the_karate_club_keeps_to_its_split() -> None:
    club = nx.karate_club_graph()
    side = {str(node): data["club"] for node, data in club.nodes(data=True)}
    graph = nx.relabel_nodes(club, str)
    for _, _, data in graph.edges(data=True):
        data["weight"] = 1
    found = communities(graph)
    assert found
    # Four communities and 0.4198 are the known best; they divide the two sides of the split further.
    assert found.modularity == pytest.approx(0.4198, abs=5e-5)
    assert len(found.groups) == 4
    sides = [{side[node] for node in group} for group in found.groups]
    strays = sum(min(sum(side[n] == one for n in group) for one in ("Mr. Hi", "Officer")) for group in found.groups)
    assert strays <= 1
    assert sum(len(one) == 1 for one in sides) >= 3


def test_who_stands_between_two_communities_is_undecided() -> None:
    graph: nx.Graph[str] = nx.Graph()
    for letters in ("abcd", "wxyz"):
        graph.add_edges_from(combinations(letters, 2))
    graph.add_edges_from([("m", one) for one in "abyz"])
    graph.add_node("nobody")
    found = communities(graph)
    assert found
    assert found.groups == (tuple("abcd"), tuple("wxyz"))
    assert (found.undecided, found.alone) == (("m",), ("nobody",))
    assert found.sureness["m"] < AGREED < found.sureness["a"]
    assert "nobody" not in found.sureness


def test_agreement_is_the_share_of_runs_together() -> None:
    graph = planted(2, 8, 0.35, seed=2)
    found = communities(graph, runs=40)
    assert found
    runs = leiden(adjacency(graph), 40)
    share = np.mean([labels[0] == labels[5] for labels, _ in runs])
    assert found.together[0, 5] == pytest.approx(share)
    assert (found.together == found.together.T).all()
    assert (np.diag(found.together) == 1).all()
    assert found.least <= found.modularity


def test_all_of_a_community_agree_with_all() -> None:
    graph = planted(3, 8, 0.3, seed=5)
    found = communities(graph)
    assert found
    at = {node: place for place, node in enumerate(graph)}
    for group in found.groups:
        assert min(found.together[at[a], at[b]] for a, b in combinations(group, 2)) >= AGREED
    assert sorted([*(n for group in found.groups for n in group), *found.undecided, *found.alone]) == sorted(graph)


def test_the_same_every_time_and_the_generator_is_given_back() -> None:
    graph = planted(3, 8, 0.3, seed=5)
    random.seed(7)
    before = random.getstate()
    one, other = communities(graph), communities(graph)
    assert one
    assert other
    assert (one.groups, one.sureness, one.modularity) == (other.groups, other.sureness, other.modularity)
    assert random.getstate() == before


def test_names_do_not_matter_where_the_structure_is_clear() -> None:
    graph = planted(3, 8, 0.8, seed=1)
    turned: nx.Graph[str] = nx.Graph()
    turned.add_nodes_from(sorted(graph, key=lambda node: node[::-1]))
    turned.add_edges_from(graph.edges)
    one, other = communities(graph), communities(turned)
    assert one
    assert other
    assert {frozenset(group) for group in one.groups} == {frozenset(group) for group in other.groups}


def test_weights_draw_together() -> None:
    graph: nx.Graph[str] = nx.complete_graph(["a", "b", "c", "d"])
    for a, b in graph.edges:
        graph.edges[a, b]["weight"] = 9 if {a, b} in ({"a", "b"}, {"c", "d"}) else 1
    found = communities(graph)
    assert found
    assert found.groups == (("a", "b"), ("c", "d"))


def test_chance_has_modularity_too_and_planted_communities_have_more() -> None:
    def p(graph: nx.Graph[str]) -> float:
        return chance(best_modularity(adjacency(graph)), map(best_modularity, same_ties(graph, 99))).p

    assert p(planted(3, 8, 0.8, 1)) == 0.01
    lotteries = [p(planted(1, 24, 0.2, seed)) for seed in range(6)]
    assert np.mean(lotteries) > 0.2
    assert sum(one <= 0.05 for one in lotteries) <= 1


def test_two_circles_of_a_plan_are_more_than_busy_departments() -> None:
    members = [(0, 1, 2), (0, 1), (1, 2), (0, 2, 3), (2, 3), (5, 6, 7), (5, 6), (6, 7), (4, 5, 7), (4, 6)]
    plan = plan_of(members * 2)
    graph = co_task_graph(plan)
    found = communities(graph)
    assert found
    assert [len(group) for group in found.groups] == [4, 4]
    assert actor(0).iri in found.groups[0]
    assert chance(best_modularity(adjacency(graph)), map(best_modularity, as_busy(plan, 99))).p == 0.01


def test_nothing_shared_has_no_communities() -> None:
    assert communities(co_task_graph(plan_of([(0,), (1,)]))) is None
    assert communities(nx.Graph()) is None
