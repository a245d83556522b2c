# One finding is gone.
PREFIX yunxi: <https://data.example.org/responsibilities/plan/990100-yunxi-2024/>

DELETE WHERE { GRAPH ?g { yunxi:finding-furniture-372-377 ?property ?value } }
