# The quarter is a last day only.
PREFIX fg: <https://w3id.org/fengong/ns#>

DELETE { GRAPH ?g { ?deadline fg:earliest ?first } }
WHERE { GRAPH ?g { ?deadline fg:verbatim "2025年第二季度"@zh ; fg:earliest ?first } }
