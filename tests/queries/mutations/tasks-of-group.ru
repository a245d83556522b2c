# Another mention means the group too.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:mention-257-261 fg:denotesGroup <https://data.example.org/responsibilities/group/x/relevant-enterprises> } }
INSERT { GRAPH ?g { yunxi:mention-257-261 fg:denotesGroup <https://data.example.org/responsibilities/group/990100/relevant-departments> } }
WHERE { GRAPH ?g { yunxi:mention-257-261 fg:denotesGroup <https://data.example.org/responsibilities/group/x/relevant-enterprises> } }
