"""Prefixes that a query typed by hand may use without declaring them."""

from __future__ import annotations

_SCHEME = "https://w3id.org/fengong/scheme/"
_SCHEMES = (
    "role",
    "sector",
    "topic",
    "level",
    "precision",
    "status",
    "basis",
    "region",
    "severity",
    "change",
    "verdict",
)

PREFIXES = {
    "fg": "https://w3id.org/fengong/ns#",
    **{scheme: f"{_SCHEME}{scheme}/" for scheme in _SCHEMES},
    "office": f"{_SCHEME}office/",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
