# One finding is an error.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX severity: <https://w3id.org/fengong/scheme/severity/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:finding-damage-306-309 fg:severity severity:warning } }
INSERT { GRAPH ?g { yunxi:finding-damage-306-309 fg:severity severity:error } }
WHERE { GRAPH ?g { yunxi:finding-damage-306-309 fg:severity severity:warning } }
