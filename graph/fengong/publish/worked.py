"""A worked example: one clause of the shipped plan, and the very statements of its graph that it becomes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import pyoxigraph as ox

from fengong.ask.header import Words
from fengong.iris import Iris, concept, plan_key
from fengong.lexicon.register import shipped
from fengong.model import Assignment, Clause, Reading, Role, Span, Task
from fengong.pipeline import read_plan
from fengong.publish.graph import Graph
from fengong.publish.source import Sort, of_sort, triples_of
from fengong.publish.turtle import to_turtle
from fengong.rdf.document import document_quads
from fengong.rdf.registry import registry_quads
from fengong.rdf.terms import FG, OA, node

#: The plan that every installation has.
PLAN = "wuwei-2024"
#: As many mentions as can be drawn and still be read.
MOST_MENTIONS = 3


@dataclass(frozen=True, slots=True)
class Named:
    """One mention of the clause, whom it means, and the assignment it makes."""

    number: int
    surface: str
    span: Span
    status: Words
    #: ``resolvedTo`` or ``denotesGroup`` with the name; None where the mention stayed open.
    link: str | None
    meant: Words | None
    meant_kind: str
    role: Words
    role_iri: str
    order: int
    basis: Words
    confidence: str


@dataclass(frozen=True, slots=True)
class Worked:
    """The clause in pieces (number of the mention, or 0, and words), its task, its mentions, and the graph of it."""

    title: str
    task: str
    number: str
    text: str
    span: Span
    pieces: tuple[tuple[int, str], ...]
    names: tuple[Named, ...]
    turtle: str


@cache
def worked() -> Worked:
    """The example; the same installation has the same one."""
    reading = read_plan(PLAN)
    task, clause = _chosen(reading)
    iris = Iris()
    quads = [*document_quads(reading, iris), *registry_quads([reading], iris, shipped())]
    graph = Graph([quad.triple for quad in quads] + [*triples_of(of_sort(Sort.MODULE, Sort.SCHEME))])
    rows = [row for row in reading.assignments if row.clause == clause and row.task == task]
    own = iris.plan(plan_key(reading.outline.plan.area, reading.outline.plan.slug))
    first = own.at("assignment", rows[0].mention.span)
    return Worked(
        reading.outline.plan.title or PLAN,
        task.title,
        "".join(task.path),
        task.span.of(reading.outline.document.text),
        clause.span,
        _pieces(reading.outline.document.text, clause.span, [row.mention.span for row in rows]),
        tuple(_named(at, row, graph, iris, own.at("mention", row.mention.span)) for at, row in enumerate(rows, 1)),
        _abridged(to_turtle(_around(node(first), graph)).decode(), own.plan),
    )


def _chosen(reading: Reading) -> tuple[Task, Clause]:
    """The clause that shows most in least: two roles, an organization and a group, few mentions, few words."""
    rows: dict[tuple[Task, Clause], list[Assignment]] = {}
    for row in reading.assignments:
        rows.setdefault((row.task, row.clause), []).append(row)

    def rank(place: tuple[Task, Clause]) -> tuple[bool, bool, bool, int, int]:
        found = rows[place]
        return (
            len(found) > MOST_MENTIONS,
            len({row.mention.role for row in found} | {Role.LEAD}) < 2 or len(found) < 2,
            {row.kind for row in found} != {"organization", "group"},
            -len({row.mention.role for row in found}),
            place[1].span.start,
        )

    return min(rows, key=rank)


def _pieces(text: str, whole: Span, marks: list[Span]) -> tuple[tuple[int, str], ...]:
    pieces, at = [], whole.start
    for number, mark in enumerate(marks, 1):
        pieces += [(0, text[at : mark.start]), (number, text[mark.start : mark.end])]
        at = mark.end
    return tuple(piece for piece in [*pieces, (0, text[at : whole.end])] if piece[1])


def _named(number: int, row: Assignment, graph: Graph, iris: Iris, mention: str) -> Named:
    said = node(mention)
    link = next((name for name in ("resolvedTo", "denotesGroup") if graph.value(said, FG[name])), None)
    meant = graph.value(said, FG[link]) if link else None
    confidence = graph.value(node(mention.replace("/mention-", "/assignment-")), FG.confidence)
    return Named(
        number,
        row.mention.surface,
        row.mention.span,
        _label(graph, graph.value(said, FG.resolutionStatus)),
        link,
        _label(graph, meant) if meant else None,
        {"resolvedTo": "org:FormalOrganization", "denotesGroup": "fg:GroupDescription"}.get(link or "", ""),
        _label(graph, node(concept("role", row.mention.role))),
        concept("role", row.mention.role),
        row.mention.order,
        _label(graph, node(concept("basis", row.mention.basis))),
        confidence.value if confidence is not None else "",
    )


def _abridged(turtle: str, plan: str) -> str:
    """The Turtle with a prefix for the nodes of its one plan."""
    short = re.sub(rf"<{re.escape(plan)}/([\w-]+)>", r"p:\1", turtle)
    return f"@prefix p: <{plan}/> .\n{short}"


def _label(graph: Graph, subject: Any) -> Words:
    return graph.label(subject) or Words(str(subject), str(subject))


def _around(start: ox.NamedNode, graph: Graph) -> Iterable[ox.Triple]:
    """An assignment, its mention, what that means, and the place of its words: everything said of each."""
    mention = graph.value(start, FG.assignee)
    place = graph.value(mention, FG.evidence)
    nodes = [start, mention, *graph.objects(mention, FG.resolvedTo), *graph.objects(mention, FG.denotesGroup), place]
    for one in [*nodes, *graph.objects(place, OA.hasSelector)]:
        for predicate, value in graph.about(one):
            yield ox.Triple(one, predicate, value)
