# The county is a city of its own.
PREFIX area: <https://data.example.org/responsibilities/area/>
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX level: <https://w3id.org/fengong/scheme/level/>

DELETE { GRAPH ?g { area:990121 fg:level level:50 } }
INSERT { GRAPH ?g { area:990121 fg:level level:40 } }
WHERE { GRAPH ?g { area:990121 fg:level level:50 } }
