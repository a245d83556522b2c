"""Sections and tasks with what their words hold: clauses, sector tags, deadlines, citations."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Quad

from fengong.extract.damage import damaged
from fengong.iris import concept
from fengong.lexicon.source import lexicon_file
from fengong.model import Citation, Clause, Deadline, Section, SectorTag, Task
from fengong.rdf.context import Context
from fengong.rdf.terms import DCTERMS, FG, boolean, day, describe, integer, node, string, zh


def section_quads(context: Context, section: Section) -> Iterator[Quad]:
    """A section; one that the text lost is marked so and has neither heading nor place."""
    above = section.id.rpartition("/")[0]
    yield from describe(
        context.own.item(section.id),
        FG.Section,
        {
            FG.inPlan: node(context.own.plan),
            FG.partOf: context.item(above),
            FG.ordinal: integer(section.ordinal),
            FG.numberLabel: string(section.path[-1]),
            DCTERMS.title: zh(section.heading),
            FG.lost: boolean(True) if section.span is None else None,
            FG.evidence: context.evidence(section.span) if section.span else None,
        },
        context.graph,
    )


def task_quads(context: Context, task: Task) -> Iterator[Quad]:
    """A task and everything in its words but the assignments."""
    yield from describe(
        context.own.item(task.id),
        FG.Task,
        {
            DCTERMS.identifier: string(task.id),
            FG.inPlan: node(context.own.plan),
            FG.partOf: context.item(task.section),
            FG.ordinal: integer(task.ordinal),
            FG.numberLabel: string(task.path[-1] if task.path else None),
            DCTERMS.title: zh(task.title),
            FG.text: zh(task.span.of(context.text)),
            FG.evidence: context.evidence(task.span),
            FG.sectorTag: [node(_tag_iri(context, tag)) for tag in task.sectors],
            FG.deadline: [node(context.own.at("deadline", one.span)) for one in task.deadlines],
            FG.citation: [node(context.own.at("citation", one.span)) for one in task.citations],
        },
        context.graph,
    )
    for clause in task.clauses:
        if task.span.holds(clause.span):  # one from above is described with the task that states it
            yield from _clause(context, task, clause)
    for tag in task.sectors:
        yield from _tag(context, tag)
    for deadline in task.deadlines:
        yield from _deadline(context, deadline)
    for citation in task.citations:
        yield from _citation(context, citation)


def _clause(context: Context, task: Task, clause: Clause) -> Iterator[Quad]:
    yield from describe(
        context.own.at("clause", clause.span),
        FG.Clause,
        {
            FG.clauseOf: context.item(task.id),
            FG.openEnded: boolean(clause.open_ended),
            FG.evidence: context.evidence(clause.span),
        },
        context.graph,
    )


def _tag_iri(context: Context, tag: SectorTag) -> str:
    return context.own.at("tag", tag.span, tag.notation)


def _tag(context: Context, tag: SectorTag) -> Iterator[Quad]:
    scheme = lexicon_file("sectors")[tag.notation]["scheme"]
    yield from describe(
        _tag_iri(context, tag),
        FG.SectorTag,
        {FG.concept: node(concept(scheme, tag.notation)), FG.evidence: context.evidence(tag.span)},
        context.graph,
    )


def _deadline(context: Context, deadline: Deadline) -> Iterator[Quad]:
    yield from describe(
        context.own.at("deadline", deadline.span),
        FG.Deadline,
        {
            FG.verbatim: zh(deadline.span.of(context.text)),
            FG.earliest: day(deadline.earliest),
            FG.latest: day(deadline.latest),
            FG.precision: node(concept("precision", deadline.precision)),
            FG.evidence: context.evidence(deadline.span),
        },
        context.graph,
    )


def _citation(context: Context, citation: Citation) -> Iterator[Quad]:
    # A title with missing words identifies no document, so none is made of it.
    work = None if damaged(citation.title) else context.iris.work(citation.title)
    yield from describe(
        context.own.at("citation", citation.span),
        FG.Citation,
        {
            FG.citedTitle: zh(citation.title),
            FG.citesWork: node(work) if work else None,
            FG.evidence: context.evidence(citation.span),
        },
        context.graph,
    )
