# One who supported leads too.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX role: <https://w3id.org/fengong/scheme/role/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:assignment-316-323 fg:hasRole role:support } }
INSERT { GRAPH ?g { yunxi:assignment-316-323 fg:hasRole role:lead } }
WHERE { GRAPH ?g { yunxi:assignment-316-323 fg:hasRole role:support } }
