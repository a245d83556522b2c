# The unknown name fits several.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX status: <https://w3id.org/fengong/scheme/status/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:mention-310-315 fg:resolutionStatus status:unknown } }
INSERT { GRAPH ?g { yunxi:mention-310-315 fg:resolutionStatus status:ambiguous } }
WHERE { GRAPH ?g { yunxi:mention-310-315 fg:resolutionStatus status:unknown } }
