"""Compact JSON-LD: a graph with the plain names of the context, which stands in the document itself.

Made for our context alone, so it needs no general JSON-LD processor. A value that a name has no place for (words
without a language under a name that maps languages) is written under the IRI instead, and nothing is lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import pyoxigraph as ox

from fengong.errors import OutputError
from fengong.publish.context import context, names
from fengong.publish.graph import order
from fengong.rdf.terms import RDF, XSD

_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")
_PLAIN = XSD + "string"


def to_compact(quads: Iterable[ox.Quad]) -> bytes:
    """Every quad, sorted by graph, subject, predicate and object; the default graph's nodes come first."""
    dataset = ox.Dataset(quads)
    if any(isinstance(term, ox.BlankNode) for quad in dataset for term in (quad.subject, quad.object)):
        dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    graphs: dict[str, dict[Any, dict[str, Any]]] = {}
    for quad in sorted(dataset, key=_order):
        name = "" if isinstance(quad.graph_name, ox.DefaultGraph) else quad.graph_name.value
        nodes = graphs.setdefault(name, {})
        _add(nodes.setdefault(quad.subject, {"id": _reference(quad.subject)}), quad)
    content = [*graphs.pop("", {}).values()]
    content += [{"id": shortened(name), "@graph": [*nodes.values()]} for name, nodes in graphs.items()]
    document = {"@context": context(), "@graph": content}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def shortened(iri: str) -> str:
    """An IRI with the context's prefix where one fits, else as it is.

    Raises:
        OutputError: it would be read as another one, because its scheme is a prefix of the context.

    >>> shortened("https://w3id.org/fengong/ns#leads"), shortened("urn:x")
    ('fg:leads', 'urn:x')
    """
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix = _prefixes().get(iri[:cut])
    if prefix and iri[cut:]:
        return f"{prefix}:{iri[cut:]}"
    scheme, _, rest = iri.partition(":")
    if scheme in context() and not rest.startswith("//"):
        raise OutputError(
            iri, "cannot be written with the context, which has its scheme for a prefix; use expanded JSON-LD"
        )
    return iri


def _add(node: dict[str, Any], quad: ox.Quad) -> None:
    if quad.predicate == RDF.type and isinstance(quad.object, ox.NamedNode):
        _append(node, "type", names().get(quad.object.value) or shortened(quad.object.value))
        return
    name = names().get(quad.predicate.value)
    definition = context().get(name or "")
    if name and definition:
        if _by_language(definition) and isinstance(quad.object, ox.Literal) and quad.object.language:
            _append(node.setdefault(name, {}), quad.object.language, quad.object.value)
            return
        fitting = _coerced(quad.object, definition)
        if fitting is not None:
            _append(node, name, fitting)
            return
    _append(node, shortened(quad.predicate.value), _expanded(quad.object))


def _append(place: dict[str, Any], key: str, value: Any) -> None:
    if key not in place:
        place[key] = value
    else:
        before = place[key]
        place[key] = [*before, value] if isinstance(before, list) else [before, value]


def _by_language(definition: Any) -> bool:
    return isinstance(definition, dict) and "@container" in definition


def _coerced(term: Any, definition: Any) -> Any | None:
    """A value as its name's definition has it; None where that cannot hold it."""
    way = definition.get("@type", "@language") if isinstance(definition, dict) else None
    if way == "@id":
        return None if isinstance(term, ox.Literal) else _reference(term)
    if not isinstance(term, ox.Literal) or term.language or way == "@language":
        return None
    if term.datatype.value != (XSD + way.removeprefix("xsd:") if way else _PLAIN):
        return None
    if way == "xsd:integer" and _INTEGER.fullmatch(term.value):
        return int(term.value)
    return term.value == "true" if way == "xsd:boolean" and term.value in ("true", "false") else term.value


def _expanded(term: Any) -> dict[str, str]:
    if not isinstance(term, ox.Literal):
        return {"id": _reference(term)}
    if term.language:
        return {"@value": term.value, "@language": term.language}
    if term.datatype.value == _PLAIN:
        return {"@value": term.value}
    return {"@value": term.value, "type": shortened(term.datatype.value)}


def _reference(term: Any) -> str:
    return str(term) if isinstance(term, ox.BlankNode) else shortened(term.value)


@cache
def _prefixes() -> dict[str, str]:
    return {value: key for key, value in context().items() if isinstance(value, str) and value[-1] in "#/"}


def _order(quad: ox.Quad) -> tuple[Any, ...]:
    return str(quad.graph_name), order(quad.subject), str(quad.predicate), order(quad.object)
