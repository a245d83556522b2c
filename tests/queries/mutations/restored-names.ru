# The name was whole in its list.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX qinghe: <https://data.example.org/responsibilities/plan/990121-qinghe-2025/>

DELETE { GRAPH ?g { qinghe:mention-131-133 fg:restoredName "县妇联"@zh } }
INSERT { GRAPH ?g { qinghe:mention-131-133 fg:restoredName "妇联"@zh } }
WHERE { GRAPH ?g { qinghe:mention-131-133 fg:restoredName "县妇联"@zh } }
