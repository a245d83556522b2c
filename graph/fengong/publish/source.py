"""The files of the ontology, read: modules, schemes, shapes, alignments, and the synthetic plan of the examples."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import pyoxigraph as ox

from fengong.resources import files_below, resource

#: The module of mappings to other vocabularies; nothing else needs it.
ALIGNMENTS = "alignments"
#: The small plan that every example is read together with.
SAMPLE = "examples/base.ttl"


class Sort(StrEnum):
    """What a file of the ontology is."""

    MODULE = "module"
    SCHEME = "scheme"
    SHAPES = "shapes"
    ALIGNMENTS = "alignments"
    SAMPLE = "sample"
    EXAMPLE = "example"


@dataclass(frozen=True, slots=True)
class Part:
    """One file: its name without the ending, what it is, its triples and the prefixes it declares.

    The name of a file of shapes begins with its layer, as ``loose/core``.
    """

    name: str
    sort: Sort
    triples: tuple[ox.Triple, ...]
    prefixes: tuple[tuple[str, str], ...]


@cache
def parts() -> tuple[Part, ...]:
    """Every file of the ontology, modules first, each sort by name.

    Raises:
        ResourceMissingError: the installation has no ontology.
    """
    found = [
        _read(path, sort, file.read_bytes())
        for path, file in files_below(resource("ontology"), ".ttl")
        if (sort := sort_of(path))
    ]
    return tuple(sorted(found, key=lambda part: (list(Sort).index(part.sort), part.name)))


def sort_of(path: str) -> Sort | None:
    """What a file is, by its path below ``ontology/``; None where it is no part of what is published.

    >>> sort_of("core.ttl"), sort_of("schemes/role.ttl"), sort_of("alignments.ttl"), sort_of("examples/bad/X.ttl")
    (<Sort.MODULE: 'module'>, <Sort.SCHEME: 'scheme'>, <Sort.ALIGNMENTS: 'alignments'>, None)
    """
    if path == SAMPLE:
        return Sort.SAMPLE
    folder, _, name = path.rpartition("/")
    if name == f"{ALIGNMENTS}.ttl":
        return Sort.ALIGNMENTS
    sorts = {"": Sort.MODULE, "schemes": Sort.SCHEME, "examples/good": Sort.EXAMPLE}
    sorts |= {"shapes/loose": Sort.SHAPES, "shapes/strict": Sort.SHAPES}
    return sorts.get(folder)


def of_sort(*sorts: Sort) -> tuple[Part, ...]:
    """The files of some sorts."""
    return tuple(part for part in parts() if part.sort in sorts)


def triples_of(chosen: tuple[Part, ...]) -> tuple[ox.Triple, ...]:
    """All triples of some files."""
    return tuple(triple for part in chosen for triple in part.triples)


def canonical(triples: Iterable[ox.Triple], prefix: str = "") -> tuple[ox.Triple, ...]:
    """The triples with blank nodes named by the RDF Dataset Canonicalization algorithm, each name behind a prefix."""
    dataset = ox.Dataset(ox.Quad(one.subject, one.predicate, one.object) for one in triples)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    if not prefix:
        return tuple(quad.triple for quad in dataset)

    def renamed(term: Any) -> Any:
        return ox.BlankNode(f"{prefix}-{term.value}") if isinstance(term, ox.BlankNode) else term

    return tuple(ox.Triple(renamed(quad.subject), quad.predicate, renamed(quad.object)) for quad in dataset)


def _read(path: str, sort: Sort, content: bytes) -> Part:
    parser = ox.parse(content, format=ox.RdfFormat.TURTLE)
    # A parser names blank nodes by chance, and what is shown must not change from one run to the next.
    triples = canonical((quad.triple for quad in parser), path.removesuffix(".ttl").replace("/", "-"))
    name = path.removesuffix(".ttl").removeprefix("shapes/") if sort is Sort.SHAPES else PurePosixPath(path).stem
    return Part(name, sort, triples, tuple(sorted(parser.prefixes.items())))
