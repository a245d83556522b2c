# A lead that was stated holds by convention.
PREFIX basis: <https://w3id.org/fengong/scheme/basis/>
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:assignment-69-73 fg:basis basis:stated } }
INSERT { GRAPH ?g { yunxi:assignment-69-73 fg:basis basis:convention } }
WHERE { GRAPH ?g { yunxi:assignment-69-73 fg:basis basis:stated } }
