"""The SELECTs behind the page; all run over the union of the store's graphs."""

from __future__ import annotations

PREFIXES = """
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""

PLANS = """
SELECT DISTINCT ?plan ?identifier ?title ?issuer ?first ?last WHERE {
  ?plan a fg:Plan ; dcterms:identifier ?identifier .
  OPTIONAL { ?plan dcterms:title ?title }
  OPTIONAL { ?plan fg:issuerName ?issuer }
  OPTIONAL { ?plan fg:firstYear ?first }
  OPTIONAL { ?plan fg:lastYear ?last }
} ORDER BY ?identifier
"""

SECTIONS = """
SELECT DISTINCT ?section ?plan ?number ?title ?lost WHERE {
  ?section a fg:Section ; fg:inPlan ?plan .
  OPTIONAL { ?section fg:numberLabel ?number }
  OPTIONAL { ?section dcterms:title ?title }
  OPTIONAL { ?section fg:lost ?lost }
} ORDER BY ?section
"""

PLACES = """
SELECT DISTINCT ?owner ?words ?start ?end WHERE {
  ?owner fg:evidence ?span .
  ?span oa:hasSelector ?position , ?quote .
  ?position oa:start ?start ; oa:end ?end .
  ?quote oa:exact ?words .
}
"""

SOURCES = """
SELECT DISTINCT ?plan ?identifier ?content WHERE {
  ?plan a fg:Plan ; dcterms:identifier ?identifier ; fg:sourceText/fg:content ?content .
} ORDER BY ?identifier
"""

REGIONS = """
SELECT DISTINCT ?plan ?kind ?start ?end WHERE {
  ?region a fg:TextRegion ; fg:inPlan ?plan ; fg:regionKind ?kind ; fg:evidence/oa:hasSelector ?position .
  ?position oa:start ?start ; oa:end ?end .
} ORDER BY ?plan ?start
"""

TASKS = """
SELECT DISTINCT ?task ?plan ?identifier ?parent ?number ?title ?text WHERE {
  ?task a fg:Task ; fg:inPlan ?plan ; fg:partOf ?parent ; fg:numberLabel ?number ; dcterms:title ?title ;
    fg:text ?text .
  ?plan dcterms:identifier ?identifier .
} ORDER BY ?task
"""

TAGS = """
SELECT DISTINCT ?task ?owner ?concept WHERE { ?task fg:sectorTag ?owner . ?owner fg:concept ?concept }
"""

DUES = """
SELECT DISTINCT ?task ?owner ?words ?earliest ?latest ?precision WHERE {
  ?task fg:deadline ?owner . ?owner fg:verbatim ?words ; fg:precision ?precision .
  OPTIONAL { ?owner fg:earliest ?earliest }
  OPTIONAL { ?owner fg:latest ?latest }
}
"""

CITED = """
SELECT DISTINCT ?task ?owner ?title WHERE { ?task fg:citation ?owner . ?owner fg:citedTitle ?title }
"""

NOTES = """
SELECT DISTINCT ?plan ?owner ?code ?severity ?zh ?en WHERE {
  ?owner a fg:Finding ; fg:inPlan ?plan ; fg:findingCode ?code ; fg:severity ?severity .
  OPTIONAL { ?owner fg:message ?zh FILTER(LANG(?zh) = "zh") }
  OPTIONAL { ?owner fg:message ?en FILTER(LANG(?en) = "en") }
} ORDER BY ?owner
"""

ASSIGNMENTS = """
SELECT DISTINCT ?assignment ?task ?clause ?mention ?role ?order ?basis ?open ?confidence WHERE {
  ?assignment a fg:Assignment ; fg:forTask ?task ; fg:assignee ?mention ; fg:hasRole ?role ;
    fg:inClause ?clause ; fg:listOrder ?order ; fg:basis ?basis ; fg:confidence ?confidence .
  OPTIONAL { ?assignment fg:openEnded ?open }
} ORDER BY ?assignment
"""

MENTIONS = """
SELECT DISTINCT ?mention ?surface ?name ?status ?denoted WHERE {
  ?mention a fg:Mention ; fg:surfaceForm ?surface ; fg:resolutionStatus ?status .
  OPTIONAL { ?mention fg:restoredName ?name }
  OPTIONAL { ?mention fg:resolvedTo|fg:denotesGroup ?denoted }
}
"""

CANDIDATES = """
SELECT DISTINCT ?mention ?name WHERE {
  ?mention fg:candidate ?candidate .
  { ?candidate skos:prefLabel ?name FILTER(LANG(?name) = "zh") } UNION { ?candidate fg:criterion ?name }
} ORDER BY ?mention ?name
"""

ORGANIZATIONS = """
SELECT DISTINCT ?actor ?zh ?en ?officeZh ?officeEn ?area ?areaEn ?level WHERE {
  ?actor a org:FormalOrganization ; skos:prefLabel ?zh FILTER(LANG(?zh) = "zh")
  OPTIONAL { ?actor skos:prefLabel ?en FILTER(LANG(?en) = "en") }
  OPTIONAL { ?actor fg:officeType/skos:prefLabel ?officeZh FILTER(LANG(?officeZh) = "zh") }
  OPTIONAL { ?actor fg:officeType/skos:prefLabel ?officeEn FILTER(LANG(?officeEn) = "en") }
  OPTIONAL { ?actor dcterms:spatial/skos:prefLabel ?area FILTER(LANG(?area) = "zh") }
  OPTIONAL { ?actor dcterms:spatial/skos:prefLabel ?areaEn FILTER(LANG(?areaEn) = "en") }
  OPTIONAL { ?actor org:classification ?level }
} ORDER BY ?actor
"""

ALIASES = """
SELECT DISTINCT ?actor ?alias WHERE {
  ?actor a org:FormalOrganization ; skos:altLabel ?alias
} ORDER BY ?actor ?alias
"""

TIES = """
SELECT DISTINCT ?a ?b ?shared ?expected ?verdict WHERE {
  ?tie a fg:CoTaskTie ; fg:tiedOrganization ?a , ?b ; fg:sharedTasks ?shared ; fg:expectedShared ?expected ;
    fg:verdict ?verdict .
  FILTER(STR(?a) < STR(?b))
} ORDER BY ?a ?b
"""

GROUPS = """
SELECT DISTINCT ?actor ?zh WHERE { ?actor a fg:GroupDescription ; fg:criterion ?zh } ORDER BY ?actor
"""

CONCEPTS = """
SELECT DISTINCT ?concept ?zh ?en WHERE {
  ?concept skos:prefLabel ?zh FILTER(LANG(?zh) = "zh")
  OPTIONAL { ?concept skos:prefLabel ?en FILTER(LANG(?en) = "en") }
  FILTER(CONTAINS(STR(?concept), "/scheme/"))
} ORDER BY ?concept
"""
