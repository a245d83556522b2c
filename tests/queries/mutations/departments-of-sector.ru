# Whom one name means is not known any more.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX status: <https://w3id.org/fengong/scheme/status/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:mention-150-154 fg:resolutionStatus status:resolved ; fg:resolvedTo ?organization } }
INSERT { GRAPH ?g { yunxi:mention-150-154 fg:resolutionStatus status:unknown } }
WHERE { GRAPH ?g { yunxi:mention-150-154 fg:resolvedTo ?organization } }
