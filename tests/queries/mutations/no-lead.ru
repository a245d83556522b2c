# The department answers for the task that it led.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX role: <https://w3id.org/fengong/scheme/role/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:assignment-299-303 fg:hasRole role:lead } }
INSERT { GRAPH ?g { yunxi:assignment-299-303 fg:hasRole role:responsible } }
WHERE { GRAPH ?g { yunxi:assignment-299-303 fg:hasRole role:lead } }
