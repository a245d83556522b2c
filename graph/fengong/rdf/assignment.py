"""Assignments and the mentions they stand on."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Quad

from fengong.iris import concept
from fengong.model import Assignment, Basis, Unresolved
from fengong.rdf.context import Context
from fengong.rdf.registry import actor_iri
from fengong.rdf.terms import FG, Term, boolean, decimal, describe, integer, node, zh


def assignment_quads(context: Context, row: Assignment) -> Iterator[Quad]:
    """One assignment: task × mention × role, and whom the mention means."""
    mention = context.own.at("mention", row.mention.span)
    # Many tasks inherit one mention: each has an assignment of its own to it.
    more = [row.task.id.replace("/", "_")] if row.mention.basis is Basis.INHERITED else []
    yield from describe(
        context.own.at("assignment", row.mention.span, *more),
        FG.Assignment,
        {
            FG.forTask: context.item(row.task.id),
            FG.assignee: node(mention),
            FG.hasRole: node(concept("role", row.mention.role)),
            FG.inClause: node(context.own.at("clause", row.clause.span)),
            FG.listOrder: integer(row.mention.order),
            FG.basis: node(concept("basis", row.mention.basis)),
            FG.openEnded: boolean(row.mention.open_ended),
            FG.confidence: decimal(row.confidence),
            FG.confidenceMethod: node(context.iris.method("confidence-1")),
        },
        context.graph,
    )
    yield from _mention(context, row, mention)


def _mention(context: Context, row: Assignment, iri: str) -> Iterator[Quad]:
    actor = row.actor
    unresolved = isinstance(actor, Unresolved)
    status = actor.reason if isinstance(actor, Unresolved) else "group" if row.kind == "group" else "resolved"
    candidates: list[Term] = (
        [node(actor_iri(one, context.iris)) for one in actor.candidates] if isinstance(actor, Unresolved) else []
    )
    meant = None if isinstance(actor, Unresolved) else node(actor_iri(actor, context.iris))
    yield from describe(
        iri,
        FG.Mention,
        {
            FG.surfaceForm: zh(row.mention.surface),
            FG.restoredName: None if unresolved else zh(row.mention.name),
            FG.resolutionStatus: node(concept("status", status)),
            FG.resolvedTo: meant if row.kind == "organization" else None,
            FG.denotesGroup: meant if row.kind == "group" else None,
            FG.candidate: candidates,
            FG.evidence: context.evidence(row.mention.span),
        },
        context.graph,
    )
