"""RDF files of anybody's as a store that can be checked: what they say, beside the ontology that they use."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from fengong.errors import ReadError
from fengong.iris import NS, Iris
from fengong.rdf.dataset import ontology_quads
from fengong.rdf.terms import node

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
            of the vocabulary, so that nothing would be checked.
    """
    store = ox.Store()
    named = list(paths)
    for path in named:
        _load(store, path)
    if not any(map(_is_ours, store)):
        files = ", ".join(map(str, named))
        raise ReadError(files, f"says nothing with the vocabulary {NS}; there is nothing to check")
    store.extend(ontology_quads(node(Iris().graph("ontology"))))
    return store


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
