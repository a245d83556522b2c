# One of two groups is a name that is not known.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX status: <https://w3id.org/fengong/scheme/status/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:mention-257-261 fg:resolutionStatus status:group ; fg:denotesGroup ?group } }
INSERT { GRAPH ?g { yunxi:mention-257-261 fg:resolutionStatus status:unknown } }
WHERE { GRAPH ?g { yunxi:mention-257-261 fg:denotesGroup ?group } }
