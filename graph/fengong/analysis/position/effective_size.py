"""Effective size: in how many separate circles an office has partners."""

from __future__ import annotations

import networkx as nx
import numpy as np
from scipy.sparse import csr_array, diags_array

from fengong.analysis.arrays import Floats
from fengong.analysis.position.engine import Values, read_arcs

#: Rows multiplied at once, so that memory stays at this many times n.
BLOCK = 512


def effective_size(graph: nx.Graph[str]) -> Values:
    """The number of an office's partners, less what these have in common.

    Meaning: ten partners that all work with each other count as one, ten that never meet count as ten. A node without
    edges has no value.

    Formula: Σ_j (1 − Σ_q p_iq·m_jq) over the neighbours j, with p_iq the share of q in the weights at i, and m_jq the
    weight of j and q divided by the largest at j; in a directed graph both directions are added first. With equal
    weights that is n − 2t/n, n partners with t ties among them (Borgatti). Differs from NetworkX 3.6.1 in two places.
    Of a node that edges only lead to it says NaN when asked for nodes by name; here that node has its value. Asked for
    all nodes at once, it divides by the largest weight at q in place of that at j (with SciPy 1.17), which is wrong
    where weights differ; asked for each by name it is right. Source: Burt 1992, Structural Holes; Borgatti 1997,
    Connections 20, 35. Cost: the sum of squared degrees, in SciPy.
    """
    arcs = read_arcs(graph, "weight")
    if not len(arcs.head):
        return {}
    away = arcs.matrix()
    mutual = (away + away.T).tocsr()
    return arcs.values(_partners(mutual) - _redundancy(mutual))


def _partners(mutual: csr_array) -> Floats:
    count = np.diff(mutual.indptr).astype(np.float64)
    return np.where(count > 0, count, np.nan)


def _redundancy(mutual: csr_array) -> Floats:
    own = _scaled(mutual, mutual.sum(axis=1))
    theirs = _scaled(mutual, mutual.max(axis=1).toarray().ravel())
    joined = (mutual > 0).astype(np.float64)
    blocks = (slice(at, at + BLOCK) for at in range(0, mutual.shape[0], BLOCK))
    return np.concatenate([((joined[rows] @ theirs) * own[rows]).sum(axis=1) for rows in blocks])


def _scaled(mutual: csr_array, by: Floats) -> csr_array:
    return (diags_array(np.divide(1.0, by, out=np.zeros(len(by)), where=by > 0)) @ mutual).tocsr()
