"""The texts of the plans with the places of everything known about them, ready for JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from fengong.explorer.facts import Facts, Kept, SourceFact, StandingOut
from fengong.explorer.scene import Scene, plan_names
from fengong.model import Span

Json = dict[str, Any]
#: Kind of a mark, its place, the id of what it is about.
Mark = tuple[str, Span, str]
#: Findings whose words are damaged.
DAMAGED = frozenset({"damage", "actor-damaged"})
#: Findings that something of the plan is missing right behind or before these words.
LOST = frozenset({"lost-section", "missing-section", "missing-task"})
#: Regions that are no task or heading.
REGIONS = frozenset({"title", "repeat", "furniture", "unread"})


def texts(facts: Facts, scene: Scene) -> list[Json]:
    """Each plan's text with its marks: what they are, where (code points), and which items or lines they are about."""
    named = plan_names(facts.plans)
    known = {plan.iri: plan for plan in facts.plans}
    return [
        {
            "identifier": known[source.plan].identifier,
            "short": named[source.plan],
            "text": source.text,
            "marks": _together(_marks(source, facts, scene)),
        }
        for source in facts.sources
    ]


def numbers(facts: Facts) -> dict[str, int]:
    """Plan → the number of its text among those of the page."""
    return {source.plan: number for number, source in enumerate(facts.sources)}


def governance(kinds: Iterable[Kept], scene: Scene, source: dict[str, int]) -> list[Json]:
    """The findings about the division of work, kind by kind; their words are those at the places."""
    ids = {item.iri: item.id for item in scene.items()}
    return [
        {
            "code": kind.code,
            "title": _names(kind.title.zh, kind.title.en),
            "caveat": _names(kind.caveat.zh, kind.caveat.en),
            "found": [_finding(one, ids, source) for one in kind.found],
        }
        for kind in kinds
    ]


def _finding(one: StandingOut, ids: dict[str, str], source: dict[str, int]) -> Json:
    return {
        "source": source.get(one.plan),
        "who": _names(one.who.zh, one.who.en),
        "why": _names(one.why.zh, one.why.en),
        "certainty": one.certainty,
        "sure": _names(one.sure.zh, one.sure.en),
        "tasks": [
            {"task": ids[task], "places": [[span.start, span.end] for span in spans]}
            for task, spans in one.tasks
            if task in ids
        ],
    }


def _names(zh: str, en: str | None) -> list[str]:
    return [zh, en or zh]


def _marks(source: SourceFact, facts: Facts, scene: Scene) -> Iterable[Mark]:
    ids = {item.iri: item.id for item in scene.items()}
    tasks = {task.iri: task for task in facts.tasks if task.plan == source.plan}
    yield from ((kind, span, "") for kind, span in source.regions if kind in REGIONS)
    for section in facts.sections:
        if section.plan == source.plan and section.span is not None:
            yield "heading", section.span, ids.get(section.iri, "")
    for task in tasks.values():
        yield "task", task.span, ids[task.iri]
        yield from (("due", due.span, ids[task.iri]) for due in task.dues)
        yield from (("sector", tag.span, ids[tag.concept]) for tag in task.tags)
        yield from (("cite", cited.span, ids[task.iri]) for cited in task.cited)
    for line, assignment in zip(scene.lines, facts.assignments, strict=False):
        if assignment.task in tasks:
            yield "clause", assignment.clause.span, ""
            yield "name", assignment.span, line.id
    yield from _noted(source, facts)


def _noted(source: SourceFact, facts: Facts) -> Iterable[Mark]:
    """The words of findings; those of a region that is marked by itself need no second mark."""
    regions = {span for kind, span in source.regions if kind in REGIONS}
    for note in (*facts.notes, *(note for task in facts.tasks for note in task.notes)):
        if note.plan != source.plan:
            continue
        if note.code in DAMAGED:
            yield "damage", note.span, ""
        elif note.code in LOST:
            yield "lost", note.span, ""
        elif note.span not in regions:
            yield "noted", note.span, ""


def _together(marks: Iterable[Mark]) -> list[list[Any]]:
    """Marks of one kind at one place are one mark; by place, longer ones first."""
    found: dict[tuple[str, Span], list[str]] = defaultdict(list)
    for kind, span, id_ in marks:
        about = found[kind, span]
        if id_ and id_ not in about:
            about.append(id_)
    ordered = sorted(found.items(), key=lambda mark: (mark[0][1].start, -mark[0][1].end))
    return [[kind, span.start, span.end, about] for (kind, span), about in ordered if span.start < span.end]
