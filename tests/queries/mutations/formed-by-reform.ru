# The year of the plan is 2019.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE { GRAPH ?g { ?plan fg:planYear ?year } }
INSERT { GRAPH ?g { ?plan fg:planYear "2019"^^xsd:gYear } }
WHERE { GRAPH ?g { ?plan fg:planYear ?year } }
