from __future__ import annotations

from itertools import combinations, product

import networkx as nx
import numpy as np
import pytest
from tests.analysis.planted import plan_of

from fengong.analysis.arrays import Floats
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.structure.chance import chance
from fengong.analysis.structure.core_periphery import SMALL, best_core, core_periphery
from fengong.analysis.structure.randomized import as_busy, by_lot, same_ties


def named(edges: list[tuple[int, int]], size: int) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(f"n{at}" for at in range(size))
    graph.add_edges_from((f"n{a}", f"n{b}") for a, b in edges)
    return graph


def planted(size: int, core: int, seed: int) -> nx.Graph[str]:
    """The core tied to nearly all, the rest to nearly none of each other."""
    random = np.random.default_rng(seed)
    return named(
        [(a, b) for a, b in combinations(range(size), 2) if random.random() < (0.9 if a < core else 0.1)], size
    )


def lottery(size: int, share: float, seed: int) -> nx.Graph[str]:
    random = np.random.default_rng(seed)
    return named([pair for pair in combinations(range(size), 2) if random.random() < share], size)


def p_of(graph: nx.Graph[str]) -> float:
    core = core_periphery(graph)
    assert core is not None
    return chance(core.correlation, (fit(one) for one in same_ties(graph, 99))).p


def fit(weights: Floats) -> float:
    found = best_core(weights)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("seed", range(10))
def test_a_planted_core_is_found(seed: int) -> None:
    core = core_periphery(planted(25, 5, seed))
    assert core is not None
    assert core.members == tuple(f"n{at}" for at in range(5))
    assert core.correlation > 0.6


def test_the_ideal_pattern_fits_wholly() -> None:
    core = core_periphery(named([(a, b) for a, b in combinations(range(9), 2) if a < 3], 9))
    assert (core.members, core.correlation) == (("n0", "n1", "n2"), 1) if core else False
    star = core_periphery(nx.star_graph(["hub", "a", "b", "c"]))
    assert star
    assert (star.members, star.correlation) == (("hub",), 1)


def best_of_all(weights: Floats) -> float:
    """The best correlation of all cores, from its definition."""
    size = len(weights)
    a, b = np.triu_indices(size, 1)
    cores = np.array(list(product([False, True], repeat=size)))
    ideal = (cores[:, a] | cores[:, b]).astype(float)
    ideal = ideal[(ideal.min(axis=1) == 0) & (ideal.max(axis=1) == 1)]
    ideal -= ideal.mean(axis=1, keepdims=True)
    tied = weights[a, b] - weights[a, b].mean()
    return float((ideal @ tied / np.sqrt((ideal**2).sum(axis=1) * (tied**2).sum())).max())


def weighted(seed: int, sizes: tuple[int, int]) -> Floats:
    """A random network, of whole weights from 0 to 3 where the seed is odd."""
    random = np.random.default_rng(seed)
    size = int(random.integers(sizes[0], sizes[1] + 1))
    drawn = np.triu(random.random((size, size)) < random.uniform(0.15, 0.7), 1) * random.integers(1, 4, (size, size))
    weights = drawn.astype(np.float64) if seed % 2 else (drawn > 0).astype(np.float64)
    return weights + weights.T


@pytest.mark.parametrize("sizes", [(4, 12), (13, 14)], ids=["tried", "searched"])
def test_no_core_fits_better_than_the_one_found(sizes: tuple[int, int]) -> None:
    networks = [weighted(seed, sizes) for seed in range(120 if sizes[1] <= SMALL else 40)]
    worse = []
    for seed, weights in enumerate(networks):
        found = best_core(weights)
        if found is not None and found[1] != pytest.approx(best_of_all(weights), abs=1e-8):
            worse.append((seed, found[1], best_of_all(weights)))
    assert worse == []


@pytest.mark.parametrize("seed", range(3))
def test_names_do_not_matter(seed: int) -> None:
    graph = planted(20, 4, seed)
    nodes = list(graph)
    turned: nx.Graph[str] = nx.Graph()
    turned.add_nodes_from(reversed(nodes))
    turned.add_edges_from(graph.edges)
    one, other = core_periphery(graph), core_periphery(turned)
    assert one
    assert other
    assert (set(one.members), one.correlation) == (set(other.members), other.correlation)


def test_chance_is_not_called_core_and_periphery() -> None:
    found = [p_of(lottery(20, 0.3, seed)) for seed in range(10)]
    assert sum(p <= 0.05 for p in found) <= 2
    assert np.mean(found) > 0.3


def test_a_planted_core_is_more_than_chance() -> None:
    assert [p_of(planted(20, 4, seed)) for seed in range(3)] == [0.01] * 3


def test_where_all_pairs_are_alike_there_is_no_core() -> None:
    assert core_periphery(nx.complete_graph(["a", "b", "c", "d"])) is None
    assert core_periphery(named([], 5)) is None
    assert core_periphery(named([(0, 1)], 2)) is None


def test_weights_count() -> None:
    graph = nx.complete_graph(["hub", "a", "b", "c", "d"])
    for a, b in graph.edges:
        graph.edges[a, b]["weight"] = 5 if "hub" in (a, b) else 1
    core = core_periphery(graph)
    assert core
    assert (core.members, core.correlation) == (("hub",), 1)


def test_a_core_of_busy_departments_is_more_than_a_lottery_and_no_more_than_their_being_busy() -> None:
    random = np.random.default_rng(4)
    chances = np.array([0.9, 0.8] + [0.08] * 16)
    plan = plan_of([np.flatnonzero(random.random(18) < chances).tolist() for _ in range(40)])
    core = core_periphery(co_task_graph(plan))
    assert core
    assert chance(core.correlation, map(fit, by_lot(plan, 99))).p <= 0.03
    assert chance(core.correlation, map(fit, as_busy(plan, 99))).p > 0.05
