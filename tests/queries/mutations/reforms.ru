# The merger is carried out nowhere that is known.
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX change: <https://w3id.org/fengong/scheme/change/>

DELETE { GRAPH ?g { ?event fg:appliesChange ?change } }
WHERE { GRAPH ?g { ?event fg:appliesChange ?change . ?change fg:changeKind change:merger } }
