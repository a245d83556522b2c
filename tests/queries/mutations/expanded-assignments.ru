# The departments concerned only support the survey of old lines.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX role: <https://w3id.org/fengong/scheme/role/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:assignment-83-88 fg:hasRole role:responsible } }
INSERT { GRAPH ?g { yunxi:assignment-83-88 fg:hasRole role:support } }
WHERE { GRAPH ?g { yunxi:assignment-83-88 fg:hasRole role:responsible } }
