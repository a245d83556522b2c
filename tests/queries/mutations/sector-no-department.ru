# Those who answered for a task only support it.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX role: <https://w3id.org/fengong/scheme/role/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { ?assignment fg:hasRole role:responsible } }
INSERT { GRAPH ?g { ?assignment fg:hasRole role:support } }
WHERE { GRAPH ?g { ?assignment fg:forTask yunxi:sec_1__task_2 ; fg:hasRole role:responsible } }
