"""What every writer of one plan's graph needs: the reading, its IRIs, its graph, and the places used so far."""

from __future__ import annotations

from pyoxigraph import NamedNode

from fengong.iris import Iris, PlanIris, plan_key
from fengong.model import Reading, Span
from fengong.rdf.evidence import evidence
from fengong.rdf.terms import node


class Context:
    """Handed from writer to writer; ``places`` collects the spans that are evidence, to be described once."""

    def __init__(self, reading: Reading, iris: Iris) -> None:
        plan = reading.outline.plan
        self.reading = reading
        self.outline = reading.outline
        self.text = reading.outline.document.text
        self.iris = iris
        self.own: PlanIris = iris.plan(plan_key(plan.area, plan.slug))
        self.graph: NamedNode = node(iris.graph("plan", self.own.key))
        self.places: set[Span] = set()

    def evidence(self, span: Span) -> NamedNode:
        """The node of a place, which will be described in this graph."""
        self.places.add(span)
        return evidence(self.own, span)

    def item(self, identifier: str | None) -> NamedNode:
        """The node of a section or task; of the plan itself where there is no identifier."""
        return node(self.own.item(identifier) if identifier else self.own.plan)
