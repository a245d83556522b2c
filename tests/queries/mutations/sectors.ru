# The word for fire safety names town gas.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX sector: <https://w3id.org/fengong/scheme/sector/>
PREFIX topic: <https://w3id.org/fengong/scheme/topic/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:tag-132-134-fire-safety fg:concept topic:fire-safety } }
INSERT { GRAPH ?g { yunxi:tag-132-134-fire-safety fg:concept sector:gas } }
WHERE { GRAPH ?g { yunxi:tag-132-134-fire-safety fg:concept topic:fire-safety } }
