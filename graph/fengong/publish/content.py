"""Everything that the page tells, gathered from the files of the ontology."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from fengong.publish.alignments import Alignment, alignments
from fengong.publish.diagram import Diagram, diagram
from fengong.publish.drawing import Drawing, draw
from fengong.publish.graph import Graph
from fengong.publish.questions import Question, questions
from fengong.publish.samples import Samples
from fengong.publish.schemes import Scheme, schemes
from fengong.publish.shapes import Shape, shapes
from fengong.publish.source import Part, Sort, triples_of
from fengong.publish.terms import Module, Term, modules
from fengong.publish.worked import Worked, worked


@dataclass(frozen=True)
class Content:
    """The ontology for readers; ``files`` are its parts, ``questions`` the named queries."""

    files: tuple[Part, ...]
    modules: tuple[Module, ...]
    schemes: tuple[Scheme, ...]
    shapes: tuple[Shape, ...]
    questions: tuple[Question, ...]
    alignments: dict[str, tuple[Alignment, ...]]
    worked: Worked

    @cached_property
    def graph(self) -> Graph:
        """All modules and schemes together."""
        return Graph(triples_of(tuple(part for part in self.files if part.sort in (Sort.MODULE, Sort.SCHEME))))

    @cached_property
    def samples(self) -> Samples:
        """How terms look in data."""
        return Samples(self.files)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms of all modules."""
        return tuple(term for module in self.modules for term in module.terms)

    @property
    def version(self) -> str:
        """The version that the modules state."""
        return max((module.version for module in self.modules), default="")

    @property
    def modified(self) -> str:
        """The last day on which a module changed."""
        return max((module.modified for module in self.modules), default="")

    def diagram(self, module: Module) -> tuple[Diagram, Drawing]:
        """What a module's diagram shows, and where."""
        shown = diagram(module, self.graph)
        return shown, draw(shown)


def content(files: tuple[Part, ...]) -> Content:
    """What the files tell."""

    def of(*sorts: Sort) -> tuple[Part, ...]:
        return tuple(part for part in files if part.sort in sorts)

    mapped = Graph(triples_of(of(Sort.ALIGNMENTS)))
    return Content(
        files,
        modules(of(Sort.MODULE)),
        schemes(of(Sort.SCHEME), mapped),
        shapes(of(Sort.SHAPES)),
        questions(),
        alignments(mapped),
        worked(),
    )
