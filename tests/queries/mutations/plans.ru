# The plan begins a year earlier.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX plan: <https://data.example.org/responsibilities/plan/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

DELETE { GRAPH ?g { plan:990100-yunxi-2024 fg:firstYear "2024"^^xsd:gYear } }
INSERT { GRAPH ?g { plan:990100-yunxi-2024 fg:firstYear "2023"^^xsd:gYear } }
WHERE { GRAPH ?g { plan:990100-yunxi-2024 fg:firstYear "2024"^^xsd:gYear } }
