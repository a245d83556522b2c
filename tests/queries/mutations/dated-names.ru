# The new name was surely borne from the last day of the old one.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE { GRAPH ?g { ?usage fg:validFrom ?day } }
INSERT { GRAPH ?g { ?usage fg:validFrom "2019-03-31"^^xsd:date } }
WHERE { GRAPH ?g { ?usage a fg:NameUsage ; fg:validFrom ?day } }
