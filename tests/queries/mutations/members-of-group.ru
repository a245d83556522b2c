# The second list ends with the year, and nobody says where it is found.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE { GRAPH ?g { ?statement fg:statedAt ?address } }
INSERT { GRAPH ?g { ?statement fg:validUntil "2025-12-31"^^xsd:date } }
WHERE { GRAPH ?g { ?statement a fg:MembershipStatement ; fg:statedAt ?address } }
