"""Values of the API as JSON has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fengong.search.query import Found, Hit, Query, Snippet, Suggestion
from fengong.serve.iris import address
from fengong.serve.pages.render import words
from fengong.store.oxigraph import select

if TYPE_CHECKING:
    from fengong.serve.entity.graph import Graph

PLANS = """
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?iri ?identifier ?title ?issuer ?area ?first ?last (COUNT(DISTINCT ?task) AS ?tasks) WHERE {
  { SELECT DISTINCT ?iri ?identifier WHERE { ?iri a fg:Plan ; dcterms:identifier ?identifier }
    ORDER BY ?identifier LIMIT %d OFFSET %d }
  OPTIONAL { ?iri dcterms:title ?title }
  OPTIONAL { ?iri fg:issuerName ?issuer }
  OPTIONAL { ?iri dcterms:spatial/skos:notation ?area }
  OPTIONAL { ?iri fg:firstYear ?first }
  OPTIONAL { ?iri fg:lastYear ?last }
  OPTIONAL { ?task fg:inPlan ?iri ; a fg:Task }
} GROUP BY ?iri ?identifier ?title ?issuer ?area ?first ?last ORDER BY ?identifier"""
COUNT = """PREFIX fg: <https://w3id.org/fengong/ns#>
SELECT (COUNT(DISTINCT ?iri) AS ?n) WHERE { ?iri a fg:Plan }"""


def found(result: Found, asked: Query, base: str) -> dict[str, Any]:
    """A page of hits in a store whose data lives below a base."""
    return {
        "total": result.total,
        "page": asked.page,
        "pages": result.pages,
        "size": asked.size,
        "cut": result.cut,
        "counts": result.counts,
        "hits": [_hit(one, base) for one in result.hits],
    }


def _hit(one: Hit, base: str) -> dict[str, Any]:
    return {
        "iri": one.iri,
        "page": address(one.iri, base),
        "kind": one.kind,
        "number": one.number or None,
        "zh": _snippet(one.title),
        "en": _snippet(one.english),
        "snippet": _snippet(one.snippet),
        "plan": {"iri": one.plan, "title": one.plan_title} if one.plan else None,
        "area": one.area or None,
        "tasks": one.tasks,
    }


def _snippet(one: Snippet) -> dict[str, Any] | None:
    return {"text": one.text, "marks": [list(mark) for mark in one.marks]} if one.text else None


def suggestion(one: Suggestion, base: str) -> dict[str, Any]:
    """A suggested name, the words for its kind, and where it leads."""
    zh, en = words()[f"kind.{one.kind}"]
    page = address(one.iri, base) if one.iri else None
    said = {"zh": one.zh or None, "en": one.en or None}
    return said | {"kind": one.kind, "kind_label": {"zh": zh, "en": en}, "iri": one.iri, "page": page}


def plans(graph: Graph, page: int, size: int) -> dict[str, Any]:
    """A page of the plans of a build."""
    total = int(select(graph.store, COUNT)[0]["n"] or 0)
    rows = [row for row in select(graph.store, PLANS % (size, (page - 1) * size)) if row["iri"]]
    listed = [{**row, "page": address(row["iri"] or "", graph.base), "tasks": int(row["tasks"] or 0)} for row in rows]
    return {"total": total, "page": page, "pages": -(-total // size), "size": size, "plans": listed}
