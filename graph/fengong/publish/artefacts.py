"""The files of a release, as bytes: each made from the ontology's own files, the same from the same."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from fengong.publish.compact import to_compact
from fengong.publish.content import content
from fengong.publish.context import context_file
from fengong.publish.names import used
from fengong.publish.negotiation import media_type
from fengong.publish.page import page
from fengong.publish.released import released_iris
from fengong.publish.source import Part, Sort, canonical, of_sort, parts, triples_of
from fengong.publish.turtle import to_turtle
from fengong.resources import resource

#: What a release takes over as it is.
DOCUMENTS = ("CHANGELOG.md", "DEPRECATION.md")
#: Where the parts stand one by one; mappings are a module that the whole does not hold.
FOLDERS = {Sort.MODULE: "modules", Sort.ALIGNMENTS: "modules", Sort.SCHEME: "schemes"}


def chosen(name: str) -> tuple[Part, ...]:
    """The files of a part: ``ontology``, ``shapes``, ``alignments``, or one module or scheme.

    Raises:
        KeyError: there is no such part; its argument says which there are.
    """
    known = {"ontology": of_sort(Sort.MODULE, Sort.SCHEME), "shapes": of_sort(Sort.SHAPES)}
    known |= {part.name: (part,) for part in of_sort(Sort.ALIGNMENTS, Sort.SCHEME, Sort.MODULE)}
    if name not in known:
        raise KeyError(f"no part {name!r}; there are {', '.join(known)}")
    return known[name]


def artefacts() -> dict[str, bytes]:
    """Every file of a release by its name."""
    whole, shapes = triples_of(chosen("ontology")), triples_of(chosen("shapes"))
    made = {
        "ontology.ttl": to_turtle(whole),
        "ontology.nt": _serialized(whole, ox.RdfFormat.N_TRIPLES),
        "ontology.rdf": _serialized(whole, ox.RdfFormat.RDF_XML),
        "ontology.jsonld": to_compact(ox.Quad(one.subject, one.predicate, one.object) for one in whole),
        "shapes.ttl": to_turtle(shapes),
        "shapes.jsonld": to_compact(ox.Quad(one.subject, one.predicate, one.object) for one in shapes),
        "context.jsonld": context_file(),
        "terms.txt": ("\n".join(released_iris(whole)) + "\n").encode(),
    }
    for part in parts():
        if folder := FOLDERS.get(part.sort):
            made[f"{folder}/{part.name}.ttl"] = to_turtle(part.triples)
    made |= {name: resource("ontology", name).read_bytes() for name in DOCUMENTS}
    shown = tuple((name, media_type(name)) for name in sorted(made) if "/" not in name)
    return made | {"index.html": page(content(parts()), "both", shown).encode()}


def _serialized(triples: Iterable[ox.Triple], form: ox.RdfFormat) -> bytes:
    known = sorted(canonical(triples), key=lambda one: (str(one.subject), str(one.predicate), str(one.object)))
    iris = {one.predicate.value for one in known}
    # RDF/XML names predicates by prefixes; N-Triples has none.
    prefixes = used(iris) if form == ox.RdfFormat.RDF_XML else None
    data = ox.serialize(known, format=form, prefixes=prefixes)
    assert data is not None  # it is None only where an output file is given
    return data
