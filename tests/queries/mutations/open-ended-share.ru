# One more list is open.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:clause-69-95 fg:openEnded false } }
INSERT { GRAPH ?g { yunxi:clause-69-95 fg:openEnded true } }
WHERE { GRAPH ?g { yunxi:clause-69-95 fg:openEnded false } }
