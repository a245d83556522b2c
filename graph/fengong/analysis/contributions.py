"""What each task contributes to each tie, so that a network can be counted anew with other tasks.

The networks count whole plans. Where tasks are drawn again or left out (:mod:`fengong.analysis.robustness`), the ties
are the same and only the number of times each task counts is another: a sparse product instead of a new incidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from scipy.sparse import csc_array, csr_array

from fengong.analysis.arrays import Floats, Integers
from fengong.analysis.incidence import Incidence
from fengong.analysis.matrix import matrix, weighted_matrix
from fengong.analysis.weights import COUNT, ROLE_WORTH

if TYPE_CHECKING:
    import networkx as nx

#: How often each task counts: 1 for each is the plan as it stands; a second axis holds several at once.
Times = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Contributions:
    """Ties between actors and what each task adds to them.

    ``nodes`` are the IRIs of all actors; ``a`` and ``b`` their positions at the ends of each tie; ``by_task`` is a
    sparse matrix of ties × tasks. ``own`` (actors × tasks, 0/1) is there where a weight is divided by what either has
    (Jaccard); ``directed`` says that a tie leads from a to b.
    """

    nodes: tuple[str, ...]
    a: Integers
    b: Integers
    by_task: csr_array
    own: csr_array | None = None
    directed: bool = False

    def weights(self, times: Times) -> Floats:
        """The weight of each tie where tasks count so many times; 0 where no task that counts makes it."""
        shared: Floats = (self.by_task @ times).astype(np.float64)
        if self.own is None:
            return shared
        own = self.own @ times
        either = own[self.a] + own[self.b] - shared
        share: Floats = np.divide(shared, either, out=np.zeros_like(shared), where=either > 0)
        return share

    def graph(self, times: Times) -> nx.Graph[str]:
        """The network where tasks count so many times: all actors, and the ties that have a weight."""
        import networkx as nx  # only a measure needs the graph; counting shared tasks anew does not

        graph: nx.Graph[str] = nx.DiGraph() if self.directed else nx.Graph()
        graph.add_nodes_from(self.nodes)
        weights = self.weights(times)
        there = np.flatnonzero(weights)
        columns = self.a[there].tolist(), self.b[there].tolist(), weights[there].tolist()
        nodes = self.nodes
        graph.add_weighted_edges_from((nodes[a], nodes[b], weight) for a, b, weight in zip(*columns, strict=True))
        return graph


def co_task_contributions(incidence: Incidence, weight: str = COUNT) -> Contributions:
    """Those of the co-task network with one of :data:`~fengong.analysis.weights.WEIGHTS`; pairs by position.

    Cost: the sum over tasks of the square of their number of actors.
    """
    member = matrix(incidence)
    worth = weighted_matrix(incidence, ROLE_WORTH) if weight == "role" else member
    found = [np.empty((4, 0)), *_pairs(csc_array(worth), divided=weight == "newman")]
    a, b, task, value = np.concatenate(found, axis=1)
    return _contributions(
        incidence, np.stack([a, b, task]).astype(np.int64), value, member if weight == "jaccard" else None
    )


def lead_support_contributions(incidence: Incidence) -> Contributions:
    """Those of the network from lead to support."""
    from fengong.analysis.networks.lead_support import directed_pairs_by_task  # brings NetworkX

    at = {actor.iri: place for place, actor in enumerate(incidence.actors)}
    task_at = {task: place for place, task in enumerate(incidence.tasks)}
    cells = sorted((at[lead], at[support], task_at[task]) for lead, support, task in directed_pairs_by_task(incidence))
    places = np.array(cells, dtype=np.int64).reshape(-1, 3).T
    return _contributions(incidence, places, np.ones(len(cells)), None, directed=True)


def _pairs(member: csc_array, divided: bool) -> Iterator[Floats]:
    """Rows a, b, task and value for all pairs of all tasks, one block for each number of actors."""
    member.sort_indices()
    sizes = np.diff(member.indptr)
    for size in np.unique(sizes[sizes > 1]).tolist():
        tasks = np.flatnonzero(sizes == size)
        cells = member.indptr[tasks][:, None] + np.arange(size)
        actors, worth = member.indices[cells], member.data[cells]
        i, j = np.triu_indices(size, 1)
        value = worth[:, i] * worth[:, j] / (size - 1 if divided else 1)
        task = np.repeat(tasks, len(i))
        yield np.stack([actors[:, i].ravel(), actors[:, j].ravel(), task, value.ravel()])


def _contributions(
    incidence: Incidence, places: Integers, value: Floats, own: csr_array | None, directed: bool = False
) -> Contributions:
    count = max(len(incidence.actors), 1)
    ties, row = np.unique(places[0] * count + places[1], return_inverse=True)
    shape = (len(ties), len(incidence.tasks))
    by_task = csr_array((value, (row, places[2])), shape=shape)
    nodes = tuple(actor.iri for actor in incidence.actors)
    return Contributions(nodes, ties // count, ties % count, by_task, own, directed)
