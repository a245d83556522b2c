# The heading that was lost is found.
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:sec_3 fg:lost true } }
INSERT { GRAPH ?g { yunxi:sec_3 dcterms:title "巩固提高"@zh } }
WHERE { GRAPH ?g { yunxi:sec_3 fg:lost true } }
