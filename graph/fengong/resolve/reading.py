"""Outline → Reading: every mention becomes an assignment, and what stays open is a finding."""

from __future__ import annotations

from fengong.lexicon.findings import finding
from fengong.model import Actor, Assignment, Clause, Finding, Mention, Outline, Reading, Task, Unresolved
from fengong.resolve.match import resolve_mention

#: Confidence is that the document says so of this task. It starts at 1 and is halved for each of two doubts: the
#: clause may be that of a lost task, the actor's name is damaged. ``method/confidence-1`` names this rule in the graph.
DOUBT = 0.5


def resolve(outline: Outline) -> Reading:
    """Who is meant by each mention of an outline; nothing is dropped, nothing guessed."""
    assignments = tuple(
        _assignment(outline, task, clause, mention)
        for task in outline.tasks
        for clause in task.clauses
        for mention in clause.mentions
    )
    findings = [*outline.findings, *_open(assignments), *_area(outline, assignments)]
    return Reading(outline, assignments, tuple(sorted(findings, key=lambda found: (found.span, found.code))))


def _assignment(outline: Outline, task: Task, clause: Clause, mention: Mention) -> Assignment:
    actor = resolve_mention(mention, outline.plan.area)
    return Assignment(task, clause, mention, actor, _confidence(clause.span in outline.doubtful, actor))


def _confidence(doubtful_clause: bool, actor: Actor) -> float:
    damaged_name = isinstance(actor, Unresolved) and actor.reason == "damaged"
    return DOUBT ** (doubtful_clause + damaged_name)


def _open(assignments: tuple[Assignment, ...]) -> list[Finding]:
    return [
        finding(
            f"actor-{row.actor.reason}",
            row.mention.span,
            name=row.mention.surface,
            candidates="、".join(c.key for c in row.actor.candidates),
        )
        for row in assignments
        if isinstance(row.actor, Unresolved)
    ]


def _area(outline: Outline, assignments: tuple[Assignment, ...]) -> list[Finding]:
    if outline.plan.area or not assignments:
        return []
    return [finding("area-unknown", assignments[0].mention.span)]
