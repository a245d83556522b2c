# The name is whole but unknown.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX status: <https://w3id.org/fengong/scheme/status/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:mention-306-309 fg:resolutionStatus status:damaged } }
INSERT { GRAPH ?g { yunxi:mention-306-309 fg:resolutionStatus status:unknown } }
WHERE { GRAPH ?g { yunxi:mention-306-309 fg:resolutionStatus status:damaged } }
