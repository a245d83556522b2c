# One who supported supervises.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX role: <https://w3id.org/fengong/scheme/role/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:assignment-310-315 fg:hasRole role:support } }
INSERT { GRAPH ?g { yunxi:assignment-310-315 fg:hasRole role:supervise } }
WHERE { GRAPH ?g { yunxi:assignment-310-315 fg:hasRole role:support } }
