# A task names one sector less.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX shiqiao: <https://data.example.org/responsibilities/plan/990200-shiqiao-2025/>

DELETE WHERE { GRAPH ?g { shiqiao:task_1 fg:sectorTag shiqiao:tag-35-37-education } }
