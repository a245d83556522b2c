# One citation has another title.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:citation-276-284 fg:citedTitle "电工培训办法"@zh } }
INSERT { GRAPH ?g { yunxi:citation-276-284 fg:citedTitle "电工考核办法"@zh } }
WHERE { GRAPH ?g { yunxi:citation-276-284 fg:citedTitle "电工培训办法"@zh } }
