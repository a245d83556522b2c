# The unknown name is known now.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX status: <https://w3id.org/fengong/scheme/status/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>
PREFIX yunxi-office: <https://data.example.org/responsibilities/org/990100/>

DELETE { GRAPH ?g { yunxi:mention-310-315 fg:resolutionStatus status:unknown } }
INSERT { GRAPH ?g { yunxi:mention-310-315 fg:resolutionStatus status:resolved ; fg:resolvedTo yunxi-office:energy } }
WHERE { GRAPH ?g { yunxi:mention-310-315 fg:resolutionStatus status:unknown } }
