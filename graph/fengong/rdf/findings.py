"""A plan's findings, in a graph of their own; the places they point to are described in the document's graph.

A statement stands in one graph only: a query over the union of graphs would find it once for each it stands in.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Quad

from fengong.iris import Iris, concept, plan_key
from fengong.lexicon.findings import message
from fengong.model import Reading
from fengong.rdf.evidence import evidence
from fengong.rdf.terms import FG, describe, en, node, string, zh


def finding_quads(reading: Reading, iris: Iris) -> Iterator[Quad]:
    """All findings of a reading."""
    outline = reading.outline
    own = iris.plan(plan_key(outline.plan.area, outline.plan.slug))
    graph = node(iris.graph("findings", own.key))
    for found in reading.findings:
        yield from describe(
            own.at(f"finding-{found.code}", found.span),
            FG.Finding,
            {
                FG.inPlan: node(own.plan),
                FG.findingCode: string(found.code),
                FG.severity: node(concept("severity", found.severity)),
                FG.message: [words for words in (zh(message(found, "zh")), en(message(found, "en"))) if words],
                FG.evidence: evidence(own, found.span),
            },
            graph,
        )
