# The duties of the price bureau went to the education bureau.
PREFIX fg: <https://w3id.org/fengong/ns#>

DELETE { GRAPH ?g { <https://data.example.org/responsibilities/org/990100/price> fg:dutiesWentTo ?heir } }
INSERT { GRAPH ?g { <https://data.example.org/responsibilities/org/990100/price> fg:dutiesWentTo <https://data.example.org/responsibilities/org/990100/education> } }
WHERE { GRAPH ?g { <https://data.example.org/responsibilities/org/990100/price> fg:dutiesWentTo ?heir } }
