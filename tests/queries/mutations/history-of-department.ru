# The merger left the emergency offices alone.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX office: <https://w3id.org/fengong/scheme/office/>

DELETE { GRAPH ?g { ?change fg:originalType office:emergency-office } }
WHERE { GRAPH ?g { ?change fg:originalType office:emergency-office } }
