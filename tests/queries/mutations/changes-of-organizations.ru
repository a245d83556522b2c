# The fire brigade was not renamed: that change speaks of the housing bureau.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX change: <https://w3id.org/fengong/scheme/change/>

DELETE { GRAPH ?g { ?event ?side <https://data.example.org/responsibilities/org/990100/fire-rescue> } }
INSERT { GRAPH ?g { ?event ?side <https://data.example.org/responsibilities/org/990100/housing> } }
WHERE { GRAPH ?g { ?event ?side <https://data.example.org/responsibilities/org/990100/fire-rescue> ; fg:changeKind change:renaming } }
