# The first deadline ends a month later, in the next quarter.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:deadline-47-56 fg:latest "2024-06-30"^^xsd:date } }
INSERT { GRAPH ?g { yunxi:deadline-47-56 fg:latest "2024-07-31"^^xsd:date } }
WHERE { GRAPH ?g { yunxi:deadline-47-56 fg:latest "2024-06-30"^^xsd:date } }
