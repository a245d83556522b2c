"""What refers to what on the page, and what is found under which word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from fengong.ask.header import Words
from fengong.publish.content import Content
from fengong.publish.names import anchor, short
from fengong.publish.questions import Question
from fengong.publish.schemes import Concept
from fengong.publish.shapes import Constraint, Shape


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the index: what it is, where it stands, what it is called."""

    sort: str
    anchor: str
    name: str
    label: Words


@dataclass(frozen=True, slots=True)
class Reference:
    """An IRI as the page shows it: short name, place on the page if it has one, and label if it is known."""

    iri: str
    name: str
    anchor: str | None
    label: Words | None


class Links:
    """Answers from the content, by IRI."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self.entries = tuple(_entries(content))
        self._anchors = {entry.anchor for entry in self.entries}
        self._asking: dict[str, list[Question]] = defaultdict(list)
        for question in content.questions:
            for iri in question.uses:
                self._asking[iri].append(question)
        self._asked: dict[str, list[tuple[Shape, tuple[Constraint, ...]]]] = defaultdict(list)
        for shape in content.shapes:
            for iri in sorted(shape.uses):
                rows = tuple(row for row in shape.constraints if iri in row.uses)
                self._asked[iri].append((shape, () if iri in shape.targets else rows))

    def to(self, iri: str) -> Reference:
        """How the page shows an IRI."""
        place = anchor(iri)
        label = next((one.label for one in self._content.terms if one.iri == iri), None)
        return Reference(iri, short(iri) or iri, place if place in self._anchors else None, label)

    def questions(self, iri: str) -> tuple[Question, ...]:
        """Named queries that use a term."""
        return tuple(self._asking.get(iri, ()))

    def shapes(self, iri: str) -> tuple[tuple[Shape, tuple[Constraint, ...]], ...]:
        """Shapes that speak of a term, each with what it asks of it; nothing where it aims at the term itself."""
        return tuple(self._asked.get(iri, ()))


def _entries(content: Content) -> Iterator[Entry]:
    for module in content.modules:
        yield Entry("module", f"module/{module.name}", module.name, module.title)
        for term in module.terms:
            yield Entry("term", term.name, f"fg:{term.name}", term.label)
    for scheme in content.schemes:
        yield Entry("scheme", f"scheme/{scheme.name}", scheme.name, scheme.title)
        yield from _concepts(scheme.tops)
    for shape in content.shapes:
        yield Entry("shape", shape.name, f"fgsh:{shape.name}", shape.label)
    for question in content.questions:
        yield Entry("question", f"query/{question.query.name}", question.query.name, question.query.header.title)


def _concepts(concepts: tuple[Concept, ...]) -> Iterator[Entry]:
    for concept in concepts:
        place = anchor(concept.iri)
        if place:
            yield Entry("concept", place, place.replace("/", ":"), concept.label)
        yield from _concepts(concept.below)
