# One doubt is gone.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:assignment-306-309 fg:confidence 0.5 } }
INSERT { GRAPH ?g { yunxi:assignment-306-309 fg:confidence 1.0 } }
WHERE { GRAPH ?g { yunxi:assignment-306-309 fg:confidence 0.5 } }
