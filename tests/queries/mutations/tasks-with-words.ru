# Another task has the words too.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:sec_2__task_6 fg:text "6.总结经验。持续完善用电管理。"@zh } }
INSERT { GRAPH ?g { yunxi:sec_2__task_6 fg:text "6.总结经验。持续消除用电隐患。"@zh } }
WHERE { GRAPH ?g { yunxi:sec_2__task_6 fg:text "6.总结经验。持续完善用电管理。"@zh } }
