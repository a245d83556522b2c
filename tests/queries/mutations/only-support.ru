# A department that only supported answers for its task.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX role: <https://w3id.org/fengong/scheme/role/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:assignment-76-80 fg:hasRole role:support } }
INSERT { GRAPH ?g { yunxi:assignment-76-80 fg:hasRole role:responsible } }
WHERE { GRAPH ?g { yunxi:assignment-76-80 fg:hasRole role:support } }
