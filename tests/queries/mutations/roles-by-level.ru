# The city's office of energy is one of the province.
PREFIX level: <https://w3id.org/fengong/scheme/level/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX yunxi-office: <https://data.example.org/responsibilities/org/990100/>

DELETE { GRAPH ?g { yunxi-office:energy org:classification level:40 } }
INSERT { GRAPH ?g { yunxi-office:energy org:classification level:20 } }
WHERE { GRAPH ?g { yunxi-office:energy org:classification level:40 } }
