# A task has another title.
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:sec_2__task_6 dcterms:title "总结经验"@zh } }
INSERT { GRAPH ?g { yunxi:sec_2__task_6 dcterms:title "推广经验"@zh } }
WHERE { GRAPH ?g { yunxi:sec_2__task_6 dcterms:title "总结经验"@zh } }
