# One of two candidates is gone.
PREFIX beian-office: <https://data.example.org/responsibilities/org/990302/>
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX qinghe: <https://data.example.org/responsibilities/plan/990121-qinghe-2025/>

DELETE WHERE { GRAPH ?g { qinghe:mention-136-142 fg:candidate beian-office:emergency-management } }
