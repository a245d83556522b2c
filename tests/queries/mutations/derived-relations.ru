# The one that supervised guides.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX role: <https://w3id.org/fengong/scheme/role/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:assignment-219-223 fg:hasRole role:supervise } }
INSERT { GRAPH ?g { yunxi:assignment-219-223 fg:hasRole role:guide } }
WHERE { GRAPH ?g { yunxi:assignment-219-223 fg:hasRole role:supervise } }
