"""What can be had whole: the build, each of its graphs, the ontology, and the description of it all."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from fengong.errors import RefusedError
from fengong.publish.accept import preferred
from fengong.resources import ontology_version
from fengong.serve.asked import Asked, whole
from fengong.serve.dump import Dump, Whole
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.values import paged
from fengong.serve.etag import entity_tag, is_known
from fengong.serve.formats import GRAPHS, chosen
from fengong.serve.iris import address
from fengong.serve.job import Job
from fengong.serve.lookups import NUMBER
from fengong.serve.pages.kept import keeping
from fengong.serve.pages.paging import asked
from fengong.serve.pages.render import page
from fengong.serve.state import State, state_of
from fengong.serve.tasks import GRAPH_FORMS

#: Ending → the form of a file of everything, and of a file of one graph.
BUILDS: Mapping[str, str] = {"nq.gz": "nquads", "trig.gz": "trig"}
PARTS: Mapping[str, str] = {"ttl": "turtle", "nt": "ntriples", "jsonld": "jsonld"}
_TYPES = {"turtle": "text/turtle; charset=utf-8", "ntriples": "application/n-triples", "jsonld": "application/ld+json"}
#: Plans on one page of the list.
LISTED = 100
_VOID = "http://rdfs.org/ns/void#"


def routes() -> list[BaseRoute]:
    """The list, and every file."""
    return [
        Route("/download", keeping(_list)),
        Route("/download/build.{ending:path}", _build),
        Route("/download/ontology.zip", _ontology),
        Route("/download/graph/{name:path}", _graph),
        Route("/.well-known/void", _void),
    ]


async def _list(request: Request) -> Response:
    state = state_of(request)
    plans: list[list[str]] = await whole(state, Job("plans", {}))
    graphs = await asyncio.to_thread(state.graph.keep, "graphs", lambda: _graphs(state.store))
    shared = sorted(name for name in graphs if "/" not in name)
    return page(
        request,
        "download.html",
        build=state.build.removeprefix("build-"),
        quads=await asyncio.to_thread(_size, state.graph),
        plans=paged(asked(request), NUMBER.name, plans, LISTED),
        at=lambda page: f"/download?page={page}",
        given={name.removeprefix("plan/") for name in graphs if name.startswith("plan/")},
        findings={name.removeprefix("findings/") for name in graphs if name.startswith("findings/")},
        shared=shared,
        endings=[*PARTS],
        version=ontology_version(),
    )


async def _build(request: Request) -> Response:
    """All graphs, packed."""
    ending, state = request.path_params["ending"], state_of(request)
    if ending not in BUILDS:
        raise RefusedError(404, "the build is given as {} and {}".format(*BUILDS))
    name = f"fengong-{state.build.removeprefix('build-')}.{ending}"
    headers = _headers(state, name, "application/gzip")
    return Dump(Whole(state.store, GRAPH_FORMS[BUILDS[ending]], packed=True), headers, state.downloads)


async def _graph(request: Request) -> Response:
    """One graph."""
    state = state_of(request)
    name, _, ending = request.path_params["name"].rpartition(".")
    graph = (await asyncio.to_thread(_graphs, state.store)).get(name)
    if graph is None or ending not in PARTS:
        raise RefusedError(404, "there is no such graph; /download lists them")
    form = PARTS[ending]
    headers = _headers(state, f"{name.replace('/', '-')}.{ending}", _TYPES[form])
    return Dump(Whole(state.store, GRAPH_FORMS[form], graph), headers, state.downloads)


async def _ontology(request: Request) -> Response:
    """The files of the ontology's release, in one archive."""
    state = state_of(request)
    headers = _headers(state, f"fengong-ontology-{ontology_version()}.zip", "application/zip")
    return Asked(state, Job("release"), headers, state.files)


async def _void(request: Request) -> Response:
    """What there is, for programs: the description of the build, with the addresses of this server.

    Who would rather have a page is sent to that about the data set.
    """
    state, accept, form = state_of(request), request.headers.get("accept"), request.query_params.get("format")
    if form is None and preferred(accept, [*GRAPHS, "text/html"]) == "text/html":
        there = await asyncio.to_thread(_page, state.store, state.graph.base)
        return RedirectResponse(there, 303, {"vary": "accept"})
    form, media = chosen(accept, form, GRAPHS)
    tag = entity_tag(state.build, "void", form, str(request.base_url))
    headers = {"etag": tag, "cache-control": "no-cache", "vary": "accept"}
    if is_known(request.scope, tag):
        return Response(status_code=304, headers=headers)
    triples = await asyncio.to_thread(_described, state.store, str(request.base_url).rstrip("/"))
    data = ox.serialize(triples, format=GRAPH_FORMS[form], prefixes={"void": _VOID})
    assert data is not None
    return Response(data, headers=headers, media_type=media)


def _graphs(store: ox.Store) -> dict[str, ox.NamedNode]:
    """The named graphs by their names below that of all graphs, such as ``plan/620600-wuwei-2024``."""
    found = (graph for graph in store.named_graphs() if isinstance(graph, ox.NamedNode))
    return {name: graph for graph in found if (name := graph.value.partition("/graph/")[2])}


def _size(graph: Graph) -> int:
    """How many statements a build holds; counted once, for that takes a while where there are millions."""
    return graph.keep("size", lambda: len(graph.store))


def _page(store: ox.Store, base: str) -> str:
    """Address of the page about the data set; of the list of files where the build describes none."""
    return min((address(one.value, base) for one in _sets(_description(store))), default="/download")


def _described(store: ox.Store, here: str) -> list[ox.Triple]:
    triples = _description(store)
    dumps = [ox.NamedNode(f"{here}/download/build.{ending}") for ending in BUILDS]
    for one in sorted(_sets(triples), key=str):
        triples.append(ox.Triple(one, ox.NamedNode(_VOID + "sparqlEndpoint"), ox.NamedNode(f"{here}/sparql")))
        triples += [ox.Triple(one, ox.NamedNode(_VOID + "dataDump"), dump) for dump in dumps]
    return triples


def _description(store: ox.Store) -> list[ox.Triple]:
    meta = _graphs(store).get("meta")
    return [quad.triple for quad in store.quads_for_pattern(None, None, None, meta)] if meta else []


def _sets(triples: list[ox.Triple]) -> set[ox.NamedNode]:
    return {
        one.subject
        for one in triples
        if one.predicate.value == _VOID + "uriSpace" and isinstance(one.subject, ox.NamedNode)
    }


def _headers(state: State, name: str, media_type: str) -> dict[str, str]:
    """Headers of a file; of its name only what is safe in a header and in a folder is left."""
    safe = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-.")[:120] or "fengong"
    disposition = f'attachment; filename="{safe}"'
    return {
        "content-type": media_type,
        "content-disposition": disposition,
        "etag": entity_tag(state.build, name),
        "cache-control": "no-cache",
    }
