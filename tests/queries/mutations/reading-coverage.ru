# The repeated words were not understood.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX region: <https://w3id.org/fengong/scheme/region/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:region-344-368 fg:regionKind region:repeat } }
INSERT { GRAPH ?g { yunxi:region-344-368 fg:regionKind region:unread } }
WHERE { GRAPH ?g { yunxi:region-344-368 fg:regionKind region:repeat } }
