# The only assignment of a task is gone.
PREFIX qinghe: <https://data.example.org/responsibilities/plan/990121-qinghe-2025/>

DELETE WHERE { GRAPH ?g { qinghe:assignment-225-228 ?property ?value } }
