# The task cites one document less.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE WHERE { GRAPH ?g { yunxi:sec_2__task_5 fg:citation yunxi:citation-285-293 } }
