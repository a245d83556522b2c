# The first task stands on a page.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX qinghe: <https://data.example.org/responsibilities/plan/990121-qinghe-2025/>

DELETE { GRAPH ?g { qinghe:span-21-82 fg:where "paragraph 3" } }
INSERT { GRAPH ?g { qinghe:span-21-82 fg:where "page 1" } }
WHERE { GRAPH ?g { qinghe:span-21-82 fg:where "paragraph 3" } }
