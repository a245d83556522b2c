# The damaged title can be told after all.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX work: <https://data.example.org/responsibilities/work/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

INSERT { GRAPH ?g { yunxi:citation-285-293 fg:citesWork work:ecf88677d767 } }
WHERE { GRAPH ?g { yunxi:citation-285-293 a fg:Citation } }
