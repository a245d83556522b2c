# A department gets one more short name.
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX yunxi-office: <https://data.example.org/responsibilities/org/990100/>

INSERT { GRAPH ?g { yunxi-office:emergency-management skos:altLabel "云溪应急局"@zh } }
WHERE { GRAPH ?g { yunxi-office:emergency-management a org:FormalOrganization } }
