# One more thing could not be found out.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX plan: <https://data.example.org/responsibilities/plan/>

INSERT { GRAPH ?g { plan:990200-shiqiao-2025 fg:unknownFact "印发日期不详"@zh } }
WHERE { GRAPH ?g { plan:990200-shiqiao-2025 a fg:Plan } }
