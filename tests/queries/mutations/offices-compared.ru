# The county's office is one of energy.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX office: <https://w3id.org/fengong/scheme/office/>
PREFIX qinghe-office: <https://data.example.org/responsibilities/org/990121/>

DELETE { GRAPH ?g { qinghe-office:emergency-management fg:officeType office:emergency-management } }
INSERT { GRAPH ?g { qinghe-office:emergency-management fg:officeType office:energy } }
WHERE { GRAPH ?g { qinghe-office:emergency-management fg:officeType office:emergency-management } }
