# What was to be done every year is to be done within the year.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX precision: <https://w3id.org/fengong/scheme/precision/>
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE { GRAPH ?g { yunxi:deadline-119-127 fg:precision precision:recurring } }
INSERT { GRAPH ?g { yunxi:deadline-119-127 fg:precision precision:year } }
WHERE { GRAPH ?g { yunxi:deadline-119-127 fg:precision precision:recurring } }
