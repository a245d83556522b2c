"""Which kind of thing a node is, and so which page tells of it."""

from __future__ import annotations

from collections.abc import Callable

from fengong.iris import SCHEME
from fengong.rdf.terms import FG, ORG, RDF, SKOS
from fengong.serve.entity.anything import anything
from fengong.serve.entity.area import area
from fengong.serve.entity.department import department
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.group import group
from fengong.serve.entity.office import office
from fengong.serve.entity.plan import plan, section
from fengong.serve.entity.sector import sector
from fengong.serve.entity.task import task
from fengong.serve.entity.values import Asked

Describe = Callable[[Graph, str, Asked], object]

#: Type of a node → name of its kind and what describes it; the first that fits.
_KINDS: tuple[tuple[str, str, Describe], ...] = (
    (FG.Task.value, "task", task),
    (FG.Plan.value, "plan", plan),
    (FG.Section.value, "section", section),
    (ORG.FormalOrganization.value, "department", department),
    (FG.GroupDescription.value, "group", group),
    (FG.Area.value, "area", area),
    (FG.OfficeType.value, "office", office),
)
#: Schemes whose concepts tasks are tagged with.
_FIELDS = (f"{SCHEME}sector/", f"{SCHEME}topic/")


def kind_of(graph: Graph, iri: str) -> tuple[str, Describe]:
    """The name of a node's kind, which is that of a template, and what describes it."""
    types = set(graph.iris(iri, RDF.type))
    if SKOS.Concept.value in types and iri.startswith(_FIELDS):
        return "sector", sector
    return next(((name, describe) for kind, name, describe in _KINDS if kind in types), ("anything", anything))
