"""Which file answers a request for one of our IRIs: the one table of paths, media types and files.

Paths are those of the IRIs below ``https://w3id.org/fengong/``, files those of a folder that ``release`` wrote. An IRI
of a thing that is no file (a vocabulary, a scheme, a concept) is answered with 303 See Other and the file that
describes it; a file is answered with 200. Whoever serves the folder needs nothing but :func:`artefact_for`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from fengong.publish.accept import preferred

HTML, TURTLE, JSON_LD = "text/html", "text/turtle", "application/ld+json"
RDF_XML, N_TRIPLES = "application/rdf+xml", "application/n-triples"
#: Media types of files by the ending of their names; ``text/*`` is served as UTF-8.
ENDINGS = {".html": HTML, ".ttl": TURTLE, ".jsonld": JSON_LD, ".rdf": RDF_XML, ".nt": N_TRIPLES}
ENDINGS |= {".json": "application/json", ".md": "text/markdown", ".txt": "text/plain"}
#: What each kind of thing is described by; the first is for who accepts anything.
ONTOLOGY = {
    HTML: "index.html",
    TURTLE: "ontology.ttl",
    JSON_LD: "ontology.jsonld",
    RDF_XML: "ontology.rdf",
    N_TRIPLES: "ontology.nt",
    "application/json": "ontology.jsonld",
    "application/xml": "ontology.rdf",
    "text/plain": "ontology.nt",
}
SHAPES = {HTML: "index.html", TURTLE: "shapes.ttl", JSON_LD: "shapes.jsonld"}
SHAPES |= {"application/json": "shapes.jsonld", "text/plain": "shapes.ttl"}
#: Whoever reads no JSON is told of the terms that the context has names for.
CONTEXT = {JSON_LD: "context.jsonld", "application/json": "context.jsonld", HTML: "index.html", TURTLE: "ontology.ttl"}
VERSION = r"(?P<version>\d+\.\d+\.\d+)"
NAME = r"(?P<name>[a-z][a-z0-9-]*)"
SCHEME = r"(?P<scheme>[a-z][a-z0-9-]*)"
#: Path of an IRI → what describes it, and where the page speaks of it.
PATHS: tuple[tuple[str, dict[str, str], str], ...] = (
    (r"ns", ONTOLOGY, ""),
    (rf"ontology(?:/{VERSION})?", ONTOLOGY, ""),
    (rf"ontology/(?:{VERSION}/)?{NAME}", ONTOLOGY | {TURTLE: "modules/{name}.ttl"}, "module/{name}"),
    (rf"scheme/{SCHEME}(?:/(?P<name>[\w.-]+))?", ONTOLOGY | {TURTLE: "schemes/{scheme}.ttl"}, "{scheme}/{name}"),
    (rf"scheme/{VERSION}/{SCHEME}", ONTOLOGY | {TURTLE: "schemes/{scheme}.ttl"}, "scheme/{scheme}"),
    (r"shapes", SHAPES, ""),
    (r"context", CONTEXT, ""),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """Status of HTTP, and the file with its media type where there is one; ``fragment`` is a place in a page."""

    status: int
    file: str | None = None
    media_type: str | None = None
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of releases: the files there are, and the version that an IRI without one means.

    ``concepts`` are those of the schemes of each version, as ``0.1.0/role/lead``.
    """

    files: frozenset[str]
    latest: str
    concepts: frozenset[str]


def artefact_for(accept: str | None, path: str, folder: Folder) -> Answer:
    """What answers a request.

    Args:
        accept: the header Accept; None where there is none.
        path: path of the request below the root of the IRIs, such as ``ontology/0.1.0/core``.
        folder: what there is to answer with.

    >>> files = frozenset({"0.1.0/index.html", "0.1.0/ontology.ttl", "0.1.0/schemes/role.ttl"})
    >>> here = Folder(files, "0.1.0", frozenset({"0.1.0/role/lead"}))
    >>> artefact_for("text/turtle", "/ns", here)
    Answer(status=303, file='0.1.0/ontology.ttl', media_type='text/turtle', fragment='')
    >>> artefact_for(None, "/scheme/role/lead", here)
    Answer(status=303, file='0.1.0/index.html', media_type='text/html', fragment='role/lead')
    >>> artefact_for(None, "/scheme/role/nosuchrole", here).status
    404
    >>> artefact_for("image/png", "/ns", here).status, artefact_for("*/*", "/nowhere", here).status
    (406, 404)
    >>> artefact_for("*/*", "/0.1.0/ontology.ttl", here)
    Answer(status=200, file='0.1.0/ontology.ttl', media_type='text/turtle', fragment='')
    """
    asked = path.strip("/")
    if asked in folder.files:
        return _file(accept, asked)
    for pattern, table, place in PATHS:
        if match := re.fullmatch(pattern, asked, re.ASCII):
            found = {key: value or "" for key, value in match.groupdict().items()}
            return _thing(accept, found, {kind: name.format(**found) for kind, name in table.items()}, place, folder)
    return Answer(404)


def media_type(file: str) -> str:
    """The media type of a file, by its name.

    >>> media_type("0.1.0/ontology.rdf"), media_type("LICENSE")
    ('application/rdf+xml', 'application/octet-stream')
    """
    return ENDINGS.get(f".{file.rpartition('.')[2]}", "application/octet-stream")


def table(folder: Folder) -> dict[str, object]:
    """The table as a value of JSON, for servers that are not ours: each path with its files by media type.

    A path with the name of a concept is answered only where ``concepts`` has it; any other such path is not found.
    """
    rows = [{"path": pattern, "status": 303, "files": files, "fragment": place} for pattern, files, place in PATHS]
    return {
        "latest": folder.latest,
        "things": rows,
        "endings": ENDINGS,
        "concepts": sorted(folder.concepts),
        "files": sorted(folder.files),
    }


def _file(accept: str | None, asked: str) -> Answer:
    kind = media_type(asked)
    return Answer(200, asked, kind) if preferred(accept, [kind]) else Answer(406)


def _thing(accept: str | None, found: dict[str, str], table: dict[str, str], place: str, folder: Folder) -> Answer:
    version = found.get("version") or folder.latest
    there = {kind: f"{version}/{name}" for kind, name in table.items() if f"{version}/{name}" in folder.files}
    concept = f"{version}/{found['scheme']}/{found['name']}" if found.get("scheme") and found.get("name") else None
    if concept and concept not in folder.concepts:
        return Answer(404)
    # Everything is described in Turtle; where that is not there, neither is the thing.
    if TURTLE not in there:
        return Answer(404)
    kind = preferred(accept, [*there])
    if kind is None:
        return Answer(406)
    fragment = place.format(**found).strip("/") if kind == HTML else ""
    if fragment and place.startswith("{scheme}") and "/" not in fragment:
        fragment = f"scheme/{fragment}"
    return Answer(303, there[kind], media_type(there[kind]), fragment)


def latest(versions: Iterable[str]) -> str:
    """The highest of some versions.

    >>> latest(["0.9.0", "0.10.0"])
    '0.10.0'
    """
    return max(versions, key=lambda version: [int(number) for number in version.split(".")])
