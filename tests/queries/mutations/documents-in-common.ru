# The county's citation means no known document, so that only one plan cites it.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX qinghe: <https://data.example.org/responsibilities/plan/990121-qinghe-2025/>

DELETE WHERE { GRAPH ?g { qinghe:citation-32-40 fg:citesWork ?work } }
