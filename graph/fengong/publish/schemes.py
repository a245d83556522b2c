"""Concept schemes as trees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from fengong.ask.header import Words
from fengong.publish.graph import Graph
from fengong.publish.source import Part
from fengong.publish.terms import pairs
from fengong.rdf.terms import DCTERMS, FG, SKOS

MAPPINGS = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")


@dataclass(frozen=True, slots=True)
class Mapping:
    """To which concept elsewhere, how, and what it is called there if that is known."""

    relation: str
    iri: str
    notation: str
    label: Words | None


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept with the narrower ones below it."""

    iri: str
    notation: str
    label: Words
    others: tuple[str, ...]
    definition: Words | None
    examples: tuple[Words, ...]
    notes: tuple[Words, ...]
    related: tuple[str, ...]
    mappings: tuple[Mapping, ...]
    shortcut: str | None
    below: tuple[Concept, ...]

    @property
    def size(self) -> int:
        """How many concepts, this one included."""
        return 1 + sum(one.size for one in self.below)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme with its top concepts."""

    iri: str
    name: str
    title: Words
    description: Words | None
    tops: tuple[Concept, ...]

    @property
    def size(self) -> int:
        """How many concepts it has."""
        return sum(one.size for one in self.tops)


def schemes(files: tuple[Part, ...], mapped: Graph) -> tuple[Scheme, ...]:
    """The schemes by name, in the order of their notations; ``mapped`` is a graph of mappings beside the files."""
    found = []
    for part in files:
        graph = Graph(part.triples)
        for head in graph.of_type(SKOS.ConceptScheme):
            found.append(_scheme(head, graph, mapped))
    return tuple(sorted(found, key=lambda scheme: scheme.name))


def _scheme(head: Any, graph: Graph, mapped: Graph) -> Scheme:
    members = graph.subjects(SKOS.inScheme, head)
    # A concept without a broader one in the scheme stands at the top, whether or not that is said.
    tops = [one for one in members if not set(graph.objects(one, SKOS.broader)) & set(members)]
    name = head.value.rstrip("/#").rpartition("/")[2]
    return Scheme(
        head.value,
        name,
        graph.words(head, DCTERMS.title, SKOS.prefLabel) or Words(name, name),
        graph.words(head, DCTERMS.description, SKOS.definition),
        tuple(_concept(one, graph, mapped, frozenset({one})) for one in tops),
    )


def _concept(iri: Any, graph: Graph, mapped: Graph, above: frozenset[Any]) -> Concept:
    below = [one for one in graph.subjects(SKOS.broader, iri) if one not in above]
    shortcut = graph.value(iri, FG.shortcutProperty)
    return Concept(
        iri.value,
        next((one.value for one in graph.objects(iri, SKOS.notation)), ""),
        graph.label(iri) or Words(iri.value, iri.value),
        tuple(one.value for one in graph.objects(iri, SKOS.altLabel)),
        graph.words(iri, SKOS.definition),
        pairs(graph, iri, SKOS.example),
        pairs(graph, iri, SKOS.scopeNote),
        tuple(one.value for one in graph.objects(iri, SKOS.related)),
        _mappings(iri, graph, mapped),
        shortcut.value if isinstance(shortcut, ox.NamedNode) else None,
        tuple(_concept(one, graph, mapped, above | {one}) for one in below),
    )


def _mappings(iri: Any, graph: Graph, mapped: Graph) -> tuple[Mapping, ...]:
    found = []
    for relation in MAPPINGS:
        for one in {*graph.objects(iri, SKOS[relation]), *mapped.objects(iri, SKOS[relation])}:
            if isinstance(one, ox.NamedNode):
                notes = [*graph.objects(one, SKOS.notation), *mapped.objects(one, SKOS.notation)]
                label = graph.label(one) or mapped.label(one)
                found.append(Mapping(relation, one.value, notes[0].value if notes else "", label))
    return tuple(sorted(found, key=lambda one: (MAPPINGS.index(one.relation), one.iri)))
