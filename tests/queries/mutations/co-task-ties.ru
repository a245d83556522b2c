# The fire brigade supports a task that the department does not have: their tie is gone, others are there instead.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:assignment-316-323 fg:forTask yunxi:sec_2__task_5 } }
INSERT { GRAPH ?g { yunxi:assignment-316-323 fg:forTask yunxi:sec_2__task_4 } }
WHERE { GRAPH ?g { yunxi:assignment-316-323 fg:forTask yunxi:sec_2__task_5 } }
