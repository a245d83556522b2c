# A later version wrote the graphs.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX method: <https://data.example.org/responsibilities/method/>

DELETE { GRAPH ?g { method:fengong fg:softwareVersion "0.1.0" } }
INSERT { GRAPH ?g { method:fengong fg:softwareVersion "0.2.0" } }
WHERE { GRAPH ?g { method:fengong fg:softwareVersion "0.1.0" } }
