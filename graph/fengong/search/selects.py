"""The SELECTs that say what can be found; all run over the union of the store's graphs."""

from __future__ import annotations

PREFIXES = """
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""


def _labels(path: str = "skos:prefLabel") -> str:
    return f"""
  OPTIONAL {{ ?iri {path} ?zh FILTER(LANG(?zh) = "zh") }}
  OPTIONAL {{ ?iri {path} ?en FILTER(LANG(?en) = "en") }}"""


_AREA = "OPTIONAL { ?iri dcterms:spatial/skos:notation ?area }"

#: Kind → a row for each thing of it, with what an entry has.
ENTRIES = {
    "department": f"SELECT DISTINCT ?iri ?zh ?en ?area {{ ?iri a org:FormalOrganization {_labels()} {_AREA} }}",
    "group": f"SELECT DISTINCT ?iri ?zh ?en ?area {{ ?iri a fg:GroupDescription {_labels()} {_AREA} }}",
    "plan": f"""SELECT DISTINCT ?iri ?zh ?en ?area ?number ?text {{ ?iri a fg:Plan ; dcterms:identifier ?number
  {_labels("dcterms:title")} {_AREA} OPTIONAL {{ ?iri fg:issuerName ?text }} }}""",
    "section": f"""SELECT DISTINCT ?iri ?zh ?en ?number ?plan {{
  ?iri a fg:Section ; fg:inPlan ?plan ; dcterms:title ?title
  {_labels("dcterms:title")} OPTIONAL {{ ?iri fg:numberLabel ?number }} }}""",
    "task": f"""SELECT DISTINCT ?iri ?zh ?en ?number ?plan ?text {{ ?iri a fg:Task ; fg:inPlan ?plan
  {_labels("dcterms:title")} OPTIONAL {{ ?iri fg:numberLabel ?number }} OPTIONAL {{ ?iri fg:text ?text }} }}""",
    "quote": f"""SELECT DISTINCT ?iri ?zh ?en ?plan ?text {{ ?iri a fg:Clause ; fg:clauseOf ?task ;
    fg:evidence/oa:hasSelector/oa:exact ?text . ?task fg:inPlan ?plan {_labels("fg:clauseOf/dcterms:title")} }}""",
    "finding": f"""SELECT DISTINCT ?iri ?zh ?en ?number ?plan {{ ?iri a fg:Finding ; fg:inPlan ?plan
  {_labels("fg:message")} OPTIONAL {{ ?iri fg:findingCode ?number }} }}""",
    "document": f"SELECT DISTINCT ?iri ?zh ?en {{ ?iri a eli:LegalResource {_labels('dcterms:title')} }}",
    "area": f"""SELECT DISTINCT ?iri ?zh ?en ?area ?number {{ ?iri a fg:Area ; skos:notation ?number
  BIND(?number AS ?area) {_labels()} }}""",
    "change": f"""SELECT DISTINCT ?iri ?zh ?en {{ VALUES ?type {{ fg:OfficeTypeChange org:ChangeEvent }} ?iri a ?type
  {_labels()} }}""",
    "concept": f"""SELECT DISTINCT ?iri ?zh ?en ?number ?scheme {{ ?iri a skos:Concept ; skos:inScheme ?scheme
  {_labels()} OPTIONAL {{ ?iri skos:notation ?number }} }}""",
    "term": f"""SELECT DISTINCT ?iri ?zh ?en {{
  VALUES ?type {{ owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty }} ?iri a ?type
  {_labels("rdfs:label")} }}""",
}

#: What else things are called: in the registry, and as the plans write it.
NAMES = """SELECT DISTINCT ?iri ?name {
  { ?iri skos:altLabel ?name }
  UNION { ?mention fg:resolvedTo|fg:denotesGroup ?iri . ?mention fg:surfaceForm|fg:restoredName ?name }
}"""

DEFINITIONS = """SELECT DISTINCT ?iri ?name {
  ?iri skos:definition ?name { ?iri a owl:Class } UNION { ?iri a owl:ObjectProperty }
  UNION { ?iri a owl:DatatypeProperty } UNION { ?iri a owl:AnnotationProperty } UNION { ?iri a skos:Concept }
}"""

#: Who and what has which tasks.
TASKS = """SELECT DISTINCT ?iri ?task ?plan {
  { ?assignment fg:forTask ?task ; fg:assignee ?mention . ?mention fg:resolvedTo|fg:denotesGroup ?iri }
  UNION { ?task fg:inSector ?iri }
  UNION { ?task fg:citation/fg:citesWork ?iri }
  UNION { ?task a fg:Task ; fg:inPlan ?iri }
  ?task fg:inPlan ?plan
}"""

AREAS = "SELECT DISTINCT ?iri ?area { ?iri a fg:Plan ; dcterms:spatial/skos:notation ?area }"
