# The county is a city of its own.
PREFIX area: <https://data.example.org/responsibilities/area/>
PREFIX level: <https://w3id.org/fengong/scheme/level/>
PREFIX org: <http://www.w3.org/ns/org#>

DELETE { GRAPH ?g { area:990121 org:classification level:50 } }
INSERT { GRAPH ?g { area:990121 org:classification level:40 } }
WHERE { GRAPH ?g { area:990121 org:classification level:50 } }
