# The price bureau was gone two years earlier, and the emergency bureau began by no change that is known.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE { GRAPH ?g { <https://data.example.org/responsibilities/org/990100/price> fg:stoodUntil ?day . ?event org:resultingOrganization <https://data.example.org/responsibilities/org/990100/emergency-management> } }
INSERT { GRAPH ?g { <https://data.example.org/responsibilities/org/990100/price> fg:stoodUntil "2015-12-31"^^xsd:date } }
WHERE { GRAPH ?g { <https://data.example.org/responsibilities/org/990100/price> fg:stoodUntil ?day . ?event org:resultingOrganization <https://data.example.org/responsibilities/org/990100/emergency-management> } }
