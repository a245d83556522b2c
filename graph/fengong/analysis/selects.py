"""The questions that the analysis asks the store; each is linear in the size of the graph.

They are kept apart from one another instead of joined into one, so that long words (a clause, a task's
title) are read once and not once for every actor.
"""

from __future__ import annotations

PREFIXES = """
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
"""

#: One row for each assignment; ``actor`` is unbound where the mention was not resolved.
ASSIGNMENTS = (
    PREFIXES
    + """
SELECT DISTINCT ?assignment ?task ?role ?clause ?order ?confidence ?surface ?status ?actor WHERE {
  ?assignment a fg:Assignment ; fg:forTask ?task ; fg:hasRole ?role ; fg:inClause ?clause ;
    fg:listOrder ?order ; fg:confidence ?confidence ; fg:assignee ?mention .
  ?mention fg:surfaceForm ?surface ; fg:resolutionStatus ?status .
  OPTIONAL { ?mention fg:resolvedTo|fg:denotesGroup ?actor }
}"""
)

CLAUSES = (
    PREFIXES
    + """
SELECT DISTINCT ?clause ?start ?end ?words WHERE {
  ?clause a fg:Clause ; fg:evidence ?span .
  ?span oa:hasSelector ?position , ?quote .
  ?position oa:start ?start ; oa:end ?end .
  ?quote oa:exact ?words .
}"""
)

#: One row for each member that a statement puts in the place of a group; in a graph of its own.
EXPANDED = (
    PREFIXES
    + """
SELECT DISTINCT ?assignment ?actor WHERE {
  ?expanded a fg:ExpandedAssignment ; fg:expandedFrom ?assignment ; fg:possibleActor ?actor .
}"""
)

PLANS = (
    PREFIXES
    + """
SELECT DISTINCT ?plan ?identifier ?title ?area ?first ?last WHERE {
  ?plan a fg:Plan ; dcterms:identifier ?identifier .
  OPTIONAL { ?plan dcterms:title ?title }
  OPTIONAL { ?plan dcterms:spatial ?area }
  OPTIONAL { ?plan fg:firstYear ?first }
  OPTIONAL { ?plan fg:lastYear ?last }
}"""
)

SECTIONS = (
    PREFIXES
    + """
SELECT DISTINCT ?section ?number ?title ?parent WHERE {
  ?section a fg:Section .
  OPTIONAL { ?section fg:numberLabel ?number }
  OPTIONAL { ?section dcterms:title ?title }
  OPTIONAL { ?section fg:partOf ?parent }
}"""
)

TASKS = (
    PREFIXES
    + """
SELECT DISTINCT ?task ?plan ?identifier ?start ?number ?title ?words ?parent WHERE {
  ?task a fg:Task ; fg:inPlan ?plan ; dcterms:identifier ?identifier ; fg:evidence ?span .
  ?span oa:hasSelector ?position .
  ?position oa:start ?start .
  OPTIONAL { ?task fg:numberLabel ?number }
  OPTIONAL { ?task dcterms:title ?title }
  OPTIONAL { ?task fg:text ?words }
  OPTIONAL { ?task fg:partOf ?parent }
}"""
)

SECTORS = (
    PREFIXES
    + """
SELECT DISTINCT ?task ?sector WHERE { ?task a fg:Task ; fg:inSector ?sector }"""
)

#: Industries and topics; one row for each concept that is broader, at any distance.
CONCEPTS = (
    PREFIXES
    + """
SELECT DISTINCT ?sector ?notation ?zh ?en ?above WHERE {
  VALUES ?scheme { <https://w3id.org/fengong/scheme/sector> <https://w3id.org/fengong/scheme/topic> }
  ?sector skos:inScheme ?scheme ; skos:notation ?notation ; skos:prefLabel ?zh , ?en .
  FILTER(LANG(?zh) = "zh" && LANG(?en) = "en")
  OPTIONAL { ?sector skos:broader+/skos:notation ?above }
}"""
)

DEADLINES = (
    PREFIXES
    + """
SELECT DISTINCT ?task ?words ?earliest ?latest ?precision ?start ?end WHERE {
  ?task a fg:Task ; fg:deadline ?deadline .
  ?deadline a fg:Deadline ; fg:verbatim ?words ; fg:precision ?precision ; fg:evidence ?span .
  ?span oa:hasSelector ?position .
  ?position oa:start ?start ; oa:end ?end .
  OPTIONAL { ?deadline fg:earliest ?earliest }
  OPTIONAL { ?deadline fg:latest ?latest }
}"""
)

ORGANIZATIONS = (
    PREFIXES
    + """
SELECT DISTINCT ?actor ?name ?english ?office ?level ?area ?place WHERE {
  ?actor a org:FormalOrganization ; skos:prefLabel ?name .
  FILTER(LANG(?name) = "zh")
  OPTIONAL { ?actor skos:prefLabel ?english . FILTER(LANG(?english) = "en") }
  OPTIONAL { ?actor fg:officeType ?office }
  OPTIONAL { ?actor org:classification ?level }
  OPTIONAL { ?actor dcterms:spatial ?area }
  OPTIONAL { ?area skos:prefLabel ?place . FILTER(LANG(?place) = "zh") }
}"""
)

GROUPS = (
    PREFIXES
    + """
SELECT DISTINCT ?actor ?name ?place WHERE {
  ?actor a fg:GroupDescription ; fg:criterion ?name .
  FILTER(LANG(?name) = "zh")
  OPTIONAL { ?actor dcterms:spatial/skos:prefLabel ?place . FILTER(LANG(?place) = "zh") }
}"""
)

#: Every name that an actor answers to, apart from the wordings of the plans.
NAMES = (
    PREFIXES
    + """
SELECT DISTINCT ?actor ?name WHERE {
  ?actor skos:prefLabel|skos:altLabel|fg:criterion ?name .
  { ?actor a org:FormalOrganization } UNION { ?actor a fg:GroupDescription }
}"""
)

#: The wordings of the plans, with whom they denote; ``actor`` is unbound for a name that was not resolved.
SURFACES = (
    PREFIXES
    + """
SELECT DISTINCT ?actor ?name WHERE {
  ?mention a fg:Mention ; fg:surfaceForm|fg:restoredName ?name .
  OPTIONAL { ?mention fg:resolvedTo|fg:denotesGroup ?actor }
}"""
)

#: Labels and notations of industries and topics.
SECTOR_NAMES = (
    PREFIXES
    + """
SELECT DISTINCT ?name ?notation WHERE {
  VALUES ?scheme { <https://w3id.org/fengong/scheme/sector> <https://w3id.org/fengong/scheme/topic> }
  ?concept skos:inScheme ?scheme ; skos:notation ?notation ; skos:prefLabel|skos:altLabel|skos:notation ?name .
}"""
)

#: Labels and codes of levels of government.
LEVEL_NAMES = (
    PREFIXES
    + """
SELECT DISTINCT ?name ?notation WHERE {
  ?concept skos:inScheme <https://w3id.org/fengong/scheme/level> ; skos:notation ?notation ;
    skos:prefLabel|skos:altLabel|skos:notation ?name .
}"""
)

CONCEPT_LABELS = (
    PREFIXES
    + """
SELECT DISTINCT ?notation ?label (LANG(?label) AS ?lang) WHERE {
  VALUES ?scheme { <https://w3id.org/fengong/scheme/level> <https://w3id.org/fengong/scheme/sector>
    <https://w3id.org/fengong/scheme/topic> }
  ?concept skos:inScheme ?scheme ; skos:notation ?notation ; skos:prefLabel ?label .
}"""
)
