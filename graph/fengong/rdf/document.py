"""One plan's graph: the plan, its text, and everything its words say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from pyoxigraph import Quad

from fengong.iris import Iris, concept
from fengong.model import Reading
from fengong.rdf.assignment import assignment_quads
from fengong.rdf.context import Context
from fengong.rdf.evidence import places
from fengong.rdf.task import section_quads, task_quads
from fengong.rdf.terms import DCTERMS, FG, PROV, Term, describe, integer, node, string, year, zh


def document_quads(reading: Reading, iris: Iris) -> Iterator[Quad]:
    """All statements of one document's graph."""
    context = Context(reading, iris)
    yield from _plan(context)
    yield from _source(context)
    for section in context.outline.sections:
        yield from section_quads(context, section)
    for task in context.outline.tasks:
        yield from task_quads(context, task)
    for assignment in reading.assignments:
        yield from assignment_quads(context, assignment)
    yield from _regions(context)
    spans = context.places | {found.span for found in reading.findings}
    yield from places(context.own, context.outline.document, spans, context.graph)


def _plan(context: Context) -> Iterator[Quad]:
    plan = context.outline.plan
    unknown: list[Term] = [fact for entry in plan.unknown if (fact := zh(entry))]
    yield from describe(
        context.own.plan,
        FG.Plan,
        {
            DCTERMS.identifier: string(context.own.key),
            DCTERMS.title: zh(plan.title or context.own.key),
            DCTERMS.spatial: node(context.iris.area(plan.area)) if plan.area else None,
            DCTERMS.source: string(plan.source),
            FG.issuerName: zh(plan.issuer),
            FG.firstYear: year(plan.first_year),
            FG.lastYear: year(plan.last_year),
            FG.planYear: year(context.outline.year),
            FG.unknownFact: unknown,
            FG.convention: string(context.outline.convention),
            FG.sourceText: node(context.own.text),
        },
        context.graph,
    )


def _source(context: Context) -> Iterator[Quad]:
    document = context.outline.document
    yield from describe(
        context.own.text,
        [FG.SourceText, PROV.Entity],
        {
            FG.sha256: string(document.sha256),
            FG.fileSha256: string(document.file_sha256),
            FG.length: integer(len(document.text)),
            FG.encoding: string(document.encoding),
            # The name alone: where the file lay is nobody's business and would differ between machines.
            FG.fileName: string(PurePath(document.path).name),
            FG.content: string(document.text),
        },
        context.graph,
    )


def _regions(context: Context) -> Iterator[Quad]:
    for span, kind in context.outline.regions:
        yield from describe(
            context.own.at("region", span),
            FG.TextRegion,
            {
                FG.inPlan: node(context.own.plan),
                FG.regionKind: node(concept("region", kind)),
                FG.evidence: context.evidence(span),
            },
            context.graph,
        )
