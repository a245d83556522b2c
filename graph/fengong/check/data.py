"""RDF files of anybody's as a store that can be checked: what they say, beside the ontology that they use."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

import pyoxigraph as ox

from fengong.errors import ReadError
from fengong.iris import NS, Iris
from fengong.rdf.dataset import ontology_quads
from fengong.rdf.terms import node

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
#: Suffix → format.
FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nq": ox.RdfFormat.N_QUADS,
    ".nt": ox.RdfFormat.N_TRIPLES,
}


def store_of_files(paths: Iterable[Path]) -> ox.Store:
    """A store in memory that holds the files and the ontology.

    Raises:
        ReadError: a file cannot be read, is in no format that is read, breaks the rules of its format, or holds nothing
            of the vocabulary, so that nothing would be checked, or terms that the vocabulary does not define.
    """
    store = ox.Store()
    named = list(paths)
    for path in named:
        _load(store, path)
    if not any(map(_is_ours, store)):
        files = ", ".join(map(str, named))
        raise ReadError(files, f"says nothing with the vocabulary {NS}; there is nothing to check")
    used = {name for quad in store for name in _terms(quad)}
    ontology = list(ontology_quads(node(Iris().graph("ontology"))))
    known = {quad.subject.value for quad in ontology if isinstance(quad.subject, ox.NamedNode)}
    if unknown := sorted(used - known):
        files = ", ".join(map(str, named))
        raise ReadError(files, f"uses terms that the vocabulary does not define: {_listed(unknown, known)}")
    store.extend(ontology)
    return store


def _terms(quad: ox.Quad) -> list[str]:
    """The terms of the vocabulary that a statement uses as a property or a class."""
    places = [quad.predicate, quad.object] if quad.predicate.value == RDF_TYPE else [quad.predicate]
    return [one.value for one in places if isinstance(one, ox.NamedNode) and one.value.startswith(NS)]


def _listed(unknown: list[str], known: set[str]) -> str:
    """Unknown terms, each with the known one that is closest."""
    close = {one: get_close_matches(one, known, n=1, cutoff=0.9) for one in unknown}
    names = (
        f"fg:{one.removeprefix(NS)}" + "".join(f" (fg:{n.removeprefix(NS)}?)" for n in close[one]) for one in unknown
    )
    return ", ".join(names)


def _is_ours(quad: ox.Quad) -> bool:
    return any(isinstance(one, ox.NamedNode) and one.value.startswith(NS) for one in (quad.predicate, quad.object))


def _load(store: ox.Store, path: Path) -> None:
    form = FORMATS.get(path.suffix.lower())
    if form is None:
        raise ReadError(str(path), f"is no RDF file by its name; checked are {', '.join(FORMATS)}")
    try:
        # Relative IRIs are those of the file itself, as RDF has it.
        store.load(path=path, format=form, base_iri=path.resolve().as_uri())
    except SyntaxError as error:
        line, column, reason = error.lineno, error.offset, _reason(error)
        raise ReadError(
            str(path), f"is no valid {form.name} at line {line}, column {column} ({reason}); mend it there"
        ) from error
    except FileNotFoundError as error:
        raise ReadError(str(path), "there is no such file") from error
    except OSError as error:
        raise ReadError(str(path), f"cannot be read ({error.strerror or error})") from error


def _reason(error: SyntaxError) -> str:
    """What is wrong, in one line, without the place that the parser puts before it."""
    words = " ".join(str(error.msg).split())
    return words.partition(": ")[2] or words
