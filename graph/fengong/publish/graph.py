"""Triples that can be asked: what is said of a node, and of which nodes something is said; always in one order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox

from fengong.ask.header import Words
from fengong.publish.vocabularies import RDFS
from fengong.rdf.terms import RDF, SKOS

#: A node: IRIs and blank nodes.
Node = ox.NamedNode | ox.BlankNode


def order(term: Any) -> tuple[int, int, str]:
    """IRIs first, then literals, Chinese before English, each by its writing."""
    if isinstance(term, ox.Literal):
        return 1, {"zh": 0, "en": 1}.get(term.language or "", 2), str(term)
    return 0 if isinstance(term, ox.NamedNode) else 2, 0, str(term)


class Graph:
    """An index of triples by subject and by object."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self._by_subject: dict[Any, dict[ox.NamedNode, list[Any]]] = defaultdict(lambda: defaultdict(list))
        self._by_object: dict[tuple[ox.NamedNode, Any], list[Any]] = defaultdict(list)
        for triple in sorted(set(triples), key=lambda one: (order(one.subject), str(one.predicate), order(one.object))):
            self._by_subject[triple.subject][triple.predicate].append(triple.object)
            self._by_object[triple.predicate, triple.object].append(triple.subject)

    def subjects(self, predicate: ox.NamedNode, value: Any) -> list[Any]:
        """Nodes of which that is said."""
        return [*self._by_object.get((predicate, value), ())]

    def objects(self, subject: Any, predicate: ox.NamedNode) -> list[Any]:
        """What is said of a node."""
        return [*self._by_subject.get(subject, {}).get(predicate, ())]

    def value(self, subject: Any, predicate: ox.NamedNode) -> Any | None:
        """The first that is said of a node."""
        return next(iter(self.objects(subject, predicate)), None)

    def about(self, subject: Any) -> list[tuple[ox.NamedNode, Any]]:
        """Everything that is said of a node."""
        return [(predicate, one) for predicate, found in self._by_subject.get(subject, {}).items() for one in found]

    def everyone(self) -> list[Any]:
        """Every node of which anything is said."""
        return [*self._by_subject]

    def of_type(self, kind: ox.NamedNode) -> list[Any]:
        """Every node of a type."""
        return self.subjects(RDF.type, kind)

    def words(self, subject: Any, *predicates: ox.NamedNode) -> Words | None:
        """The words of the first predicate that has any; the other language's where one is missing."""
        for predicate in predicates:
            said = {one.language: one.value for one in reversed(self.objects(subject, predicate)) if _worded(one)}
            if said:
                any_ = next(iter(said.values()))
                return Words(said.get("zh", any_), said.get("en", any_))
        return None

    def label(self, subject: Any) -> Words | None:
        """What a node is called."""
        return self.words(subject, RDFS.label, SKOS.prefLabel)

    def items(self, head: Any) -> list[Any]:
        """The members of an RDF list."""
        found = []
        while head is not None and head != RDF.nil:
            found.append(self.value(head, RDF.first))
            head = self.value(head, RDF.rest)
        return found


def _worded(term: Any) -> bool:
    return isinstance(term, ox.Literal)
