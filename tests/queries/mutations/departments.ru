# A name turns out to mean another department, and the first is then named nowhere.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>
PREFIX yunxi-office: <https://data.example.org/responsibilities/org/990100/>

DELETE { GRAPH ?g { yunxi:mention-138-142 fg:resolvedTo yunxi-office:human-resources } }
INSERT { GRAPH ?g { yunxi:mention-138-142 fg:resolvedTo yunxi-office:housing } }
WHERE { GRAPH ?g { yunxi:mention-138-142 fg:resolvedTo yunxi-office:human-resources } }
