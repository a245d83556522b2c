# The words that were not understood belong to the page.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX region: <https://w3id.org/fengong/scheme/region/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:region-368-372 fg:regionKind region:unread } }
INSERT { GRAPH ?g { yunxi:region-368-372 fg:regionKind region:furniture } }
WHERE { GRAPH ?g { yunxi:region-368-372 fg:regionKind region:unread } }
