# The department supports the task that it led.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX role: <https://w3id.org/fengong/scheme/role/>
PREFIX shiqiao: <https://data.example.org/responsibilities/plan/990200-shiqiao-2025/>

DELETE { GRAPH ?g { shiqiao:assignment-43-47 fg:hasRole role:lead } }
INSERT { GRAPH ?g { shiqiao:assignment-43-47 fg:hasRole role:support } }
WHERE { GRAPH ?g { shiqiao:assignment-43-47 fg:hasRole role:lead } }
