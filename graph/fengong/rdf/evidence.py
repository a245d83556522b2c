"""Places in the text: an ``oa:SpecificResource`` with position and quote, so that a fact survives a shifted text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from fengong.iris import PlanIris
from fengong.model import Document, Span
from fengong.rdf.terms import FG, OA, describe, node, position, string
from fengong.resolve.whereabouts import Whereabouts

#: Characters of context that a quote selector keeps on each side.
CONTEXT = 16


def evidence(iris: PlanIris, span: Span) -> NamedNode:
    """The node of a place."""
    return node(iris.at("span", span))


def places(iris: PlanIris, document: Document, spans: Iterable[Span], graph: NamedNode) -> Iterator[Quad]:
    """Position and quote of each place, once."""
    text, found = document.text, Whereabouts(document)
    for span in sorted(set(spans)):
        where, quote = iris.at("position", span), iris.at("quote", span)
        yield from describe(
            iris.at("span", span),
            OA.SpecificResource,
            {
                OA.hasSource: node(iris.text),
                OA.hasSelector: [node(where), node(quote)],
                FG.where: string(found.of(span)),
            },
            graph,
        )
        yield from describe(
            where,
            OA.TextPositionSelector,
            {OA.start: position(span.start), OA.end: position(span.end)},
            graph,
        )
        yield from describe(
            quote,
            OA.TextQuoteSelector,
            {
                OA.exact: string(span.of(text)),
                OA.prefix: string(text[max(0, span.start - CONTEXT) : span.start]),
                OA.suffix: string(text[span.end : span.end + CONTEXT]),
            },
            graph,
        )
