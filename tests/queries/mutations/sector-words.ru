# The word names mines of any sort.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX sector: <https://w3id.org/fengong/scheme/sector/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:tag-101-103-coal-mines fg:concept sector:coal-mines } }
INSERT { GRAPH ?g { yunxi:tag-101-103-coal-mines fg:concept sector:mines } }
WHERE { GRAPH ?g { yunxi:tag-101-103-coal-mines fg:concept sector:coal-mines } }
