"""Ties between organizations written back into the graph, so that analysts ask for them instead of joining tasks.

They are computed from all assignments of a build, by one method with its defaults: organizations as the words name
them, groups left out and not expanded, all roles, all plans together, with chance reckoned within each plan. Any other
scope is asked of ``fengong shared``.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import read_incidence
from fengong.analysis.null_model.discovery import RATE
from fengong.analysis.null_model.ties import Ties, ties
from fengong.analysis.null_model.verdict import chances
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Scope
from fengong.iris import Iris, concept
from fengong.model import Role
from fengong.rdf.terms import FG, Statements, decimal, describe, double, integer, node, string

MODEL = "BiCM"


def tie_quads(store: ox.Store, iris: Iris) -> Iterator[ox.Quad]:
    """The ties of all organizations that share a task, and the analysis that judged them; nothing where none do."""
    incidence = restrict(read_incidence(store), Scope())
    if len(incidence.actors) > 1:
        found = ties(incidence, RATE)
        yield from _analysis(found, iris)
        yield from _ties(found, incidence, iris)


def _analysis(found: Ties, iris: Iris) -> Iterator[ox.Quad]:
    about: Statements = {
        FG.nullModel: string(MODEL),
        FG.falseDiscoveryRate: decimal(found.rate),
        FG.pairsTested: integer(found.tests),
        FG.countedRole: [node(concept("role", role)) for role in Role],
    }
    yield from describe(iris.analysis("ties"), FG.TieAnalysis, about, node(iris.graph("ties")))


def _ties(found: Ties, incidence: Incidence, iris: Iris) -> Iterator[ox.Quad]:
    graph, judged_by = node(iris.graph("ties")), node(iris.analysis("ties"))
    pairs = zip(found.a.tolist(), found.b.tolist(), found.count.tolist(), strict=True)
    for (a, b, count), chance in zip(pairs, chances(found, slice(None)), strict=True):
        bodies = incidence.actors[a].iri, incidence.actors[b].iri
        about: Statements = {
            FG.tiedOrganization: [node(body) for body in bodies],
            FG.sharedTasks: integer(count),
            FG.expectedShared: decimal(chance.expected),
            FG.pValue: double(chance.p),
            FG.neededShared: integer(chance.needed) if chance.needed is not None else None,
            FG.verdict: node(concept("verdict", chance.verdict)),
            FG.tieAnalysis: judged_by,
        }
        yield from describe(iris.tie(bodies), FG.CoTaskTie, about, graph)
