# A lead by convention is stated.
PREFIX basis: <https://w3id.org/fengong/scheme/basis/>
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX qinghe: <https://data.example.org/responsibilities/plan/990121-qinghe-2025/>

DELETE { GRAPH ?g { qinghe:assignment-56-60 fg:basis basis:convention } }
INSERT { GRAPH ?g { qinghe:assignment-56-60 fg:basis basis:stated } }
WHERE { GRAPH ?g { qinghe:assignment-56-60 fg:basis basis:convention } }
