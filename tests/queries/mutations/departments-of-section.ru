# A task moves from the first section to the second.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:sec_1__task_1 fg:partOf yunxi:sec_1 } }
INSERT { GRAPH ?g { yunxi:sec_1__task_1 fg:partOf yunxi:sec_2 } }
WHERE { GRAPH ?g { yunxi:sec_1__task_1 fg:partOf yunxi:sec_1 } }
