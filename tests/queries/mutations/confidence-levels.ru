# One assignment is surer than it was.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:assignment-299-303 fg:confidence 0.5 } }
INSERT { GRAPH ?g { yunxi:assignment-299-303 fg:confidence 0.9 } }
WHERE { GRAPH ?g { yunxi:assignment-299-303 fg:confidence 0.5 } }
