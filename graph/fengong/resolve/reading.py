"""Outline → Reading: every mention becomes an assignment, and what stays open is a finding."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from fengong.collector import collector_at_rest
from fengong.lexicon.findings import finding
from fengong.lexicon.register import Register, shipped
from fengong.model import Actor, Assignment, Basis, Clause, Finding, Mention, Outline, Reading, Span, Task, Unresolved
from fengong.resolve.context import Context
from fengong.resolve.groups import describes_group, group
from fengong.resolve.match import one_office, resolve_mention
from fengong.resolve.place import Place, place_of
from fengong.resolve.restore import Habits, restored, unwritten_prefix

#: Confidence is that the document says so of this task. It starts at 1 and is halved for each of two doubts: the
#: clause may be that of a lost task, the actor's name is damaged. ``method/confidence-1`` names this rule in the graph.
DOUBT = 0.5


@collector_at_rest()
def resolve(outline: Outline, register: Register | None = None) -> Reading:
    """Who is meant by each mention of an outline; nothing is dropped, nothing guessed.

    Args:
        outline: what the words of a document say.
        register: who there is; the shipped register where none is given.
    """
    register = register or shipped()
    place = place_of(outline, register)
    known = place is not None and place.code in register.areas.by_code
    context = Context(register, place.code if place and known else None, outline.year)
    outline = replace(
        outline,
        plan=replace(outline.plan, area=place.code if place else None),
        tasks=_with_names(outline.tasks, context),
    )
    assignments = tuple(
        _assignment(outline, task, clause, mention, context)
        for task in outline.tasks
        for clause in task.clauses
        for mention in clause.mentions
    )
    open_names = _open(assignments, area_is_known=place is None or known)
    findings = [*outline.findings, *open_names, *_about_area(assignments, place, register)]
    return Reading(outline, assignments, tuple(sorted(findings, key=lambda found: (found.span, found.code))))


def _with_names(tasks: tuple[Task, ...], context: Context) -> tuple[Task, ...]:
    habits = _habits(tasks, context)
    return tuple(_restored(task, habits) for task in tasks)


def _restored(task: Task, habits: Habits) -> Task:
    """The task with names in full; the task itself where they are, for that is the rule."""
    mentions = [restored(clause.mentions, habits) for clause in task.clauses]
    if all(new == clause.mentions for new, clause in zip(mentions, task.clauses, strict=True)):
        return task
    clauses = (replace(clause, mentions=new) for new, clause in zip(mentions, task.clauses, strict=True))
    return replace(task, clauses=tuple(clauses))


def _habits(tasks: tuple[Task, ...], context: Context) -> Habits:
    @cache
    def known(name: str) -> Actor | None:
        return one_office(name, context) or (group(name, context) if describes_group(name) else None)

    names = {mention.name for task in tasks for clause in task.clauses for mention in clause.mentions}
    word = next(iter(context.words), "")
    unwritten = unwritten_prefix(names, word, known) if word else ""
    return Habits(context.register.areas, tuple(context.words), known, unwritten)


def _assignment(outline: Outline, task: Task, clause: Clause, mention: Mention, context: Context) -> Assignment:
    actor = resolve_mention(mention, context)
    return Assignment(task, clause, mention, actor, _confidence(clause.span in outline.doubtful, actor))


def _confidence(doubtful_clause: bool, actor: Actor) -> float:
    damaged_name = isinstance(actor, Unresolved) and actor.reason == "damaged"
    return DOUBT ** (doubtful_clause + damaged_name)


def _open(assignments: tuple[Assignment, ...], area_is_known: bool) -> list[Finding]:
    """A finding for each mention that stays open; unknown names are not blamed where the area itself is wrong."""
    return [
        finding(
            f"actor-{row.actor.reason}",
            row.mention.span,
            name=row.mention.surface,
            candidates="、".join(c.key for c in row.actor.candidates),
        )
        for row in assignments
        if isinstance(row.actor, Unresolved)
        and row.mention.basis is not Basis.INHERITED
        and (area_is_known or row.actor.reason != "unknown")
    ]


def _about_area(assignments: tuple[Assignment, ...], place: Place | None, register: Register) -> list[Finding]:
    span = assignments[0].mention.span if assignments else Span(0, 0)
    if place is None:
        return [finding("area-unknown", span)] if assignments else []
    entry = register.areas.by_code.get(place.code)
    if entry is None:
        unknown = sum(isinstance(row.actor, Unresolved) and row.actor.reason == "unknown" for row in assignments)
        return [finding("area-not-in-register", span, area=place.code, count=str(unknown))]
    return [finding("area-inferred", span, area=place.code, name=entry.area.name)] if place.inferred else []
