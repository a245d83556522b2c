"""IRIs of the ontology (``/ns``, ``/ontology/…``, ``/scheme/…``, ``/shapes``, ``/context``, ``/agent/…``)."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from fengong import __version__
from fengong.errors import RefusedError
from fengong.iris import AGENT, SCHEME
from fengong.publish.accept import preferred
from fengong.publish.negotiation import artefact_for
from fengong.rdf.terms import FG, RDF, SKOS
from fengong.serve.entity.anything import known
from fengong.serve.entity.description import FORMS
from fengong.serve.entity.graph import Graph
from fengong.serve.etag import entity_tag, is_known
from fengong.serve.pages.entity import HTML, graph_of, media_of, see_resource, unknown
from fengong.serve.release import policy_of
from fengong.serve.state import state_of

#: What can be told of a concept from the store alone.
_MEDIA = [HTML, *FORMS]


class _Version(Convertor[str]):
    regex = r"\d+\.\d+\.\d+"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


def routes() -> list[BaseRoute]:
    """What this module answers."""
    register_url_convertor("version", _Version())
    names = ("/ns", "/ontology", "/ontology/{rest:path}", "/shapes", "/context")
    return [
        Route("/scheme/{rest:path}", _concept),
        Route("/agent/{rest:path}", _agent),
        *(Route(name, _artefact) for name in names),
        Route("/{version:version}/{rest:path}", _artefact),
    ]


async def _concept(request: Request) -> Response:
    """A concept that the store has: a page of what is said with it, for people; else the release tells of it."""
    iri, graph = SCHEME + request.path_params["rest"], graph_of(request)
    media = preferred(request.headers.get("accept"), _MEDIA)
    held, told = await run_in_threadpool(_held, graph, iri)
    # Types of offices are told by the register, which no release of the ontology holds.
    if media and held and (media == HTML or told):
        return see_resource(iri, media)
    return await _artefact(request)


async def _agent(request: Request) -> Response:
    """Whoever wrote the ontology: told by the store, which holds what the ontology says of its authors."""
    iri, media = AGENT + request.path_params["rest"], media_of(request)
    if not await run_in_threadpool(known, graph_of(request), iri):
        return await unknown(request, iri, media)
    return see_resource(iri, media)


def _held(graph: Graph, iri: str) -> tuple[bool, bool]:
    """Whether the store has a concept, and whether it alone does."""
    types = graph.iris(iri, RDF.type)
    alone = FG.OfficeType.value in types or iri == f"{SCHEME}office"
    return SKOS.Concept.value in types or (alone and bool(types)), alone


async def _artefact(request: Request) -> Response:
    written = await state_of(request).release.written()
    accept = request.headers.get("accept")
    answer = artefact_for(accept, request.url.path, written.folder)
    if answer.status == 406 and preferred(accept, [HTML]):
        answer = artefact_for(HTML, _shown_at(request.url.path), written.folder)
    if answer.file is None:
        reasons = {406: "this is there in other forms", 404: "there is no such term"}
        raise RefusedError(answer.status, reasons[answer.status])
    if answer.status == 303:
        place = f"#{answer.fragment}" if answer.fragment else ""
        return RedirectResponse(f"/{answer.file}{place}", 303, {"vary": "accept"})
    file, tag = written.path / answer.file, entity_tag(__version__, answer.file)
    headers = {"cache-control": "max-age=3600", "vary": "accept", "etag": tag}
    if is_known(request.scope, tag):
        return Response(status_code=304, headers=headers)
    if answer.media_type == HTML:
        headers["content-security-policy"] = policy_of(await run_in_threadpool(file.read_bytes))
    return FileResponse(file, media_type=answer.media_type, headers=headers)


def _shown_at(path: str) -> str:
    """Path of the IRI whose page shows what a file of the release holds, for who can read nothing but a page.

    >>> _shown_at("/0.1.0/schemes/role.ttl"), _shown_at("/0.1.0/modules/core.ttl"), _shown_at("/0.1.0/context.jsonld")
    ('/scheme/0.1.0/role', '/ontology/0.1.0/core', '/ontology/0.1.0')
    """
    version, _, file = path.strip("/").partition("/")
    folder, _, name = file.removesuffix(".ttl").rpartition("/")
    return {"schemes": f"/scheme/{version}/{name}", "modules": f"/ontology/{version}/{name}"}.get(
        folder, f"/ontology/{version}"
    )
