"""The words a fact came from, with their place in the source."""

from __future__ import annotations

from fengong.rdf.terms import FG, OA
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.values import Quote
from fengong.serve.iris import address


def quotes(graph: Graph, owner: str) -> tuple[Quote, ...]:
    """Everything that is evidence of a thing, in the order of the source."""
    found = (_quote(graph, span) for span in graph.iris(owner, FG.evidence))
    return tuple(sorted((one for one in found if one), key=lambda one: (one.start, one.end)))


def quote(graph: Graph, owner: str) -> Quote | None:
    """The first of it."""
    return next(iter(quotes(graph, owner)), None)


def _quote(graph: Graph, span: str) -> Quote | None:
    selectors = graph.iris(span, OA.hasSelector)
    exact, start, end = (_first(graph, selectors, name) for name in ("exact", "start", "end"))
    if exact is None or start is None or end is None:
        return None
    return Quote(exact, int(start), int(end), address(span, graph.base))


def _first(graph: Graph, selectors: list[str], name: str) -> str | None:
    return next((said for one in selectors if (said := graph.one(one, OA[name])) is not None), None)
