# The file is in another encoding.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX shiqiao: <https://data.example.org/responsibilities/plan/990200-shiqiao-2025/>

DELETE { GRAPH ?g { shiqiao:text fg:encoding "utf-8" } }
INSERT { GRAPH ?g { shiqiao:text fg:encoding "gb18030" } }
WHERE { GRAPH ?g { shiqiao:text fg:encoding "utf-8" } }
